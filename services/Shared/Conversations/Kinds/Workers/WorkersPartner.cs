using ChainHub.Contracts.Workers;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Workers;

/// <summary>
/// A family's fixed worker (vast gezicht) at another organization that works with the same family: it knows who that is, and sees to it
/// that a family which nobody visits is not forgotten.
/// </summary>
public sealed class WorkersPartner : WorkersTable
{
    /// <summary>The table of the other organization.</summary>
    public WorkersPartner() : base("workers.partner", "Vast gezicht, andere organisatie")
    {
        PlayedBy(OrganizationKinds.WithFamilies);
        With(OrganizationKinds.WithFamilies);
        Hear(() => Assigned, Author.Peer, starts: true);
        Hear(() => Introduced, Author.Peer);
        Hear(() => AbsenceReported, Author.Peer);
        Hear(() => SubstituteNamed, Author.Peer);
        Hear(() => Returned, Author.Peer);
        Hear(() => ChangeProposed, Author.Peer);
        Hear(() => Changed, Author.Peer);
        Hear(() => DuoChanged, Author.Peer);
        Hear(() => WorkerEnded, Author.Peer);

        Initially(
            When(Assigned).Note().TransitionTo(Active));

        During([Active, Changing, AbsentUncovered],
            When(AbsenceReported).Note().SeeToIt().TransitionTo(AbsentUncovered));
        During(AbsentCovered,
            When(AbsenceReported, OfTheWorker).Note(),
            When(AbsenceReported, OfTheSubstitute).Note().SeeToIt().TransitionTo(AbsentUncovered));
        During([AbsentUncovered, AbsentCovered],
            When(SubstituteNamed).Note().Met(LocalRules.NameSubstitute, LocalRules.TalkSubstitute).TransitionTo(AbsentCovered),
            When(Returned).Note().StopWatching(LocalRules.NameSubstitute, LocalRules.TalkSubstitute),
            When(Returned, AChangeIsToCome).TakeNote().TransitionTo(Changing),
            When(Returned, NoChangeIsToCome).TakeNote().TransitionTo(Active));

        During([Active, Changing],
            When(ChangeProposed).Note().TransitionTo(Changing));
        During([AbsentUncovered, AbsentCovered],
            When(ChangeProposed).Note());
        During([Changing, AbsentUncovered, AbsentCovered],
            When(Changed).Note().Met(LocalRules.NameSubstitute, LocalRules.TalkSubstitute).TransitionTo(Active));

        During([Active, Changing, AbsentUncovered, AbsentCovered],
            When(Introduced).Note(),
            When(DuoChanged).Note(),
            When(WorkerEnded).StopWatching(LocalRules.NameSubstitute, LocalRules.TalkSubstitute).TransitionTo(Ended));

        Ends(Ended);
    }

    // Whoever is both stands in: then it is the substitute who is not there.
    private static bool OfTheSubstitute(BehaviorContext<WorkersConversation, PrimaryWorkerAbsenceReported> context) =>
        context.Message.WorkerRef == context.Saga.Substitute;

    private static bool OfTheWorker(BehaviorContext<WorkersConversation, PrimaryWorkerAbsenceReported> context) => !OfTheSubstitute(context);

    private static bool AChangeIsToCome(BehaviorContext<WorkersConversation, PrimaryWorkerReturned> context) => context.Saga.ChangeIsToCome;

    private static bool NoChangeIsToCome(BehaviorContext<WorkersConversation, PrimaryWorkerReturned> context) => !AChangeIsToCome(context);
}
