using System.Globalization;

namespace ChainHub.Node.Agreements.Yaml;

/// <summary>Reads the keys of one map, each as the type that it must have. What is wrong becomes a mistake, and its value null.</summary>
internal sealed class MapReader
{
    private readonly YamlMap map;
    private readonly string what;
    private readonly Mistakes mistakes;

    private MapReader(YamlMap map, string what, Mistakes mistakes)
    {
        this.map = map;
        this.what = what;
        this.mistakes = mistakes;
    }

    public Place Place => map.Place;

    /// <summary>Reads a value as a map with these keys and no others; null when it is no map.</summary>
    /// <param name="what">What it describes, with its article: "a link".</param>
    public static MapReader? Of(YamlValue value, string what, Mistakes mistakes, params string[] keys)
    {
        if (value is not YamlMap map)
        {
            mistakes.Add(value.Place, $"Here belongs {what}, and not {value.Kind}.", $"Write the keys {string.Join(", ", keys)}, each with its value.");
            return null;
        }

        foreach (var entry in map.Entries.Where(entry => !keys.Contains(entry.Key)))
            mistakes.Add(entry.Place, $"Unknown key '{Quoted.Short(entry.Key)}' in {what}.", Nearest.Hint(entry.Key, keys));
        return new(map, what, mistakes);
    }

    public YamlValue? Optional(string key) => map.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

    public YamlValue? Required(string key)
    {
        var value = Optional(key);
        if (value is null) mistakes.Add(Place, $"The key '{key}' is missing in {what}.", $"Add '{key}:' with its value.");
        return value;
    }

    public YamlText? Text(string key, bool required = true) => Find(key, required) switch
    {
        null => null,
        YamlText { Empty: false } text when !string.IsNullOrWhiteSpace(text.Text) => text,
        var other => Wrong<YamlText>(key, other, "text"),
    };

    public IReadOnlyList<YamlValue>? List(string key, bool required = true) => Find(key, required) switch
    {
        null => null,
        YamlList list => list.Items,
        var other => Wrong<IReadOnlyList<YamlValue>>(key, other, "a list, such as [one, two]"),
    };

    public IReadOnlyList<YamlEntry>? Entries(string key, bool required = true) => Find(key, required) switch
    {
        null => null,
        YamlMap entries => entries.Entries,
        var other => Wrong<IReadOnlyList<YamlEntry>>(key, other, "keys with values"),
    };

    public bool YesNo(string key, bool whenLeftOut = false) => Find(key, required: false) switch
    {
        null => whenLeftOut,
        YamlText { Text: "true" } => true,
        YamlText { Text: "false" } => false,
        var other => Wrong<object>(key, other, "true or false") is not null,
    };

    public int? Number(string key, int least, int most)
    {
        if (Text(key, required: false) is not { } text) return null;
        if (int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        mistakes.Add(text.Place, $"'{Quoted.Short(text.Text)}' of '{key}' is not a whole number from {least} to {most}.", "Correct the number, or leave the key out.");
        return null;
    }

    public DateOnly? Date(string key, bool required = true)
    {
        if (Text(key, required) is not { } text) return null;
        if (DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        mistakes.Add(text.Place, $"'{Quoted.Short(text.Text)}' of '{key}' is not an existing date.", "Write it as year-month-day, such as 2026-01-31.");
        return null;
    }

    private YamlValue? Find(string key, bool required) => required ? Required(key) : Optional(key);

    private T? Wrong<T>(string key, YamlValue found, string expected)
        where T : class
    {
        var kind = found is YamlText { Empty: false } text ? $"'{Quoted.Short(text.Text)}'" : found.Kind;
        mistakes.Add(found.Place, $"'{key}' must be {expected}; here it is {kind}.", "Correct the value, or its indentation.");
        return null;
    }
}
