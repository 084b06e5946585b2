using ChainHub.Contracts.Mandates;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Mandates;

/// <summary>What both sides of a power that is lent know: its states, and what is said of it.</summary>
/// <param name="name">The name under which rows of this side are stored.</param>
/// <param name="dutch">What Dutch professionals call this side.</param>
public abstract class MandateTable(string name, string dutch) : ConversationMachine<MandateConversation>(name, dutch)
{
    /// <summary>Nagevraagd.</summary>
    public State Asked { get; protected set; } = null!;

    /// <summary>Beantwoord.</summary>
    public State Answered { get; protected set; } = null!;

    /// <summary>Gebruik gevraagd.</summary>
    public State Requested { get; protected set; } = null!;

    /// <summary>Toegestaan.</summary>
    public State Granted { get; protected set; } = null!;

    /// <summary>Geweigerd.</summary>
    public State Refused { get; protected set; } = null!;

    /// <summary>Verlopen.</summary>
    public State Expired { get; protected set; } = null!;

    /// <summary>Ingetrokken.</summary>
    public State Revoked { get; protected set; } = null!;

    /// <summary>Navragen wie bevoegd is.</summary>
    public Event<MandateAsked> MandateAsked { get; protected set; } = null!;

    /// <summary>Antwoord.</summary>
    public Event<MandateAnswered> MandateAnswered { get; protected set; } = null!;

    /// <summary>Gebruik vragen.</summary>
    public Event<MandateUseRequested> UseRequested { get; protected set; } = null!;

    /// <summary>Toestemming.</summary>
    public Event<MandateUseGranted> UseGranted { get; protected set; } = null!;

    /// <summary>Weigering.</summary>
    public Event<MandateUseRefused> UseRefused { get; protected set; } = null!;

    /// <summary>Gebruiken.</summary>
    public Event<MandateUsed> MandateUsed { get; protected set; } = null!;

    /// <summary>Intrekking.</summary>
    public Event<MandateRevoked> MandateRevoked { get; protected set; } = null!;

    /// <summary>Oordeel over gebruik na intrekking.</summary>
    public Event<MandateUseJudged> UseJudged { get; protected set; } = null!;
}
