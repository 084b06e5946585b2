using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements.Yaml;

namespace ChainHub.Node.Agreements;

/// <summary>Reads who works in a mixed team.</summary>
internal sealed class MemberReader(Mistakes mistakes)
{
    public static readonly string[] Keys = ["worker", "organization", "ground", "from", "until"];

    /// <summary>The grounds as an agreement writes them, such as <c>statutory-task</c>.</summary>
    public static readonly IReadOnlyDictionary<string, LegalBasis> Grounds = Enum.GetValues<LegalBasis>().ToDictionary(ground => PowerReader.Kebab(ground.ToString()));

    /// <summary>The members, with where each was written.</summary>
    public IReadOnlyList<(TeamMember Member, Place Place)> Read(IReadOnlyList<YamlValue> items)
    {
        var read = new List<(TeamMember Member, Place Place)>();
        foreach (var item in items)
        {
            if (One(item) is not { } member) continue;
            if (read.Find(earlier => earlier.Member.Worker == member.Worker && earlier.Member.Overlaps(member)) is { Member: not null, Place.Line: var line })
                mistakes.Add(item.Place, $"'{member.Worker}' is a member twice on some day; the other is on line {line}.", "Let one end with 'until' on the day before the other's 'from'.");
            else
                read.Add((member, item.Place));
        }

        return read;
    }

    private TeamMember? One(YamlValue value)
    {
        if (MapReader.Of(value, "a member", mistakes, Keys) is not { } map) return null;
        var (worker, home) = (Formats.Reference(map.Text("worker"), mistakes), Formats.Code(map.Text("organization"), mistakes));
        var ground = map.Text("ground") is { } text ? Ground(text) : null;
        var (from, until) = (map.Date("from", required: false), map.Date("until", required: false));
        if (from > until) mistakes.Add(map.Optional("until")!.Place, "It ends before it begins.", "Make 'until' the last day of the membership, or leave it out.");
        return worker is null || home is null || ground is null ? null : new(worker, home, ground.Value, from, until);
    }

    private LegalBasis? Ground(YamlText text)
    {
        if (Grounds.TryGetValue(text.Text, out var ground)) return ground;
        mistakes.Add(text.Place, $"Unknown ground '{Quoted.Short(text.Text)}'.", Nearest.Hint(text.Text, [.. Grounds.Keys]));
        return null;
    }
}
