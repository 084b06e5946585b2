using System.Collections.Frozen;
using System.Text.Json;

namespace ChainHub.Calendar;

/// <summary>
/// The days that royal decrees equate with holidays (Algemene termijnenwet art. 3 lid 3). The Crown sets them for about three years
/// at a time and no formula predicts them, so they are data with a version. A new decree is a new version: terms that were
/// computed earlier keep the version they were computed with.
/// </summary>
public sealed class RoyalDecreeDays
{
    static readonly Lazy<RoyalDecreeDays> Shipped = new(ReadShipped);

    readonly FrozenDictionary<DateOnly, Holiday> byDate;
    readonly FrozenSet<int> covered;

    RoyalDecreeDays(string version, IEnumerable<int> years, IEnumerable<Holiday> days)
    {
        Version = version;
        covered = years.ToFrozenSet();
        byDate = days.ToFrozenDictionary(day => day.Date);
    }

    /// <summary>The days that are shipped with this program.</summary>
    public static RoyalDecreeDays Published => Shipped.Value;

    /// <summary>The version of the data; part of the calendar version that a computed term keeps.</summary>
    public string Version { get; }

    /// <summary>All equated days, in order of date.</summary>
    public IReadOnlyList<Holiday> Days => [.. byDate.Values.OrderBy(day => day.Date)];

    /// <summary>Whether a decree is known for this year. Where none is, a term may still move when one is published.</summary>
    public bool Covers(int year) => covered.Contains(year);

    /// <summary>The equated day on this date, or null.</summary>
    public Holiday? On(DateOnly date) => byDate.GetValueOrDefault(date);

    /// <summary>Reads the days from JSON: version, and decrees with title, publishedIn, years and days (yyyy-MM-dd).</summary>
    /// <exception cref="FormatException">The text is not of that form, a day is outside its decree's years, or named twice.</exception>
    public static RoyalDecreeDays Parse(string json)
    {
        var file = Read(json);
        if (file is not { Version.Length: > 0, Decrees: not null })
            throw new FormatException("The royal-decree days need a 'version' and a list 'decrees'.");
        foreach (var decree in file.Decrees) Check(decree);
        var days = file.Decrees.SelectMany(Equated).ToList();
        if (days.GroupBy(day => day.Date).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new FormatException($"The royal-decree day {twice.Key:O} is named twice: name it once.");
        return new(file.Version, file.Decrees.SelectMany(decree => decree.Years), days);
    }

    static DecreeFile? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<DecreeFile>(json, JsonSerializerOptions.Web);
        }
        catch (JsonException mistake)
        {
            throw new FormatException($"The royal-decree days cannot be read: {mistake.Message}", mistake);
        }
    }

    static void Check(Decree decree)
    {
        if (decree is not { Title.Length: > 0, Years: not null, Days: not null })
            throw new FormatException("Every decree needs a 'title', its 'years' and its 'days'.");
        foreach (var day in decree.Days.Where(day => !decree.Years.Contains(day.Year)))
            throw new FormatException($"The day {day:O} is outside the years of its decree '{decree.Title}'.");
    }

    static IEnumerable<Holiday> Equated(Decree decree) => decree.Days.Select(day => new Holiday(
        day,
        new("een bij koninklijk besluit met een feestdag gelijkgestelde dag", "a day that a royal decree equates with a holiday"),
        HolidayKind.RoyalDecree,
        $"Algemene termijnenwet art. 3 lid 3 ({decree.PublishedIn ?? decree.Title})"));

    static RoyalDecreeDays ReadShipped()
    {
        using var stream = typeof(RoyalDecreeDays).Assembly.GetManifestResourceStream("royal-decree-days.json")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    sealed record DecreeFile(string Version, IReadOnlyList<Decree> Decrees);

    sealed record Decree(string Title, string? PublishedIn, IReadOnlyList<int> Years, IReadOnlyList<DateOnly> Days);
}
