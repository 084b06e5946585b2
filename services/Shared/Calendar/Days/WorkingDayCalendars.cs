namespace ChainHub.Calendar;

/// <summary>Working-day calendars by name, as agreements and the command line write them.</summary>
public static class WorkingDayCalendars
{
    static readonly SortedDictionary<string, Func<WorkingDayCalendar, WorkingDayCalendar>> Settings = new(StringComparer.Ordinal)
    {
        ["good-friday-worked"] = calendar => calendar with { GoodFridayIsDayOff = false },
        ["liberation-day-lustrum"] = calendar => calendar with { LiberationDay = LiberationDayPolicy.OnceInFiveYears },
        ["liberation-day-worked"] = calendar => calendar with { LiberationDay = LiberationDayPolicy.Worked },
        ["royal-decree-worked"] = calendar => calendar with { RoyalDecreeDaysAreOff = false },
    };

    /// <summary>The words a name can be made of, next to <c>default</c>.</summary>
    public static IReadOnlyCollection<string> Words => Settings.Keys;

    /// <summary>
    /// The calendar of that name: <c>default</c>, or one or more of <see cref="Words"/> joined by a plus sign, such as
    /// <c>good-friday-worked+royal-decree-worked</c>.
    /// </summary>
    /// <exception cref="FormatException">A word is unknown or given twice, or two words contradict each other.</exception>
    public static WorkingDayCalendar Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name == WorkingDayCalendar.Default.Name) return WorkingDayCalendar.Default;
        var words = name.Split('+');
        foreach (var word in words.Where(word => !Settings.ContainsKey(word)))
            throw new FormatException($"Unknown calendar '{word}'. Use default, or join with '+' from: {string.Join(", ", Words)}.");
        if (words.GroupBy(word => word[..word.LastIndexOf('-')]).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new FormatException($"The calendar '{name}' says two things about {twice.Key}: choose one.");
        Array.Sort(words, StringComparer.Ordinal);
        return words.Aggregate(WorkingDayCalendar.Default, (calendar, word) => Settings[word](calendar)) with { Name = string.Join('+', words) };
    }
}
