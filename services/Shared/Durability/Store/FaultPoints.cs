namespace ChainHub.Durability.Store;

/// <summary>The places in a commit where a test may pull the plug; nothing happens there otherwise.</summary>
internal readonly record struct FaultPoints(Func<string, ValueTask>? At)
{
    public const string Begun = "begun";
    public const string BeforeCommit = "before the commit";
    public const string AfterCommit = "after the commit";

    public ValueTask ReachAsync(string point) => At is null ? ValueTask.CompletedTask : At(point);
}
