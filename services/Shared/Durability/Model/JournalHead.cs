namespace ChainHub.Durability.Model;

/// <summary>The one row that tells where the journal ends. Whoever appends locks it, so positions have no gap and seals no fork.</summary>
internal sealed class JournalHead
{
    public const int OnlyRow = 1;

    public int Id { get; init; } = OnlyRow;

    public required long Position { get; init; }

    public required string Seal { get; init; }
}
