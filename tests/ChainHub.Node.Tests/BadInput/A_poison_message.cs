using ChainHub.Contracts.Hub;
using ChainHub.Conversations;
using ChainHub.Durability;
using ChainHub.Node.Tests.World;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.BadInput;

/// <summary>A mistake of our own that only some message brings out: it is put apart, and never stops the queue.</summary>
public sealed class A_poison_message
{
    [Fact]
    public async Task Is_parked_after_some_tries_and_the_next_is_handled()
    {
        await using var chain = await Chain.StartAsync();
        var team = chain[Chain.Team];
        var tries = 0;
        team.Cabinet.OnCommit = unit =>
        {
            if (unit.Inbox?.Id != "poison-1") return;
            tries++;
            throw new InvalidOperationException($"broken on {Sayings.Canary}");
        };
        (await Refused.ArrivesAsync(chain, Refused.Question(chain, change: e => e with { Id = "poison-1" }))).ShouldBe(Outcome.Parked);

        tries.ShouldBe(4);
        var parked = (await team.ParkedAsync()).ShouldHaveSingleItem();
        (parked.Reason, parked.Key.Id, parked.Detail).ShouldBe((ParkedReason.Poison, "poison-1", nameof(InvalidOperationException)));
        (await team.JournalAsync()).ShouldContain(l => l.What == "parked" && l.Code == nameof(InvalidOperationException) && l.MessageId == "poison-1");
        team.Book.Lines.ShouldContain(l => l.Level == LogLevel.Error && l.Line.Contains("poison-1") && !l.Line.Contains(Sayings.Canary));
        await Refused.AGoodOneIsHandledAsync(chain);
    }

    [Fact]
    public async Task That_is_an_alarm_holds_up_no_other_alarm()
    {
        await using var chain = await Chain.StartAsync();
        var (vt, team) = (chain[Chain.VeiligThuis], chain[Chain.Team]);
        Guid[] asked = [Guid.NewGuid(), Guid.NewGuid()];
        foreach (var conversation in asked)
        {
            (await vt.SaysAsync(conversation, team.Code, Sayings.Question)).Accepted.ShouldBeTrue();
            await chain.SettleAsync();
            chain.Time.Advance(TimeSpan.FromSeconds(1));
        }

        team.Cabinet.OnLoad = request =>
        {
            if (request.Inbox is null && request.Sagas.Any(key => key.Id == asked[0])) throw new InvalidOperationException("broken");
        };
        await chain.PassTimeAsync(TimeSpan.FromDays(15), TimeSpan.FromHours(6));

        var passed = team.People.Found<DeadlinePassed>().Select(found => found.Envelope.ConversationId).ToList();
        passed.ShouldContain(asked[1]);
        passed.ShouldNotContain(asked[0]);
        // To warn takes nothing but the row of the term.
        team.People.Found<DeadlineWarned>().Select(found => found.Envelope.ConversationId).ShouldContain(asked[0]);
        team.Book.Lines.ShouldContain(l => l.Level == LogLevel.Error && l.Line.Contains(asked[0].ToString()));
        // It waits for the end of its lease: a worker that woke at once would try it without a pause.
        (await team.Node.NextAlarmAtAsync(CancellationToken.None))!.Value.ShouldBeGreaterThan(chain.Time.GetUtcNow());

        // Repaired, the alarm goes after all.
        team.Cabinet.OnLoad = _ => { };
        await chain.PassTimeAsync(TimeSpan.FromMinutes(1));
        team.People.Found<DeadlinePassed>().Select(found => found.Envelope.ConversationId).ShouldContain(asked[0]);
    }
}
