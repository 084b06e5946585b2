using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements.Yaml;

namespace ChainHub.Node.Agreements;

/// <summary>Reads which pairs of one agreement exchange what.</summary>
/// <param name="mistakes">Where mistakes go.</param>
/// <param name="participants">The codes of who takes part.</param>
internal sealed class LinkReader(Mistakes mistakes, IReadOnlyCollection<string> participants)
{
    public static readonly string[] Keys = ["between", "messages", "contacts", "weekly-talk"];

    private readonly Dictionary<(string, string), Place> pairs = [];

    /// <summary>Where each pair was written, by its codes in order.</summary>
    public IReadOnlyDictionary<(string, string), Place> Places => pairs;

    public static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    public IReadOnlyList<Link> Read(IReadOnlyList<YamlValue> items, Place place)
    {
        if (items.Count == 0) mistakes.Add(place, "The agreement has no links, so nobody may exchange anything.", "Add them under 'links'.");
        return [.. items.Select(One).OfType<Link>()];
    }

    private Link? One(YamlValue value)
    {
        if (MapReader.Of(value, "a link", mistakes, Keys) is not { } map) return null;
        var between = map.List("between") is { } codes ? Between(codes, map.Place) : null;
        var messages = map.List("messages") is { } names ? Messages(names, map.Place) : null;
        var contacts = new ContactReader(mistakes).Read(map.Entries("contacts", required: false) ?? [], between);
        var talk = map.Text("weekly-talk", required: false) is { } day ? TalkDays.Read(day, mistakes) : null;
        return between is null || messages is null ? null : new(between.Value, messages, contacts, talk);
    }

    private (string One, string Other)? Between(IReadOnlyList<YamlValue> codes, Place place)
    {
        if (codes is not [YamlText one, YamlText other])
        {
            mistakes.Add(place, "A link is between exactly two participants.", "Write it as between: [vt-nhn, st-alkmaar].");
            return null;
        }

        var unknown = new[] { one, other }.Where(code => !participants.Contains(code.Text)).ToList();
        foreach (var code in unknown.Where(_ => participants.Count > 0))
            mistakes.Add(code.Place, $"'{Quoted.Short(code.Text)}' is no participant of this agreement.", Nearest.Hint(code.Text, participants));
        if (unknown.Count > 0) return null;
        if (one.Text == other.Text)
            mistakes.Add(other.Place, $"This links '{one.Text}' to itself.", "A link is between two different participants.");
        else if (!pairs.TryAdd(Pair(one.Text, other.Text), place))
            mistakes.Add(place, $"'{one.Text}' and '{other.Text}' are linked twice; the first is on line {pairs[Pair(one.Text, other.Text)].Line}.", "Put all their messages in one link.");
        return (one.Text, other.Text);
    }

    private HashSet<string>? Messages(IReadOnlyList<YamlValue> names, Place place)
    {
        if (names.Count == 0)
            mistakes.Add(place, "This link carries no messages.", $"List groups ({string.Join(", ", MessageGroups.All.Keys)}) or names, or remove the link.");
        var messages = new HashSet<string>();
        foreach (var name in names)
        {
            if (name is YamlText text) messages.UnionWith(MessageGroups.Read(text, mistakes));
            else mistakes.Add(name.Place, $"'messages' lists names; here is {name.Kind}.", "Write it as [handover, consultation.asked].");
        }

        return messages;
    }
}
