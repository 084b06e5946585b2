using System.Runtime.ExceptionServices;
using System.Text.Json;
using MassTransit;
using MassTransit.Mediator;
using MassTransit.Saga;

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

    /// <summary>The states in which the conversation is over.</summary>
    public abstract IReadOnlySet<string> EndStates { get; }

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
/// Drives a MassTransit state machine through its mediator, on the calling thread, over an instance that is loaded already: the same
/// on a bus, in a test and in a simulation.
/// </summary>
internal sealed class Side<TConversation> : Side where TConversation : Conversation, new()
{
    private readonly ConversationMachine<TConversation> machine;
    private readonly IMediator mediator;

    public Side(ConversationMachine<TConversation> machine)
    {
        this.machine = machine;
        mediator = Bus.Factory.CreateMediator(c => c.StateMachineSaga(machine, new SagaRepository<TConversation>(new LoadedSaga<TConversation>())));
    }

    public override string Name => machine.SideName;

    public override string Dutch => machine.Dutch;

    public override IReadOnlyDictionary<Type, Said> Vocabulary => machine.Vocabulary;

    public override IReadOnlySet<string> EndStates => machine.EndStates;

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
        LoadedSaga<TConversation>.Current.Value = (TConversation)conversation;
        try
        {
            await mediator.Send(message, message.GetType(), Pipe.Execute<SendContext>(c => c.CorrelationId = conversation.CorrelationId), cancellationToken);
        }
        catch (EventExecutionException failed) when (failed.GetBaseException() is RefusedException refused)
        {
            ExceptionDispatchInfo.Throw(refused);
        }
        finally
        {
            LoadedSaga<TConversation>.Current.Value = null;
        }
    }
}
