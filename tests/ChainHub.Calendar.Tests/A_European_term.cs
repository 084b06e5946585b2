using Shouldly;
using Xunit;

namespace ChainHub.Calendar.Tests;

/// <summary>AVG art. 12(3), counted by Regulation (EEC, Euratom) 1182/71 art. 3.</summary>
public sealed class A_European_term
{
    [Theory]
    [InlineData("2026-03-05", "2026-04-07", "from Easter Sunday, over Easter Monday")]
    [InlineData("2026-03-04", "2026-04-07", "from the Saturday before")]
    [InlineData("2026-03-03", "2026-04-03", "Good Friday is equated for the Algemene termijnenwet alone")]
    [InlineData("2026-03-27", "2026-04-28", "King's Day")]
    [InlineData("2026-04-05", "2026-05-06", "Liberation Day, every year")]
    [InlineData("2026-04-14", "2026-05-15", "Ascension Day")]
    [InlineData("2026-11-25", "2026-12-28", "Christmas on Friday and Saturday")]
    [InlineData("2025-12-02", "2026-01-02", "a day equated by royal decree is worked here")]
    [InlineData("2026-09-05", "2026-10-05", "a Monday")]
    [InlineData("2026-08-31", "2026-09-30", "no 31 September")]
    [InlineData("2026-01-31", "2026-03-02", "no 31 February, and the 28th is a Saturday")]
    [InlineData("2028-01-31", "2028-02-29", "in a leap year")]
    public void Of_a_month_ends_on_the_same_date_or_the_working_day_after(string asked, string due, string because) =>
        Given.Term("D38", asked).DueDate.ShouldBe(Given.Date(due), because);

    [Theory]
    [InlineData("2026-03-02", "2026-06-02")]
    [InlineData("2026-01-06", "2026-04-07")]
    [InlineData("2026-11-30", "2027-03-01")]
    [InlineData("2026-02-25", "2026-05-26")]
    public void That_is_extended_by_two_months_counts_three_from_the_request(string asked, string due) =>
        TermCalculator.Compute(TermRules.Get("D38", "extended"), Given.Date(asked)).DueDate.ShouldBe(Given.Date(due));

    [Fact]
    public void Is_the_same_for_everyone_whatever_an_organization_works()
    {
        Given.Term("D38", "2026-03-05", Given.GoodFridayAndDecreesWorked).DueDate.ShouldBe(new(2026, 4, 7));
        Given.Term("D38", "2026-03-05").CalendarPolicy.ShouldBe("verordening-1182-71");
    }

    [Fact]
    public void Says_which_law_moved_its_end_and_which_did_not() =>
        string.Join('\n', Given.Term("D38", "2026-03-05").Explain(TermLanguage.Dutch)).ShouldBe(
            """
            Uiterlijk dinsdag 7 april 2026, tot het einde van de dag.
            1. D38, verwerkingsverantwoordelijke: inzageverzoek beantwoorden. Termijn: 1 maand, vanaf het verzoek. [AVG art. 12 lid 3]
            2. De klok begint op donderdag 5 maart 2026; die dag zelf telt niet mee.
            3. 1 maand later: zondag 5 april 2026, tot het einde van de dag.
            4. De Algemene termijnenwet geldt niet: het is een Europese termijn, waarvoor Verordening 1182/71 geldt. [Verordening (EEG, Euratom) 1182/71 art. 1]
            5. Zondag 5 april 2026 (weekend) en maandag 6 april 2026 (Tweede Paasdag): de termijn loopt af met het laatste uur van de volgende werkdag, dinsdag 7 april 2026. [Verordening (EEG, Euratom) 1182/71 art. 3 lid 4]
            """);
}
