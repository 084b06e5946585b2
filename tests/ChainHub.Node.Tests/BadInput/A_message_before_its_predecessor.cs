using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Hub;
using ChainHub.Conversations;
using ChainHub.Durability;
using ChainHub.Node.Tests.World;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.BadInput;

public sealed class A_message_before_its_predecessor
{
    private static readonly ConsultationClosed Closed = new() { Closure = default, OccurredAt = Sayings.At };

    [Fact]
    public async Task Waits_and_is_taken_up_when_that_has_come()
    {
        await using var chain = await Chain.StartAsync();
        var team = chain[Chain.Team];
        var conversation = Guid.NewGuid();
        (await Refused.ArrivesAsync(chain, Second(chain, conversation))).ShouldBe(Outcome.Parked);
        (await team.ParkedAsync()).ShouldHaveSingleItem().Reason.ShouldBe(ParkedReason.AwaitsPredecessor);
        (await team.JournalAsync()).ShouldContain(l => l.What == "parked" && l.ConversationId == conversation);
        await Refused.AGoodOneIsHandledAsync(chain);

        (await Refused.ArrivesAsync(chain, First(chain, conversation))).ShouldBe(Outcome.Handled);
        await chain.SettleAsync();

        team.People.Found<ConsultationClosed>().ShouldHaveSingleItem().Envelope.ConversationId.ShouldBe(conversation);
        (await team.ParkedAsync()).ShouldBeEmpty();
        chain[Chain.VeiligThuis].People.Found<MessageRejected>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_refused_when_that_stays_away()
    {
        await using var chain = await Chain.StartAsync();
        (await Refused.ArrivesAsync(chain, Second(chain, Guid.NewGuid()))).ShouldBe(Outcome.Parked);
        await chain.PassTimeAsync(TimeSpan.FromMinutes(14));
        chain[Chain.VeiligThuis].People.Found<MessageRejected>().ShouldBeEmpty();

        await chain.PassTimeAsync(TimeSpan.FromMinutes(1));

        var rejected = chain[Chain.VeiligThuis].People.Found<MessageRejected>().ShouldHaveSingleItem();
        rejected.Data.GetProperty("reason").GetString().ShouldBe(nameof(RejectionReason.PredecessorMissing));
        rejected.Data.GetProperty("paths")[0].GetString().ShouldBe("/sequence");
        (await chain[Chain.Team].ParkedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task That_fails_when_it_is_taken_up_holds_up_no_other()
    {
        await using var chain = await Chain.StartAsync();
        var team = chain[Chain.Team];
        Guid[] conversations = [Guid.Parse("00000000-0000-4000-8000-000000000001"), Guid.Parse("00000000-0000-4000-8000-000000000002")];
        foreach (var conversation in conversations) (await Refused.ArrivesAsync(chain, Second(chain, conversation))).ShouldBe(Outcome.Parked);
        foreach (var conversation in conversations) (await Refused.ArrivesAsync(chain, First(chain, conversation))).ShouldBe(Outcome.Handled);
        team.Cabinet.OnCommit = unit =>
        {
            if (unit.Unpark.Count > 0 && unit.Sagas.Any(saga => saga.Id == conversations[0])) throw new InvalidOperationException("broken");
        };
        await chain.SettleAsync();

        team.People.Found<ConsultationClosed>().ShouldHaveSingleItem().Envelope.ConversationId.ShouldBe(conversations[1]);
        team.Book.Lines.ShouldContain(l => l.Line.Contains("could not be taken up: InvalidOperationException"));
    }

    private static byte[] First(Chain chain, Guid conversation) => Refused.Question(chain, change: e => e with { ConversationId = conversation });

    private static byte[] Second(Chain chain, Guid conversation) =>
        Refused.Question(chain, message: Closed, change: e => e with { ConversationId = conversation, Sequence = 2 });
}
