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
public sealed class MandateUser : ConversationMachine<MandateConversation>
{
    /// <summary>Nagevraagd.</summary>
    public State Asked { get; private set; } = null!;

    /// <summary>Beantwoord.</summary>
    public State Answered { get; private set; } = null!;

    /// <summary>Gebruik gevraagd.</summary>
    public State Requested { get; private set; } = null!;

    /// <summary>Toegestaan.</summary>
    public State Granted { get; private set; } = null!;

    /// <summary>Geweigerd.</summary>
    public State Refused { get; private set; } = null!;

    /// <summary>Verlopen.</summary>
    public State Expired { get; private set; } = null!;

    /// <summary>Ingetrokken.</summary>
    public State Revoked { get; private set; } = null!;

    /// <summary>Niet aangekomen.</summary>
    public State Undelivered { get; private set; } = null!;

    /// <summary>Navragen wie bevoegd is.</summary>
    public Event<MandateAsked> MandateAsked { get; private set; } = null!;

    /// <summary>Antwoord.</summary>
    public Event<MandateAnswered> MandateAnswered { get; private set; } = null!;

    /// <summary>Gebruik vragen.</summary>
    public Event<MandateUseRequested> UseRequested { get; private set; } = null!;

    /// <summary>Toestemming.</summary>
    public Event<MandateUseGranted> UseGranted { get; private set; } = null!;

    /// <summary>Weigering.</summary>
    public Event<MandateUseRefused> UseRefused { get; private set; } = null!;

    /// <summary>Gebruiken.</summary>
    public Event<MandateUsed> MandateUsed { get; private set; } = null!;

    /// <summary>Intrekking.</summary>
    public Event<MandateRevoked> MandateRevoked { get; private set; } = null!;

    /// <summary>Oordeel over gebruik na intrekking.</summary>
    public Event<MandateUseJudged> UseJudged { get; private set; } = null!;

    /// <summary>The table of who uses.</summary>
    public MandateUser() : base("mandate.user", "Bevoegdheid, gebruiker")
    {
        PlayedBy(Kinds.WithPowers);
        With(Kinds.WithPowers);
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
