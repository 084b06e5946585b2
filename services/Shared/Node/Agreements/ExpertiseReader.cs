using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements.Yaml;

namespace ChainHub.Node.Agreements;

/// <summary>Reads which expertise one participant offers (deskundigheid).</summary>
internal sealed class ExpertiseReader(Mistakes mistakes)
{
    public static readonly string[] Keys = ["field", "from", "until"];

    /// <summary>The fields as an agreement writes them, such as <c>human-trafficking</c>.</summary>
    public static readonly IReadOnlyDictionary<string, Expertise> Names = Enum.GetValues<Expertise>().ToDictionary(field => PowerReader.Kebab(field.ToString()));

    public IReadOnlyList<OfferedExpertise> Read(IReadOnlyList<YamlValue> items) => [.. items.Select(One).OfType<OfferedExpertise>()];

    private OfferedExpertise? One(YamlValue value)
    {
        // A field alone is offered for as long as the agreement holds.
        if (value is YamlText alone) return Field(alone) is { } field ? new(field) : null;
        if (MapReader.Of(value, "an expertise", mistakes, Keys) is not { } map) return null;
        var (known, from, until) = (map.Text("field") is { } text ? Field(text) : null, map.Date("from", required: false), map.Date("until", required: false));
        if (from > until) mistakes.Add(map.Optional("until")!.Place, "It ends before it begins.", "Make 'until' the last day on which it is offered, or leave it out.");
        return known is { } named ? new(named, from, until) : null;
    }

    private Expertise? Field(YamlText text)
    {
        if (Names.TryGetValue(text.Text, out var field)) return field;
        mistakes.Add(text.Place, $"Unknown expertise '{Quoted.Short(text.Text)}'.", Nearest.Hint(text.Text, [.. Names.Keys]));
        return null;
    }
}
