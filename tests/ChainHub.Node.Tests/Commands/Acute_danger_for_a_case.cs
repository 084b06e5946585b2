using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Node.Tests.World;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Commands;

public sealed class Acute_danger_for_a_case
{
    private static readonly AcuteDangerDeclared Danger = new() { PhoneContactMade = true, ActionTaken = Sayings.Canary };

    [Fact]
    public async Task Alarms_everybody_in_every_open_conversation_of_it_once()
    {
        await using var chain = await Chain.StartAsync();
        var vt = chain[Chain.VeiligThuis];
        var (family, handover, advice, elsewhere) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        (await vt.SaysAsync(handover, Chain.Team, Sayings.Offer(), family)).Problems.ShouldBeEmpty();
        (await vt.SaysAsync(advice, Chain.Board, Sayings.Question, family)).Problems.ShouldBeEmpty();
        (await vt.SaysAsync(elsewhere, Chain.Shelter, Sayings.Question)).Problems.ShouldBeEmpty();
        await chain.SettleAsync();

        var command = CloudEventCodec.Write(vt.Envelope(handover, Chain.Team, Danger, family), Danger);
        for (var times = 0; times < 2; times++)
        {
            (await vt.HandsInAsync(command)).Accepted.ShouldBeTrue();
            await chain.SettleAsync();
        }

        chain[Chain.Team].People.Found<AcuteDangerDeclared>().ShouldHaveSingleItem().Envelope.ConversationId.ShouldBe(handover);
        chain[Chain.Board].People.Found<AcuteDangerDeclared>().ShouldHaveSingleItem().Envelope.ConversationId.ShouldBe(advice);
        chain[Chain.Shelter].People.Found<AcuteDangerDeclared>().ShouldBeEmpty();
        vt.Wire.Left.Count(message => message.Acute).ShouldBe(2);
    }

    [Fact]
    public async Task That_is_refused_alarms_nobody()
    {
        await using var chain = await Chain.StartAsync();
        var vt = chain[Chain.VeiligThuis];
        var family = Guid.NewGuid();
        (await vt.SaysAsync(Guid.NewGuid(), Chain.Team, Sayings.Offer(), family)).Problems.ShouldBeEmpty();
        await chain.SettleAsync();

        var conversation = Guid.NewGuid();
        (await vt.SaysAsync(conversation, Chain.Board, Sayings.Question, Guid.NewGuid())).Accepted.ShouldBeTrue();
        var refused = await vt.SaysAsync(conversation, Chain.Board, Danger, family);
        await chain.SettleAsync();

        (refused.Accepted, refused.Problems.Single()).ShouldBe((false, "/chaincase: This conversation belongs to another case."));
        chain[Chain.Team].People.Found<AcuteDangerDeclared>().ShouldBeEmpty();
    }
}
