using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Workers;

namespace ChainHub.Conversations.Tests.Workers;

public sealed class A_worker_is_away
{
    private readonly Chain chain = new Chain().Assigns("f1", Words.Assigned() with { WarmTalkOn = Families.Today });

    [Fact]
    public void T52_Sick_on_the_day_of_the_warm_talk_it_is_raised_at_once_a_substitute_holds_it_and_stands_down_after_three_weeks()
    {
        chain.Says("f1", Words.Absent());

        chain.Both("f1").ShouldBe("AbsentUncovered/AbsentUncovered");
        chain.At("team").OpenTasks.ShouldBe("FindTalkSubstitute NameSubstitute");
        chain.At("team").Task(TaskKind.FindTalkSubstitute).DueAt!.Value.ShouldBeLessThan(chain.Now.AddDays(1), "the talk is today");
        chain.At("veilig").Notices<PrimaryWorkerAbsenceReported>().Single().TalkNeedsSubstitute.ShouldBeTrue();
        chain.At("veilig").RunningTerms.ShouldBe("substitute talk-substitute", "the other sees to it as well");

        chain.Says("f1", Words.Substitute()).Says("f1", Words.Introduced("w-2"));
        chain.Both("f1").ShouldBe("AbsentCovered/AbsentCovered");
        (chain.At("team").OpenTasks, chain.At("team").RunningTerms, chain.At("veilig").RunningTerms).ShouldBe(("", "", ""));
        chain.At("team").FamiliesOf("w-2")!.Families.Count.ShouldBe(1);

        chain.Advance(21).Says("f1", Words.Returned() with { On = Families.Today.AddDays(21) });
        chain.Both("f1").ShouldBe("Active/Active");
        (chain.At("veilig").Workers("f1").Worker, chain.At("veilig").Workers("f1").Substitute).ShouldBe((Words.Worker, null));
        chain.At("team").FamiliesOf("w-2")!.Families.ShouldBeEmpty("the substitute stands down");
    }

    [Fact]
    public void A_substitute_with_the_reference_of_a_partner_elsewhere_is_somebody_else()
    {
        chain.Says("f1", Words.DuoChanged(DuoChange.Joined, Words.Duo("w-2", of: "veilig"))).Says("f1", Words.Absent()).Says("f1", Words.Substitute());
        chain.Says("f1", Words.DuoChanged(DuoChange.Ended));

        chain.At("team").FamiliesOf("w-2")!.Families.Single().Role.ShouldBe(Conversations.Workers.FamilyRole.Substitute);
    }

    [Fact]
    public void A_talk_after_the_absence_is_not_in_danger()
    {
        chain.Assigns("f2", Words.Assigned() with { WarmTalkOn = Families.Today.AddDays(2) }).Says("f2", Words.Absent(until: Families.Today.AddDays(1)));

        chain.At("team").OpenTasks.ShouldBe("NameSubstitute");
        chain.At("veilig").Notices<PrimaryWorkerAbsenceReported>().Single().TalkNeedsSubstitute.ShouldBeFalse();
    }

    [Fact]
    public void A_talk_after_somebody_stands_in_is_not_either()
    {
        chain.Assigns("f2", Words.Assigned() with { WarmTalkOn = Families.Today.AddDays(10) }).Says("f2", Words.Absent());

        chain.At("team").OpenTasks.ShouldBe("NameSubstitute");
    }

    [Fact]
    public void A_talk_that_was_held_needs_nobody()
    {
        chain.Says("f1", Words.Introduced()).Says("f1", Words.Absent());

        chain.At("team").OpenTasks.ShouldBe("NameSubstitute");
    }

    [Fact]
    public void Where_nobody_stands_in_both_organizations_are_told()
    {
        chain.Says("f1", Words.Absent()).Advance(5);

        foreach (var at in new[] { "team", "veilig" })
            chain.At(at).Notices<EscalationOpened>().ShouldContain(told => told.Deadline.Rule == LocalRules.NameSubstitute, at);
        chain.Both("f1").ShouldBe("AbsentUncovered/AbsentUncovered");
    }

    [Fact]
    public void A_substitute_who_falls_sick_leaves_the_family_uncovered_again()
    {
        chain.Says("f1", Words.Absent()).Says("f1", Words.Substitute()).Says("f1", Words.Absent("w-2"));

        chain.Both("f1").ShouldBe("AbsentUncovered/AbsentUncovered");
        chain.At("team").OpenTasks.ShouldContain("NameSubstitute");
        chain.At("veilig").Workers("f1").Worker.ShouldBe(Words.Worker);
    }

    [Fact]
    public void An_absence_that_lasts_longer_stays_covered()
    {
        chain.Says("f1", Words.Absent()).Says("f1", Words.Substitute()).Says("f1", Words.Absent(until: Families.Today.AddDays(40)));

        chain.Both("f1").ShouldBe("AbsentCovered/AbsentCovered");
        chain.At("team").OpenTasks.ShouldBe("");
    }

    [Fact]
    public void An_assignment_for_a_time_does_not_end_unseen()
    {
        chain.Assigns("f2", Words.Assigned("w-3") with { Until = Families.Today.AddDays(10) }).Advance(12);

        chain.Both("f2").ShouldBe("AbsentUncovered/AbsentUncovered");
        chain.At("team").OpenTasks.ShouldContain("ChangeWorker");
        chain.At("team").Notices<DeadlineWarned>().ShouldContain(told => told.Deadline.Rule == LocalRules.WorkerUntil);
        chain.At("team").Caseload("w-3").ShouldBe(0);
        chain.At("veilig").Notices<PrimaryWorkerAbsenceReported>().Single().Kind.ShouldBe(AbsenceKind.PeriodEnded);
    }

    [Fact]
    public void What_cannot_be_is_refused_and_told()
    {
        var team = chain.At("team");

        team.MayNotTell("f1", Words.Absent("w-9")).ShouldContain("fixed worker or of the substitute");
        team.MayNotTell("f1", Words.Absent(kind: AbsenceKind.LeftOrganization)).ShouldContain("worker.left-organization");
        team.MayNotTell("f1", Words.Absent() with { From = Families.Today.AddDays(1) }).ShouldContain("when the day has come");
        team.MayNotTell("f1", Words.Absent(until: Families.Today.AddDays(-1))).ShouldContain("before it begins");
        team.MayNotTell("f1", Words.Introduced("w-9")).ShouldContain("of this family");
        chain.Says("f1", Words.Absent());
        team.MayNotTell("f1", Words.Substitute(Words.Worker)).ShouldContain("absent");
        team.MayNotTell("f1", Words.Changed(Words.Worker)).ShouldContain("returned");
    }
}
