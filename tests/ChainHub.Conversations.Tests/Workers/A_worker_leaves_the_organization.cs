using ChainHub.Contracts.Workers;

namespace ChainHub.Conversations.Tests.Workers;

public sealed class A_worker_leaves_the_organization
{
    private static readonly string[] Eight = [.. Enumerable.Range(1, 8).Select(number => $"f{number}")];
    private readonly Chain chain = new();

    public A_worker_leaves_the_organization()
    {
        foreach (var family in Eight) chain.Assigns(family, Words.Assigned());
        chain.Assigns("other", Words.Assigned("w-2"));
    }

    [Theory]
    [InlineData(Crash.Never)]
    [InlineData(Crash.BeforeWritten)]
    [InlineData(Crash.BeforeSent)]
    [InlineData(Crash.BeforeConfirmed)]
    [InlineData(Crash.BeforeAcknowledged)]
    public void T53_With_eight_families_one_message_reaches_all_of_them_each_with_its_own_task_and_term_wherever_the_node_dies(Crash crash)
    {
        chain.NextCrash = crash;
        chain.At("team").Says("departure", Words.Left(), "team", id: "once");
        if (crash != Crash.Never) chain.At("team").Says("departure", Words.Left(), "team", id: "once");
        chain.At("team").Sweep();
        chain.DeliverAll();

        Eight.Select(family => chain.Both(family)).ShouldAllBe(both => both == "AbsentUncovered/AbsentUncovered");
        foreach (var family in Eight)
        {
            var tasks = chain.At("team").Store.Tasks.Values.Where(task => task.Open && task.ConversationId == Chain.Id(family)).ToList();
            tasks.Select(task => task.Kind).Order().ShouldBe(["ChangeWorker", "NameSubstitute"]);
            tasks.ShouldAllBe(task => task.Owner == "team" && task.TermId != null && task.DueAt != null);
            chain.At("veilig").Terms(LocalRules.NameSubstitute).Count(term => term.ConversationId == Chain.Id(family)).ShouldBe(1, family);
        }

        chain.At("veilig").Notices<PrimaryWorkerAbsenceReported>().Count(told => told.Kind == AbsenceKind.LeftOrganization).ShouldBe(8);
        chain.At("team").Caseload(Words.Worker).ShouldBe(0);
        (chain.Both("other"), chain.At("team").Caseload("w-2")).ShouldBe(("Active/Active", 1));
    }

    [Fact]
    public void Each_family_gets_another_worker_by_an_introduction_or_a_reason()
    {
        Leaves();
        chain.At("team").MayNotTell("f1", Words.Returned()).ShouldContain("for good");
        chain.At("team").MayNotTell("f1", Words.Changed("w-3", introduced: false)).ShouldContain("notIntroducedBecause");
        chain.Says("f1", Words.Changed("w-3", introduced: false, because: NotIntroducedReason.PredecessorGone)).Says("f2", Words.Substitute("w-3"));

        (chain.Both("f1"), chain.Both("f2"), chain.Both("f3")).ShouldBe(("Active/Active", "AbsentCovered/AbsentCovered", "AbsentUncovered/AbsentUncovered"));
        chain.At("team").Store.Tasks.Values.Where(task => task.Open && task.ConversationId == Chain.Id("f2")).Select(task => task.Kind)
            .ShouldBe(["ChangeWorker"], "a substitute is not the family's own worker");
        chain.At("team").Caseload("w-3").ShouldBe(1, "standing in does not count");
    }

    [Fact]
    public void A_second_word_and_a_wrong_reference_are_told()
    {
        Leaves();

        chain.At("team").MayNotTell("departure", Words.Left(), "team").ShouldContain("check the reference");
        chain.At("team").MayNotTell("departure", Words.Left("w-77"), "team").ShouldContain("check the reference");
        chain.At("team").MayNotTell("departure", Words.Left("w-2") with { LastDay = Families.Today.AddDays(1) }, "team").ShouldContain("time to introduce");
    }

    [Fact]
    public void A_family_whose_worker_is_absent_already_is_told_as_well()
    {
        chain.Says("f1", Words.Absent()).Says("f2", Words.Absent()).Says("f2", Words.Substitute()).Says("f3", Words.ChangeProposed("w-4"));
        Leaves();

        (chain.Both("f1"), chain.Both("f2"), chain.Both("f3")).ShouldBe(("AbsentUncovered/AbsentUncovered", "AbsentCovered/AbsentCovered", "AbsentUncovered/AbsentUncovered"));
        chain.At("team").Workers("f2").Worker.ShouldBeNull();
        chain.At("veilig").Workers("f2").Worker.ShouldBeNull();
        chain.At("veilig").Workers("f2").Substitute.ShouldBe("w-2");
    }

    [Fact]
    public void Who_stood_in_or_was_half_of_a_duo_leaves_as_well()
    {
        chain.Says("f1", Words.Absent()).Says("f1", Words.Substitute("w-5")).Assigns("duo", Words.Assigned("w-6", Words.Duo("w-5")));
        chain.At("team").Tells("departure", Words.Left("w-5"), "team");
        chain.DeliverAll();

        chain.Both("f1").ShouldBe("AbsentUncovered/AbsentUncovered");
        chain.Both("duo").ShouldBe("Active/Active", "the family keeps its fixed worker");
        chain.At("veilig").Workers("duo").DuoPartner.ShouldBeNull();
        chain.At("team").FamiliesOf("w-5")!.Families.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_family_that_the_worker_gets_in_the_same_moment_is_not_forgotten()
    {
        var team = chain.At("team");
        var left = new Incoming
        {
            Author = Author.OwnPeople, From = "team", To = "team", Source = "urn:nld:oin:2:systeem:people", Id = "left", ConversationId = Chain.Id("departure"), Body = Words.Left(),
        };
        var given = ConversationEngine.WithCase(left, team.Store.Load(ConversationEngine.Needs(left, chain.Now)));
        chain.Assigns("f9", Words.Assigned());
        var late = await team.Engine.DecideAsync(given, team.Store.Load(ConversationEngine.Needs(given, chain.Now)), chain.Now, TestContext.Current.CancellationToken);

        team.Store.Commit(late.Unit).ShouldBe(CommitOutcome.Conflict, "the step is taken again, with all nine");
        chain.Both("f1").ShouldBe("Active/Active");
    }

    private void Leaves()
    {
        chain.At("team").Tells("departure", Words.Left(), "team");
        chain.DeliverAll();
    }
}
