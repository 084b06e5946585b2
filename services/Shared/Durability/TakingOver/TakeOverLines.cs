namespace ChainHub.Durability;

/// <summary>What the journal says of a take-over (<see cref="JournalLine.What"/>).</summary>
public static class TakeOverLines
{
    /// <summary>The last line of the organization whose rows go.</summary>
    public const string GivenOver = "given-over";

    /// <summary>In the journal of who takes the place: the lines of the other follow; the code says how many, and the seal with which they ended.</summary>
    public const string TakenOver = "taken-over";

    /// <summary>Two rows with the same key became one.</summary>
    public const string Joined = "joined";

    /// <summary>Why a message between the two does not leave any more.</summary>
    public const string BetweenThem = "BetweenTheTwo";
}
