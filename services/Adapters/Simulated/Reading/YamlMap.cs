using YamlDotNet.RepresentationModel;

namespace ChainHub.Adapters.Simulated.Reading;

/// <summary>
/// A mapping of a YAML file, read strictly: what is asked for and absent, what is of another kind, and what nobody asked for are all
/// written down as mistakes with their line, so that an author sees them together.
/// </summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, YamlNode> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<ScenarioProblem> problems;
    private readonly string where;

    public YamlMap(YamlNode node, string where, List<ScenarioProblem> problems)
    {
        (this.where, this.problems, Line) = (where, problems, LineOf(node));
        if (node is not YamlMappingNode map)
        {
            Wrong(node, $"{where} must be a mapping (name: value)");
            return;
        }

        foreach (var (key, value) in map.Children)
        {
            if (key is YamlScalarNode { Value: { } name }) members[name] = value;
            else Wrong(key, $"{where} has a key that is not a word");
        }
    }

    public int Line { get; }

    public IEnumerable<string> Names => members.Keys;

    public void Wrong(YamlNode? at, string what) => problems.Add(new ScenarioProblem(at is null ? Line : LineOf(at), what));

    public YamlNode? Node(string name)
    {
        known.Add(name);
        return members.GetValueOrDefault(name);
    }

    public string Text(string name)
    {
        var text = OptionalText(name);
        if (text is null && Node(name) is null) Wrong(null, $"{where} lacks '{name}': add it");
        return text ?? "";
    }

    public string? OptionalText(string name)
    {
        if (Node(name) is not { } node) return null;
        if (node is YamlScalarNode { Value.Length: > 0 } scalar) return scalar.Value;
        Wrong(node, $"'{name}' of {where} must be text");
        return null;
    }

    public T Parsed<T>(string name, TryParse<T> parse, string form, T otherwise = default!)
    {
        if (OptionalText(name) is not { } text) return otherwise;
        if (parse(text, out var value)) return value;
        Wrong(Node(name), $"'{name}: {Short(text)}' of {where} cannot be read: {form}");
        return otherwise;
    }

    public IReadOnlyList<string> Words(string name)
    {
        switch (Node(name))
        {
            case null:
                return [];
            case YamlScalarNode { Value.Length: > 0 } one:
                return [one.Value];
            case YamlSequenceNode list when list.Children.All(item => item is YamlScalarNode { Value.Length: > 0 }):
                return [.. list.Children.Select(item => ((YamlScalarNode)item).Value!)];
            case var other:
                Wrong(other, $"'{name}' of {where} must be a word or a list of words");
                return [];
        }
    }

    public YamlMap Map(string name, string? called = null) =>
        Node(name) is { } node ? new YamlMap(node, called ?? $"'{name}' of {where}", problems) : Empty(called ?? name);

    public IEnumerable<(string Name, YamlMap Map)> Maps(string name, string called)
    {
        var group = Map(name);
        return group.Names.Select(member => (member, group.Map(member, $"{called} '{member}'"))).ToList();
    }

    public IReadOnlyList<YamlMap> List(string name, string called)
    {
        switch (Node(name))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return [.. list.Children.Select((item, i) => new YamlMap(item, $"{called} {i + 1}", problems))];
            case YamlMappingNode one:
                return [new YamlMap(one, called, problems)];
            case var other:
                Wrong(other, $"'{name}' of {where} must be a list");
                return [];
        }
    }

    /// <summary>Everything has been asked for: what is left is a mistake.</summary>
    public void Done()
    {
        foreach (var (name, node) in members.Where(member => !known.Contains(member.Key)))
            Wrong(node, $"{where} does not know '{Short(name)}': use {string.Join(", ", known.Order(StringComparer.Ordinal))}");
    }

    private YamlMap Empty(string called) => new(new YamlMappingNode(), called, problems);

    private static int LineOf(YamlNode node) => (int)Math.Max(1, node.Start.Line);

    public static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    internal delegate bool TryParse<T>(string text, out T value);
}
