namespace ChainHub.Conversations.Tests.Messages;

public sealed class Clocks_differ
{
    [Theory, InlineData(10), InlineData(-10)]
    public void Ten_minutes_between_two_organizations_leave_no_gap_and_no_overlap(int minutes)
    {
        var chain = new Chain();
        chain.At("team").ClockAhead = TimeSpan.FromMinutes(minutes);
        chain.At("veilig").Says("h1", Words.Offer(chain.Now, []), "team", Chain.Family).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        chain.At("team").Accepts("h1").Bounces("h1");
        chain.DeliverAll();
        chain.At("veilig").AgreesToUndo("h1");
        chain.DeliverAll();

        chain.States("h1").ShouldBe("Reverted/Reverted");
        var ledger = chain.At("veilig").Case().Ledger;
        chain.At("team").Case().Ledger.ShouldBe(ledger);
        ledger.Select(entry => entry.Holder).ShouldBe(["veilig", "team", "veilig"]);
        for (var i = 0; i < 2; i++) ledger[i].To.ShouldBe(ledger[i + 1].From);
        ledger.ShouldAllBe(entry => entry.To == null || entry.From < entry.To);
    }

    [Fact]
    public void Each_fires_its_terms_by_its_own_clock_and_a_late_answer_in_between_still_counts()
    {
        var chain = new Chain();
        chain.At("team").ClockAhead = TimeSpan.FromMinutes(-10);
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.AdvanceTo(new DateTimeOffset(2026, 3, 9, 23, 5, 0, TimeSpan.Zero));
        chain.States("h1").ShouldBe("Overdue/Overdue");
        chain.At("team").Store.Terms.Values.Single(t => t.Rule == LocalRules.AnswerHandover).Status.ShouldBe(TermStatus.Running);
        chain.At("team").Accepts("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Accepted/Accepted");
    }
}
