namespace ChainHub.Node.Validation;

/// <summary>Gathers what is wrong, up to a bound: a body full of mistakes must not make an endless answer.</summary>
internal sealed class Problems
{
    private readonly List<BodyProblem> found = [];

    public IReadOnlyList<BodyProblem> Found => found;

    public bool Enough => found.Count >= BodyValidator.MostProblems;

    public void Add(string path, string wrong, string expected)
    {
        if (!Enough)
            found.Add(new(path, wrong, expected));
    }
}
