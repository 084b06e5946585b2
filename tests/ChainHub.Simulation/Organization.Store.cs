namespace ChainHub.Simulation;

/// <summary>How a step is written, and how what was decided leaves.</summary>
public sealed partial class Organization
{
    /// <summary>Sends what a crash left in the outbox, and takes up what it left waiting, as a node does when it comes up.</summary>
    public void Sweep()
    {
        Depart(Store.Outbox, confirm: true);
        TakeUpParked(_ => true);
    }

    private Decision Write(Incoming incoming, Decision decision, Crash crash)
    {
        if (decision.Outcome is Outcome.Duplicate or Outcome.Ignored) return decision;
        var outcome = Store.Commit(decision.Unit);
        if (outcome == CommitOutcome.Duplicate) return new Decision(Outcome.Duplicate, new UnitOfWork());
        if (outcome != CommitOutcome.Committed) throw new StoryException($"{Code} cannot write {incoming.Type}: {outcome}.");
        chain.Handled(this, incoming, decision);
        if (crash == Crash.BeforeSent) return decision;
        Depart(decision.Unit.Outbox, confirm: crash != Crash.BeforeConfirmed);
        // Only what its sender said before it lets a message have its turn.
        if (crash != Crash.BeforeConfirmed && decision.Outcome != Outcome.Parked && incoming.Author == Author.Peer)
            TakeUpParked(parked => parked.ConversationId == incoming.ConversationId && parked.FromOrg == incoming.From);
        return decision;
    }

    // Rows of one conversation to one receiver leave in order: one that a crash left holds back those that come after it.
    private void Depart(IReadOnlyList<OutboxRow> rows, bool confirm)
    {
        if (rows.Count == 0) return;
        OutboxRow[] leaving = rows.Count == Store.Outbox.Count ? [.. rows] : [.. rows.Where(row => !Store.Outbox.TakeWhile(earlier => earlier != row).Except(rows).Any(earlier => SameStream(earlier, row)))];
        if (confirm) Store.Confirm(leaving);
        foreach (var row in leaving)
            if (row.Lane != OutboxLane.Adapter) chain.Send(this, new Parcel(Code, row.ToOrg, row));
            else if (toldIds.Add(row.MessageId)) Told.Add(row);
    }

    private static bool SameStream(OutboxRow one, OutboxRow other) =>
        one.Lane == other.Lane && one.ConversationId == other.ConversationId && one.ToOrg == other.ToOrg;

    private void TakeUpParked(Func<ParkedRow, bool> which)
    {
        if (Store.Parked.Count == 0) return;
        foreach (var parked in Store.Parked.Values.Where(p => p.Reason == ParkedReason.AwaitsPredecessor && which(p)).OrderBy(p => p.Sequence).ToList())
            if (Handle(Parcel.Reading(parked.FromOrg, parked.Body)).Outcome == Outcome.Duplicate)
                Store.Commit(new UnitOfWork { Unpark = [parked.Key] });
    }
}
