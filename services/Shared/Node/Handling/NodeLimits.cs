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
    public ushort Prefetch { get; init; } = 128;

    /// <summary>The same for the acute lane; few, because a group waits for its last one.</summary>
    public ushort AcutePrefetch { get; init; } = 8;

    /// <summary>How many units are written together at the most; how many really are follows from the load.</summary>
    public int GroupMost { get; init; } = 128;

    /// <summary>How many groups of a lane are under way at once: while one waits for the disk, the next is written.</summary>
    public int GroupsAtOnce { get; init; } = 2;

    /// <summary>How many bytes of messages and states are written together at the most; a larger unit goes alone.</summary>
    public int GroupBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>
    /// How many steps of the ordinary lane are taken at once, from messages and from own people. The more there are, the larger
    /// the groups, and the less each costs; whatever comes beyond that waits its turn without a claim on processor or store.
    /// </summary>
    public int StepsAtOnce { get; init; } = 256;

    /// <summary>How many rows a sweep takes in one go.</summary>
    public int OutboxBatch { get; init; } = 200;

    /// <summary>How many outgoing rows of a lane are held in memory at the most; the others wait in the store.</summary>
    public int MostOnTheWay { get; init; } = 4096;

    /// <summary>How many notices an adapter is given at once, each of another conversation.</summary>
    public int NoticesAtOnce { get; init; } = 64;

    /// <summary>How many alarms are fired in one go.</summary>
    public int TermBatch { get; init; } = 1000;

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
