using ChainHub.Contracts;

namespace ChainHub.Node.Handling;

/// <summary>The bounds that a node keeps. Every queue, try and wait has one.</summary>
public sealed record NodeLimits
{
    /// <summary>The largest message that is taken, in bytes.</summary>
    public int MaxMessageBytes { get; init; } = CloudEventCodec.MaxBytes;

    /// <summary>How often a message is tried again that cannot be handled, before it is parked.</summary>
    public int PoisonRetries { get; init; } = 3;

    /// <summary>How often a step is tried again while the database is away, before the message goes back to the broker.</summary>
    public int StoreRetries { get; init; } = 240;

    /// <summary>The first wait for the database; it doubles to five seconds at the most.</summary>
    public TimeSpan StoreRetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How many messages are handled at once in the ordinary lane, and as many again are fetched ahead.</summary>
    public ushort Prefetch { get; init; } = 32;

    /// <summary>How many rows are sent in one go.</summary>
    public int OutboxBatch { get; init; } = 100;

    /// <summary>How many alarms are fired in one go.</summary>
    public int TermBatch { get; init; } = 100;

    /// <summary>How long work taken from the store stays with this process before another may take it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a message that the broker does not confirm is tried, before it is set aside.</summary>
    public int SendTries { get; init; } = 30;

    /// <summary>How often a notice that the adapter does not take is tried, before it is set aside: about a day.</summary>
    public int NoticeTries { get; init; } = 100;

    /// <summary>How long a message waits for its predecessor before its sender is told.</summary>
    public TimeSpan PredecessorPatience { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long it is at the most before a loop looks by itself, whatever it was or was not told.</summary>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long handled messages are remembered: longer than any replay.</summary>
    public TimeSpan InboxRetention { get; init; } = TimeSpan.FromDays(90);
}
