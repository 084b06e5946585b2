namespace ChainHub.Durability;

/// <summary>What whoever knows the rows says of bringing those of one organization to the one that takes its place.</summary>
public interface ITakeOverRules
{
    /// <summary>The code of the organization whose rows go.</summary>
    string From { get; }

    /// <summary>The code of the organization that takes its place.</summary>
    string Into { get; }

    /// <summary>Whether a database on a side can have been written by an organization: by the one itself, or by one whose place it took before.</summary>
    /// <param name="organization">Who wrote in it last.</param>
    /// <param name="side">Which of the two databases.</param>
    bool MayHaveWritten(string organization, TakeOverSide side);

    /// <summary>Whether a row that is not closed stands between the two: it cannot go on with itself.</summary>
    /// <param name="row">The row.</param>
    /// <param name="side">In which of the two databases.</param>
    bool StandsBetween(SagaRow row, TakeOverSide side);

    /// <summary>Makes one row of two with the same key.</summary>
    /// <param name="here">The row of the receiving side.</param>
    /// <param name="arriving">The row that comes.</param>
    /// <param name="now">The present instant (UTC).</param>
    /// <returns>Null where they cannot be one.</returns>
    JoinedRow? Join(SagaRow here, SagaRow arriving, DateTimeOffset now);

    /// <summary>A message or notice that has yet to leave, as the receiving side sends it.</summary>
    /// <returns>Null where there is nobody to send it to: it was for the other of the two.</returns>
    OutboxRow? Forward(OutboxRow row);
}

/// <summary>What became of two rows with the same key.</summary>
/// <param name="Row">The row as it is from now on, with the version of the one that was here; null: that one stays as it is.</param>
/// <param name="Line">What the journal says of it.</param>
public sealed record JoinedRow(SagaRow? Row, JournalLine Line)
{
    /// <summary>Terms of the row that gave way: they no longer matter.</summary>
    public IReadOnlyList<Guid> TermsOver { get; init; } = [];

    /// <summary>Tasks of the row that gave way: there is nothing left to do in them.</summary>
    public IReadOnlyList<Guid> TasksOver { get; init; } = [];
}
