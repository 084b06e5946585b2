namespace ChainHub.Simulation;

/// <summary>What people by chance look at when they think of something to say: the chain, its cases, and luck.</summary>
public sealed class Scene(Chain chain, Random random, Play? about = null)
{
    private static readonly (string Name, string First)[] Cases = [(Chain.Family, "veilig"), ("other", "jeugd"), ("third", "team")];
    private readonly Dictionary<string, int> made = [];

    /// <summary>Where it plays.</summary>
    public Chain Chain => chain;

    /// <summary>Luck; the same seed has the same.</summary>
    public Random Random => random;

    /// <summary>What the story is about, each as often as it weighs.</summary>
    public IReadOnlyList<Play> About { get; } = about is null ? Plays.SomeOf(random) : Plays.Of(about);

    /// <summary>The codes of all organizations.</summary>
    public IReadOnlyList<string> Codes { get; } = [.. chain.Organizations.Select(o => o.Code)];

    /// <summary>True once in so many times.</summary>
    public bool Chance(int oneIn) => random.Next(oneIn) == 0;

    /// <summary>One of these.</summary>
    public T OneOf<T>(IReadOnlyList<T> some)
    {
        ArgumentNullException.ThrowIfNull(some);
        return some[random.Next(some.Count)];
    }

    /// <summary>A new name, such as <c>task3</c>.</summary>
    public string New(string kind) => $"{kind}{made[kind] = made.GetValueOrDefault(kind) + 1}";

    /// <summary>The name of a case.</summary>
    public string SomeCase() => OneOf(Cases).Name;

    /// <summary>The names of all cases, also of those that began with a report.</summary>
    public IEnumerable<string> CaseNames() => Cases.Select(known => known.Name).Concat(Enumerable.Range(1, made.GetValueOrDefault("reported")).Select(n => $"reported{n}"));

    /// <summary>Who holds a case of which nobody has said anything yet.</summary>
    public Organization FirstHolderOf(string name) => chain.At(Cases.First(known => known.Name == name).First);

    /// <summary>Any organization.</summary>
    public Organization Anyone() => chain.At(OneOf(Codes));

    /// <summary>Any organization of a kind.</summary>
    public Organization Anyone(OrganizationKind kind) => OneOf(chain.Organizations.Where(o => o.Kind == kind).ToList());

    /// <summary>Any other organization.</summary>
    public string AnotherThan(Organization at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return OneOf(Codes.Where(code => code != at.Code).ToList());
    }

    /// <summary>Any other organization that works with families.</summary>
    public string AnotherWithFamilies(Organization at) =>
        OneOf(chain.Organizations.Where(o => o.Code != at.Code && (o.Kind == OrganizationKind.MixedTeam || Conversations.Machines.OrganizationKinds.WithFamilies.Contains(o.Kind))).Select(o => o.Code).ToList());

    /// <summary>Any two.</summary>
    public (Organization At, string To) Pair()
    {
        var at = Anyone();
        return (at, AnotherThan(at));
    }

    /// <summary>Who has a ledger of a case.</summary>
    public IReadOnlyList<Organization> Knowing(string name) => [.. chain.Organizations.Where(o => o.LedgerOf(Chain.Id(name)).Count > 0)];

    /// <summary>Who says of itself that it holds a case.</summary>
    public IReadOnlyList<Organization> HoldersOf(string name) => [.. chain.Organizations.Where(o => o.Holds(Chain.Id(name)))];
}
