using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.Workers;
using ChainHub.Durability;

namespace ChainHub.Conversations;

/// <summary>
/// A worker left (uit dienst): said once, and every family of that worker is told, in its own conversation, and whomever he was introduced
/// to, in one unit of work. Either all of them are looked after or the message was never taken, whatever dies in between.
/// </summary>
public sealed partial class ConversationEngine
{
    private async Task<Decision> LeaveAsync(StepRows rows, Loaded loaded, WorkerLeftOrganization left, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var incoming = rows.Incoming;
        var families = rows.Workers.Of(left.WorkerRef);
        if (incoming.Author != Author.OwnPeople) throw new RefusedException(RejectionReason.Sender, $"Only {self.Code} itself says which of its workers have left.");
        if (houseRules?.Invoke(incoming) is { } forbidden) throw new RefusedException(forbidden);
        if (left.LastDay > AmsterdamTime.DateOf(now))
            throw new RefusedException(new Refusal(RejectionReason.Schema,
                "Say it when the worker has left. Until then propose the change for each family, so that there is time to introduce somebody.", ["/data/lastDay"]));
        if (families.Families.Count + families.Introductions.Count == 0)
            throw new RefusedException(new Refusal(RejectionReason.NotAllowedInState,
                $"No family of {self.Code} has this worker, and no organization was told of him: check the reference. A departure that was said before needs no second word.",
                ["/data/workerRef"]));

        var told = new List<UnitOfWork>();
        foreach (var (conversation, caseId) in families.Families.Select(family => (family.ConversationId, (Guid?)family.CaseId))
            .Concat(families.Introductions.Select(introduction => (introduction, (Guid?)null))))
        {
            var departure = incoming with { ConversationId = conversation, CaseId = caseId, Id = $"{incoming.Id}/{conversation:N}" };
            told.Add(await TellAsync(departure, loaded, now, cancellationToken));
        }

        rows.Workers.Leaves(left.WorkerRef);
        var step = new Step(self, agreements, incoming, now);
        step.Note("handled", type: incoming.Type, from: incoming.From, to: self.Code, messageId: incoming.Id);
        return new Decision(Outcome.Handled, new UnitOfWork
        {
            Inbox = InboxOf(incoming, now), Sagas = [.. rows.Workers.Rows(now), .. told.SelectMany(unit => unit.Sagas).DistinctBy(row => (row.Kind, row.Id))],
            TermsSet = [.. told.SelectMany(unit => unit.TermsSet)], TermChanges = [.. told.SelectMany(unit => unit.TermChanges)],
            Tasks = [.. told.SelectMany(unit => unit.Tasks)], Outbox = [.. told.SelectMany(unit => unit.Outbox)],
            Journal = [.. told.SelectMany(unit => unit.Journal), .. step.Journal],
        });
    }

    // One of them: as if it had been said in its own conversation.
    private async Task<UnitOfWork> TellAsync(Incoming departure, Loaded loaded, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var own = new Loaded(InboxVerdict.New,
        [
            .. loaded.Sagas.Where(row => (row.Kind == ConversationKind && row.Id == departure.ConversationId) || (row.Kind is CaseKind or StoryKind && row.Id == departure.CaseId)),
        ]);
        var rows = new StepRows(sides, agreements.Successors, departure, own, now);
        // What the worker got since it was looked up is not here: the register then has the whole step taken again.
        if (rows.Conversation is null) return new UnitOfWork();
        var step = new Step(self, agreements, departure, now) { CaseRow = rows.Case, Conversation = rows.Conversation, Workers = rows.Workers, Story = rows.Story };
        rows.Conversation.Step = step;
        await HandleAsync(rows, step, cancellationToken);
        step.TellWhatWasHandled(rows.NewInStory);
        step.Note("handled", type: departure.Type, from: departure.From, to: self.Code, messageId: departure.Id);
        var unit = rows.Unit(step, inbox: null);
        return unit with { Sagas = [.. unit.Sagas.Where(row => row.Kind != Conversations.Workers.WorkerRegister.WorkerKind)] };
    }
}
