using System.Collections.Concurrent;

namespace ChainHub.Calendar;

/// <summary>
/// The recognised holidays of Algemene termijnenwet art. 3 lid 1 and 2. Easter Sunday and Whit Sunday are Sundays and need no
/// entry. Days equated by royal decree are data: see <see cref="RoyalDecreeDays"/>.
/// </summary>
public static class Holidays
{
    const string Recognised = "Algemene termijnenwet art. 3 lid 1";
    const string Equated = "Algemene termijnenwet art. 3 lid 2";
    const int FirstYearOfKingsDay = 2014;

    static readonly ConcurrentDictionary<int, IReadOnlyList<Holiday>> Years = new();

    /// <summary>The holidays of a year, in order of date. Two may fall on one date (Ascension on 5 May, as in 2016).</summary>
    public static IReadOnlyList<Holiday> In(int year) => Years.GetOrAdd(year, static y => [.. All(y).OrderBy(day => day.Date)]);

    static IEnumerable<Holiday> All(int year)
    {
        var easter = Easter.Sunday(year);
        yield return new(new(year, 1, 1), new("Nieuwjaarsdag", "New Year's Day"), HolidayKind.Fixed, Recognised);
        yield return new(easter.AddDays(-2), new("Goede Vrijdag", "Good Friday"), HolidayKind.GoodFriday, Equated);
        yield return new(easter.AddDays(1), new("Tweede Paasdag", "Easter Monday"), HolidayKind.Fixed, Recognised);
        yield return MonarchsDay(year);
        yield return new(new(year, 5, 5), new("Bevrijdingsdag", "Liberation Day"), HolidayKind.LiberationDay, Recognised);
        yield return new(easter.AddDays(39), new("Hemelvaartsdag", "Ascension Day"), HolidayKind.Fixed, Recognised);
        yield return new(easter.AddDays(50), new("Tweede Pinksterdag", "Whit Monday"), HolidayKind.Fixed, Recognised);
        yield return new(new(year, 12, 25), new("Eerste Kerstdag", "Christmas Day"), HolidayKind.Fixed, Recognised);
        yield return new(new(year, 12, 26), new("Tweede Kerstdag", "Second Christmas Day"), HolidayKind.Fixed, Recognised);
    }

    // The law names the day on which the birthday is celebrated; until 2013 that was Queen's Day. A Sunday becomes the Saturday before.
    static Holiday MonarchsDay(int year)
    {
        var day = year < FirstYearOfKingsDay ? new DateOnly(year, 4, 30) : new DateOnly(year, 4, 27);
        var name = year < FirstYearOfKingsDay ? new Wording("Koninginnedag", "Queen's Day") : new Wording("Koningsdag", "King's Day");
        return new(day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day, name, HolidayKind.Fixed, Recognised);
    }
}
