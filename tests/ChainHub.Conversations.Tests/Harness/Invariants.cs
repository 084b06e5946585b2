using ChainHub.Contracts.Hub;

namespace ChainHub.Conversations.Tests.Harness;

/// <summary>What must always be true of a chain; whatever is not is kept with the story so far.</summary>
public sealed partial class Invariants
{
    private readonly Chain chain;
    private readonly Dictionary<(string At, string Case), string> ledgers = [];
    private readonly Dictionary<(string At, Guid Conversation, string From), int> heard = [];
    private readonly HashSet<(string At, string Source, string Id)> handled = [];

    /// <summary>Watches a chain.</summary>
    public Invariants(Chain chain)
    {
        this.chain = chain;
        chain.OnHandled = AfterStep;
    }

    /// <summary>What happened, a line each.</summary>
    public List<string> Story { get; } = [];

    /// <summary>What was violated.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>Who says of itself that it holds a case.</summary>
    public List<Organization> HoldersOf(string name) => [.. chain.Organizations.Where(o => LedgerOf(o, name) is [.., var last] && last.Holder == o.Code)];

    /// <summary>Who has a ledger of a case.</summary>
    public List<Organization> Knowing(string name) => [.. chain.Organizations.Where(o => LedgerOf(o, name).Count > 0)];

    /// <summary>Says something, and sees to it that a refusal changes nothing.</summary>
    public Decision Said(Organization at, Func<Decision> say)
    {
        var decision = say();
        if (decision.Outcome == Outcome.Rejected
            && decision.Unit is not { Sagas.Count: 0, Outbox.Count: 0, Tasks.Count: 0, TermsSet.Count: 0, TermChanges.Count: 0 })
            Violations.Add($"{at.Code} refused its people and did something all the same");
        return decision;
    }

    private void AfterStep(Organization at, Incoming incoming, Decision decision)
    {
        var state = decision.Unit.Sagas.FirstOrDefault(s => s.Id == incoming.ConversationId)?.State;
        var said = incoming.Body is AlarmGone alarm ? $"{alarm.Stage}({at.Store.Terms[alarm.TermId].Rule})" : incoming.Info?.Name ?? incoming.Body.ToString();
        Story.Add($"{chain.Now:MM-dd HH:mm} {at.Code,-6} {incoming.Author,-9} {incoming.From,-6} {said} #{incoming.Sequence} {incoming.ConversationId.ToString()[..4]} -> {decision.Outcome} {state} {decision.Rejection?.Detail}");
        Once(at, incoming, decision);
        InTurn(at, incoming, decision);
        NobodyIsRefusedWhoDidRight(at, incoming, decision);
        OversightMovesByAgreementOnly(at, incoming, decision);
        SomebodyWatches();
        ThereIsANextStep(at, incoming, decision);
    }

    // I8: once for each source and id.
    private void Once(Organization at, Incoming incoming, Decision decision)
    {
        if (decision.Outcome == Outcome.Handled && !handled.Add((at.Code, incoming.Source, incoming.Id)))
            Violations.Add($"I8: {at.Code} handled {incoming.Type} {incoming.Id} twice");
    }

    // I9: in turn.
    private void InTurn(Organization at, Incoming incoming, Decision decision)
    {
        if (incoming is not { Author: Author.Peer, Sequence: { } sequence } || decision.Outcome != Outcome.Handled) return;
        var key = (at.Code, incoming.ConversationId, incoming.From);
        if (sequence <= heard.GetValueOrDefault(key)) Violations.Add($"I9: {at.Code} handled #{sequence} of {incoming.From} after #{heard[key]}");
        heard[key] = sequence;
    }

    // Whoever speaks through a node that knows the rules is refused only where two organizations gave each other tasks at the same moment.
    private void NobodyIsRefusedWhoDidRight(Organization at, Incoming incoming, Decision decision)
    {
        if (decision.Outcome == Outcome.Rejected && incoming.Author == Author.Peer && !incoming.Info!.Name.StartsWith("task.", StringComparison.Ordinal)
            && incoming.Body is not HandoverOffered)
            Violations.Add($"{at.Code} refused {incoming.Info.Name} of {incoming.From}: {decision.Rejection!.Detail}");
    }

    // I1 within one ledger, and I2.
    private void OversightMovesByAgreementOnly(Organization at, Incoming incoming, Decision decision)
    {
        foreach (var row in decision.Unit.Sagas.Where(s => s.Kind == ConversationEngine.CaseKind))
        {
            var ledger = at.LedgerOf(row.Id);
            for (var i = 0; i + 1 < ledger.Count; i++)
                if (ledger[i].To != ledger[i + 1].From || ledger[i].From > ledger[i].To) Violations.Add($"I1: the ledger of {at.Code} has a gap or an overlap");
            if (ledger.Count > 0 && ledger[^1].To is not null) Violations.Add($"I1: the ledger of {at.Code} ends");
            var text = string.Join('|', ledger.Select(entry => entry.Holder));
            var before = ledgers.GetValueOrDefault((at.Code, row.Id.ToString()), "");
            ledgers[(at.Code, row.Id.ToString())] = text;
            var agreed = incoming.Body is HandoverAccepted or HandoverCancellationAgreed
                || decision.Unit.Outbox.Any(o => o.Type == Catalogue.Of<HandoverCancellationAgreed>().Type);
            var learned = incoming.Body is HandoverOffered && ledger.Count > 0 && ledger[^1].Holder == incoming.From;
            if (text != before && !agreed && !learned) Violations.Add($"I2: {incoming.Type} changed the ledger of {at.Code} from {before} to {text}");
        }
    }

    // I1 over all of them: never nobody. Who asked for a family back acts too until it is answered: the answer may be on its way.
    private void SomebodyWatches()
    {
        foreach (var name in new[] { Chain.Family, "other" })
            if (Knowing(name).Count > 0 && HoldersOf(name).Count == 0 && !chain.Organizations.Any(o => o.AskedBack(Chain.Id(name))))
                Violations.Add($"I1: nobody watches over {name}");
    }

    // I5: a named next step with an owner and a date.
    private void ThereIsANextStep(Organization at, Incoming incoming, Decision decision)
    {
        if (decision.Unit.Sagas.FirstOrDefault(s => s.Id == incoming.ConversationId) is not { Machine: "handover.sender" } row) return;
        if (incoming.Body is not (HandoverDeclined or DeliveryReceipt or HandoverCancellationAgreed or HandoverBounced or AlarmGone or NotSent)) return;
        var kind = row.State switch
        {
            "Declined" or "Withdrawn" or "Reverted" or "Undelivered" when decision.Unit.Journal.Any(line => line.What == "task-opened") || incoming.Body is HandoverDeclined or HandoverCancellationAgreed => TaskKind.DecideNextStep,
            "Bounced" when incoming.Body is HandoverBounced => TaskKind.AnswerBounce,
            "Overdue" when incoming.Body is AlarmGone { Stage: Stages.Passed } gone && at.Store.Terms[gone.TermId].Rule == LocalRules.AnswerHandover
                && decision.Unit.Outbox.Any(o => o.Type == Catalogue.Of<HandoverExpired>().Type) => TaskKind.DecideNextStep,
            _ => TaskKind.Agreed,
        };
        if (kind != TaskKind.Agreed && !at.Store.Tasks.Values.Any(t => t.Open && t.ConversationId == row.Id && t.Kind == kind.ToString() && t.DueAt is not null))
            Violations.Add($"I5: {row.State} at {at.Code} and no {kind}");
    }

    private static IReadOnlyList<OversightEntry> LedgerOf(Organization organization, string name) => organization.LedgerOf(Chain.Id(name));
}
