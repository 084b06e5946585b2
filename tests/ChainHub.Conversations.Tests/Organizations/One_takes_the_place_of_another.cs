namespace ChainHub.Conversations.Tests.Organizations;

public sealed class One_takes_the_place_of_another
{
    private static readonly DateOnly From = new(2026, 3, 9);
    private readonly Chain chain = new(Merging("team", "wijkteam"));

    [Fact]
    public void T18_An_acceptance_by_the_successor_of_whom_it_was_offered_to_counts()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        var term = chain.At("team").Terms(LocalRules.AnswerHandover).Single();
        chain.Advance(7);
        chain.MovesIn("team", "wijkteam");

        chain.At("wijkteam").Accepts("h1");
        chain.DeliverAll();

        chain.States("h1", "veilig", "wijkteam").ShouldBe("Accepted/Accepted");
        (chain.At("veilig").Holders(), chain.At("wijkteam").Holders()).ShouldBe(("veilig|wijkteam", "veilig|wijkteam"));
        chain.At("wijkteam").Case().Ledger.ShouldBe(chain.At("veilig").Case().Ledger);
        chain.At("wijkteam").Store.Terms[term.Id].ShouldSatisfyAllConditions(
            same => same.DueAt.ShouldBe(term.DueAt, "a clock that runs stays as it is"), same => same.Status.ShouldBe(TermStatus.Met));
    }

    [Fact]
    public void T18_What_was_on_its_way_on_the_day_is_heard_as_said_by_the_successor()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("team").Accepts("h1");
        chain.Advance(0);
        chain.Network.Hold("team");
        chain.AdvanceTo(new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));
        chain.MovesIn("team", "wijkteam");
        chain.Network.Release();
        chain.DeliverAll();

        chain.At("veilig").StateOf("h1").ShouldBe("Accepted");
        chain.At("veilig").Case().Holder.ShouldBe("wijkteam");
    }

    [Fact]
    public void Who_held_a_case_holds_it_as_the_successor_without_a_gap()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("team").Accepts("h1");
        chain.DeliverAll();
        chain.Advance(8);
        chain.MovesIn("team", "wijkteam");
        chain.At("wijkteam").Starts("h1");
        chain.DeliverAll();

        foreach (var who in new[] { "veilig", "wijkteam" })
        {
            chain.At(who).Holders().ShouldBe("veilig|team|wijkteam");
            var ledger = chain.At(who).Case().Ledger;
            ledger[1].To.ShouldBe(ledger[2].From);
            ledger[2].From.InAmsterdam().ShouldBe("03-09 00:00");
        }
    }

    [Fact]
    public void T73_A_region_splits_and_what_is_open_goes_on()
    {
        var split = new Chain(Merging("veilig", "veilig-noord"));
        split.At("veilig").Offers("h1", to: "team");
        split.DeliverAll();
        split.Advance(8);
        split.MovesIn("veilig", "veilig-noord");
        split.At("team").Accepts("h1");
        split.DeliverAll();

        split.States("h1", "veilig-noord", "team").ShouldBe("Accepted/Accepted");
        split.Network.Sent[^1].To.ShouldBe("veilig-noord");
        split.At("team").Holders().ShouldBe("veilig|veilig-noord|team");
        split.At("veilig-noord").Case().Ledger.ShouldBe(split.At("team").Case().Ledger);
    }

    [Fact]
    public void A_stranger_that_claims_to_be_the_successor_takes_no_part()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.Advance(8);
        chain.MovesIn("team", "wijkteam");
        chain.At("wijkteam").Accepts("h1");
        var parcel = chain.Network.TakeNext()!;

        chain.Deliver(new Parcel("opvang", parcel.To, parcel.Row)).Outcome.ShouldNotBe(Outcome.Handled);
        chain.At("veilig").StateOf("h1").ShouldBe("Overdue", "nobody has answered");
    }

    private static Agreement Merging(string predecessor, string successor)
    {
        var before = TestAgreement.Participants.First(p => p.Code == predecessor);
        var names = TestAgreement.Usual.Links[0].Messages;
        return TestAgreement.Usual with
        {
            Participants =
            [
                .. TestAgreement.Participants.Where(p => p != before),
                before with { Successor = new Succession(successor, From) },
                new(successor, "Opvolger", before.Kind, $"{9:D20}"),
            ],
            Links =
            [
                .. TestAgreement.Usual.Links,
                .. TestAgreement.Participants.Where(p => p != before).Select(p => TestAgreement.LinkOf(successor, p.Code, names)),
            ],
        };
    }
}
