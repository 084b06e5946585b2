using ChainHub.Checks;
using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Handover;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Chain.Tests;

/// <summary>The whole of it on real parts: four worker processes, four broker accounts, four databases.</summary>
public sealed class Four_processes_carry_a_family
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string TraceParent = $"00-{Trace}-00f067aa0ba902b7-01";

    [Fact]
    public async Task Through_a_handover_a_consultation_an_alarm_and_an_escalation_in_one_trace()
    {
        await using var chain = await RunningChain.StartAsync();
        var (vt, team, board, shelter) = (chain.VeiligThuis, chain.SocialTeam, chain.ChildProtection, chain.Shelter);
        var (family, handover, advice, escalated, otherFamily) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

        // A handover.
        await vt.SaysAsync(handover, team.Code, Families.Offer(), family, TraceParent);
        await team.IsInAsync(handover, "Offered");
        // The team's system answers in the trace of what it found in its folder.
        var found = await Poll.Until("the team to find the offer", () => team.Found("handover.offered"), offers => offers.Count == 1);
        await team.SaysAsync(handover, vt.Code, new HandoverReceived { IntakeTeam = "team-noord" }, traceParent: found[0].Envelope.TraceParent);
        await vt.IsInAsync(handover, "Received");

        // Advice, asked of the shelter.
        await team.SaysAsync(advice, shelter.Code, new ConsultationAsked { Question = $"Hoe spreken wij de kinderen? {Families.Canary}", Topic = ConsultationTopic.Conversation }, traceParent: TraceParent);
        await shelter.IsInAsync(advice, "Asked");
        await shelter.SaysAsync(advice, team.Code, new ConsultationAnswered { Advice = "Apart van elkaar.", AdviserRole = "gedragswetenschapper" });
        await team.IsInAsync(advice, "Answered");

        // Acute danger, while the handover is still on offer.
        await team.SaysAsync(handover, vt.Code, new AcuteDangerDeclared { ActionTaken = Families.Canary, PhoneContactMade = true }, family);
        await Poll.Until("the alarm at Veilig Thuis", () => vt.Found("acute-danger.declared"), found => found.Count == 1);
        (await vt.StateOfAsync(handover)).ShouldBe("Received");

        await team.SaysAsync(handover, vt.Code, new HandoverAccepted { PrimaryWorker = "w-17" });
        await vt.IsInAsync(handover, "Accepted");
        await team.SaysAsync(handover, vt.Code, new HandoverStarted { FirstContactOn = new DateOnly(2026, 4, 1) });
        await team.IsInAsync(handover, "Started");
        await team.SaysAsync(handover, vt.Code, new HandoverStartReported { ContactMade = true });
        await vt.IsInAsync(handover, "Completed");

        // Another handover that nobody answers, so that its term passes and is raised.
        await vt.SaysAsync(escalated, board.Code, Families.Offer(HandoverKind.ScaleUp), otherFamily, TraceParent);
        await board.IsInAsync(escalated, "Offered");
        await LetThemPassAsync(vt, escalated);
        await vt.IsInAsync(escalated, "Overdue");
        await board.IsInAsync(escalated, "Overdue");
        await Poll.Until("the managers and the regional table to be told", () => vt.Found("escalation.opened"),
            found => found.Select(f => f.Data.GetProperty("escalationLevel").GetString()).ToHashSet().IsSupersetOf(["TeamLead", "Managers", "RegionalTable"]));

        await ShowsOneTraceAsync(chain);
        await NothingLeakedAsync(chain);
        await Poll.UntilAsync("the invariants to hold over all four stores", () => WrongAsync(chain), wrong => wrong.Count == 0);
    }

    // The same checks as in the sandbox and in the simulator.
    private static async Task<IReadOnlyList<string>> WrongAsync(RunningChain chain)
    {
        var nodes = new List<NodeRecord>();
        foreach (var worker in chain.Workers) nodes.Add(await worker.ReadAsync(ledger => NodeRecord.ReadAsync(worker.Code, ledger, CancellationToken.None)));
        return [.. Invariants.Check(nodes), .. Invariants.Stuck(nodes)];
    }

    private static async Task LetThemPassAsync(RunningWorker worker, Guid conversation)
    {
        for (var stage = await NextStageAsync(worker, conversation); stage is not null; stage = await NextStageAsync(worker, conversation))
        {
            await worker.LetPassAsync(conversation, "D12");
            await Poll.UntilAsync($"the alarm '{stage}' to have gone", () => NextStageAsync(worker, conversation), next => next != stage, TimeSpan.FromSeconds(60));
        }
    }

    private static async Task<string?> NextStageAsync(RunningWorker worker, Guid conversation) =>
        (await worker.ReadAsync(ledger => ledger.TermsAsync(0, 1000, CancellationToken.None)))
            .Single(t => t.ConversationId == conversation && t.Rule == "D12").NextStage;

    private static async Task ShowsOneTraceAsync(RunningChain chain)
    {
        foreach (var worker in chain.Workers)
            await Poll.Until($"{worker.Code} to have spans in the trace", () => worker.Spans(),
                spans => spans.Any(s => s.GetProperty("traceId").GetString() == Trace));
        var spans = chain.Workers.SelectMany(w => w.Spans()).Where(s => s.GetProperty("traceId").GetString() == Trace).ToList();
        var sent = spans.Where(s => s.GetProperty("name").GetString() == "send").ToDictionary(s => s.GetProperty("spanId").GetString()!);
        var handled = spans.Where(s => s.GetProperty("name").GetString() == "process").ToList();
        handled.Select(s => s.GetProperty("attributes").GetProperty("chainhub.organization").GetString()).ToHashSet()
            .ShouldBe(chain.Workers.Select(w => w.Code), ignoreOrder: true);

        // What was handled continues the span of who decided it, in another process.
        var all = spans.ToDictionary(s => s.GetProperty("spanId").GetString()!);
        handled.ShouldAllBe(s => all.ContainsKey(s.GetProperty("parentSpanId").GetString()!));

        // A fired term is a trace of its own, with a link to the one in which it was set.
        var fired = chain.VeiligThuis.Spans().Where(s => s.GetProperty("name").GetString() == "fire term").ToList();
        fired.ShouldNotBeEmpty();
        fired.ShouldAllBe(s => s.GetProperty("traceId").GetString() != Trace);
        fired.ShouldContain(s => s.GetProperty("links").EnumerateArray().Any(l => l.GetProperty("traceId").GetString() == Trace));
        foreach (var worker in chain.Workers)
            (await worker.JournalAsync()).ShouldContain(line => line.TraceId == Trace, $"the journal of {worker.Code}");
    }

    private static async Task NothingLeakedAsync(RunningChain chain)
    {
        foreach (var worker in chain.Workers)
        {
            worker.Log.ShouldNotContain(Families.Canary);
            if (File.Exists(worker.TraceFile)) (await File.ReadAllTextAsync(worker.TraceFile)).ShouldNotContain(Families.Canary);
            System.Text.Json.JsonSerializer.Serialize(await worker.JournalAsync()).ShouldNotContain(Families.Canary);
            (await worker.ReadAsync(ledger => ledger.FirstBrokenLineAsync(CancellationToken.None))).ShouldBeNull();
        }
    }
}
