using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Hub;
using ChainHub.Node.Tests.World;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.BadInput;

public sealed class A_message_that_is_no_sense_here
{
    [Fact]
    public async Task Of_an_unknown_type_is_refused()
    {
        await using var chain = await Chain.StartAsync();
        await Refused.ByTheTeamAsync(
            chain, Refused.Question(chain, "consultation.asked", "consultation.shouted"), RejectionReason.UnknownType, "/type");
    }

    [Fact]
    public async Task For_own_people_only_is_refused_when_another_sends_it()
    {
        await using var chain = await Chain.StartAsync();
        var notice = new DeliveryFailed { MessageId = "m-1", MessageType = "x", ToOrg = Chain.Team, Failure = DeliveryFailure.Unroutable, Remedy = "Niets.", OccurredAt = Sayings.At };
        await Refused.ByTheTeamAsync(chain, Refused.Question(chain, message: notice), RejectionReason.Sender, "/type");
    }

    [Fact]
    public async Task With_too_little_in_it_is_refused_with_what_is_missing()
    {
        await using var chain = await Chain.StartAsync();
        await Refused.ByTheTeamAsync(chain, Refused.Question(chain, "\"topic\":\"Conversation\",", ""), RejectionReason.Schema, "/data/topic");
    }

    [Fact]
    public async Task With_too_much_in_it_is_refused_with_where()
    {
        await using var chain = await Chain.StartAsync();
        var rejected = await Refused.ByTheTeamAsync(
            chain, Refused.Question(chain, "\"question\":", $"\"bsn\":\"{Sayings.Canary}\",\"question\":"), RejectionReason.Schema, "/data/bsn");
        rejected.MessageType.ShouldBe("nl.chainhub.consultation.asked.v1");
    }

    [Fact]
    public async Task That_cannot_begin_a_conversation_is_refused()
    {
        await using var chain = await Chain.StartAsync();
        await Refused.ByTheTeamAsync(
            chain, Refused.Question(chain, message: new HandoverAccepted { OccurredAt = Sayings.At }), RejectionReason.NotAllowedInState, "/conversationid");
    }

    [Fact]
    public async Task That_cannot_be_said_in_this_state_is_refused_with_the_state()
    {
        await using var chain = await Chain.StartAsync();
        var (vt, team) = (chain[Chain.VeiligThuis], chain[Chain.Team]);
        var conversation = Guid.NewGuid();
        (await vt.SaysAsync(conversation, team.Code, Sayings.Question)).Accepted.ShouldBeTrue();
        await chain.SettleAsync();
        var before = team.People.Told.Count;

        var again = vt.Envelope(conversation, team.Code, Sayings.Question, sequence: 2);
        (await Refused.ArrivesAsync(chain, CloudEventCodec.Write(again, Sayings.Question))).ShouldBe(Conversations.Outcome.Rejected);
        await chain.SettleAsync();

        var rejected = vt.People.Found<MessageRejected>().ShouldHaveSingleItem();
        rejected.Data.GetProperty("reason").GetString().ShouldBe(nameof(RejectionReason.NotAllowedInState));
        rejected.Data.GetProperty("state").GetString().ShouldBe("Asked");
        rejected.Envelope.ConversationId.ShouldBe(conversation);
        team.People.Told.Count.ShouldBe(before);
        (await team.StateOfAsync(conversation)).ShouldBe("Asked");
    }

    [Fact]
    public async Task Without_a_sequence_is_refused_with_the_one_that_is_next()
    {
        await using var chain = await Chain.StartAsync();
        var rejected = await Refused.ByTheTeamAsync(
            chain, Refused.Question(chain, change: e => e with { Sequence = null }), RejectionReason.MalformedEnvelope, "/sequence");
        rejected.Detail.ShouldContain("1 is next");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task About_a_real_family_among_made_up_ones_or_the_reverse_is_refused(bool testChain)
    {
        await using var chain = await Chain.StartAsync(testData: testChain);
        await Refused.ByTheTeamAsync(chain, Refused.Question(chain, change: e => e with { TestData = !testChain }), RejectionReason.TestData, "/testdata");
    }
}
