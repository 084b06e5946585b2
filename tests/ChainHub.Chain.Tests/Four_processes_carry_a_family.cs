using ChainHub.Checks;
using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.ShelterPlacement;
using ChainHub.Node.Topology;
using ChainHub.Testing;
using RabbitMQ.Client;
using Shouldly;
using Xunit;

namespace ChainHub.Chain.Tests;

/// <summary>The whole of it on real parts: four worker processes, four broker accounts, four databases.</summary>
public sealed class Four_processes_carry_a_family
{
    // Where what people say is for a moment: the bodies of messages that have not left, or wait for their turn.
    private static readonly string[] Bodies = ["outbox.body", "parked.body"];

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
        await LooksForShelterAsync(chain, family);
        await NothingLeakedAsync(chain);
        await Poll.UntilAsync("the invariants to hold over all four stores", () => WrongAsync(chain), wrong => wrong.Count == 0);
        await NothingLeakedAtTheBrokerAsync(chain);
    }

    // A place in a shelter, in which people type where somebody is: into commands, and past their own node.
    private static async Task LooksForShelterAsync(RunningChain chain, Guid family)
    {
        var (vt, shelter, placement) = (chain.VeiligThuis, chain.Shelter, Guid.NewGuid());
        await vt.SaysAsync(placement, shelter.Code, Families.Shelter with { Explanation = Families.Location }, family, id: "typed-at-home");
        await RefusedAsync(vt, nameof(RejectionReason.LooksLikeLocation));
        await vt.SaysAsync(placement, shelter.Code, Families.Shelter, family);
        await Poll.UntilAsync("the shelter to be asked for a place", () => shelter.StateOfAsync(placement), seen => seen == "Requested",
            describe: seen => $"{seen}; Veilig Thuis finds refused: {string.Join(" | ", vt.Refusals())}");
        await shelter.SaysAsync(placement, vt.Code, new ShelterNoCapacity { Explanation = Families.Location });
        await RefusedAsync(shelter, nameof(RejectionReason.LooksLikeLocation));
        await shelter.SaysAsync(placement, vt.Code, new ShelterNoCapacity { Explanation = $"Alles is bezet. {Families.Untold}" });
        await vt.IsInAsync(placement, "NoCapacity");

        // Until here it came no further than the files of those who typed it: no byte of any server, log or trace has it.
        Leaks.Files(chain.Servers.Folder, Families.Street).ShouldBeEmpty();
        foreach (var worker in chain.Workers)
        {
            worker.Log.ShouldNotContain(Families.Street);
            if (File.Exists(worker.TraceFile)) (await File.ReadAllTextAsync(worker.TraceFile)).ShouldNotContain(Families.Street);
        }

        // The broker carries what the shelter's system says without its node; the receiver keeps nothing of it.
        await using var connection = await Brokers.AsAsync(chain.Servers, shelter);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        await channel.BasicPublishAsync(TopologyNames.ExchangeOf(shelter.Code), Catalogue.Of<ShelterNoCapacity>().RoutingKey(vt.Code), mandatory: true,
            new BasicProperties { ContentType = EnvelopeNames.ContentType }, Forged(shelter, vt, placement, family));
        await Poll.UntilAsync("Veilig Thuis to have refused it", vt.JournalAsync,
            lines => lines.Any(line => line.What == "rejected" && line.Code == nameof(RejectionReason.LooksLikeLocation) && line.FromOrg == shelter.Code));
    }

    private static byte[] Forged(RunningWorker shelter, RunningWorker vt, Guid placement, Guid family) => CloudEventCodec.Write(
        new Envelope
        {
            Id = "forged-1", Source = $"urn:nld:oin:{shelter.Oin}:systeem:proef", Type = Catalogue.Of<ShelterNoCapacity>().Type,
            Time = TimeProvider.System.GetUtcNow(), ConversationId = placement, ChainCase = family, FromOrg = shelter.Code, ToOrg = vt.Code, Sequence = 9, TestData = true,
        },
        new ShelterNoCapacity
        {
            Explanation = Families.Location, OccurredAt = TimeProvider.System.GetUtcNow(), RecordedBy = new RecordedBy { Organization = shelter.Code },
            Disclosure = new Disclosure { WithholdFrom = ["vader"] },
        });

    private static async Task RefusedAsync(RunningWorker worker, string reason) => await Poll.Until($"{worker.Code} to find its file refused: {reason}", worker.Refusals,
        refusals => refusals.Any(refusal => refusal.Contains(reason, StringComparison.Ordinal)) && refusals.All(refusal => !refusal.Contains(Families.Street, StringComparison.Ordinal)));

    // What waits for a worker that is away, and what the broker took to the dead letters: what people say is in bodies alone.
    private static async Task NothingLeakedAtTheBrokerAsync(RunningChain chain)
    {
        var (vt, board) = (chain.VeiligThuis, chain.ChildProtection);
        await board.StopAsync();
        await vt.SaysAsync(Guid.NewGuid(), board.Code, Families.Offer(HandoverKind.ScaleUp), Guid.NewGuid());
        await vt.SaysAsync(Guid.NewGuid(), board.Code, new ConsultationAsked { Question = $"Wat nu? {Families.Canary}", Topic = ConsultationTopic.Legal });
        await using var connection = await Brokers.AsAsync(chain.Servers, board);
        await using var channel = await connection.CreateChannelAsync();
        var tries = 0;
        await Poll.UntilAsync("a dead letter", async () =>
        {
            // Never handled, one message goes to the dead letters; the other waits.
            if (await channel.BasicGetAsync(TopologyNames.QueueOf(board.Code), autoAck: false) is { } got && ++tries > 0) await channel.BasicNackAsync(got.DeliveryTag, false, true);
            return await channel.MessageCountAsync(TopologyNames.DeadOf(board.Code));
        }, dead => dead > 0, TimeSpan.FromSeconds(60), dead => $"{dead} dead letters after {tries} tries");
        await channel.CloseAsync();

        var waiting = await Leaks.WaitingAsync(connection, board.Code);
        waiting.Select(message => message.Queue).ShouldContain(TopologyNames.DeadOf(board.Code));
        waiting.ShouldAllBe(message => System.Text.Encoding.UTF8.GetString(message.Body).Contains(Families.Canary));
        foreach (var message in waiting)
        {
            message.Outside.ShouldNotContain(Families.Canary);
            System.Text.Json.JsonSerializer.Serialize(CloudEventCodec.Read(message.Body).Envelope).ShouldNotContain(Families.Canary);
        }

        foreach (var worker in chain.Workers)
        {
            (await Leaks.ColumnsAsync(worker, Families.Street)).ShouldBeEmpty(worker.Code);
            foreach (var said in new[] { Families.Canary, Families.Untold }) (await Leaks.ColumnsAsync(worker, said)).Except(Bodies).ShouldBeEmpty(worker.Code);
        }

        // The looking finds what is there.
        (await Leaks.ColumnsAsync(vt, board.Code)).ShouldContain("journal.to_org");
        Leaks.Files(chain.Servers.Folder, board.Code).ShouldNotBeEmpty();
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
        (await worker.ReadAsync(ledger => ledger.TermsAsync(null, 1000, CancellationToken.None)))
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
            worker.Log.ShouldNotContain(Families.Untold);
            if (File.Exists(worker.TraceFile)) (await File.ReadAllTextAsync(worker.TraceFile)).ShouldNotContain(Families.Canary);
            System.Text.Json.JsonSerializer.Serialize(await worker.JournalAsync()).ShouldNotContain(Families.Canary);
            (await worker.ReadAsync(ledger => ledger.FirstBrokenLineAsync(CancellationToken.None))).ShouldBeNull();
        }
    }
}
