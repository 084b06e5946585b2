namespace ChainHub.Durability.Model;

/// <summary>
/// What one commit added to the journal: a row for all of its lines, because one row costs the database a tenth of what they would cost
/// one by one. The view <c>journal</c> shows the lines.
/// </summary>
internal sealed class JournalPage
{
    /// <summary>The place of its last line.</summary>
    public required long Position { get; init; }

    /// <summary>The lines, as JSON; these very characters are sealed.</summary>
    public required string Lines { get; init; }

    /// <summary>The seal over them and all that was before them.</summary>
    public required string Seal { get; init; }
}
