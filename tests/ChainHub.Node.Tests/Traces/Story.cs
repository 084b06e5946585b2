using ChainHub.Contracts.AcuteDanger;
using ChainHub.Node.Tests.World;
using ChainHub.Node.Transport;
using Shouldly;

namespace ChainHub.Node.Tests.Traces;

/// <summary>A story in which everything happens that leaves a trace: said, handled, refused, parked, acute, not sent, late.</summary>
internal static class Story
{
    public static async Task<(Guid Advice, Guid Handover)> TellAsync(Chain chain)
    {
        var (vt, team) = (chain[Chain.VeiligThuis], chain[Chain.Team]);
        var (advice, handover, family) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        (await vt.SaysAsync(handover, team.Code, Sayings.Offer(), family)).Problems.ShouldBeEmpty();
        (await vt.SaysAsync(advice, team.Code, Sayings.Question)).Problems.ShouldBeEmpty();
        await chain.SettleAsync();
        (await team.SaysAsync(advice, vt.Code, Sayings.Answer)).Problems.ShouldBeEmpty();
        (await team.SaysAsync(handover, vt.Code, new AcuteDangerDeclared { ActionTaken = Sayings.Canary }, family)).Problems.ShouldBeEmpty();
        await chain.SettleAsync();

        (await team.SaysAsync(advice, Chain.Shelter, Sayings.Question)).Accepted.ShouldBeFalse();

        // Another replica is first, once.
        var lost = false;
        vt.Cabinet.Loses = _ => !lost && (lost = true);
        (await vt.SaysAsync(Guid.NewGuid(), team.Code, Sayings.Question)).Problems.ShouldBeEmpty();
        lost.ShouldBeTrue();

        // Refused, of another content, before its predecessor, poison, and not sent.
        var wrong = BadInput.Refused.Question(chain, "\"question\":", $"\"{Sayings.Canary}\":\"{Sayings.Canary}\",\"question\":", e => e with { Id = "story-1" });
        await BadInput.Refused.ArrivesAsync(chain, wrong);
        await BadInput.Refused.ArrivesAsync(chain, BadInput.Refused.Question(chain, change: e => e with { Id = "story-1" }));
        await BadInput.Refused.ArrivesAsync(chain, BadInput.Refused.Question(chain, change: e => e with { Sequence = 2 }));
        await BadInput.Refused.ArrivesAsync(chain, System.Text.Encoding.UTF8.GetBytes($"{{\"{Sayings.Canary}\":"));
        team.Cabinet.OnCommit = unit =>
        {
            if (unit.Inbox?.Id == "story-2") throw new InvalidOperationException(Sayings.Canary);
        };
        await BadInput.Refused.ArrivesAsync(chain, BadInput.Refused.Question(chain, change: e => e with { Id = "story-2" }));
        vt.Wire.Instead = message => message.ToOrg == Chain.Shelter ? PublishOutcome.Unroutable : null;
        (await vt.SaysAsync(Guid.NewGuid(), Chain.Shelter, Sayings.Question)).Problems.ShouldBeEmpty();
        team.People.OnNotice = _ => throw new IOException(Sayings.Canary);
        await chain.SettleAsync();
        team.People.OnNotice = _ => { };
        await chain.PassTimeAsync(TimeSpan.FromDays(3), TimeSpan.FromHours(6));
        return (advice, handover);
    }
}
