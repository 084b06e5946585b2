using ChainHub.Contracts;
using ChainHub.Contracts.Introduction;
using ChainHub.Contracts.Workers;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Introduction;

/// <summary>
/// Introducing a worker to an organization that does not know him (een medewerker voorstellen), such as a school or the police: for whom he
/// acts, and until when.
/// </summary>
public sealed class IntroductionGiver : IntroductionTable
{
    /// <summary>The name under which rows of this side are stored.</summary>
    public const string Machine = "introduction.giver";

    /// <summary>Niet aangekomen.</summary>
    public State Undelivered { get; private set; } = null!;

    /// <summary>Uit dienst.</summary>
    public Event<WorkerLeftOrganization> WorkerLeft { get; private set; } = null!;

    /// <summary>The table of who introduces.</summary>
    public IntroductionGiver() : base(Machine, "Medewerker voorstellen")
    {
        PlayedBy(OrganizationKinds.WithPowers);
        Hear(() => Introduced, Author.OwnPeople, starts: true);
        Hear(() => TakenBack, Author.OwnPeople);
        Hear(() => WorkerLeft, Author.OwnPeople);

        Initially(
            When(Introduced).CheckOwn().Keep().Send().TransitionTo(Known));
        During(Known,
            When(TakenBack, ForTheNodeToSay).Refuse("That the worker left is said once for all: say worker.left-organization."),
            When(TakenBack).StopWatching(LocalRules.IntroductionUntil).Send().TransitionTo(Withdrawn),
            When(WorkerLeft).StopWatching(LocalRules.IntroductionUntil).SayThatTheWorkerLeft().TransitionTo(Withdrawn),
            When(MessageReturned, OfTheIntroduction).StopWatching(LocalRules.IntroductionUntil).TransitionTo(Undelivered),
            When(MomentCame, OfTheEnd).TakeNote().TransitionTo(Over));

        // Whoever was not told still relies on it.
        During(Withdrawn,
            When(MessageReturned, OfTheWithdrawal).BackToKnown().TransitionTo(Known));

        Ends(Withdrawn, Over, Undelivered);
    }

    private static bool ForTheNodeToSay(BehaviorContext<IntroductionConversation, WorkerIntroductionWithdrawn> context) =>
        context.Message.Reason == IntroductionEnd.LeftOrganization;

    private static bool OfTheIntroduction(BehaviorContext<IntroductionConversation, MessageReturned> context) =>
        context.Message.Type == Catalogue.Of<WorkerIntroduced>().Type;

    private static bool OfTheWithdrawal(BehaviorContext<IntroductionConversation, MessageReturned> context) =>
        context.Message.Type == Catalogue.Of<WorkerIntroductionWithdrawn>().Type;
}
