using System.Text;
using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements.Yaml;

namespace ChainHub.Node.Agreements;

/// <summary>Reads what one agreement has less than the law about powers (bevoegdheden).</summary>
/// <param name="mistakes">Where mistakes go.</param>
/// <param name="participants">Who takes part.</param>
internal sealed class PowerReader(Mistakes mistakes, IReadOnlyList<Participant> participants)
{
    public static readonly string[] Keys = ["held-by", "lent", "because"];

    /// <summary>The powers as an agreement writes them, such as <c>decide-on-help</c>.</summary>
    public static readonly IReadOnlyDictionary<string, Power> Names = Enum.GetValues<Power>().ToDictionary(power => Kebab(power.ToString()));

    public IReadOnlyDictionary<Power, PowerLimit> Read(IReadOnlyList<YamlEntry> entries)
    {
        var limits = new Dictionary<Power, PowerLimit>();
        foreach (var entry in entries)
        {
            if (!Names.TryGetValue(entry.Key, out var power))
                mistakes.Add(entry.Place, $"Unknown power '{Quoted.Short(entry.Key)}'.", Nearest.Hint(entry.Key, [.. Names.Keys]));
            else if (One(entry, power) is { } limit)
                limits[power] = limit;
        }

        return limits;
    }

    /// <summary>A code as agreements write it: <c>HumanTrafficking</c> as <c>human-trafficking</c>.</summary>
    internal static string Kebab(string code)
    {
        var text = new StringBuilder();
        foreach (var letter in code)
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private PowerLimit? One(YamlEntry entry, Power power)
    {
        if (MapReader.Of(entry.Value, $"the power {entry.Key}", mistakes, Keys) is not { } map) return null;
        var because = map.Text("because")?.Text;
        var held = map.List("held-by", required: false) is { } codes ? Codes(codes, power) : null;
        var lent = map.YesNo("lent", whenLeftOut: true);
        if (held is null && lent)
            mistakes.Add(map.Place, "Nothing is less than in law here.", "Say who alone has it ('held-by'), or that nobody lends it ('lent: false'), or leave it out.");
        return because is null ? null : new(held, lent, because);
    }

    // Fewer than in law, never more.
    private List<string> Codes(IReadOnlyList<YamlValue> items, Power power)
    {
        var codes = new List<string>();
        foreach (var item in items)
        {
            if (item is not YamlText text)
                mistakes.Add(item.Place, $"'held-by' lists participants; here is {item.Kind}.", "Write it as [vt-nhn, gemeente-alkmaar].");
            else if (participants.FirstOrDefault(one => one.Code == text.Text) is not { } known)
                mistakes.Add(text.Place, $"'{Quoted.Short(text.Text)}' is no participant of this agreement.", Nearest.Hint(text.Text, [.. participants.Select(one => one.Code)]));
            else if (!PowersInLaw.Of(power).Has.Contains(known.Kind))
                mistakes.Add(text.Place, $"'{known.Code}' does not have this power in law ({PowersInLaw.Of(power).Source}).", "An agreement can have fewer than the law, never more: leave it out.");
            else
                codes.Add(known.Code);
        }

        return codes;
    }
}
