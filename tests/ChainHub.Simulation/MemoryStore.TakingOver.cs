namespace ChainHub.Simulation;

/// <summary>How the rows of another store come to this one, by the rules of the real stores.</summary>
public sealed partial class MemoryStore
{
    /// <summary>Takes all rows of another store.</summary>
    /// <exception cref="StoryException">Something stands between the two; nothing has changed.</exception>
    public void GoesOnWith(MemoryStore other, ITakeOverRules rules, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(rules);
        var between = other.Sagas.Values.Where(row => !row.Closed && rules.StandsBetween(row, TakeOverSide.Given))
            .Concat(Sagas.Values.Where(row => !row.Closed && rules.StandsBetween(row, TakeOverSide.Taken)))
            .Concat(other.Sagas.Values.Where(row => Sagas.TryGetValue(new(row.Kind, row.Id), out var here) && rules.Join(here, row, now) is null)).ToList();
        if (between.Count > 0) throw new StoryException($"These stand between the two: {string.Join(", ", between.Select(row => $"{row.Machine} {row.Id} is {row.State}").Distinct())}.");
        foreach (var term in other.Terms.Values.Where(term => !Terms.ContainsKey(term.Id))) Put(term);
        foreach (var (key, row) in other.Tasks)
            if (!Tasks.TryGetValue(key, out var here) || (!here.Open && row.Open)) Tasks[key] = row;
        foreach (var row in other.Sagas.Values) Arrives(row, rules, now);
        foreach (var (key, hash) in other.inbox) inbox.TryAdd(key, hash);
        foreach (var (key, row) in other.Parked) Parked.TryAdd(key, row);
        SetAsideWhere(row => row.ToOrg == rules.From && row.Lane != OutboxLane.Adapter, now);
        SetAside.AddRange(other.SetAside);
        outbox.AddRange(other.outbox.Select(row => rules.Forward(row) ?? row).Where(row => !outbox.Exists(known => known.MessageId == row.MessageId && known.Lane == row.Lane)).ToList());
        SetAsideWhere(row => rules.Forward(row) is null, now);
        Journal.Add(new JournalLine { At = now, What = TakeOverLines.TakenOver, FromOrg = rules.From, ToOrg = rules.Into, Code = $"lines:{other.Journal.Count}" });
        Journal.AddRange(other.Journal);
        other.Empty();
    }

    private void Arrives(SagaRow row, ITakeOverRules rules, DateTimeOffset now)
    {
        var key = new SagaKey(row.Kind, row.Id);
        if (!Sagas.TryGetValue(key, out var here))
        {
            Sagas.Add(key, row);
            return;
        }

        var joined = rules.Join(here, row, now)!;
        if (joined.Row is { } one) Sagas[key] = one with { Version = one.Version + 1, InHand = null };
        foreach (var id in joined.TermsOver.Where(Terms.ContainsKey)) Put(Terms[id] with { Status = TermStatus.Cancelled, NextStage = null, NextAt = null });
        foreach (var id in joined.TasksOver.Where(Tasks.ContainsKey)) Tasks[id] = Tasks[id] with { Open = false, ClosedAt = now };
        Journal.Add(joined.Line);
    }

    private void SetAsideWhere(Predicate<OutboxRow> which, DateTimeOffset now)
    {
        SetAside.AddRange(outbox.Where(row => which(row)).Select(row => new OutboxSetAside(row.ConversationId, row.MessageId, row.Lane, TakeOverLines.BetweenThem, now)));
        outbox.RemoveAll(which);
    }

    private void Empty()
    {
        inbox.Clear();
        Sagas.Clear();
        Terms.Clear();
        pending.Clear();
        Tasks.Clear();
        Parked.Clear();
        outbox.Clear();
        SetAside.Clear();
        Journal.Clear();
    }
}
