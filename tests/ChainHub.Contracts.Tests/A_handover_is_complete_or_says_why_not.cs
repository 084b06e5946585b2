using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Tests.Examples;

namespace ChainHub.Contracts.Tests;

public sealed class A_handover_is_complete_or_says_why_not
{
    private static readonly Dictionary<string, (ContentElement Element, string Path, Func<HandoverContent, HandoverContent> Without)> Elements = new()
    {
        ["reason"] = (ContentElement.ReasonAndFacts, "/content/reason", c => c with { Reason = " " }),
        ["facts"] = (ContentElement.ReasonAndFacts, "/content/reason", c => c with { Facts = [] }),
        ["opinions only"] = (ContentElement.ReasonAndFacts, "/content/reason", c => c with { Facts = [.. c.Facts.Where(f => !f.IsFact)] }),
        ["household"] = (ContentElement.HouseholdMembers, "/content/household", c => c with { Household = [] }),
        ["a person nobody spoke to"] = (ContentElement.HouseholdMembers, "/content/household/3",
            c => c with { Household = [.. c.Household.Take(3), c.Household[3] with { NotSpokenTo = null }] }),
        ["risk"] = (ContentElement.RiskAssessment, "/content/risk", c => c with { Risk = null }),
        ["conditions"] = (ContentElement.SafetyConditions, "/content/conditions", c => c with { Conditions = null }),
        ["no condition"] = (ContentElement.SafetyConditions, "/content/conditions", c => c with { Conditions = c.Conditions! with { Conditions = [] } }),
        ["ongoing"] = (ContentElement.OngoingWork, "/content/ongoing", c => c with { Ongoing = null }),
        ["family"] = (ContentElement.FamilyInformed, "/content/familyInformed", c => c with { FamilyInformed = null }),
        ["basis"] = (ContentElement.LegalBasis, "/content/basis", c => c with { Basis = null }),
        ["monitoring"] = (ContentElement.MonitoringAgreement, "/content/monitoring", c => c with { Monitoring = null }),
        ["talk"] = (ContentElement.WarmTalk, "/content/warmTalk", c => c with { WarmTalk = null }),
    };

    public static TheoryData<string> Cases => [.. Elements.Keys];

    [Theory, MemberData(nameof(Cases))]
    public void An_element_that_is_absent_is_named_with_its_place_and_what_to_do(string missing)
    {
        var (element, path, without) = Elements[missing];

        var lack = Lacks(without(HandoverContents.Full())).ShouldHaveSingleItem();

        (lack.Element, lack.Path).ShouldBe((element, path));
        lack.Remedy.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory, MemberData(nameof(Cases))]
    public void With_a_reason_it_may_be_absent(string missing)
    {
        var (element, _, without) = Elements[missing];
        var content = without(HandoverContents.Full());

        Lacks(content with { Missing = [new() { Element = element, Why = "Volgt na het gesprek van morgen." }] }).ShouldBeEmpty();
    }

    [Fact]
    public void Every_element_of_the_profile_is_tried_here() =>
        Elements.Values.Select(x => x.Element).Distinct().ShouldBe(Enum.GetValues<ContentElement>(), ignoreOrder: true);

    [Fact]
    public void The_full_profile_lacks_nothing() => Lacks(HandoverContents.Full()).ShouldBeEmpty();

    [Fact]
    public void A_direct_handover_needs_no_conditions_and_no_talk() =>
        Completeness.Check(HandoverContents.Lean(), HandoverKind.Direct, warm: false).ShouldBeEmpty();

    [Fact]
    public void Nothing_at_all_lacks_everything_that_is_always_needed() =>
        Completeness.Check(new(), HandoverKind.Direct, warm: false).Select(lack => lack.Element).ShouldBe(
        [
            ContentElement.ReasonAndFacts, ContentElement.HouseholdMembers, ContentElement.RiskAssessment, ContentElement.OngoingWork,
            ContentElement.FamilyInformed, ContentElement.LegalBasis,
        ]);

    private static IReadOnlyList<Lack> Lacks(HandoverContent content) =>
        Completeness.Check(content, HandoverKind.AfterConditions, warm: true);
}
