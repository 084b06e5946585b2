using ChainHub.Contracts.Consultation;
using ChainHub.Conversations;
using ChainHub.Durability;
using ChainHub.Node.Handling;
using ChainHub.Node.Tests.World;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.BadInput;

public sealed class A_store_that_is_away
{
    [Fact]
    public async Task Is_waited_for_and_nothing_is_lost_or_done_twice()
    {
        await using var chain = await Chain.StartAsync();
        var team = chain[Chain.Team];
        var (reads, writes) = (0, 0);
        team.Cabinet.OnLoad = _ => AwayUntil(++reads > 5);
        team.Cabinet.OnCommit = _ => AwayUntil(++writes > 3);
        var before = chain.Time.GetUtcNow();

        (await Refused.ArrivesAsync(chain, Refused.Question(chain))).ShouldBe(Outcome.Handled);
        await chain.SettleAsync();

        (chain.Time.GetUtcNow() - before).ShouldBeGreaterThan(TimeSpan.FromSeconds(5));
        team.People.Found<ConsultationAsked>().Count.ShouldBe(1);
        (await team.JournalAsync()).Count(l => l.What == "handled").ShouldBe(1);
        (await team.ParkedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task For_too_long_gives_the_message_back_to_the_broker()
    {
        await using var chain = await Chain.StartAsync(limits: new NodeLimits { StoreRetries = 3 });
        var team = chain[Chain.Team];
        team.Cabinet.OnLoad = _ => AwayUntil(false);
        var question = Refused.Question(chain);
        await Should.ThrowAsync<StoreUnavailableException>(() => Refused.ArrivesAsync(chain, question));

        team.Cabinet.OnLoad = _ => { };
        (await Refused.ArrivesAsync(chain, question)).ShouldBe(Outcome.Handled);
    }

    private static void AwayUntil(bool back)
    {
        if (!back) throw new StoreUnavailableException(new IOException("away"));
    }
}
