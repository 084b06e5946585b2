using Shouldly;
using Xunit;

namespace ChainHub.Calendar.Tests;

public sealed class The_table_of_rules
{
    [Fact]
    public void Has_D01_to_D40_each_once_with_words_in_both_languages()
    {
        TermRules.Codes.ShouldBe(Enumerable.Range(1, 40).Select(number => $"D{number:00}"));
        foreach (var words in TermRules.All.SelectMany(rule => new[] { rule.Who, rule.Title, rule.StartsAt }))
        {
            words.Nl.ShouldNotBeNullOrWhiteSpace();
            words.En.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void Names_the_nearest_rule_when_one_is_unknown()
    {
        var refusal = Should.Throw<UnknownTermRuleException>(() => TermRules.Get("D3"));

        refusal.Message.ShouldContain("Did you mean D03?");
        refusal.Message.ShouldContain("D01, D02");
        refusal.Message.ShouldContain("D40");
    }

    [Fact]
    public void Cuts_what_was_typed_when_it_is_long() =>
        Should.Throw<UnknownTermRuleException>(() => TermRules.Get(new string('x', 1_000_000))).Message.Length.ShouldBeLessThan(400);

    [Fact]
    public void Takes_a_code_in_any_case() => TermRules.Get("d25").Code.ShouldBe("D25");

    [Fact]
    public void Gives_a_variant_by_name_with_what_differs()
    {
        var plan = TermRules.Get("D24", "plan");

        (plan.Amount, plan.Unit, plan.Level, plan.Source).ShouldBe((6, TermUnit.Weeks, TermLevel.Law, "Jeugdwet art. 4.1.3"));
        TermRules.Get("D24").Unit.ShouldBe(TermUnit.WorkingDays);
        TermCalculator.Compute(plan, new DateOnly(2026, 3, 2)).Variant.ShouldBe("plan");
    }

    [Theory]
    [InlineData("D15", "24-months", "Its variants: 12-months, 18-months")]
    [InlineData("D03", "long", "has no variants")]
    public void Lists_the_variants_when_one_is_unknown(string rule, string variant, string says) =>
        Should.Throw<UnknownTermRuleException>(() => TermRules.Get(rule, variant)).Message.ShouldContain(says);

    [Fact]
    public void Knows_that_a_norm_is_no_term() =>
        Should.Throw<TermNotComputableException>(() => Given.Term("D06", "2026-03-30")).Message.ShouldContain("90% of D02 and 80% of D04");

    [Fact]
    public void Lets_an_agreement_say_otherwise()
    {
        var agreed = TermRules.Get("D12") with
        {
            Amount = 3,
            Version = "alkmaar-2026.2",
            ToBeConfirmed = false,
            Calendar = WorkingDayCalendars.Parse("good-friday-worked"),
        };
        var term = TermCalculator.Compute(agreed, new DateOnly(2026, 4, 1), WorkingDayCalendar.Default);

        term.DueDate.ShouldBe(new(2026, 4, 7));
        term.RuleVersion.ShouldBe("alkmaar-2026.2");
        term.CalendarPolicy.ShouldBe("good-friday-worked");
    }

    [Theory]
    [InlineData(-1, TermUnit.CalendarDays)]
    [InlineData(int.MaxValue, TermUnit.WorkingDays)]
    [InlineData(51, TermUnit.Years)]
    [InlineData(5, (TermUnit)99)]
    public void Refuses_an_amount_or_unit_that_cannot_be(int amount, TermUnit unit) =>
        Should.Throw<ArgumentOutOfRangeException>(
            () => TermCalculator.Compute(TermRules.Get("D12") with { Amount = amount, Unit = unit }, new DateOnly(2026, 3, 30)))
            .Message.ShouldContain("D12");

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1989-12-31")]
    [InlineData("2200-01-01")]
    [InlineData("9999-12-31")]
    public void Refuses_a_start_outside_the_calendar(string date)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Given.Term("D03", date)).Message.ShouldContain("1990-01-01 to 2199-12-31");
        Should.Throw<ArgumentOutOfRangeException>(() => TermCalculator.Compute(TermRules.Get("D03"), Given.Instant(date + "T12:00:00Z")));
    }
}
