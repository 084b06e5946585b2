using ChainHub.Contracts.Timeline;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Timeline;

/// <summary>What both sides of a question for a part of a timeline know: its states, and what is said in it.</summary>
/// <param name="name">The name under which rows of this side are stored.</param>
/// <param name="dutch">What Dutch professionals call this side.</param>
public abstract class TimelineTable(string name, string dutch) : ConversationMachine<TimelineConversation>(name, dutch)
{
    /// <summary>Gevraagd.</summary>
    public State Asked { get; protected set; } = null!;

    /// <summary>Bijgedragen.</summary>
    public State Contributed { get; protected set; } = null!;

    /// <summary>Geen bijdrage.</summary>
    public State Refused { get; protected set; } = null!;

    /// <summary>Vragen.</summary>
    public Event<TimelineAsked> TimelineAsked { get; protected set; } = null!;

    /// <summary>Bijdragen.</summary>
    public Event<TimelineContributed> TimelineContributed { get; protected set; } = null!;

    /// <summary>Niet bijdragen.</summary>
    public Event<TimelineRefused> TimelineRefused { get; protected set; } = null!;
}
