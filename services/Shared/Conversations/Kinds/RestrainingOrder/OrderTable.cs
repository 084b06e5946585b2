using ChainHub.Contracts.RestrainingOrder;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.RestrainingOrder;

/// <summary>What both sides of a temporary restraining order know: its states, and what is said of it.</summary>
/// <param name="name">The name under which rows of this side are stored.</param>
/// <param name="dutch">What Dutch professionals call this side.</param>
public abstract class OrderTable(string name, string dutch) : ConversationMachine<OrderConversation>(name, dutch)
{
    /// <summary>Overwogen.</summary>
    public State Considered { get; protected set; } = null!;

    /// <summary>Van kracht.</summary>
    public State Active { get; protected set; } = null!;

    /// <summary>Verlengd.</summary>
    public State Extended { get; protected set; } = null!;

    /// <summary>Ingetrokken of opgeheven.</summary>
    public State Withdrawn { get; protected set; } = null!;

    /// <summary>Afgelopen.</summary>
    public State Ended { get; protected set; } = null!;

    /// <summary>Niet opgelegd.</summary>
    public State NotImposed { get; protected set; } = null!;

    /// <summary>Overwegen.</summary>
    public Event<RestrainingOrderConsidered> OrderConsidered { get; protected set; } = null!;

    /// <summary>Opleggen, en een mondeling huisverbod op schrift stellen.</summary>
    public Event<RestrainingOrderImposed> OrderImposed { get; protected set; } = null!;

    /// <summary>Hulp gestart.</summary>
    public Event<RestrainingOrderHelpStarted> HelpStarted { get; protected set; } = null!;

    /// <summary>Advies vragen.</summary>
    public Event<RestrainingOrderAdviceRequested> AdviceRequested { get; protected set; } = null!;

    /// <summary>Advies.</summary>
    public Event<RestrainingOrderAdviceGiven> AdviceGiven { get; protected set; } = null!;

    /// <summary>Verlengen.</summary>
    public Event<RestrainingOrderExtended> OrderExtended { get; protected set; } = null!;

    /// <summary>Intrekken.</summary>
    public Event<RestrainingOrderWithdrawn> OrderWithdrawn { get; protected set; } = null!;

    /// <summary>Uitspraak van de rechter.</summary>
    public Event<RestrainingOrderCourtRuling> CourtRuled { get; protected set; } = null!;

    /// <summary>Overtreding.</summary>
    public Event<RestrainingOrderBreached> OrderBreached { get; protected set; } = null!;

    /// <summary>Niet opleggen.</summary>
    public Event<RestrainingOrderEnded> OrderEnded { get; protected set; } = null!;

    /// <summary>Vervolg overgedragen.</summary>
    public Event<RestrainingOrderFollowUpHandedOver> FollowUpHandedOver { get; protected set; } = null!;
}
