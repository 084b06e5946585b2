namespace ChainHub.Conversations.Tests.SafetyConditions;

public sealed class Every_child_is_spoken_to
{
    [Fact]
    public void T34_A_sibling_who_is_met_at_the_visit_is_to_be_spoken_to_as_well()
    {
        var chain = Service.Started();
        chain.At("team").Tells("v1", Words.Added("broertje"));
        chain.DeliverAll();

        chain.At("veilig").Conditions("v1").Tasks.Where(t => t.Kind == TaskKind.SpeakToChild).Select(t => t.About).ShouldBe([Words.Child, "broertje"]);
        chain.At("team").Tells("v1", Words.SpokenTo("broertje"));
        chain.DeliverAll();
        chain.At("veilig").Conditions("v1").Tasks.Where(t => t.Kind == TaskKind.SpeakToChild).Select(t => t.About).ShouldBe([Words.Child]);
    }

    [Fact]
    public void T35_A_parent_who_refuses_opens_a_task_to_try_again()
    {
        var chain = Service.Started();
        chain.At("team").Tells("v1", Words.NotSpokenTo());
        chain.DeliverAll();

        var task = chain.At("veilig").Conditions("v1").Tasks.Single(t => t.Kind == TaskKind.SpeakToChild);
        (task.About, chain.At("veilig").Terms(LocalRules.SpeakToChildAgain).Count).ShouldBe((Words.Child, 1));
    }

    [Fact]
    public void T36_A_baby_is_observed_instead()
    {
        var chain = Service.Started();
        chain.At("veilig").Tells("v1", Words.NotSpokenTo(reason: NotSpokenReason.TooYoungObserved));

        chain.At("veilig").OpenTasks.ShouldBe("FinishConditions");
    }

    [Fact]
    public void T38_It_does_not_end_while_one_of_four_children_has_no_status()
    {
        string[] children = ["een", "twee", "drie", "vier"];
        var chain = Service.InForce(Service.Started(children));
        foreach (var child in children) chain.At("veilig").Tells("v1", Words.SpokenTo(child));
        chain.At("veilig").Tells("v1", Words.Judged("een", "twee", "drie", Words.Mother));

        chain.At("veilig").MayNotTell("v1", Words.Completed()).ShouldContain("vier");
        chain.At("veilig").Tells("v1", Words.Judged(["vier"])).Tells("v1", Words.Completed());
        chain.At("veilig").StateOf("v1").ShouldBe("Completed");
    }

    [Fact]
    public void It_does_not_end_while_nobody_says_why_a_child_was_not_spoken_to()
    {
        var chain = Service.InForce(Service.Started());
        chain.At("veilig").Tells("v1", Words.Judged());

        chain.At("veilig").MayNotTell("v1", Words.Completed()).ShouldContain(Words.Child);
        chain.At("veilig").Tells("v1", Words.NotSpokenTo(reason: NotSpokenReason.Hospital)).Tells("v1", Words.Completed());
    }

    [Fact]
    public void The_handover_must_follow_and_an_offer_closes_that_task()
    {
        var chain = Service.InForce(Service.Started());
        chain.At("veilig").Tells("v1", Words.SpokenTo()).Tells("v1", Words.Judged()).Tells("v1", Words.Completed());
        chain.DeliverAll();

        chain.States("v1").ShouldBe("Completed/Completed");
        chain.At("veilig").OpenTasks.ShouldBe("StartFollowUp");
        chain.At("veilig").Offers("h1", to: "team");
        chain.At("veilig").OpenTasks.ShouldBe("");
    }
}
