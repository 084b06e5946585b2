namespace ChainHub.Durability;

/// <summary>On which side of a take-over a database is.</summary>
public enum TakeOverSide
{
    /// <summary>Its rows went to the other.</summary>
    Given,

    /// <summary>The rows of the other came to it.</summary>
    Taken,
}
