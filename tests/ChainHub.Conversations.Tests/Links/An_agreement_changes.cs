using ChainHub.Contracts.Links;

namespace ChainHub.Conversations.Tests.Links;

/// <summary>The agreement in force on a day says whether it is a day of talk.</summary>
public sealed class An_agreement_changes
{
    private static readonly DateOnly Changes = new(2026, 3, 12);

    [Fact]
    public void To_another_day_of_talk_and_the_next_moment_follows()
    {
        var chain = Pair.Up(Ending(Pair.Talks()), Beginning(Pair.Talks(DayOfWeek.Tuesday)));
        chain.AdvanceTo(Pair.EightOClock(Pair.Friday));
        chain.At("team").NextMoment().ShouldBe("03-17 08:00");
        chain.Advance(days: 20);
        chain.At("team").Notices<LinkAgenda>().Select(agenda => agenda.TalkOn).ShouldBe([Pair.Friday, new(2026, 3, 17), new(2026, 3, 24)]);
    }

    [Fact]
    public void And_has_no_talk_any_more_then_none_is_planned()
    {
        var chain = Pair.Up(Ending(Pair.Talks()), Beginning(Pair.Talks(day: null)));
        chain.Advance(days: 60);
        chain.At("team").Notices<LinkAgenda>().ShouldHaveSingleItem();
        chain.At("team").NextMoment().ShouldBeNull();
        (chain.At("team").Row(Pair.Talk)!.State, chain.At("team").Row(Pair.Talk)!.Closed).ShouldBe(("NotAgreed", true));
        chain.At("team").ComesUp().ShouldBe([Outcome.Ignored]);
    }

    [Fact]
    public void And_the_last_talk_under_it_still_has_its_agenda()
    {
        var chain = Pair.Up(Pair.Talks() with { ValidUntil = Pair.Friday });
        chain.AdvanceTo(Pair.EightOClock(Pair.Friday));
        chain.At("team").Notices<LinkAgenda>().ShouldHaveSingleItem().TalkOn.ShouldBe(Pair.Friday);
        chain.At("team").Row(Pair.Talk)!.State.ShouldBe("NotAgreed");
    }

    [Fact]
    public void Later_to_have_a_talk_and_it_is_planned_before_that_day()
    {
        var chain = Pair.Up(Ending(Pair.Talks(day: null)), Beginning(Pair.Talks(DayOfWeek.Tuesday)));
        chain.At("veilig").NextMoment().ShouldBe("03-17 08:00");
    }

    [Fact]
    public async Task While_the_node_is_down_and_it_plans_anew_when_it_comes_up()
    {
        var chain = Pair.Up();
        chain.Advance(days: 0.01);
        var (team, row) = (chain.At("team"), chain.At("team").Row(Pair.Talk)!);
        foreach (var (day, state, at) in new (DayOfWeek? Day, string State, string? At)[] { (DayOfWeek.Tuesday, "Planned", "03-03 08:00"), (null, "NotAgreed", null) })
        {
            var book = new AgreementBook([Pair.Talks(), Pair.Talks(day)]);
            var engine = new ConversationEngine(team.Identity, new AgreementBook([Pair.Talks(day)]), team.Engine.Sides);
            var agreed = new ConversationEngine(team.Identity, book, team.Engine.Sides).AtStart(chain.Now).Single();
            var unit = (await engine.DecideAsync(agreed, new Loaded(InboxVerdict.New, [row]), chain.Now)).Unit;
            unit.Sagas.Single().State.ShouldBe(state);
            unit.TermsSet.SingleOrDefault()?.NextAt?.InAmsterdam().ShouldBe(at);
            unit.TermChanges.Single().Status.ShouldBe(TermStatus.Cancelled);
        }
    }

    private static Agreement Ending(Agreement agreement) => agreement with { ValidUntil = Changes.AddDays(-1) };

    private static Agreement Beginning(Agreement agreement) => agreement with { Version = "2", ValidFrom = Changes };
}
