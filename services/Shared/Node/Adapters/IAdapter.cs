using ChainHub.Contracts;

namespace ChainHub.Node.Adapters;

/// <summary>
/// Joins an organization's own system to its node (koppeling). An adapter for one more partner implements this and nothing else:
/// it takes notices to the partner's people, and hands in what they decide.
/// </summary>
public interface IAdapter
{
    /// <summary>
    /// Delivers a notice: a message of another organization as it came, or a task, term or oversight of the own one. Called again
    /// with the same <see cref="Notice.Id"/> after a crash, so it must be harmless to repeat. Throws when it could not deliver;
    /// the node tries again, in order within a conversation.
    /// </summary>
    Task DeliverAsync(Notice notice, CancellationToken cancellationToken);

    /// <summary>Hands in commands until cancelled. Returning early means that there is nothing more to hand in.</summary>
    Task RunAsync(ICommandPort commands, CancellationToken cancellationToken);
}

/// <summary>Something for an organization's own people.</summary>
/// <param name="Id">Identifies the notice.</param>
/// <param name="Type">The name on the wire, such as <c>nl.chainhub.task.opened.v1</c>.</param>
/// <param name="ConversationId">The conversation it belongs to.</param>
/// <param name="Body">A whole CloudEvent, as in every other place.</param>
public sealed record Notice(string Id, string Type, Guid ConversationId, ReadOnlyMemory<byte> Body)
{
    /// <summary>The envelope and the body.</summary>
    public CloudEvent Read() => CloudEventCodec.Read(Body);
}
