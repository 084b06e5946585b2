using ChainHub.Contracts;

namespace ChainHub.Node.Adapters;

/// <summary>Where an adapter hands in what its organization's people decided.</summary>
public interface ICommandPort
{
    /// <summary>The code of the organization.</summary>
    string Organization { get; }

    /// <summary>
    /// Handles a command: a CloudEvent whose <c>fromorg</c> is the organization itself and whose data is a message of the
    /// catalogue; what the node fills in may be left out. Durable when this returns. The same source and id handed in again has
    /// no effect.
    /// </summary>
    /// <param name="command">Structured JSON, UTF-8.</param>
    /// <returns>Whether it was taken, and if not, what is wrong, where, and what to do.</returns>
    /// <exception cref="Durability.StoreUnavailableException">The database is away: hand it in again later.</exception>
    Task<CommandResult> SubmitAsync(ReadOnlyMemory<byte> command, CancellationToken cancellationToken);
}

/// <summary>What came of a command.</summary>
/// <param name="Accepted">It was taken, now or on an earlier hand-in of the same.</param>
/// <param name="MessageId">Its id, if it could be read.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="Problems">What is wrong, each with where (a JSON pointer) and what to do; empty when accepted.</param>
public sealed record CommandResult(bool Accepted, string? MessageId, RejectionReason? Reason, IReadOnlyList<string> Problems);
