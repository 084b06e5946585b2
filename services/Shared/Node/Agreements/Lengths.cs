using System.Globalization;
using System.Text.RegularExpressions;
using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements.Yaml;

namespace ChainHub.Node.Agreements;

/// <summary>Lengths of time as an agreement writes them: <c>5 wd</c>, <c>24 h</c>, <c>at once</c>.</summary>
internal static partial class Lengths
{
    private const string AtOnce = "at once";
    private const int MostYears = 50;

    private static readonly Dictionary<string, TermUnit> Units = new()
    {
        ["wd"] = TermUnit.WorkingDays,
        ["h"] = TermUnit.Hours,
        ["d"] = TermUnit.CalendarDays,
        ["w"] = TermUnit.Weeks,
        ["mo"] = TermUnit.Months,
        ["y"] = TermUnit.Years,
    };

    private static readonly string Known =
        "wd (working days), h (hours), d (calendar days), w (weeks), mo (months), y (years)";

    /// <summary>The length of a term; null when it is written wrongly.</summary>
    public static (int Amount, TermUnit Unit)? Term(YamlText text, Mistakes mistakes)
    {
        if (text.Text == AtOnce) return (0, TermUnit.AtOnce);
        if (Read(text, mistakes, $"Write a whole number from 1 to 999 and a unit, such as '5 wd' or '24 h', or '{AtOnce}'.") is not { } length)
            return null;
        var months = length.Amount * length.Unit switch { TermUnit.Years => 12, TermUnit.Months => 1, _ => 0 };
        if (months <= MostYears * 12) return length;
        mistakes.Add(text.Place, $"'{text.Text}' is longer than {MostYears} years.", "Use a shorter term.");
        return null;
    }

    /// <summary>A stretch of time before or after a term passes; null when it is written wrongly.</summary>
    public static Span? Span(YamlText text, Mistakes mistakes)
    {
        const string remedy = "Write a whole number from 1 to 999 and wd (working days) or h (hours), such as '1 wd' or '4 h'.";
        if (Read(text, mistakes, remedy) is not { } length) return null;
        if (length.Unit is TermUnit.WorkingDays or TermUnit.Hours) return new(length.Amount, length.Unit == TermUnit.WorkingDays);
        mistakes.Add(text.Place, $"'{text.Text}' is counted in a unit that warnings and escalations do not use.", remedy);
        return null;
    }

    /// <summary>As an agreement writes it.</summary>
    public static string Write(int amount, TermUnit unit) =>
        unit == TermUnit.AtOnce ? AtOnce : $"{amount.ToString(CultureInfo.InvariantCulture)} {Units.First(pair => pair.Value == unit).Key}";

    private static (int Amount, TermUnit Unit)? Read(YamlText text, Mistakes mistakes, string remedy)
    {
        var shown = Quoted.Short(text.Text);
        if (Pattern.Match(text.Text) is not { Success: true } match)
            mistakes.Add(text.Place, $"'{shown}' is not a length of time.", remedy);
        else if (!Units.TryGetValue(match.Groups["unit"].Value, out var unit))
            mistakes.Add(text.Place, $"'{shown}' has the unknown unit '{Quoted.Short(match.Groups["unit"].Value)}'.", $"Known units: {Known}.");
        else
            return (int.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture), unit);
        return null;
    }

    [GeneratedRegex(@"^(?<amount>[1-9][0-9]{0,2}) ?(?<unit>[A-Za-z]+)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, System.Threading.Timeout.Infinite)]
    private static partial Regex Pattern { get; }
}
