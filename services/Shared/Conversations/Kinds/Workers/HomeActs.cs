using ChainHub.Contracts;
using ChainHub.Contracts.Workers;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Workers;

/// <summary>What the table of the worker's own organization calls by a word of its own.</summary>
internal static class HomeActs
{
    private static readonly TaskKind[] Tasks = [TaskKind.NameSubstitute, TaskKind.FindTalkSubstitute, TaskKind.ChangeWorker, TaskKind.ReviewCaseload];

    private static readonly string[] Rules =
        [LocalRules.NameSubstitute, LocalRules.TalkSubstitute, LocalRules.ChangeWorker, LocalRules.CaseloadReview, LocalRules.WorkerUntil];

    /// <summary>An assignment for a time warns before it ends, and does not end unseen.</summary>
    public static EventActivityBinder<WorkersConversation, PrimaryWorkerAssigned> RunsUntil(this EventActivityBinder<WorkersConversation, PrimaryWorkerAssigned> when) =>
        when.Do(context =>
        {
            var step = context.Saga.Step;
            if (context.Message.Until is { } until) step.Watch(context.Saga, LocalRules.WorkerUntil, until.DayNumber - step.Today.DayNumber);
        }, starts: [LocalRules.WorkerUntil]);

    /// <summary>Somebody must stand in; at once where the family has a talk before that is due.</summary>
    public static EventActivityBinder<WorkersConversation, PrimaryWorkerAbsenceReported> FindSubstitute(
        this EventActivityBinder<WorkersConversation, PrimaryWorkerAbsenceReported> when) =>
        when.Do(context => FindSubstitute(context.Saga, context.Message.From, context.Message.ExpectedUntil), starts: [LocalRules.NameSubstitute, LocalRules.TalkSubstitute]);

    /// <summary>The worker is gone for good: somebody stands in, and somebody follows.</summary>
    public static EventActivityBinder<WorkersConversation, M> IsGone<M>(this EventActivityBinder<WorkersConversation, M> when, AbsenceKind why) where M : class =>
        when.Do(context =>
        {
            var (workers, step) = (context.Saga, context.Saga.Step);
            var gone = workers.Worker!;
            (workers.Worker, workers.AbsentSince, workers.AbsentUntil) = (null, step.Today, null);
            step.Drop(workers, LocalRules.WorkerUntil);
            step.OpenTask(workers, TaskKind.ChangeWorker, LocalRules.ChangeWorker);
            if (workers.Substitute is null) FindSubstitute(workers, step.Today, null);
            Tell(workers, gone, why);
        }, starts: [LocalRules.ChangeWorker, LocalRules.NameSubstitute, LocalRules.TalkSubstitute], stops: [LocalRules.WorkerUntil]);

    /// <summary>Who stood in has left.</summary>
    public static EventActivityBinder<WorkersConversation, WorkerLeftOrganization> SubstituteIsGone(
        this EventActivityBinder<WorkersConversation, WorkerLeftOrganization> when) => when.Do(context =>
    {
        var workers = context.Saga;
        var gone = workers.Substitute!;
        workers.Substitute = null;
        FindSubstitute(workers, workers.Step.Today, workers.AbsentUntil);
        Tell(workers, gone, AbsenceKind.LeftOrganization);
    }, starts: [LocalRules.NameSubstitute, LocalRules.TalkSubstitute]);

    /// <summary>The duo partner has left: the family keeps its fixed worker.</summary>
    public static EventActivityBinder<WorkersConversation, WorkerLeftOrganization> DuoIsOver(this EventActivityBinder<WorkersConversation, WorkerLeftOrganization> when) =>
        when.Do(context =>
        {
            var (workers, step) = (context.Saga, context.Saga.Step);
            (workers.DuoPartner, workers.DuoPartnerOf) = (null, null);
            step.TrySendTo(workers.Peer, new DuoPartnerChanged { Change = DuoChange.Ended, From = step.Today });
        });

    /// <summary>It is over: nothing of it is to be done any more.</summary>
    public static EventActivityBinder<WorkersConversation, PrimaryWorkerEnded> StopAll(this EventActivityBinder<WorkersConversation, PrimaryWorkerEnded> when) =>
        when.Do(context => Stop(context.Saga), stops: Rules);

    /// <summary>The other organization does not know of it: somebody decides how to go on.</summary>
    public static EventActivityBinder<WorkersConversation, MessageReturned> NobodyKnows(this EventActivityBinder<WorkersConversation, MessageReturned> when) =>
        when.Do(context =>
        {
            Stop(context.Saga);
            context.Saga.Step.OpenTask(context.Saga, TaskKind.DecideNextStep, LocalRules.NextStep);
        }, starts: [LocalRules.NextStep], stops: Rules);

    /// <summary>Whether a talk with the family waits for somebody to hold it.</summary>
    public static bool TalkNeedsSubstitute(WorkersConversation workers) => workers.Tasks.Exists(task => task.Kind == TaskKind.FindTalkSubstitute);

    private static void FindSubstitute(WorkersConversation workers, DateOnly from, DateOnly? until)
    {
        var step = workers.Step;
        step.OpenTask(workers, TaskKind.NameSubstitute, LocalRules.NameSubstitute);
        var named = workers.Terms.First(term => term.Rule == LocalRules.NameSubstitute).DueOn;
        if (workers.WarmTalkOn is { } talk && talk >= step.Today && talk >= from && !(talk > until) && !(talk > named))
            step.OpenTask(workers, TaskKind.FindTalkSubstitute, LocalRules.TalkSubstitute);
    }

    private static void Tell(WorkersConversation workers, string gone, AbsenceKind why) => workers.Step.TrySendTo(workers.Peer, new PrimaryWorkerAbsenceReported
    {
        WorkerRef = gone, Kind = why, From = workers.Step.Today, TalkNeedsSubstitute = TalkNeedsSubstitute(workers),
    });

    private static void Stop(WorkersConversation workers)
    {
        foreach (var kind in Tasks) workers.Step.DropTask(workers, kind);
        workers.Step.Drop(workers, LocalRules.WorkerUntil);
    }
}
