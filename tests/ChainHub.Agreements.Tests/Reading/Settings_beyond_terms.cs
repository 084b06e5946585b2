using ChainHub.Conversations.Agreements;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Reading;

public sealed class Settings_beyond_terms
{
    private const string Warm = "warm-handover: true";

    [Fact]
    public void Have_a_default()
    {
        var agreement = Given.One(Given.Agreement);

        (agreement.SmallestGroup, agreement.ConditionsNeedBoth, agreement.Caseload).ShouldBe((5, true, new Caseload(Worker: 15, Duo: 4)));
    }

    [Fact]
    public void Can_be_agreed()
    {
        var agreement = Given.One(Given.With(Warm, $"{Warm}\nsmallest-group: 12\nconditions-need-both: false\ncaseload-worker: 20\ncaseload-duo: 6"));

        (agreement.SmallestGroup, agreement.ConditionsNeedBoth, agreement.Caseload).ShouldBe((12, false, new Caseload(Worker: 20, Duo: 6)));
    }

    [Theory]
    [InlineData("smallest-group: 4", "'4' of 'smallest-group' is not a whole number from 5 to 1000. Correct the number, or leave the key out.")]
    [InlineData("smallest-group: five", "not a whole number")]
    [InlineData("smallest-group: -5", "not a whole number")]
    [InlineData("smallest-group: 99999999999", "not a whole number")]
    [InlineData("caseload-duo: 0", "'0' of 'caseload-duo' is not a whole number from 1 to 100.")]
    [InlineData("caseload-worker: many", "not a whole number")]
    [InlineData("conditions-need-both: usually", "must be true or false")]
    public void That_are_wrong_are_told(string setting, string says) => Given.Mistake(Warm, $"{Warm}\n{setting}", at: setting).ShouldContain(says);

    [Fact]
    public void Let_a_reporter_take_part() =>
        Given.One(Given.With("kind: shelter", "kind: reporter")).Participants[2].Kind.ShouldBe(OrganizationKind.Reporter);
}
