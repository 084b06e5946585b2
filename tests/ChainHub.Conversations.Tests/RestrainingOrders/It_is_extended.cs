using ChainHub.Contracts.RestrainingOrder;

namespace ChainHub.Conversations.Tests.RestrainingOrders;

public sealed class It_is_extended
{
    private static readonly DateTimeOffset Latest = Order.Clock("2026-04-07 21:15");
    private readonly Chain chain = Order.Imposed();

    [Fact]
    public void T06_To_exactly_28_days_from_the_first_imposition_and_no_minute_more()
    {
        chain.At("gemeente").MayNotTell("o1", Words.ExtendedTo(Latest.AddMinutes(1))).ShouldContain("four weeks");
        chain.At("gemeente").Tells("o1", Words.ExtendedTo(Latest));
        chain.DeliverAll().Both().ShouldBe("Extended/Extended");

        chain.AdvanceTo(Latest.AddSeconds(-1)).Both().ShouldBe("Extended/Extended");
        chain.AdvanceTo(Latest).Both().ShouldBe("Ended/Ended");
    }

    [Fact]
    public void Again_and_again_but_only_to_later_and_never_past_the_four_weeks()
    {
        chain.At("gemeente").Tells("o1", Words.ExtendedTo(Order.Clock("2026-03-27 21:15"))).Tells("o1", Words.ExtendedTo(Order.Clock("2026-04-01 09:00")));
        chain.At("gemeente").MayNotTell("o1", Words.ExtendedTo(Order.Clock("2026-04-01 08:59"))).ShouldContain("later than");
        chain.At("gemeente").MayNotTell("o1", Words.ExtendedTo(Latest.AddTicks(1))).ShouldContain("four weeks");
        chain.DeliverAll();

        chain.At("veilig").DueOn(LocalRules.ExtendedOrderEnds).ShouldBe(new(2026, 4, 1));
        chain.AdvanceTo(Order.Clock("2026-04-01 09:00")).Both().ShouldBe("Ended/Ended");
    }

    [Fact]
    public void Not_once_it_is_over()
    {
        chain.AdvanceTo(Order.Clock("2026-03-20 21:15"));

        chain.At("gemeente").MayNotTell("o1", Words.ExtendedTo(Order.Clock("2026-03-25 21:15"))).ShouldContain("over");
    }

    [Fact]
    public void Across_its_end_the_helper_takes_it_up_again()
    {
        chain.AdvanceTo(Order.Clock("2026-03-20 21:14"));
        chain.At("gemeente").Tells("o1", Words.ExtendedTo(Latest));
        chain.AdvanceTo(Order.Clock("2026-03-20 21:15"), deliver: false);
        chain.Both().ShouldBe("Extended/Ended");
        chain.At("veilig").OpenTasks.ShouldContain("HandOverFollowUp");

        chain.DeliverAll();

        chain.Both().ShouldBe("Extended/Extended");
        chain.At("veilig").OpenTasks.ShouldNotContain("HandOverFollowUp");
        chain.AdvanceTo(Latest).Both().ShouldBe("Ended/Ended");
        chain.At("veilig").OpenTasks.ShouldContain("HandOverFollowUp");
    }

    [Fact]
    public void I13_Whenever_it_was_imposed_and_however_often_it_is_extended_it_ends_within_four_weeks_to_the_hour()
    {
        var random = new Random(13);
        for (var times = 0; times < 300; times++)
        {
            // Any instant of seventy years, and every other one in a month with a clock change.
            var day = times % 2 == 0 ? new DateOnly(2026 + random.Next(70), random.Next(2) == 0 ? 3 : 10, 1 + random.Next(31)) : new DateOnly(2026, 1, 1).AddDays(random.Next(25_000));
            var imposed = Calendar.AmsterdamTime.StartOfDay(day).AddSeconds(random.Next(24 * 3600));
            var (own, latest) = (SameClock(imposed, 10), SameClock(imposed, 28));
            var told = Order.Imposed(imposed);
            var ends = own;
            for (var extensions = random.Next(5); extensions > 0; extensions--)
            {
                var wanted = ends.AddHours(random.Next(-24, 15 * 24));
                var allowed = wanted > ends && wanted <= latest;
                told.At("gemeente").Says("o1", Words.ExtendedTo(wanted)).Outcome.ShouldBe(allowed ? Outcome.Handled : Outcome.Rejected);
                if (allowed) ends = wanted;
            }

            told.DeliverAll().AdvanceTo(ends.AddTicks(-1));
            told.Both().ShouldBe(ends == own ? "Active/Active" : "Extended/Extended", $"{imposed:O} to {ends:O}");
            told.AdvanceTo(ends).Both().ShouldBe("Ended/Ended", $"{imposed:O} to {ends:O}");
            told.At("veilig").Notices<RestrainingOrderEnded>().Single().EndedAt.ShouldBeInRange(own, latest);
        }
    }

    // Counted here by days and the clock alone.
    private static DateTimeOffset SameClock(DateTimeOffset from, int days)
    {
        var local = Calendar.AmsterdamTime.ToLocal(from).DateTime.AddDays(days);
        return Calendar.AmsterdamTime.ToInstant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
