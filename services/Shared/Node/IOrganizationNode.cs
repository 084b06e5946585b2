using ChainHub.Conversations;
using ChainHub.Node.Adapters;
using ChainHub.Durability;
using ChainHub.Node.Transport;

namespace ChainHub.Node;

/// <summary>The node of one organization: everything that happens in it, one pass at a time. Hosts decide when.</summary>
public interface IOrganizationNode
{
    /// <summary>Whose node this is.</summary>
    NodeIdentity Self { get; }

    /// <summary>Where the adapter hands in commands.</summary>
    ICommandPort Commands { get; }

    /// <summary>What was recorded.</summary>
    INodeLedger Ledger { get; }

    /// <summary>Begins what was agreed and waits for no message, such as the weekly talk of a link. Once more changes nothing.</summary>
    /// <returns>How much of it was begun or changed.</returns>
    Task<int> BeginAsync(CancellationToken cancellationToken);

    /// <summary>Handles a message that arrived. Throws only when it must come again later.</summary>
    Task<Outcome> ReceiveAsync(Delivery delivery, CancellationToken cancellationToken);

    /// <summary>Sends what is due in a lane, once.</summary>
    /// <returns>How many rows left or were settled.</returns>
    Task<int> SendAsync(OutboxLane lane, CancellationToken cancellationToken);

    /// <summary>Fires the alarms that are due, once.</summary>
    /// <returns>How many were settled.</returns>
    Task<int> FireTermsAsync(CancellationToken cancellationToken);

    /// <summary>When the next alarm is due (UTC), or null.</summary>
    Task<DateTimeOffset?> NextAlarmAtAsync(CancellationToken cancellationToken);

    /// <summary>Takes up parked messages whose turn has come, and gives up on those that waited too long.</summary>
    /// <returns>How many were settled.</returns>
    Task<int> TakeUpParkedAsync(CancellationToken cancellationToken);
}
