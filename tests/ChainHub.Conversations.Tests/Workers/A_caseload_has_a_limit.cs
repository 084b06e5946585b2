using ChainHub.Contracts.Workers;

namespace ChainHub.Conversations.Tests.Workers;

public sealed class A_caseload_has_a_limit
{
    private readonly Chain chain = new(TestAgreement.Usual with { Caseload = new(Worker: 6, Duo: 4) });

    [Fact]
    public void A_duo_has_four_families_and_a_fifth_only_with_a_reason_and_somebody_who_looks_at_it()
    {
        var duo = Words.Duo("w-2");
        for (var family = 1; family <= 4; family++) chain.Assigns($"f{family}", family % 2 == 0 ? Words.Assigned("w-1", duo) : Words.Assigned("w-2", Words.Duo("w-1")));
        chain.At("team").MayNotTell("f5", Words.Assigned("w-1", duo), "veilig", "f5").ShouldBe(
            "This duo has 4 families, and 4 at the most were agreed. Say in /data/because why this family comes to it, or name another worker.");
        chain.At("team").StateOf("f5").ShouldBeNull();

        chain.Assigns("f5", Words.Assigned("w-1", duo) with { Because = "Zus van een gezin dat zij al kennen." });
        chain.At("team").OpenTasks.ShouldBe("ReviewCaseload");
        chain.At("veilig").Notices<PrimaryWorkerAssigned>().ShouldAllBe(told => told.Because == null, "why is the team's own affair");
        chain.At("team").Tells("f5", new Contracts.Tasks.TaskCompleted { TaskId = chain.At("team").Task(TaskKind.ReviewCaseload).Id });
        chain.At("team").OpenTasks.ShouldBe("");
    }

    [Fact]
    public void A_duo_with_a_worker_of_another_organization_counts_alike()
    {
        var duo = Words.Duo("v-1", of: "veilig");
        for (var family = 1; family <= 4; family++) chain.Assigns($"f{family}", Words.Assigned("w-1", duo));

        chain.At("team").MayNotTell("f5", Words.Assigned("w-1", duo), "veilig", "f5").ShouldContain("This duo has 4 families");
        chain.Assigns("f5", Words.Assigned("w-1", Words.Duo("v-2", of: "veilig")));
    }

    [Fact]
    public void A_worker_has_six_alone_and_in_duos_together()
    {
        for (var family = 1; family <= 3; family++) chain.Assigns($"f{family}", Words.Assigned("w-1", Words.Duo("w-2")));
        for (var family = 4; family <= 6; family++) chain.Assigns($"f{family}", Words.Assigned("w-1"));

        chain.At("team").MayNotTell("f7", Words.Assigned("w-1"), "veilig", "f7").ShouldContain("This worker has 6 families, and 6");
        chain.At("team").MayNotTell("f7", Words.Assigned("w-3", Words.Duo("w-1")), "veilig", "f7").ShouldContain("This worker has 6");
        chain.Says("f6", Words.WorkerEnded()).Assigns("f7", Words.Assigned("w-1"));
        chain.At("team").Caseload("w-1").ShouldBe(6);
    }

    [Fact]
    public void A_family_that_two_organizations_know_is_one_family()
    {
        chain.At("team").Tells("to-veilig", Words.Assigned(), "veilig", Chain.Family).Tells("to-jeugd", Words.Assigned(), "jeugd", Chain.Family);
        chain.DeliverAll();

        (chain.At("team").Caseload(Words.Worker), chain.At("team").FamiliesOf(Words.Worker)!.Families.Count).ShouldBe((1, 2));
    }

    [Fact]
    public void Without_a_case_there_is_no_family() =>
        chain.At("team").MayNotTell("f1", Words.Assigned(), "veilig").ShouldContain("needs a case");

    [Fact]
    public void Two_assignments_at_once_do_not_both_take_the_last_place()
    {
        for (var family = 1; family <= 5; family++) chain.Assigns($"f{family}", Words.Assigned());
        var team = chain.At("team");
        var (one, other) = (Assignment("f6"), Assignment("f7"));
        var (first, second) = (team.Decide(one, out _), team.Decide(other, out _));

        team.Store.Commit(first.Unit).ShouldBe(CommitOutcome.Committed);
        team.Store.Commit(second.Unit).ShouldBe(CommitOutcome.Conflict);
        team.Decide(other, out _).Rejection!.Detail.ShouldContain("This worker has 6 families");
    }

    private static Incoming Assignment(string family) => new()
    {
        Author = Author.OwnPeople, From = "team", To = "veilig", Source = "urn:nld:oin:2:systeem:people", Id = family, ConversationId = Chain.Id(family),
        CaseId = Chain.Id(family), Body = Words.Assigned(),
    };
}
