using ChainHub.Contracts;
using ChainHub.Contracts.Hub;
using ChainHub.Conversations;
using ChainHub.Durability;
using ChainHub.Node.Tests.World;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.BadInput;

public sealed class A_message_that_comes_again
{
    [Fact]
    public async Task Has_no_effect_and_is_done_with()
    {
        await using var chain = await Chain.StartAsync();
        var team = chain[Chain.Team];
        var question = Refused.Question(chain);
        (await Refused.ArrivesAsync(chain, question)).ShouldBe(Outcome.Handled);
        await chain.SettleAsync();
        var (journal, told) = (await team.JournalAsync(), team.People.Told.Count);

        (await Refused.ArrivesAsync(chain, question)).ShouldBe(Outcome.Duplicate);
        await chain.SettleAsync();

        (await team.JournalAsync()).Count.ShouldBe(journal.Count);
        team.People.Told.Count.ShouldBe(told);
        chain[Chain.VeiligThuis].People.Found<MessageRejected>().ShouldBeEmpty();
    }

    [Fact]
    public async Task With_another_content_is_put_apart_for_a_person_and_refused()
    {
        await using var chain = await Chain.StartAsync();
        var team = chain[Chain.Team];
        var question = Refused.Question(chain, change: e => e with { Id = "same-1" });
        (await Refused.ArrivesAsync(chain, question)).ShouldBe(Outcome.Handled);
        var other = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(question).Replace("Hoe spreken", "Hoe bereiken", StringComparison.Ordinal));
        (await Refused.ArrivesAsync(chain, other)).ShouldBe(Outcome.Rejected);
        await chain.SettleAsync();

        var parked = (await team.ParkedAsync()).ShouldHaveSingleItem();
        (parked.Reason, parked.Key.Id, parked.FromOrg).ShouldBe((ParkedReason.DifferentContent, "same-1", Chain.VeiligThuis));
        parked.Body.ShouldBe(other);
        (await team.JournalAsync()).ShouldContain(l => l.What == "quarantined" && l.Code == nameof(RejectionReason.DifferentContent));
        team.Book.Lines.ShouldContain(l => l.Line.Contains("DifferentContent"));
        var rejected = chain[Chain.VeiligThuis].People.Found<MessageRejected>().ShouldHaveSingleItem();
        rejected.Data.GetProperty("messageId").GetString().ShouldBe("same-1");
        rejected.Data.GetProperty("reason").GetString().ShouldBe(nameof(RejectionReason.DifferentContent));
    }
}
