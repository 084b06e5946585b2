using ChainHub.Contracts;
using ChainHub.Contracts.Workers;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Workers;

/// <summary>What is kept of each message: the same on both sides, so that both know the same of who works with the family.</summary>
internal static class WorkerNotes
{
    public static EventActivityBinder<WorkersConversation, PrimaryWorkerAssigned> Note(this EventActivityBinder<WorkersConversation, PrimaryWorkerAssigned> when) =>
        when.Do(context =>
        {
            var (workers, assigned) = (context.Saga, context.Message);
            workers.Home = workers.Step.ByOwnPeople ? workers.Step.Self.Code : workers.Peer;
            (workers.Worker, workers.WarmTalkOn) = (assigned.WorkerRef, assigned.WarmTalkOn);
            Join(workers, assigned.DuoPartner);
            if (assigned.Introduced) Met(workers, assigned.WorkerRef);
        });

    public static EventActivityBinder<WorkersConversation, PrimaryWorkerIntroduced> Note(this EventActivityBinder<WorkersConversation, PrimaryWorkerIntroduced> when) =>
        when.Do(context =>
        {
            Met(context.Saga, context.Message.WorkerRef);
            if (context.Saga.WarmTalkOn <= context.Message.On) context.Saga.WarmTalkOn = null;
        });

    public static EventActivityBinder<WorkersConversation, PrimaryWorkerAbsenceReported> Note(
        this EventActivityBinder<WorkersConversation, PrimaryWorkerAbsenceReported> when) => when.Do(context =>
    {
        var (workers, absence) = (context.Saga, context.Message);
        if (absence.WorkerRef == workers.Substitute)
        {
            workers.Substitute = null;
            return;
        }

        (workers.AbsentSince, workers.AbsentUntil) = (absence.From, absence.ExpectedUntil);
        if (absence.Kind is AbsenceKind.LeftOrganization or AbsenceKind.PeriodEnded) workers.Worker = null;
    });

    public static EventActivityBinder<WorkersConversation, PrimaryWorkerSubstituteNamed> Note(
        this EventActivityBinder<WorkersConversation, PrimaryWorkerSubstituteNamed> when) => when.Do(context => context.Saga.Substitute = context.Message.WorkerRef);

    public static EventActivityBinder<WorkersConversation, PrimaryWorkerReturned> Note(this EventActivityBinder<WorkersConversation, PrimaryWorkerReturned> when) =>
        when.Do(context => IsThere(context.Saga));

    public static EventActivityBinder<WorkersConversation, PrimaryWorkerChangeProposed> Note(
        this EventActivityBinder<WorkersConversation, PrimaryWorkerChangeProposed> when) => when.Do(context =>
    {
        var (workers, change) = (context.Saga, context.Message);
        (workers.ChangeIsToCome, workers.Successor) = (true, change.SuccessorRef);
        workers.WarmTalkOn = change.WarmTalkOn ?? workers.WarmTalkOn;
    });

    public static EventActivityBinder<WorkersConversation, PrimaryWorkerChanged> Note(this EventActivityBinder<WorkersConversation, PrimaryWorkerChanged> when) =>
        when.Do(context =>
        {
            var (workers, changed) = (context.Saga, context.Message);
            workers.Worker = changed.WorkerRef;
            Join(workers, changed.DuoPartner);
            IsThere(workers);
            (workers.ChangeIsToCome, workers.Successor) = (false, null);
            workers.WarmTalkOn = changed.Introduced ? null : changed.WarmTalkOn;
            if (changed.Introduced) Met(workers, changed.WorkerRef);
        });

    public static EventActivityBinder<WorkersConversation, DuoPartnerChanged> Note(this EventActivityBinder<WorkersConversation, DuoPartnerChanged> when) =>
        when.Do(context =>
        {
            var (workers, change) = (context.Saga, context.Message);
            var before = workers.Duo;
            Join(workers, change.DuoPartner);
            // The same person, whoever the employer is: the family met nobody new.
            if (change.Change == DuoChange.OtherHomeOrganization && before is not null && workers.Step.Case is { } oversight && oversight.Faces.Remove(before))
                oversight.Faces.Add(workers.Duo!);
        });

    private static void Join(WorkersConversation workers, DuoPartner? partner) =>
        (workers.DuoPartner, workers.DuoPartnerOf) = (partner?.WorkerRef, partner?.Organization);

    private static void IsThere(WorkersConversation workers) => (workers.Substitute, workers.AbsentSince, workers.AbsentUntil) = (null, null, null);

    private static void Met(WorkersConversation workers, string worker)
    {
        if (workers.Step.Case is { } oversight && !oversight.Faces.Contains(workers.FaceOf(worker))) oversight.Faces.Add(workers.FaceOf(worker));
    }
}
