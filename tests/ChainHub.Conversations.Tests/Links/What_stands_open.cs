using ChainHub.Contracts.Links;
using ChainHub.Conversations.Links;

namespace ChainHub.Conversations.Tests.Links;

/// <summary>What the agenda lists, and what it leaves out.</summary>
public sealed class What_stands_open
{
    private readonly Chain chain = Pair.Up();

    [Fact]
    public void Is_listed_as_both_know_it_and_nothing_of_anybody_else()
    {
        chain.At("veilig").Offers("h1", to: "team").Offers("h2", to: "jeugd", inCase: "second");
        chain.At("team").Offers("h3", to: "veilig", inCase: "third");
        chain.At("team").Says("q1", Words.Question(), to: "veilig");
        chain.At("team").Says("q2", Words.Question(), to: "school");
        chain.DeliverAll();
        chain.At("team").Confirms("h1");
        chain.DeliverAll();
        var asked = chain.Now;

        chain.AdvanceTo(Pair.EightOClock(Pair.Friday));

        var agenda = chain.At("veilig").Notices<LinkAgenda>().ShouldHaveSingleItem();
        agenda.OpenOffers.Select(item => (item.ConversationId, item.State)).ShouldBe([(Chain.Id("h1"), "Received"), (Chain.Id("h3"), "Offered")], ignoreOrder: true);
        (agenda.Questions.ShouldHaveSingleItem().ConversationId, agenda.Questions[0].Since >= asked).ShouldBe((Chain.Id("q1"), true));
        agenda.NearTerms.Select(term => (term.ConversationId, term.Rule)).ShouldBe(
            [(Chain.Id("h1"), "D12"), (Chain.Id("h3"), "D11"), (Chain.Id("h3"), "D12"), (Chain.Id("q1"), "consultation-reply")], ignoreOrder: true);
        agenda.NearTerms.Select(term => term.DueAt).ShouldBeInOrder();
        chain.At("team").Notices<LinkAgenda>().Single().Questions.ShouldHaveSingleItem();
    }

    [Fact]
    public void Is_no_more_once_it_was_answered()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.At("team").Says("q1", Words.Question(), to: "veilig");
        chain.DeliverAll();
        chain.At("team").Declines("h1");
        chain.At("veilig").Says("q1", Words.Advice());
        chain.DeliverAll();
        chain.AdvanceTo(Pair.EightOClock(Pair.Friday));
        var agenda = chain.At("veilig").Notices<LinkAgenda>().ShouldHaveSingleItem();
        (agenda.OpenOffers.Count, agenda.Questions.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void Counts_a_term_once_it_has_passed_and_leaves_out_what_is_far_away()
    {
        chain.At("veilig").Says("m1", Words.Monitoring(chain.Start), to: "team", inCase: Chain.Family).Outcome.ShouldBe(Outcome.Handled);
        chain.At("team").Says("q1", Words.Question(), to: "veilig");
        chain.DeliverAll();
        chain.AdvanceTo(Pair.EightOClock(Pair.Friday));
        chain.At("veilig").Notices<LinkHealth>().Single().ShouldSatisfyAllConditions(h => h.Open.ShouldBe(2), h => h.Late.ShouldBe(1));
        chain.At("team").Notices<LinkAgenda>().Single().NearTerms.ShouldHaveSingleItem().DueAt.ShouldBeLessThanOrEqualTo(chain.Now);
    }

    [Fact]
    public void Says_nothing_of_the_terms_of_a_report_to_who_reported()
    {
        var agreement = TestAgreement.Usual with { Links = [.. TestAgreement.Usual.Links.Select(link => link with { WeeklyTalk = DayOfWeek.Friday })] };
        var other = Pair.Up(agreement);
        other.At("school").Says("r1", Words.Report(), to: "veilig", inCase: Chain.Family).Outcome.ShouldBe(Outcome.Handled);
        other.DeliverAll();
        other.AdvanceTo(Pair.EightOClock(Pair.Friday));
        other.At("veilig").RunningTerms.ShouldContain("D02");
        other.At("school").Notices<LinkAgenda>().ShouldAllBe(agenda => agenda.NearTerms.Count == 0);
        other.At("veilig").Notices<LinkHealth>().ShouldContain(health => health.Peer == "school" && health.Open == 1);
    }

    [Fact]
    public void Is_bounded_and_says_how_many_are_left_off()
    {
        for (var i = 0; i < 230; i++) chain.At("team").Says($"q{i}", Words.Question(), to: "veilig");
        chain.DeliverAll();
        chain.AdvanceTo(Pair.EightOClock(Pair.Friday));
        var agenda = chain.At("veilig").Notices<LinkAgenda>().ShouldHaveSingleItem();
        (agenda.Questions.Count + agenda.NearTerms.Count).ShouldBe(LinkOverview.Most);
        agenda.LeftOff.ShouldBe((230 * 2) - LinkOverview.Most);
    }

    [Fact]
    public void Is_the_same_when_a_node_dies_over_it_and_does_it_again()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.DecidesTwice = () => true;
        chain.NextCrash = Crash.BeforeWritten;
        chain.AdvanceTo(Pair.EightOClock(Pair.Friday));
        chain.At("team").Notices<LinkAgenda>().ShouldHaveSingleItem().OpenOffers.ShouldHaveSingleItem();
    }
}
