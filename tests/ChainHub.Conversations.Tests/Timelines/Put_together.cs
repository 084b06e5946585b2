using ChainHub.Contracts.Timeline;
using ChainHub.Conversations.Timeline;

namespace ChainHub.Conversations.Tests.Timelines;

public sealed class Put_together
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_one_message_tells_is_there_once_by_the_clock_of_who_did_it()
    {
        var line = Of(Part("veilig", Fact("joint-visit.held", 14, "team", "m1")), Part("team", Fact("joint-visit.held", 10, "team", "m1", "m2")));

        var entry = line.Entries.ShouldHaveSingleItem();
        (entry.Fact.At, string.Join(' ', entry.Sources), string.Join(' ', entry.Fact.References)).ShouldBe((Start.AddMinutes(10), "team veilig", "m1 m2"));
    }

    [Fact]
    public void What_the_board_told_two_organizations_is_there_once()
    {
        var ordered = Fact("measure.ordered", 0, "jeugd", "m1") with { Detail = "MeasureType.SupervisionOrder" };

        Of(Part("team", ordered), Part("instelling", ordered with { References = ["m2"], At = Start.AddMinutes(9) })).Entries.ShouldHaveSingleItem();
        Of(Part("team", ordered), Part("instelling", ordered with { References = ["m2"], At = Start.AddMinutes(11) })).Entries.Count.ShouldBe(2);
        Of(Part("team", ordered), Part("instelling", ordered with { References = ["m2"], Detail = "MeasureType.Guardianship" })).Entries.Count.ShouldBe(2);
    }

    [Fact]
    public void The_same_done_twice_by_one_organization_is_there_twice() =>
        Of(Part("team", Fact("contact.logged", 0, "team", "m1"), Fact("contact.logged", 5, "team", "m2"))).Entries.Count.ShouldBe(2);

    [Fact]
    public void A_reference_of_somebody_elses_message_takes_nothing_of_another_kind_with_it() =>
        Of(Part("team", Fact("contact.logged", 0, "team", "m1")), Part("veilig", Fact("case.closed", 0, "veilig", "m1"))).Entries.Count.ShouldBe(2);

    [Fact]
    public void Whatever_order_the_parts_come_in_it_is_the_same()
    {
        var (one, other) = (Part("veilig", Fact("contact.logged", 3, "veilig", "b"), Fact("child.spoken-to", 0, "veilig", "a")), Part("team", Fact("contact.logged", 0, "team", "c")));

        Text(Of(one, other)).ShouldBe(Text(Of(other, one)));
        Text(Of(one, other)).ShouldBe("child.spoken-to contact.logged contact.logged");
    }

    [Fact]
    public void Of_what_two_clocks_put_close_together_the_order_is_not_known()
    {
        var line = Of(Part("veilig", Fact("assessment.completed", 0, "veilig", "a")), Part("team", Fact("contact.logged", 9, "team", "b"), Fact("child.spoken-to", 30, "team", "c")));

        line.Entries.Select(entry => entry.AboutSameTime).ShouldBe([false, true, false]);
    }

    [Fact]
    public void What_was_wrong_stays_visible_as_that() =>
        Of(Part("veilig", Fact("contact.logged", 0, "veilig", "a") with { Corrected = true }), Part("team", Fact("contact.logged", 0, "veilig", "a")))
            .Entries.ShouldHaveSingleItem().Fact.Corrected.ShouldBeTrue();

    [Fact]
    public void Each_organizations_word_on_its_own_oversight_goes_first_and_nobody_watches_twice()
    {
        var line = Of(
            Part("team", Stretch("veilig", 0, 100), Stretch("team", 100, null)),
            Part("veilig", Stretch("veilig", 20, 100)),
            Part("jeugd", Stretch("team", 100, null), Stretch("jeugd", 200, null)));

        string.Join(' ', line.Oversight.Select(stretch => $"{stretch.Holder}:{Minute(stretch.From)}-{Minute(stretch.To)}")).ShouldBe("veilig:20-100 team:100-200 jeugd:200-");
    }

    [Fact]
    public void Where_nobody_is_known_there_is_a_gap() =>
        string.Join(' ', Of(Part("veilig", Stretch("veilig", 0, 50)), Part("team", Stretch("team", 80, null))).Oversight.Select(stretch => $"{Minute(stretch.From)}-{Minute(stretch.To)}"))
            .ShouldBe("0-50 80-");

    [Fact]
    public void The_frame_is_the_heaviest_that_holds()
    {
        var line = Of(Part("team",
            Stretch("team", 0, null), Fact("vto.submitted", 10, "team", "a"),
            Fact("restraining-order.imposed", 20, "gemeente", "b") with { From = Start.AddMinutes(20), Until = Start.AddMinutes(40) },
            Fact("measure.ordered", 60, "jeugd", "c") with { Detail = "MeasureType.SupervisionOrder", From = Start.AddMinutes(60), Until = Start.AddMinutes(90) }));

        string.Join(' ', line.Frames.Select(frame => $"{frame.Frame}:{Minute(frame.From)}-{Minute(frame.To)}"))
            .ShouldBe("Voluntary:0-10 Preventive:10-20 Compulsory:20-40 Preventive:40-60 Compulsory:60-90 Voluntary:90-");
    }

    [Fact]
    public void An_order_that_is_withdrawn_holds_no_longer() =>
        Of(Part("veilig", Stretch("veilig", 0, null), Fact("restraining-order.imposed", 5, "gemeente", "b") with { From = Start.AddMinutes(5), Until = Start.AddMinutes(400) },
            Fact("restraining-order.withdrawn", 30, "gemeente", "c"))).Frames.Select(frame => Minute(frame.From)).ShouldBe(["0", "5", "30"]);

    [Fact]
    public void Nothing_gives_an_empty_timeline() => (Of().Entries.Count + Of().Oversight.Count + Of().Frames.Count).ShouldBe(0);

    private static AssembledTimeline Of(params OwnPart[] parts) => AssembledTimeline.Of(parts, Start.AddDays(1));

    private static OwnPart Part(string organization, params TimelineFact[] facts) => new(organization, facts, PartsLeftOut: false);

    private static TimelineFact Fact(string what, int minute, string by, params string[] references) =>
        new() { What = what, At = Start.AddMinutes(minute), By = by, References = references };

    private static TimelineFact Stretch(string holder, int from, int? until)
    {
        var (begins, ends) = (Start.AddMinutes(from), until is { } end ? Start.AddMinutes(end) : (DateTimeOffset?)null);
        return Fact(OwnPart.Oversight, from, holder, $"{holder}{from}") with { From = begins, Until = ends };
    }

    private static string Text(AssembledTimeline line) => string.Join(' ', line.Entries.Select(entry => entry.Fact.What));

    private static string Minute(DateTimeOffset? at) => at is { } instant ? ((int)(instant - Start).TotalMinutes).ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
}
