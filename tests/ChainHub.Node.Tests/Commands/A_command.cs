using System.Text;
using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Report;
using ChainHub.Conversations;
using ChainHub.Node.Tests.World;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Commands;

public sealed class A_command
{
    [Fact]
    public async Task Handed_in_twice_has_one_effect()
    {
        await using var chain = await Chain.StartAsync();
        var vt = chain[Chain.VeiligThuis];
        var command = Question(vt);
        (await vt.HandsInAsync(command)).Accepted.ShouldBeTrue();
        await chain.SettleAsync();
        var again = await vt.HandsInAsync(command);
        await chain.SettleAsync();
        (again.Accepted, again.MessageId).ShouldBe((true, "vt-nhn-1"));
        vt.Wire.Left.Count.ShouldBe(1);
        chain[Chain.Team].People.Found<ConsultationAsked>().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("{\"specversion\":\"1.0\",", "{\"specversion\":\"1.0\"", RejectionReason.MalformedEnvelope, "not JSON")]
    [InlineData("\"conversationid\":", "\"conversation\":", RejectionReason.MalformedEnvelope, "/conversationid")]
    [InlineData("\"fromorg\":\"vt-nhn\"", "\"fromorg\":\"st-alkmaar\"", RejectionReason.Sender, "/fromorg")]
    [InlineData("00000099000000001001", "00000099000000001002", RejectionReason.Sender, "/source")]
    [InlineData("\"testdata\":true", "\"testdata\":false", RejectionReason.TestData, "/testdata")]
    [InlineData("consultation.asked", "consultation.shouted", RejectionReason.UnknownType, "/type")]
    [InlineData("\"topic\":\"Conversation\",", "", RejectionReason.Schema, "/data/topic")]
    [InlineData("\"topic\":\"Conversation\",", "\"topic\":\"Conversation\",\"bsn\":\"1\",", RejectionReason.Schema, "/data/bsn")]
    [InlineData("\"toorg\":\"st-alkmaar\"", "\"toorg\":\"vt-nhn\"", RejectionReason.MalformedEnvelope, "/toorg")]
    [InlineData("\"toorg\":\"st-alkmaar\"", "\"toorg\":\"st-elders\"", RejectionReason.NoAgreement, "st-elders")]
    public async Task That_is_not_in_order_is_refused_with_what_and_where_and_has_no_effect(string old, string now, RejectionReason reason, string where)
    {
        await using var chain = await Chain.StartAsync();
        var vt = chain[Chain.VeiligThuis];
        var text = Encoding.UTF8.GetString(Question(vt));
        text.ShouldContain(old);
        var result = await vt.HandsInAsync(Encoding.UTF8.GetBytes(text.Replace(old, now, StringComparison.Ordinal)));
        (result.Accepted, result.Reason).ShouldBe((false, reason));
        result.Problems.ShouldContain(problem => problem.Contains(where));
        await chain.SettleAsync();
        vt.Wire.Left.ShouldBeEmpty();
        vt.People.Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task That_is_for_the_node_to_say_is_refused()
    {
        await using var chain = await Chain.StartAsync();
        var result = await chain[Chain.VeiligThuis].SaysAsync(Guid.NewGuid(), Chain.Team,
            new MessageRejected { Reason = RejectionReason.Sender, Detail = "Zomaar.", OccurredAt = Sayings.At });
        (result.Accepted, result.Reason).ShouldBe((false, RejectionReason.Sender));
    }

    [Fact]
    public async Task That_cannot_be_said_now_is_refused_and_can_be_repaired()
    {
        await using var chain = await Chain.StartAsync();
        var vt = chain[Chain.VeiligThuis];
        var conversation = Guid.NewGuid();
        (await vt.SaysAsync(conversation, Chain.Team, new HandoverAccepted())).Reason.ShouldBe(RejectionReason.NotAllowedInState);
        (await vt.JournalAsync()).ShouldContain(l => l.What == "rejected" && l.ConversationId == conversation);
        (await vt.SaysAsync(conversation, Chain.Team, Sayings.Question)).Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task That_the_house_forbids_is_refused_in_its_words()
    {
        await using var chain = await Chain.StartAsync(rule: _ => new Refusal(RejectionReason.Incomplete, "Vraag eerst uw gedragswetenschapper.", ["/data/question"]));
        var result = await chain[Chain.VeiligThuis].SaysAsync(Guid.NewGuid(), Chain.Team, Sayings.Question);
        result.Problems.ShouldBe(["/data/question: Vraag eerst uw gedragswetenschapper."]);
    }

    [Fact]
    public async Task On_which_the_node_fails_is_refused_and_the_next_is_taken()
    {
        await using var chain = await Chain.StartAsync(
            rule: command => command.Id == "bad-1" ? throw new InvalidOperationException(Sayings.Canary) : null);
        var vt = chain[Chain.VeiligThuis];
        var result = await vt.SaysAsync(Guid.NewGuid(), Chain.Team, Sayings.Question, id: "bad-1");
        result.Accepted.ShouldBeFalse();
        result.Problems.ShouldHaveSingleItem().ShouldContain("failed on this command");
        vt.Book.Lines.ShouldContain(l => l.Level == LogLevel.Error && l.Line.Contains("bad-1") && !l.Line.Contains(Sayings.Canary));
        (await vt.SaysAsync(Guid.NewGuid(), Chain.Team, Sayings.Question)).Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task In_an_earlier_version_of_its_contract_goes_on_in_the_newest()
    {
        await using var chain = await Chain.StartAsync();
        var report = new ReportSubmittedV1
        {
            Concerns = [new() { Text = "Kind komt met blauwe plekken.", IsFact = true }], OccurredAt = Sayings.At,
            Persons = [new() { PersonRef = "p1", Role = HouseholdRole.Child, AgeBand = AgeBand.UnderTwelve }],
        };
        (await chain[Chain.Team].SaysAsync(Guid.NewGuid(), Chain.VeiligThuis, report, chainCase: Guid.NewGuid())).Problems.ShouldBeEmpty();
        await chain.SettleAsync();

        var heard = chain[Chain.VeiligThuis].People.Found<ReportSubmitted>().ShouldHaveSingleItem();
        heard.Data.GetProperty("persons")[0].GetProperty("ageBand").GetString().ShouldBe(nameof(AgeBand.UnderTwelve));
    }

    private static byte[] Question(Member vt) => CloudEventCodec.Write(vt.Envelope(Guid.NewGuid(), Chain.Team, Sayings.Question), Sayings.Question);
}
