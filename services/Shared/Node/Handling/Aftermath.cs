using ChainHub.Durability;
using ChainHub.Node.Handling.Sending;
using ChainHub.Node.Telemetry;

namespace ChainHub.Node.Handling;

/// <summary>What follows a commit within this process: outgoing rows leave at once, and the loops that have something to do wake.</summary>
internal sealed class Aftermath(Wakeups wakeups, NodeMetrics metrics)
{
    /// <summary>Who sends; null while the node is being put together.</summary>
    public OutboxSender? Sender { get; set; }

    /// <summary>A unit was written.</summary>
    public void Of(UnitOfWork unit, IReadOnlyList<OutboxRow> taken, bool goesFirst)
    {
        if (taken.Count > 0) Sender!.Post(taken, goesFirst);
        wakeups.After(unit, taken);
    }

    /// <summary>Somebody else was first: the step is taken again.</summary>
    public void Lost() => metrics.Retried();
}
