using ChainHub.Contracts.Links;

namespace ChainHub.Conversations.Tests.Links;

public sealed class A_weekly_talk
{
    private readonly Chain chain = Pair.Up();

    [Fact]
    public void T60_Friday_agenda_with_zero_open_items_is_still_sent()
    {
        chain.AdvanceTo(Pair.EightOClock(Pair.Friday) - TimeSpan.FromSeconds(1));
        chain.At("team").Notices<LinkAgenda>().ShouldBeEmpty();

        chain.AdvanceTo(Pair.EightOClock(Pair.Friday));

        foreach (var organization in new[] { chain.At("team"), chain.At("veilig") })
        {
            var agenda = organization.Notices<LinkAgenda>().ShouldHaveSingleItem();
            (agenda.TalkOn, agenda.OpenOffers.Count, agenda.NearTerms.Count, agenda.Questions.Count, agenda.LeftOff).ShouldBe((Pair.Friday, 0, 0, 0, 0));
        }
    }

    [Fact]
    public void Is_the_same_conversation_at_both_and_asks_nothing_of_anybody()
    {
        chain.Advance(days: 30);
        foreach (var organization in new[] { chain.At("team"), chain.At("veilig") })
        {
            organization.Row(Pair.Talk)!.State.ShouldBe("Planned");
            organization.Notices<LinkAgenda>().Select(agenda => agenda.TalkOn).ShouldBe([new(2026, 3, 6), new(2026, 3, 13), new(2026, 3, 20), new(2026, 3, 27)]);
            organization.OpenTasks.ShouldBe("");
            organization.Notices<Contracts.Hub.DeadlinePassed>().ShouldBeEmpty();
        }
    }

    [Fact]
    public void Goes_at_eight_by_the_clock_before_and_after_the_clocks_change()
    {
        chain.AdvanceTo(Pair.EightOClock(new(2026, 3, 27)));
        var before = chain.Network.Sent[^1].Row.CreatedAt;
        chain.At("team").NextMoment().ShouldBe("04-03 08:00");
        chain.AdvanceTo(Pair.EightOClock(new(2026, 4, 3)));
        (chain.Network.Sent[^1].Row.CreatedAt - before).ShouldBe(TimeSpan.FromHours((7 * 24) - 1));
        chain.At("team").NextMoment().ShouldBe("04-10 08:00");
    }

    [Fact]
    public void Begins_once_however_often_a_node_comes_up()
    {
        var before = chain.At("team").Store.Everything();
        chain.At("team").ComesUp().ShouldBe([Outcome.Ignored]);
        chain.Advance(days: 1);
        chain.At("team").ComesUp().ShouldBe([Outcome.Ignored]);
        chain.At("team").Store.Everything().ShouldBe(before);
        chain.At("school").ComesUp().ShouldBeEmpty();
    }

    [Fact]
    public void Also_begins_by_the_agenda_of_the_other()
    {
        var fresh = new Chain(Pair.Talks());
        fresh.At("veilig").ComesUp();
        fresh.AdvanceTo(Pair.EightOClock(Pair.Friday));
        fresh.At("team").Notices<LinkAgenda>().ShouldHaveSingleItem();
        fresh.At("team").Row(Pair.Talk)!.State.ShouldBe("Planned");
        fresh.At("team").NextMoment().ShouldBe("03-13 08:00");
        fresh.At("team").ComesUp().ShouldBe([Outcome.Ignored]);
    }

    [Fact]
    public void After_weeks_of_downtime_sends_one_agenda_and_plans_the_next_in_the_future()
    {
        chain.At("veilig").AlarmsAreLate = true;
        chain.AdvanceTo(Pair.EightOClock(new(2026, 3, 23)));
        chain.At("veilig").ComesUp().ShouldBe([Outcome.Ignored]);
        chain.At("veilig").AlarmsAreLate = false;
        chain.AdvanceTo(Pair.EightOClock(new(2026, 3, 24)));

        chain.At("team").Notices<LinkAgenda>().ShouldHaveSingleItem().TalkOn.ShouldBe(new(2026, 3, 27));
        chain.At("veilig").Notices<LinkHealth>().ShouldHaveSingleItem();
        chain.At("veilig").NextMoment().ShouldBe("03-27 08:00");
    }

    [Fact]
    public void Late_on_its_own_day_is_still_for_that_day()
    {
        chain.At("veilig").AlarmsAreLate = true;
        chain.AdvanceTo(Pair.EightOClock(Pair.Friday).AddHours(5));
        chain.At("veilig").AlarmsAreLate = false;
        chain.AdvanceTo(chain.Now.AddMinutes(1));
        chain.At("team").Notices<LinkAgenda>().ShouldHaveSingleItem().TalkOn.ShouldBe(Pair.Friday);
        chain.At("veilig").NextMoment().ShouldBe("03-13 08:00");
    }

    [Fact]
    public void Is_for_the_node_to_say_and_belongs_to_its_pair_alone()
    {
        chain.At("veilig").Says(Pair.Talk, Words.Agenda(Pair.Friday)).Rejection!.Reason.ShouldBe(RejectionReason.Sender);
        chain.AdvanceTo(Pair.EightOClock(Pair.Friday));
        var agenda = chain.Network.Sent.First(parcel => parcel.Name == "link.agenda" && parcel.To == "team");

        var elsewhere = chain.At("team").Handle(agenda.With(envelope => envelope with { Id = "other", ConversationId = Chain.Id("other") }).Read);
        elsewhere.Outcome.ShouldBe(Outcome.Rejected);
        chain.At("team").Row("other").ShouldBeNull();
        var third = chain.At("team").Handle((agenda with { From = "jeugd" }).With(envelope => envelope with { Id = "third" }).Read);
        third.Rejection!.Reason.ShouldBe(RejectionReason.Sender);
    }

    [Fact]
    public void Has_its_minutes_in_its_own_conversation()
    {
        chain.AdvanceTo(Pair.EightOClock(Pair.Friday));
        var minutes = Words.Contact() with { Channel = ContactChannel.WeeklyTalk, On = Pair.Friday };
        chain.At("team").Says(Pair.Talk, minutes).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        chain.At("veilig").Notices<Contracts.Consultation.ContactLogged>().ShouldHaveSingleItem().Channel.ShouldBe(ContactChannel.WeeklyTalk);
        chain.At("team").Row(Pair.Talk)!.State.ShouldBe("Planned");
    }
}
