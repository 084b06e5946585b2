using ChainHub.Node.Agreements.Yaml;

namespace ChainHub.Node.Agreements;

/// <summary>Days of the week, in Dutch (also short) or in English.</summary>
internal static class TalkDays
{
    private static readonly Dictionary<string, DayOfWeek> Days = new(StringComparer.OrdinalIgnoreCase)
    {
        ["maandag"] = DayOfWeek.Monday, ["ma"] = DayOfWeek.Monday, ["monday"] = DayOfWeek.Monday,
        ["dinsdag"] = DayOfWeek.Tuesday, ["di"] = DayOfWeek.Tuesday, ["tuesday"] = DayOfWeek.Tuesday,
        ["woensdag"] = DayOfWeek.Wednesday, ["wo"] = DayOfWeek.Wednesday, ["wednesday"] = DayOfWeek.Wednesday,
        ["donderdag"] = DayOfWeek.Thursday, ["do"] = DayOfWeek.Thursday, ["thursday"] = DayOfWeek.Thursday,
        ["vrijdag"] = DayOfWeek.Friday, ["vr"] = DayOfWeek.Friday, ["friday"] = DayOfWeek.Friday,
        ["zaterdag"] = DayOfWeek.Saturday, ["za"] = DayOfWeek.Saturday, ["saturday"] = DayOfWeek.Saturday,
        ["zondag"] = DayOfWeek.Sunday, ["zo"] = DayOfWeek.Sunday, ["sunday"] = DayOfWeek.Sunday,
    };

    public static DayOfWeek? Read(YamlText text, Mistakes mistakes)
    {
        if (Days.TryGetValue(text.Text, out var day)) return day;
        mistakes.Add(text.Place, $"'{Quoted.Short(text.Text)}' is not a day of the week.", Nearest.Hint(text.Text, Days.Keys));
        return null;
    }
}
