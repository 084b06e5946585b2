using System.Linq.Expressions;
using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;
using MassTransit;

namespace ChainHub.Conversations.Machines;

/// <summary>
/// One side of a conversation as a state machine. A subclass reads like its table: who says what in which state, and what follows.
/// Duplicates, order, authority, acute danger, tasks and refused messages are dealt with beneath it, once for all.
/// </summary>
/// <typeparam name="TConversation">The state that is kept.</typeparam>
public abstract class ConversationMachine<TConversation> : MassTransitStateMachine<TConversation>, IDescribeEffects
    where TConversation : Conversation
{
    private readonly Dictionary<Type, Said> said = [];
    private readonly Dictionary<Type, TermEffects> effects = [];
    private readonly HashSet<Type> signals = [];

    /// <summary>Begins a machine.</summary>
    /// <param name="name">The name under which rows of this side are stored, such as <c>handover.sender</c>.</param>
    /// <param name="dutch">What Dutch professionals call this side.</param>
    protected ConversationMachine(string name, string dutch)
    {
        SideName = name;
        Dutch = dutch;
        InstanceState(conversation => conversation.CurrentState);
        Event(() => TermPassed, Here);
        Event(() => MomentCame, Here);
        Event(() => MessageReturned, Here);
        OnUnhandledEvent(context =>
            context.Event.Name is nameof(TermPassed) or nameof(MomentCame) or nameof(MessageReturned) ? context.Ignore() : context.Throw());
    }

    /// <summary>The name under which rows of this side are stored.</summary>
    public string SideName { get; }

    /// <summary>What Dutch professionals call this side.</summary>
    public string Dutch { get; }

    /// <summary>A term of this conversation has passed; nothing happens where the table says nothing.</summary>
    public Event<TermPassed> TermPassed { get; private set; } = null!;

    /// <summary>A moment that was planned has come; nothing happens where the table says nothing.</summary>
    public Event<MomentCame> MomentCame { get; private set; } = null!;

    /// <summary>A message of this organization came back; nothing happens where the table says nothing.</summary>
    public Event<MessageReturned> MessageReturned { get; private set; } = null!;

    /// <summary>The states in which nothing more is expected of anybody once the tasks are done.</summary>
    public IReadOnlySet<string> EndStates { get; private set; } = new HashSet<string>();

    /// <summary>Every message of this side and who may say it.</summary>
    public IReadOnlyDictionary<Type, Said> Vocabulary => said;

    /// <summary>What the node itself may say to begin the conversation here; no message, and no other organization ever sees it.</summary>
    public IReadOnlySet<Type> BegunByNode => signals;

    /// <summary>The kinds of organization that can be on this side; all when none are named.</summary>
    public IReadOnlySet<OrganizationKind> Players { get; private set; } = new HashSet<OrganizationKind>(Enum.GetValues<OrganizationKind>());

    /// <summary>The kinds of organization that can be on the other side; all when none are named.</summary>
    public IReadOnlySet<OrganizationKind> Partners { get; private set; } = new HashSet<OrganizationKind>(Enum.GetValues<OrganizationKind>());

    /// <summary>What those can do who cannot be on this side; null where there is nothing to advise.</summary>
    public string? Instead { get; private set; }

    /// <summary>Which terms a message, or a signal of the node, starts and stops on this side.</summary>
    public IReadOnlyDictionary<Type, TermEffects> Effects => effects;

    void IDescribeEffects.Describe(Type message, IEnumerable<string> starts, IEnumerable<string> stops)
    {
        if (!effects.TryGetValue(message, out var known)) effects[message] = known = new TermEffects(new SortedSet<string>(), new SortedSet<string>());
        known.Starts.UnionWith(starts);
        known.Stops.UnionWith(stops);
    }

    /// <summary>Declares a message and who may say it on this side.</summary>
    /// <param name="message">The event of this machine.</param>
    /// <param name="by">Who may say it; both when left out.</param>
    /// <param name="starts">Whether it may begin the conversation here.</param>
    /// <param name="mayCross">
    /// Whether it may have crossed with what this side said: of the other organization, it is then noted where the table says nothing of it.
    /// </param>
    protected void Hear<T>(Expression<Func<Event<T>>> message, Author? by = null, bool starts = false, bool mayCross = false) where T : Message
    {
        Event(message, Here);
        said[typeof(T)] = new Said(by, starts, mayCross);
    }

    /// <summary>Declares what the node itself may say to begin the conversation here.</summary>
    protected void HearNode<T>(Expression<Func<Event<T>>> signal) where T : class
    {
        Event(signal, Here);
        signals.Add(typeof(T));
    }

    /// <summary>Declares which kinds of organization can be on this side.</summary>
    protected void PlayedBy(params OrganizationKind[] kinds) => Players = new HashSet<OrganizationKind>(kinds);

    /// <summary>Declares what those can do who cannot be on this side.</summary>
    protected void OthersMay(string instead) => Instead = instead;

    /// <summary>Declares which kinds of organization can be on the other side.</summary>
    protected void With(params OrganizationKind[] kinds) => Partners = new HashSet<OrganizationKind>(kinds);

    /// <summary>Declares the states in which the conversation is over.</summary>
    protected void Ends(params State[] states) => EndStates = states.Select(state => state.Name).ToHashSet();

    // The engine has found the conversation before the machine is asked; there is nothing left to correlate.
    private static void Here<T>(IEventCorrelationConfigurator<TConversation, T> correlation) where T : class =>
        correlation.CorrelateById(context => context.CorrelationId ?? Guid.Empty);
}

/// <summary>Who may say a message on a side.</summary>
/// <param name="By">Own people or the peer; null: both.</param>
/// <param name="Starts">It may begin the conversation here.</param>
/// <param name="MayCross">Of the other organization it is noted where the table says nothing of it.</param>
public sealed record Said(Author? By, bool Starts, bool MayCross = false);

/// <summary>Which terms something starts and stops, by their rules.</summary>
/// <param name="Starts">The terms that it starts.</param>
/// <param name="Stops">The terms that it stops: met, or no longer needed.</param>
public sealed record TermEffects(ISet<string> Starts, ISet<string> Stops);

/// <summary>A machine that remembers what its table says of terms.</summary>
internal interface IDescribeEffects
{
    /// <summary>Adds what a message, or a signal of the node, does to terms.</summary>
    void Describe(Type message, IEnumerable<string> starts, IEnumerable<string> stops);
}
