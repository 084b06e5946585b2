using ChainHub.Contracts;
using ChainHub.Contracts.Workers;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Workers;

/// <summary>
/// A family's fixed worker (vast gezicht) at the worker's own organization. Nothing in this table asks who holds the safety oversight or
/// in what frame the family is helped: the same face stays.
/// </summary>
public sealed class WorkersHome : WorkersTable
{
    internal const string Machine = "workers.home";

    /// <summary>Niet aangekomen.</summary>
    public State Undelivered { get; private set; } = null!;

    /// <summary>Uit dienst, voor al hun gezinnen tegelijk.</summary>
    public Event<WorkerLeftOrganization> WorkerLeft { get; private set; } = null!;

    /// <summary>The table of the worker's own organization.</summary>
    public WorkersHome() : base(Machine, "Vast gezicht, moederorganisatie")
    {
        PlayedBy(OrganizationKinds.WithFamilies);
        With(OrganizationKinds.WithFamilies);
        Hear(() => Assigned, Author.OwnPeople, starts: true);
        Hear(() => Introduced, Author.OwnPeople);
        Hear(() => AbsenceReported, Author.OwnPeople);
        Hear(() => SubstituteNamed, Author.OwnPeople);
        Hear(() => Returned, Author.OwnPeople);
        Hear(() => ChangeProposed, Author.OwnPeople);
        Hear(() => Changed, Author.OwnPeople);
        Hear(() => DuoChanged, Author.OwnPeople);
        Hear(() => WorkerEnded, Author.OwnPeople);
        Hear(() => WorkerLeft, Author.OwnPeople);

        Initially(
            When(Assigned).Check().Note().RunsUntil().Send(WithoutReason).TransitionTo(Active));

        During([Active, Changing, AbsentUncovered, AbsentCovered],
            When(AbsenceReported, ForTheNodeToSay).Refuse("People say sick or leave. Of a worker who left say worker.left-organization, once for all families."),
            When(AbsenceReported, OfNobodyHere).Refuse("Report the absence of the family's fixed worker or of the substitute."),
            When(Introduced, IsNobodyHere).Refuse("Name the fixed worker, the duo partner, the substitute or the successor of this family."),
            When(Introduced).Check().Note().Send(),
            When(DuoChanged).Check().Note().Send(WithoutReason),
            When(WorkerEnded).StopAll().Send().TransitionTo(Ended),
            When(MessageReturned, OfTheAssignment).NobodyKnows().TransitionTo(Undelivered));

        // Absence, and who stands in.
        During([Active, Changing, AbsentUncovered],
            When(AbsenceReported, OfTheWorker).Check().Note().FindSubstitute().Send(WithTalk).TransitionTo(AbsentUncovered),
            When(WorkerLeft, IsTheWorker).IsGone(AbsenceKind.LeftOrganization).TransitionTo(AbsentUncovered),
            When(TermPassed, OfTheAssignment).IsGone(AbsenceKind.PeriodEnded).TransitionTo(AbsentUncovered));
        During(AbsentCovered,
            When(AbsenceReported, OfTheWorker).Check().Note().Send(),
            When(AbsenceReported, OfTheSubstitute).Check().Note().FindSubstitute().Send(WithTalk).TransitionTo(AbsentUncovered),
            When(WorkerLeft, IsTheWorker).IsGone(AbsenceKind.LeftOrganization),
            When(WorkerLeft, IsTheSubstitute).SubstituteIsGone().TransitionTo(AbsentUncovered),
            When(TermPassed, OfTheAssignment).IsGone(AbsenceKind.PeriodEnded));
        During([Active, Changing, AbsentUncovered, AbsentCovered],
            When(WorkerLeft, IsTheDuoPartner).DuoIsOver());
        During([AbsentUncovered, AbsentCovered],
            When(SubstituteNamed, IsTheAbsentOne).Refuse("Somebody else stands in: this worker is the one who is absent."),
            When(SubstituteNamed).Check().CloseTask(TaskKind.NameSubstitute, TaskKind.FindTalkSubstitute).Note().Send().TransitionTo(AbsentCovered),
            When(Returned, IsGoneForGood).Refuse("The worker has left this family for good: say primary-worker.changed of who follows."),
            When(Returned).Check().DropTask(TaskKind.NameSubstitute, TaskKind.FindTalkSubstitute).Note().Send(),
            When(Returned, AChangeIsToCome).TakeNote().TransitionTo(Changing),
            When(Returned, NoChangeIsToCome).TakeNote().TransitionTo(Active));

        // Another worker: introduced, or it is said why not.
        During([Active, Changing],
            When(ChangeProposed).Check().Note().OpenTask(TaskKind.ChangeWorker, LocalRules.ChangeWorker).Send().TransitionTo(Changing));
        During([AbsentUncovered, AbsentCovered],
            When(ChangeProposed).Check().Note().OpenTask(TaskKind.ChangeWorker, LocalRules.ChangeWorker).Send(),
            When(Changed, ToTheAbsentOne).Refuse("This worker is absent: say primary-worker.returned, or name another."));
        During([Changing, AbsentUncovered, AbsentCovered],
            When(Changed, NeitherIntroducedNorWhy).Refuse("Introduce the worker to the family, or say in /data/notIntroducedBecause why not."),
            When(Changed).Check().CloseTask(TaskKind.ChangeWorker, TaskKind.NameSubstitute, TaskKind.FindTalkSubstitute)
                .StopWatching(LocalRules.WorkerUntil).Note().Send(WithoutReason).TransitionTo(Active));

        Ends(Ended, Undelivered);
    }

    private static Message WithoutReason(BehaviorContext<WorkersConversation, PrimaryWorkerAssigned> context) => context.Message with { Because = null };

    private static Message WithoutReason(BehaviorContext<WorkersConversation, PrimaryWorkerChanged> context) => context.Message with { Because = null };

    private static Message WithoutReason(BehaviorContext<WorkersConversation, DuoPartnerChanged> context) => context.Message with { Because = null };

    private static Message WithTalk(BehaviorContext<WorkersConversation, PrimaryWorkerAbsenceReported> context) =>
        context.Message with { TalkNeedsSubstitute = HomeActs.TalkNeedsSubstitute(context.Saga) };

    private static bool OfTheAssignment(BehaviorContext<WorkersConversation, MessageReturned> context) =>
        context.Message.Type == Catalogue.Of<PrimaryWorkerAssigned>().Type;

    private static bool OfTheAssignment(BehaviorContext<WorkersConversation, TermPassed> context) => context.Message.Rule == LocalRules.WorkerUntil;

    private static bool ForTheNodeToSay(BehaviorContext<WorkersConversation, PrimaryWorkerAbsenceReported> context) =>
        context.Message.Kind is AbsenceKind.LeftOrganization or AbsenceKind.PeriodEnded;

    private static bool OfTheWorker(BehaviorContext<WorkersConversation, PrimaryWorkerAbsenceReported> context) => context.Message.WorkerRef == context.Saga.Worker;

    private static bool OfTheSubstitute(BehaviorContext<WorkersConversation, PrimaryWorkerAbsenceReported> context) => context.Message.WorkerRef == context.Saga.Substitute;

    private static bool OfNobodyHere(BehaviorContext<WorkersConversation, PrimaryWorkerAbsenceReported> context) => !OfTheWorker(context) && !OfTheSubstitute(context);

    private static bool IsNobodyHere(BehaviorContext<WorkersConversation, PrimaryWorkerIntroduced> context) => !context.Saga.Has(context.Message.WorkerRef);

    private static bool IsTheWorker(BehaviorContext<WorkersConversation, WorkerLeftOrganization> context) => context.Message.WorkerRef == context.Saga.Worker;

    private static bool IsTheSubstitute(BehaviorContext<WorkersConversation, WorkerLeftOrganization> context) => context.Message.WorkerRef == context.Saga.Substitute;

    private static bool IsTheDuoPartner(BehaviorContext<WorkersConversation, WorkerLeftOrganization> context) =>
        context.Message.WorkerRef == context.Saga.DuoPartner && context.Saga.DuoPartnerOf == context.Saga.Home;

    private static bool IsTheAbsentOne(BehaviorContext<WorkersConversation, PrimaryWorkerSubstituteNamed> context) => context.Message.WorkerRef == context.Saga.Worker;

    private static bool IsGoneForGood(BehaviorContext<WorkersConversation, PrimaryWorkerReturned> context) => context.Saga.Worker is null;

    private static bool AChangeIsToCome(BehaviorContext<WorkersConversation, PrimaryWorkerReturned> context) => context.Saga.ChangeIsToCome;

    private static bool NoChangeIsToCome(BehaviorContext<WorkersConversation, PrimaryWorkerReturned> context) => !AChangeIsToCome(context);

    private static bool ToTheAbsentOne(BehaviorContext<WorkersConversation, PrimaryWorkerChanged> context) => context.Message.WorkerRef == context.Saga.Worker;

    private static bool NeitherIntroducedNorWhy(BehaviorContext<WorkersConversation, PrimaryWorkerChanged> context) =>
        context.Message is { Introduced: false, NotIntroducedBecause: null };
}
