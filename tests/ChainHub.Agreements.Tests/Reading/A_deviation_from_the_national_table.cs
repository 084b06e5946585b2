using ChainHub.Calendar;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Reading;

public sealed class A_deviation_from_the_national_table
{
    private const string D12 = "D12: {length: 5 wd}";

    [Fact]
    public void Carries_its_reason()
    {
        var agreement = Given.One(Given.With(D12, "D12: {length: 2 wd, because: one team takes all}"));

        agreement.Deviations.Select(term => (term.Rule.Code, term.Because)).ShouldBe([("D12", "one team takes all"), ("D15", "the second moment is the last here")]);
        agreement.Terms["D13"].Because.ShouldBeNull();
        agreement.Terms["silence"].Because.ShouldBeNull("no national table has it");
    }

    [Theory]
    [InlineData("D12: {length: 2 wd}", "D12 is 2 wd here and 5 wd in the national table, without a reason. Add because: \"...\" that says why, or make it 5 wd.")]
    [InlineData("D12: {length: 5 d}", "D12 is 5 d here and 5 wd in the national table")]
    [InlineData("D12: {length: 5 wd, because: we like it}", "D12 does not differ from the national table, so there is nothing to give a reason for. Leave 'because' out")]
    [InlineData("D12: {length: 2 wd, because: }", "'because' must be text; here it is nothing")]
    [InlineData("D12: {length: 2 wd, because: [we, like, it]}", "'because' must be text; here it is a list")]
    public void Without_a_reason_is_told_as_is_a_reason_without_one(string now, string says) => Given.Mistake(D12, now).ShouldContain(says);

    [Theory]
    [InlineData("D02: {}", "D02: {length: 4 wd}", "D02 is 4 wd here and 5 wd in the national table")]
    [InlineData("D05: {}", "D05: {length: 8 w, level: protocol}", "D05 is 8 w here and 10 w in the national table")]
    [InlineData("D14: {}", "D14: {length: 90 d}", "D14 is 90 d here and 3 mo in the national table")]
    [InlineData("D15: {length: 18 mo, because: the second moment is the last here}", "D15: {length: 18 mo}", "D15 is 18 mo here and 12 mo")]
    [InlineData("D07: {}", "D07: {because: we like it}", "D07 does not differ")]
    [InlineData("silence: {length: 6 w}", "silence: {length: 6 w, because: we like it}", "silence does not differ")]
    public void Is_seen_in_every_national_term_and_in_no_other(string old, string now, string says) => Given.Mistake(old, now).ShouldContain(says);

    [Fact]
    public void Is_not_the_confirmation_of_a_usual_length()
    {
        var rule = Given.One(Given.With("D14: {}", "D14: {length: 3 mo, level: protocol}")).Terms["D14"].Rule;

        (rule.Level, rule.ToBeConfirmed, rule.Amount).ShouldBe((TermLevel.Protocol, false, 3));
    }
}
