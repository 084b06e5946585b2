using ChainHub.Contracts.Links;
using ChainHub.Conversations.Links;

namespace ChainHub.Conversations.Tests.Links;

public sealed class Link_health
{
    private static readonly DateTimeOffset Since = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly List<JournalLine> lines = [];

    [Fact]
    public void Counts_each_handover_once_either_way_and_nobody_elses()
    {
        Said("sent", "handover.offered", "h1", 0, to: "team");
        Said("handled", "handover.offered", "h2", 0, from: "team");
        Said("handled", "handover.offered", "h2", 1, from: "team");
        Said("sent", "handover.offered", "h3", 0, to: "jeugd");
        Said("handled", "handover.declined", "h1", 5, from: "team", code: "CapacityNow");
        Said("sent", "handover.declined", "h2", 5, to: "team", code: "Incomplete");
        Said("rejected", "handover.offered", "h4", 0, from: "team", code: "Incomplete");
        Said("sent", "handover.offered", "h5", 0, to: "team");
        Said("returned", "handover.offered", "h5", 1, to: "team", code: "Incomplete");
        Said("sent", "handover.offered", "h6", 0, to: "team");
        Said("returned", "handover.offered", "h6", 1, to: "team", code: "Unroutable");
        Said("sent", "handover.offered", "h7", -1, to: "team");
        var health = Report();
        (health.Offered, health.Declined, health.Incomplete).ShouldBe((4, 2, 3));
        (health.Peer, health.Open, health.Late).ShouldBe(("team", 7, 2));
    }

    [Theory]
    [InlineData(5, 4, null), InlineData(5, 5, 3), InlineData(6, 5, null), InlineData(6, 6, 4)]
    public void Has_a_median_only_where_the_group_is_large_enough(int smallest, int answered, int? median)
    {
        for (var i = 0; i < answered; i++)
        {
            Said("sent", "handover.offered", $"h{i}", 0, to: "team");
            Said("handled", i % 2 == 0 ? "handover.accepted" : "handover.declined", $"h{i}", i + 1, from: "team", code: i % 2 == 0 ? null : "Other");
        }

        Report(smallest).MedianReplyHours.ShouldBe(median);
    }

    [Theory]
    [InlineData(5, "CapacityNow:6 NotOurRegion:5"), InlineData(6, "CapacityNow:6"), InlineData(7, "")]
    public void Leaves_out_reasons_that_came_too_seldom(int smallest, string shown)
    {
        foreach (var (reason, times) in new[] { ("NotOurRegion", 5), ("Other", 4), ("CapacityNow", 6) })
            for (var i = 0; i < times; i++) Said("handled", "handover.declined", reason + i, i, from: "team", code: reason);
        var health = Report(smallest);
        string.Join(' ', health.DeclinedBecause.Select(because => $"{because.Reason}:{because.Times}")).ShouldBe(shown);
        health.Declined.ShouldBe(15);
    }

    [Fact]
    public void Is_told_to_own_people_each_week_from_what_both_said_and_goes_to_nobody_else()
    {
        var chain = Pair.Up();
        for (var i = 0; i < 5; i++)
        {
            chain.At("veilig").Offers($"h{i}", to: "team", inCase: $"case{i}");
            chain.DeliverAll();
            chain.Advance(days: 0.125);
            chain.At("team").Declines($"h{i}");
            chain.DeliverAll();
        }

        chain.AdvanceTo(Pair.EightOClock(Pair.Friday));
        foreach (var (at, peer) in new[] { ("veilig", "team"), ("team", "veilig") })
        {
            var health = chain.At(at).Notices<LinkHealth>().ShouldHaveSingleItem();
            (health.Peer, health.Offered, health.Declined, health.MedianReplyHours).ShouldBe((peer, 5, 5, 3));
            health.DeclinedBecause.ShouldHaveSingleItem().ShouldBe(new ReasonCount { Reason = "CapacityNow", Times = 5 });
            (health.From, health.Until).ShouldBe((new DateOnly(2025, 12, 6), Pair.Friday));
        }

        chain.Network.Sent.ShouldAllBe(parcel => parcel.Name != "link.health");
    }

    [Fact]
    public void I22_Reads_the_reasons_from_codes_in_the_journal()
    {
        var chain = Pair.Up();
        chain.At("veilig").Offers("h1", to: "team").Offers("h2", to: "team", inCase: "second");
        chain.DeliverAll();
        chain.At("team").Declines("h1").Accepts("h2").Bounces("h2");
        chain.DeliverAll();
        foreach (var (at, what) in new[] { ("team", "sent"), ("veilig", "handled") })
        {
            Code(chain.At(at), what, "handover.declined").ShouldBe("CapacityNow");
            Code(chain.At(at), what, "handover.bounced").ShouldBe("FamilyRefuses");
            Code(chain.At(at), what, "handover.accepted").ShouldBeNull();
        }
    }

    [Fact]
    public void Forgets_what_was_longer_than_ninety_days_ago()
    {
        var chain = Pair.Up();
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("team").Declines("h1");
        chain.DeliverAll();
        chain.AdvanceTo(Pair.EightOClock(new(2026, 5, 29)));
        chain.At("veilig").Notices<LinkHealth>().Last().Declined.ShouldBe(1);
        chain.AdvanceTo(Pair.EightOClock(new(2026, 6, 5)));
        var health = chain.At("veilig").Notices<LinkHealth>().Last();
        (health.Offered, health.Declined).ShouldBe((0, 0));
    }

    private static string? Code(Organization organization, string what, string type) =>
        organization.Store.Journal.Single(line => line.What == what && line.Type == $"nl.chainhub.{type}.v1" && (what == "sent" || line.FromOrg != organization.Code)).Code;

    private LinkHealth Report(int smallest = 5) => new LinkHealthReport("team", Since).Read(lines).Message(new(2026, 4, 1), smallest, open: 7, late: 2);

    private void Said(string what, string type, string handover, int hours, string? from = null, string? to = null, string? code = null) => lines.Add(new JournalLine
    {
        At = Since.AddHours(hours), What = what, Type = $"nl.chainhub.{type}.v1", ConversationId = Chain.Id(handover), Code = code,
        FromOrg = from ?? (what == "returned" ? null : "veilig"), ToOrg = to ?? "veilig",
    });
}
