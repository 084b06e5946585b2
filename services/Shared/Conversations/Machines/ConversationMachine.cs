using System.Linq.Expressions;
using ChainHub.Contracts;
using MassTransit;

namespace ChainHub.Conversations.Machines;

/// <summary>
/// One side of a conversation as a state machine. A subclass reads like its table: who says what in which state, and what follows.
/// Duplicates, order, authority, acute danger, tasks and refused messages are dealt with beneath it, once for all.
/// </summary>
/// <typeparam name="TConversation">The state that is kept.</typeparam>
public abstract class ConversationMachine<TConversation> : MassTransitStateMachine<TConversation>
    where TConversation : Conversation
{
    private readonly Dictionary<Type, Said> said = [];

    /// <summary>Begins a machine.</summary>
    /// <param name="name">The name under which rows of this side are stored, such as <c>handover.sender</c>.</param>
    /// <param name="dutch">What Dutch professionals call this side.</param>
    protected ConversationMachine(string name, string dutch)
    {
        SideName = name;
        Dutch = dutch;
        InstanceState(conversation => conversation.CurrentState);
        Event(() => TermPassed, Here);
        Event(() => MessageReturned, Here);
        OnUnhandledEvent(context => context.Event.Name is nameof(TermPassed) or nameof(MessageReturned) ? context.Ignore() : context.Throw());
    }

    /// <summary>The name under which rows of this side are stored.</summary>
    public string SideName { get; }

    /// <summary>What Dutch professionals call this side.</summary>
    public string Dutch { get; }

    /// <summary>A term of this conversation has passed; nothing happens where the table says nothing.</summary>
    public Event<TermPassed> TermPassed { get; private set; } = null!;

    /// <summary>A message of this organization came back; nothing happens where the table says nothing.</summary>
    public Event<MessageReturned> MessageReturned { get; private set; } = null!;

    /// <summary>The states in which nothing more is expected of anybody once the tasks are done.</summary>
    public IReadOnlySet<string> EndStates { get; private set; } = new HashSet<string>();

    /// <summary>Every message of this side and who may say it.</summary>
    public IReadOnlyDictionary<Type, Said> Vocabulary => said;

    /// <summary>Declares a message and who may say it on this side.</summary>
    /// <param name="message">The event of this machine.</param>
    /// <param name="by">Who may say it; both when left out.</param>
    /// <param name="starts">Whether it may begin the conversation here.</param>
    protected void Hear<T>(Expression<Func<Event<T>>> message, Author? by = null, bool starts = false) where T : Message
    {
        Event(message, Here);
        said[typeof(T)] = new Said(by, starts);
    }

    /// <summary>Declares the states in which the conversation is over.</summary>
    protected void Ends(params State[] states) => EndStates = states.Select(state => state.Name).ToHashSet();

    // The engine has found the conversation before the machine is asked; there is nothing left to correlate.
    private static void Here<T>(IEventCorrelationConfigurator<TConversation, T> correlation) where T : class =>
        correlation.CorrelateById(context => context.CorrelationId ?? Guid.Empty);
}

/// <summary>Who may say a message on a side.</summary>
/// <param name="By">Own people or the peer; null: both.</param>
/// <param name="Starts">It may begin the conversation here.</param>
public sealed record Said(Author? By, bool Starts);
