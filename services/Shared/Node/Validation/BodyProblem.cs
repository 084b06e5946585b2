namespace ChainHub.Node.Validation;

/// <summary>One thing that is wrong with a body; repeats nothing of its content.</summary>
/// <param name="Path">Where, as a JSON pointer into the body; empty for the body as a whole.</param>
/// <param name="Wrong">What is wrong.</param>
/// <param name="Expected">What should be there.</param>
public sealed record BodyProblem(string Path, string Wrong, string Expected)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(Path.Length == 0 ? "the body" : Path)}: {Wrong}, expected {Expected}";
}
