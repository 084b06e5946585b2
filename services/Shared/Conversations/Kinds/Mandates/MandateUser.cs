using ChainHub.Contracts;
using ChainHub.Contracts.Mandates;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Mandates;

/// <summary>
/// A power of another organization, at who asks about it and may use it (gebruiker). Every use is told to the lender, with who and in which
/// decision; outside scope and period it is refused, and the end needs nobody to say it.
/// </summary>
public sealed class MandateUser : MandateTable
{
    /// <summary>Niet aangekomen.</summary>
    public State Undelivered { get; private set; } = null!;

    /// <summary>The table of who uses.</summary>
    public MandateUser() : base("mandate.user", "Bevoegdheid, gebruiker")
    {
        PlayedBy(OrganizationKinds.WithPowers);
        With(OrganizationKinds.WithPowers);
        Hear(() => MandateAsked, Author.OwnPeople, starts: true);
        Hear(() => UseRequested, Author.OwnPeople, starts: true);
        Hear(() => MandateUsed, Author.OwnPeople);
        Hear(() => MandateAnswered, Author.Peer);
        Hear(() => UseGranted, Author.Peer);
        Hear(() => UseRefused, Author.Peer);
        Hear(() => MandateRevoked, Author.Peer);
        Hear(() => UseJudged, Author.Peer);

        Initially(
            When(MandateAsked).ShowRoute().Ask().TransitionTo(Asked));
        During([Initial, Answered],
            When(UseRequested).AskToUse().TransitionTo(Requested));
        During(Asked,
            When(MandateAnswered).Met(LocalRules.MandateQuestion).TransitionTo(Answered));
        During(Requested,
            When(UseGranted).Receive().TransitionTo(Granted),
            When(UseRefused).Met(LocalRules.MandateRequest).OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep).TransitionTo(Refused));
        During([Asked, Requested],
            When(MessageReturned, OfTheQuestion).NobodyKnows().TransitionTo(Undelivered));

        // What counts is the instant of the use, not when somebody records it: what was used in time may be recorded when the power is gone.
        During([Granted, Expired, Revoked],
            When(MandateUsed).Use());
        During(Granted,
            When(MandateUsed, WasTheOnlyUse).GiveBack().TransitionTo(Expired),
            When(MomentCame, OfTheEnd).GiveBack().TransitionTo(Expired));
        During([Granted, Expired],
            When(MandateRevoked).TakenBack().TransitionTo(Revoked));
        During([Expired, Revoked],
            When(UseJudged).Judged());
        During([Asked, Answered, Requested, Refused, Undelivered],
            When(MandateUsed).Refuse("This organization has not been allowed to use the power: wait for mandate.use-granted, or let who has it decide."));

        Ends(Answered, Refused, Expired, Revoked, Undelivered);
    }

    private static bool OfTheEnd(BehaviorContext<MandateConversation, MomentCame> context) => context.Message.Rule == LocalRules.MandateUntil;

    private static bool WasTheOnlyUse(BehaviorContext<MandateConversation, MandateUsed> context) => context.Saga.Grant!.Once;

    private static bool OfTheQuestion(BehaviorContext<MandateConversation, MessageReturned> context) =>
        context.Message.Type == Catalogue.Of<MandateAsked>().Type || context.Message.Type == Catalogue.Of<MandateUseRequested>().Type;
}
