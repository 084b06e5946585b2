namespace ChainHub.Simulation;

/// <summary>
/// One thing that must always be true, watched over one story. A new one is a class of its own, and one line in
/// <see cref="Watch.All"/>.
/// </summary>
public abstract class Invariant
{
    private readonly List<Violation> violations = [];

    /// <summary>Its code, such as <c>I1</c>, or a word for what has none.</summary>
    public abstract string Code { get; }

    /// <summary>What was found wrong.</summary>
    public IReadOnlyList<Violation> Violations => violations;

    /// <summary>The chain that is watched.</summary>
    protected Chain Chain { get; private set; } = null!;

    /// <summary>Something was handled and written.</summary>
    public virtual void AfterStep(Happened step) { }

    /// <summary>Nothing is on its way.</summary>
    public virtual void AtRest() { }

    /// <summary>Nothing is on its way, and every term has run out.</summary>
    /// <param name="written">What the organizations have written down.</param>
    public virtual void AtTheEnd(WrittenDown written) { }

    internal Invariant Of(Chain chain)
    {
        Chain = chain;
        return this;
    }

    /// <summary>Says what is wrong.</summary>
    protected void Violated(string code, string what) => violations.Add(new Violation(code, what));

    /// <summary>Says what is wrong.</summary>
    protected void Violated(string what) => violations.Add(new Violation(Code, what));
}

/// <summary>Something that must always be true and was not.</summary>
/// <param name="Code">Which.</param>
/// <param name="What">What was seen, without content.</param>
public sealed record Violation(string Code, string What)
{
    /// <inheritdoc />
    public override string ToString() => $"{Code}: {What}";
}
