namespace ChainHub.Adapters.Simulated;

/// <summary>A scenario file cannot be used; the message says for each mistake the file, the line, what is wrong and what to do.</summary>
public sealed class ScenarioException : Exception
{
    internal ScenarioException(string file, IReadOnlyList<ScenarioProblem> problems)
        : base(string.Join(Environment.NewLine, problems.Select(problem => $"{file}:{problem.Line}: {problem.What}")))
    {
        Problems = problems;
    }

    /// <summary>All mistakes, in the order of the file; never empty.</summary>
    public IReadOnlyList<ScenarioProblem> Problems { get; }
}

/// <summary>A mistake in a scenario file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="What">What is wrong, and what to do.</param>
public sealed record ScenarioProblem(int Line, string What);
