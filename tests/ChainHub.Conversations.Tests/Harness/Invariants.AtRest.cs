namespace ChainHub.Conversations.Tests.Harness;

/// <summary>What holds when nothing is on its way, and what holds at the end.</summary>
public sealed partial class Invariants
{
    private static readonly HashSet<string> Waiting = ["Offered", "Received", "Clarifying", "Overdue"];
    private static readonly HashSet<string> Unanswered = [.. Waiting, "Withdrawing", "CancelNegotiation", "Bounced", "Asked", "Unanswered"];

    /// <summary>Nothing is on its way.</summary>
    public void AtRest()
    {
        foreach (var organization in chain.Organizations.Where(o => o.Store.Parked.Count > 0))
            Violations.Add($"{organization.Code} still waits for the predecessor of {string.Join(", ", organization.Store.Parked.Values.Select(p => $"{p.Type} #{p.Sequence}"))}");
        foreach (var name in new[] { Chain.Family, "other" }) TheLedgersAreOne(name);
        TasksHaveOneOwner();
        BothSidesAgree();
    }

    /// <summary>Every term has run out.</summary>
    public void AtTheEnd()
    {
        foreach (var organization in chain.Organizations)
        {
            if (organization.Store.Terms.Values.Any(t => t.NextAt is not null)) Violations.Add($"{organization.Code} has alarms that never went");
            foreach (var row in organization.Store.Sagas.Values.Where(r => r.Kind == ConversationEngine.ConversationKind && Unanswered.Contains(r.State)))
                if (!chain.Organizations.Any(o => o.Store.Terms.Values.Any(t => t.ConversationId == row.Id && t.Status == TermStatus.Passed)))
                    Violations.Add($"I6: {row.State} at {organization.Code} ({row.Machine} {row.Id.ToString()[..4]}) and nobody is told");
        }
    }

    // I1 over all ledgers: each organization settles its own stretches; together they cover time once.
    private void TheLedgersAreOne(string name)
    {
        var own = chain.Organizations.SelectMany(o => o.LedgerOf(Chain.Id(name)).Where(entry => entry.Holder == o.Code)).OrderBy(entry => entry.From).ToList();
        for (var i = 0; i + 1 < own.Count; i++)
            if (own[i].To != own[i + 1].From) Violations.Add($"I1: {name}: {own[i]} and then {own[i + 1]}");
        if (own.Count > 0 && own[^1].To is not null) Violations.Add($"I1: {name} ends with {own[^1]}");
    }

    // I3: one owner, whoever is asked; a task that is done was done by its owner.
    private void TasksHaveOneOwner()
    {
        var agreed = chain.Organizations.SelectMany(o => o.Store.Tasks.Values.Where(t => t.Kind == nameof(TaskKind.Agreed)).Select(task => (At: o.Code, Task: task)));
        foreach (var rows in agreed.GroupBy(row => row.Task.Id))
        {
            var owners = rows.Where(row => row.Task.Open && row.Task.Owner == row.At).Select(row => row.At).ToList();
            var done = rows.Any(row => !row.Task.Open && row.Task.Owner == row.At);
            if (owners.Count != (done ? 0 : 1)) Violations.Add($"I3: task {rows.Key} is done: {done}, and owned by [{string.Join(",", owners)}]: {string.Join(" ", rows.Select(r => $"{r.At}:{r.Task.Owner}:{r.Task.Open}"))}");
        }
    }

    private void BothSidesAgree()
    {
        foreach (var sender in chain.Organizations)
            foreach (var row in sender.Store.Sagas.Values.Where(r => r.Machine == "handover.sender"))
            {
                var peer = chain.At(sender.Engine.Sides.Named(row.Machine).Read(row.Data, row.State).Peer);
                var other = peer.Store.Sagas.GetValueOrDefault(new(row.Kind, row.Id))?.State;
                var fits = row.State switch
                {
                    "Draft" => other == "Announced",
                    "Undelivered" => other is null or "Announced",
                    _ when Waiting.Contains(row.State) => other is not null && Waiting.Contains(other),
                    _ => other == row.State,
                };
                if (!fits) Violations.Add($"{sender.Code} says {row.State}, {peer.Code} says {other} of {row.Id.ToString()[..4]}");
            }
    }
}
