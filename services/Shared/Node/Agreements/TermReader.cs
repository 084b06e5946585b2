using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements.Yaml;

namespace ChainHub.Node.Agreements;

/// <summary>Reads the terms of one agreement.</summary>
/// <param name="mistakes">Where mistakes go.</param>
/// <param name="agreement">The agreement's code and version, which the terms it sets carry as theirs.</param>
/// <param name="calendar">The calendar of terms that name none.</param>
internal sealed class TermReader(Mistakes mistakes, string agreement, WorkingDayCalendar calendar)
{
    public static readonly string[] Keys = ["length", "level", "warn", "escalate", "calendar", "because"];

    // The national table first, then what only regions have.
    private static readonly Dictionary<string, TermRule> Rules =
        TermRules.All.Concat(LocalTerms.ByCode.Values).ToDictionary(rule => rule.Code);

    public IReadOnlyDictionary<string, TermPolicy> Read(IReadOnlyList<YamlEntry> entries, Place place)
    {
        var terms = new Dictionary<string, TermPolicy>();
        foreach (var entry in entries)
        {
            if (!Rules.TryGetValue(entry.Key, out var rule))
                mistakes.Add(entry.Place, $"Unknown term '{Quoted.Short(entry.Key)}'.", Nearest.Hint(entry.Key, Rules.Keys));
            else if (rule.Level == TermLevel.Target)
                mistakes.Add(entry.Place, $"{rule.Code} is a norm over other terms: it has no length and never runs.", "Leave it out.");
            else if (Policy(rule, entry.Value) is { } policy)
                terms.Add(rule.Code, policy);
        }

        foreach (var code in LocalRules.All.Where(code => entries.All(entry => entry.Key != code)))
            mistakes.Add(place, $"The term '{code}' ({Rules[code].Title.En}) is missing.", $"Conversations need it: add it, such as '{code}: {{length: 2 wd}}'.");
        return terms;
    }

    private TermPolicy? Policy(TermRule rule, YamlValue value)
    {
        if (MapReader.Of(value, $"the term {rule.Code}", mistakes, Keys) is not { } map) return null;
        var days = map.Text("calendar", required: false) is { } name ? Calendars.Read(name, mistakes) ?? calendar : calendar;
        var ownDate = LocalTerms.WithOwnDate.Contains(rule.Code);
        var length = map.Text("length", required: rule.Unit == TermUnit.Norm);
        if (ownDate && length is not null)
            mistakes.Add(length.Place, $"{rule.Code} has no length here: each has a date of its own.", "Leave 'length' out.");
        var written = length is null || rule.Level == TermLevel.Law ? null : Lengths.Term(length, mistakes);
        var agreed = Agreed(rule, map, written) with { Calendar = days };
        // Beside a length that cannot be read, a reason says nothing.
        var because = length is null || written is not null ? Because(rule, agreed, map) : null;
        var escalate = Spans(map, "escalate");
        Ascending(escalate);
        return new(agreed, days, Warnings(agreed, map), [.. escalate.Select(step => step.Span)]) { Because = because };
    }

    // A region may differ from the national table, but not without saying why.
    private string? Because(TermRule rule, TermRule agreed, MapReader map)
    {
        var reason = map.Text("because", required: false);
        var deviates = TermRules.Codes.Contains(rule.Code) && (rule.Amount, rule.Unit) != (agreed.Amount, agreed.Unit);
        if (deviates && map.Optional("because") is null)
            mistakes.Add(
                map.Optional("length")!.Place,
                $"{rule.Code} is {Lengths.Write(agreed.Amount, agreed.Unit)} here and {Lengths.Write(rule.Amount, rule.Unit)} in the national table, without a reason.",
                $"Add because: \"...\" that says why, or make it {Lengths.Write(rule.Amount, rule.Unit)}.");
        if (!deviates && reason is not null)
            mistakes.Add(
                reason.Place, $"{rule.Code} does not differ from the national table, so there is nothing to give a reason for.",
                "Leave 'because' out; say what else there is to say in a comment (#).");
        return deviates ? reason?.Text : null;
    }

    private TermRule Agreed(TermRule rule, MapReader map, (int Amount, TermUnit Unit)? written)
    {
        var length = map.Optional("length");
        var level = map.Text("level", required: false);
        if (rule.Level == TermLevel.Law)
        {
            foreach (var said in new[] { length, level }.OfType<YamlValue>())
                mistakes.Add(said.Place, $"{rule.Code} is a term of law ({rule.Source}): an agreement cannot change it.", "Leave its length and level out.");
            return rule;
        }

        var (amount, unit) = written ?? (rule.Amount, rule.Unit);
        var agreedLevel = level is null ? length is null ? rule.Level : TermLevel.Region : Level(level);
        return agreedLevel == TermLevel.Protocol && length is null
            ? rule
            : rule with
            {
                Amount = amount,
                Unit = unit,
                Level = agreedLevel,
                Variants = [],
                ToBeConfirmed = false,
                Version = agreement,
                Source = $"samenwerkingsafspraken {agreement}",
            };
    }

    private TermLevel Level(YamlText level)
    {
        string[] known = ["protocol", "region", "target"];
        if (known.Contains(level.Text)) return Enum.Parse<TermLevel>(level.Text, ignoreCase: true);
        if (level.Text == "law")
            mistakes.Add(level.Place, "An agreement cannot make a term of level law.", $"Use one of {string.Join(", ", known)}.");
        else
            mistakes.Add(level.Place, $"Unknown level '{Quoted.Short(level.Text)}'.", Nearest.Hint(level.Text, known));
        return TermLevel.Region;
    }

    private List<Span> Warnings(TermRule rule, MapReader map)
    {
        var warnings = new List<Span>();
        foreach (var (place, span) in Spans(map, "warn"))
        {
            var sameUnit = rule.Unit == (span.WorkingDays ? TermUnit.WorkingDays : TermUnit.Hours);
            if (rule.Unit == TermUnit.AtOnce || (sameUnit && span.Amount >= rule.Amount))
                mistakes.Add(place, "This warning would come before the term starts.", $"Use less than the length of the term, {Lengths.Write(rule.Amount, rule.Unit)}.");
            else if (warnings.Contains(span))
                mistakes.Add(place, "This warning is here twice.", "Keep one.");
            else
                warnings.Add(span);
        }

        return warnings;
    }

    private void Ascending(List<(Place Place, Span Span)> steps)
    {
        if (steps.Count > 2)
            mistakes.Add(steps[2].Place, "There are more than two escalations.", "The first goes to the managers, the second to the regional table: keep these two.");
        else if (steps.Count == 2 && steps[0].Span.WorkingDays != steps[1].Span.WorkingDays)
            mistakes.Add(steps[1].Place, "The two escalations are counted in different units, so their order is not sure.", "Use wd for both, or h for both.");
        else if (steps.Count == 2 && steps[1].Span.Amount <= steps[0].Span.Amount)
            mistakes.Add(steps[1].Place, "The escalations are out of order.", "Both count from when the term passes: first the managers, later the regional table, such as [1 wd, 3 wd].");
    }

    private List<(Place Place, Span Span)> Spans(MapReader map, string key)
    {
        var spans = new List<(Place, Span)>();
        foreach (var item in map.List(key, required: false) ?? [])
        {
            if (item is not YamlText text)
                mistakes.Add(item.Place, $"'{key}' lists lengths of time; here is {item.Kind}.", "Write it as [1 wd, 3 wd].");
            else if (Lengths.Span(text, mistakes) is { } span)
                spans.Add((text.Place, span));
        }

        return spans;
    }
}
