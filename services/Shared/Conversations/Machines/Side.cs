using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using ChainHub.Conversations.Agreements;
using MassTransit;
using MassTransit.Context;

namespace ChainHub.Conversations.Machines;

/// <summary>One side of a kind of conversation, as the engine sees it: it begins, reads, writes and drives instances.</summary>
public abstract class Side
{
    /// <summary>The name under which rows of this side are stored.</summary>
    public abstract string Name { get; }

    /// <summary>What Dutch professionals call this side.</summary>
    public abstract string Dutch { get; }

    /// <summary>Every message of this side and who may say it.</summary>
    public abstract IReadOnlyDictionary<Type, Said> Vocabulary { get; }

    /// <summary>What the node itself may say to begin the conversation here.</summary>
    public abstract IReadOnlySet<Type> BegunByNode { get; }

    /// <summary>The states in which the conversation is over.</summary>
    public abstract IReadOnlySet<string> EndStates { get; }

    /// <summary>The kinds of organization that can be on this side.</summary>
    public abstract IReadOnlySet<OrganizationKind> Players { get; }

    /// <summary>The kinds of organization that can be on the other side.</summary>
    public abstract IReadOnlySet<OrganizationKind> Partners { get; }

    /// <summary>What those can do who cannot be on this side; null where there is nothing to advise.</summary>
    public abstract string? Instead { get; }

    /// <summary>Which terms a message, or a signal of the node, starts and stops.</summary>
    public abstract IReadOnlyDictionary<Type, TermEffects> Effects { get; }

    /// <summary>Whether the table says anything of a message in a state: asking is much cheaper than trying.</summary>
    public abstract bool Hears(string state, Type message);

    /// <summary>The names of the states.</summary>
    public abstract IReadOnlyList<string> States { get; }

    internal abstract Conversation Begin();

    internal abstract Conversation Read(string data, string state);

    internal abstract string Write(Conversation conversation);

    /// <summary>Raises an event of the machine; the conversation carries the step.</summary>
    internal abstract Task RaiseAsync(Conversation conversation, object message, CancellationToken cancellationToken);

    /// <summary>A side from its machine.</summary>
    public static Side Of<TConversation>(ConversationMachine<TConversation> machine) where TConversation : Conversation, new() =>
        new Side<TConversation>(machine);
}

/// <summary>
/// Drives a MassTransit state machine on the calling thread, over an instance that is loaded already: the same on a bus, in a test and in a
/// simulation. Loading before and committing after are the engine's, for many steps together.
/// </summary>
internal sealed class Side<TConversation> : Side where TConversation : Conversation, new()
{
    private readonly ConversationMachine<TConversation> machine;
    private readonly Dictionary<Type, Func<TConversation, object, CancellationToken, Task>> raisers = [];
    private readonly HashSet<(string State, Type Message)> table;

    public Side(ConversationMachine<TConversation> machine)
    {
        this.machine = machine;
        States = [.. machine.States.Select(state => state.Name)];
        table = [.. machine.States.SelectMany(state => machine.NextEvents(state).SelectMany(MessagesOf), (state, message) => (state.Name, message))];
        var raiser = typeof(Side<TConversation>).GetMethod(nameof(Raiser), BindingFlags.Instance | BindingFlags.NonPublic)!;
        foreach (var said in machine.Events)
            foreach (var message in MessagesOf(said))
                raisers[message] = (Func<TConversation, object, CancellationToken, Task>)raiser.MakeGenericMethod(message).Invoke(this, [said])!;
    }

    public override string Name => machine.SideName;

    public override string Dutch => machine.Dutch;

    public override IReadOnlyDictionary<Type, Said> Vocabulary => machine.Vocabulary;

    public override IReadOnlySet<Type> BegunByNode => machine.BegunByNode;

    public override IReadOnlySet<string> EndStates => machine.EndStates;

    public override IReadOnlySet<OrganizationKind> Players => machine.Players;

    public override IReadOnlySet<OrganizationKind> Partners => machine.Partners;

    public override string? Instead => machine.Instead;

    public override IReadOnlyDictionary<Type, TermEffects> Effects => machine.Effects;

    public override IReadOnlyList<string> States { get; }

    public override bool Hears(string state, Type message) => table.Contains((state, message));

    internal override Conversation Begin() => new TConversation();

    internal override Conversation Read(string data, string state)
    {
        var conversation = JsonSerializer.Deserialize<TConversation>(data, StateJson.Options)!;
        conversation.CurrentState = state;
        return conversation;
    }

    internal override string Write(Conversation conversation) => JsonSerializer.Serialize((TConversation)conversation, StateJson.Options);

    internal override async Task RaiseAsync(Conversation conversation, object message, CancellationToken cancellationToken)
    {
        try
        {
            await raisers[message.GetType()]((TConversation)conversation, message, cancellationToken);
        }
        catch (EventExecutionException failed) when (failed.GetBaseException() is RefusedException refused)
        {
            ExceptionDispatchInfo.Throw(refused);
        }
    }

    private Func<TConversation, object, CancellationToken, Task> Raiser<TMessage>(Event<TMessage> said) where TMessage : class =>
        (conversation, message, cancellationToken) =>
        {
            var raised = new Raised<TMessage>((TMessage)message, cancellationToken);
            var instance = new DefaultSagaConsumeContext<TConversation, TMessage>(raised, conversation);
            return ((StateMachine<TConversation>)machine).RaiseEvent(
                new MassTransitStateMachine<TConversation>.BehaviorContextProxy<TMessage>(machine, instance, raised, said));
        };

    private static IEnumerable<Type> MessagesOf(Event said) => said.GetType().GetInterfaces()
        .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Event<>)).Select(type => type.GetGenericArguments()[0]);
}
