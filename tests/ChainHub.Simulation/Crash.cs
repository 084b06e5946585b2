namespace ChainHub.Simulation;

/// <summary>Where a node dies within a step. It comes up again at once, with its store and nothing else.</summary>
public enum Crash
{
    /// <summary>It does not.</summary>
    Never,

    /// <summary>The step is decided and not written: whatever set it off comes again, and it is decided anew.</summary>
    BeforeWritten,

    /// <summary>Written, and nothing has left: the outbox is swept later.</summary>
    BeforeSent,

    /// <summary>Sent, and the rows are still in the outbox: everything leaves a second time.</summary>
    BeforeConfirmed,

    /// <summary>All done, and what set it off is not acknowledged: it comes again.</summary>
    BeforeAcknowledged,
}
