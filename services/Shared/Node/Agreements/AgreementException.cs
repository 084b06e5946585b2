namespace ChainHub.Node.Agreements;

/// <summary>Agreements that cannot be used. The message holds every mistake that was found, one a line, each with its place.</summary>
public sealed class AgreementException : Exception
{
    /// <summary>With the mistakes that were found.</summary>
    /// <param name="mistakes">At least one.</param>
    public AgreementException(IReadOnlyList<AgreementMistake> mistakes)
        : base(string.Join('\n', mistakes)) => Mistakes = mistakes;

    /// <summary>All mistakes, by file and place.</summary>
    public IReadOnlyList<AgreementMistake> Mistakes { get; }
}

/// <summary>One mistake in an agreement.</summary>
/// <param name="File">The path of the file or folder, as it was given.</param>
/// <param name="Line">The line, from 1; 0 where the mistake is not at a line.</param>
/// <param name="Column">The column, from 1; 0 where the mistake is not at a line.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed record AgreementMistake(string File, long Line, long Column, string Problem, string Remedy)
{
    /// <summary><c>file:line:column: what is wrong. What to do.</c></summary>
    public override string ToString() => Line == 0 ? $"{File}: {Problem} {Remedy}" : $"{File}:{Line}:{Column}: {Problem} {Remedy}";
}
