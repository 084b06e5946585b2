using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Reading;

public sealed class A_mistake_in_a_link
{
    [Fact]
    public void An_unknown_participant_is_told_with_the_nearest() =>
        Given.Mistake("between: [vt-test, sh-test]", "between: [vt-test, sh-tset]").ShouldContain("'sh-tset' is no participant of this agreement. Did you mean 'sh-test'?");

    [Fact]
    public void A_link_of_an_organization_to_itself_is_told() =>
        Given.Mistake("between: [vt-test, sh-test]", "between: [vt-test, vt-test]").ShouldContain("links 'vt-test' to itself");

    [Fact]
    public void A_pair_that_is_linked_twice_is_told() =>
        Given.Mistake("between: [vt-test, sh-test]", "between: [st-test, vt-test]").ShouldContain("linked twice; the first is on line 12");

    [Fact]
    public void A_link_of_three_is_told() =>
        Given.Mistake("between: [vt-test, sh-test]", "between: [vt-test, sh-test, st-test]").ShouldContain("exactly two");

    [Theory]
    [InlineData("handover.ofered", "Did you mean 'handover.offered'?")]
    [InlineData("handovers", "Did you mean 'handover'?")]
    [InlineData("nl.chainhub.handover.offered.v1", "Unknown message")]
    public void An_unknown_message_is_told_with_the_nearest(string name, string says) => Given.Mistake("[tasks]", $"[{name}]").ShouldContain(says);

    [Theory]
    [InlineData("acute-danger.declared", "goes with every link by itself")]
    [InlineData("delivery.receipt", "goes with every link by itself")]
    [InlineData("oversight.moved", "never to another")]
    public void A_message_that_cannot_be_chosen_is_told(string name, string says) => Given.Mistake("[tasks]", $"[{name}]").ShouldContain(says);

    [Fact]
    public void A_link_without_messages_is_told() => Given.Mistake("messages: [tasks]", "messages: []", at: "between: [vt-test, sh-test]").ShouldContain("carries no messages");

    [Fact]
    public void An_unknown_day_of_the_talk_is_told() => Given.Mistake("vrijdag", "vrydag").ShouldContain("'vrydag' is not a day of the week. Did you mean 'vrijdag'?");

    [Fact]
    public void A_contact_of_a_third_organization_is_told() =>
        Given.Mistake("{vt-test: lc-1, st-test: lc-2}", "{vt-test: lc-1, sh-test: lc-2}").ShouldContain("'sh-test' is not one of the two of this link");

    [Theory]
    [InlineData("Anna")]
    [InlineData("a.jansen1@example.org")]
    [InlineData("Anna Jansen 1")]
    public void A_contact_who_is_named_is_refused(string name) => Given.Mistake("vt-test: lc-1", $"vt-test: {name}").ShouldContain("never a name or address");

    [Fact]
    public void An_agreement_without_links_is_told()
    {
        var begin = Given.Agreement.IndexOf("links:", StringComparison.Ordinal);
        var end = Given.Agreement.IndexOf("terms:", StringComparison.Ordinal);

        Given.Mistakes(Given.Agreement[..begin] + "links: []\n" + Given.Agreement[end..]).ShouldHaveSingleItem().Problem.ShouldContain("no links");
    }
}
