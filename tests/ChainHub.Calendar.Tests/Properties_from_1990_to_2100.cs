using Shouldly;
using Xunit;

namespace ChainHub.Calendar.Tests;

/// <summary>What must hold for every start, looked at for every day of 111 years.</summary>
public sealed class Properties_from_1990_to_2100
{
    public static TheoryData<string> MovedByLaw => ["D03", "D04", "D07", "D08", "D29", "D40"];

    public static TheoryData<string> CountedInDays =>
        ["D02", "D03", "D04", "D05", "D07", "D11", "D12", "D14", "D15", "D20", "D22", "D25", "D29", "D33", "D38", "D40"];

    [Theory]
    [MemberData(nameof(CountedInDays))]
    public void A_later_start_never_ends_earlier(string rule)
    {
        var before = DateOnly.MinValue;
        foreach (var term in TermsOf(rule))
        {
            term.DueDate!.Value.ShouldBeGreaterThanOrEqualTo(before);
            term.DueDate.Value.ShouldBeGreaterThan(term.StartDate);
            before = term.DueDate.Value;
        }
    }

    [Theory]
    [MemberData(nameof(MovedByLaw))]
    public void A_statutory_term_takes_the_first_day_that_articles_1_and_2_allow(string rule)
    {
        foreach (var term in TermsOf(rule))
        {
            var plain = Plain(term);
            var due = term.DueDate!.Value;
            Allowed(term.StartDate, due).ShouldBeTrue($"{rule} from {term.StartDate:O} ends on {due:O}");
            for (var day = plain; day < due; day = day.AddDays(1))
                Allowed(term.StartDate, day).ShouldBeFalse($"{rule} from {term.StartDate:O} could have ended on {day:O}");
        }
    }

    [Fact]
    public void A_European_term_takes_the_first_day_that_is_no_weekend_and_no_recognised_holiday()
    {
        foreach (var term in TermsOf("D38"))
        {
            var due = term.DueDate!.Value;
            IsWorkedInEurope(due).ShouldBeTrue($"from {term.StartDate:O} it ends on {due:O}");
            for (var day = Plain(term); day < due; day = day.AddDays(1))
                IsWorkedInEurope(day).ShouldBeFalse($"from {term.StartDate:O} it could have ended on {day:O}");
        }
    }

    [Fact]
    public void A_term_in_working_days_contains_that_many_and_ends_on_one()
    {
        foreach (var term in TermsOf("D02"))
        {
            var worked = Days(term.StartDate, term.DueDate!.Value).Where(IsWorked).ToList();
            worked.Count.ShouldBe(5);
            worked[^1].ShouldBe(term.DueDate.Value);
        }
    }

    [Fact]
    public void An_exclusion_order_is_always_ten_days()
    {
        foreach (var term in TermsOf("D25"))
            term.DueDate!.Value.DayNumber.ShouldBe(term.StartDate.DayNumber + 10);
    }

    static IEnumerable<ComputedTerm> TermsOf(string code)
    {
        var rule = TermRules.Get(code);
        for (var day = new DateOnly(1990, 1, 1); day.Year <= 2100; day = day.AddDays(1))
            yield return TermCalculator.Compute(rule, day);
    }

    static DateOnly Plain(ComputedTerm term) => term.Unit switch
    {
        TermUnit.Weeks => term.StartDate.AddDays(7 * term.Amount),
        TermUnit.Months => term.StartDate.AddMonths(term.Amount),
        _ => term.StartDate.AddDays(term.Amount),
    };

    static bool Allowed(DateOnly start, DateOnly end) => IsWorked(end) && Days(start, end).Where(IsWorked).Take(2).Count() == 2;

    static IEnumerable<DateOnly> Days(DateOnly start, DateOnly end) =>
        Enumerable.Range(1, end.DayNumber - start.DayNumber).Select(start.AddDays);

    // On its own feet: the calendar under test is not asked.
    static bool IsWorked(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !OffByYear[day.Year].Contains(day);

    // Good Friday and the days of royal decrees are equated for the Algemene termijnenwet alone.
    static bool IsWorkedInEurope(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !Holidays.In(day.Year).Any(holiday => holiday.Date == day && holiday.Kind != HolidayKind.GoodFriday);

    static readonly Dictionary<int, HashSet<DateOnly>> OffByYear = Enumerable.Range(1989, 115).ToDictionary(
        year => year,
        year => Holidays.In(year).Select(day => day.Date)
            .Concat(RoyalDecreeDays.Published.Days.Select(day => day.Date).Where(day => day.Year == year)).ToHashSet());
}
