using ChainHub.Conversations.Agreements;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Reading;

public sealed class A_mistake_in_a_term
{
    private const string D12 = "D12: {length: 5 wd}";

    [Theory]
    [InlineData("D99", "Unknown term 'D99'")]
    [InlineData("start-raport", "Did you mean 'start-report'?")]
    public void An_unknown_term_is_told(string code, string says) => Given.Mistake(D12, $"{D12}\n  {code}: {{length: 1 wd}}", at: code).ShouldContain(says);

    [Fact]
    public void A_norm_that_never_runs_is_told() => Given.Mistake(D12, $"{D12}\n  D06: {{}}", at: "D06").ShouldContain("norm over other terms");

    public static TheoryData<string> EveryLocalRule => [.. LocalRules.All];

    [Theory]
    [MemberData(nameof(EveryLocalRule))]
    public void A_term_that_conversations_need_and_that_is_missing_is_told(string rule)
    {
        var without = string.Join('\n', Given.Agreement.Split('\n').Where(line => !line.StartsWith($"  {rule}:", StringComparison.Ordinal)));

        Given.Mistakes(without).ShouldHaveSingleItem().Problem.ShouldStartWith($"The term '{rule}' (");
    }

    [Theory]
    [InlineData("5")]
    [InlineData("wd")]
    [InlineData("0 wd")]
    [InlineData("-1 wd")]
    [InlineData("1.5 wd")]
    [InlineData("5000 wd")]
    [InlineData("five wd")]
    public void A_bad_length_is_told(string length) => Given.Mistake(D12, $"D12: {{length: {length}}}").ShouldContain("is not a length of time");

    [Fact]
    public void An_unknown_unit_is_told() =>
        Given.Mistake(D12, "D12: {length: 5 werkdagen}").ShouldContain("unknown unit 'werkdagen'. Known units: wd (working days), h (hours)");

    [Theory]
    [InlineData("99 y")]
    [InlineData("700 mo")]
    public void A_length_beyond_any_calendar_is_told(string length) => Given.Mistake(D12, $"D12: {{length: {length}}}").ShouldContain("longer than 50 years");

    [Fact]
    public void A_regional_term_without_a_length_is_told() => Given.Mistake("repair: {length: 4 h}", "repair: {level: region}").ShouldContain("'length' is missing in the term repair");

    [Theory]
    [InlineData("warn: [2 w]", "unit that warnings and escalations do not use")]
    [InlineData("warn: [soon]", "not a length of time")]
    [InlineData("warn: [5 wd]", "before the term starts")]
    [InlineData("warn: [1 wd, 1 wd]", "twice")]
    [InlineData("escalate: [3 wd, 1 wd]", "out of order")]
    [InlineData("escalate: [1 wd, 1 wd]", "out of order")]
    [InlineData("escalate: [24 h, 3 wd]", "different units")]
    [InlineData("escalate: [1 wd, 2 wd, 3 wd]", "more than two escalations")]
    [InlineData("escalate: [{}]", "lists lengths of time")]
    [InlineData("calendar: lunar", "Unknown calendar 'lunar'")]
    [InlineData("level: provincial", "Unknown level 'provincial'")]
    [InlineData("level: law", "cannot make a term of level law")]
    public void A_bad_setting_is_told(string setting, string says) => Given.Mistake(D12, $"D12: {{length: 5 wd, {setting}}}").ShouldContain(says);

    [Fact]
    public void A_warning_for_what_is_due_at_once_is_told() =>
        Given.Mistake("acute-action: {length: 1 h}", "acute-action: {length: at once, warn: [1 h]}").ShouldContain("before the term starts");

    [Fact]
    public void An_unknown_calendar_of_the_whole_agreement_is_told() =>
        Given.Mistake("calendar: default", "calendar: liberation-day-worked+liberation-day-lustrum").ShouldContain("no two about the same day");

    [Fact]
    public void A_term_of_law_cannot_be_changed() => Given.Mistake("D03: {}", "D03: {length: 9 wd}").ShouldContain("D03 is a term of law");

    [Fact]
    public void An_agreement_that_ends_before_it_begins_is_told() =>
        Given.Mistake("valid-until: 2026-12-31", "valid-until: 2025-12-31").ShouldContain("ends before it begins");
}
