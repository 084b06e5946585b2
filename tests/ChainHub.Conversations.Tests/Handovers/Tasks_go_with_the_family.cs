using ChainHub.Contracts.Tasks;

namespace ChainHub.Conversations.Tests.Handovers;

public sealed class Tasks_go_with_the_family
{
    private readonly Chain chain = new();

    public Tasks_go_with_the_family()
    {
        chain.At("veilig").Offers("h1", to: "team", tasks: ["school", "huisarts"]);
        chain.DeliverAll();
    }

    [Fact]
    public void The_oversight_is_accepted_and_one_of_the_tasks_is_not()
    {
        chain.At("team").Accepts("h1", tasks: ["school"], notTasks: ["huisarts"]);
        chain.DeliverAll();

        chain.At("team").Holders().ShouldBe("veilig|team");
        foreach (var side in new[] { "veilig", "team" })
            (OwnerOf(side, "school"), OwnerOf(side, "huisarts")).ShouldBe(("team", "veilig"));
    }

    [Fact]
    public void Until_the_answer_they_are_the_senders_and_after_a_refusal_they_stay_so()
    {
        OwnerOf("team", "school").ShouldBe("veilig");
        chain.At("team").Declines("h1");
        chain.DeliverAll();
        OwnerOf("veilig", "school").ShouldBe("veilig");
        chain.At("veilig").OpenTasks.ShouldBe("Agreed Agreed DecideNextStep");
        chain.At("team").Store.Tasks.Values.ShouldAllBe(t => !t.Open);
    }

    [Fact]
    public void They_are_answered_with_the_handover_and_not_apart()
    {
        var apart = chain.At("team").Says("h1", new TaskAccepted { TaskId = Chain.Id("school") });
        apart.Rejection!.Detail.ShouldContain("answered with the handover");
        OwnerOf("team", "school").ShouldBe("veilig");
    }

    [Fact]
    public void A_task_that_was_not_offered_cannot_be_accepted_and_none_twice()
    {
        var unknown = chain.At("team").Says("h1", Words.Accepted(["onbekend"], []));
        (unknown.Rejection!.Reason, unknown.Rejection.Paths[0]).ShouldBe((RejectionReason.Schema, "/data/acceptedTasks"));
        chain.At("team").Says("h1", Words.Accepted(["school"], ["school"])).Rejection!.Reason.ShouldBe(RejectionReason.Schema);
        chain.At("team").Holders().ShouldBe("veilig");
    }

    [Fact]
    public void A_task_is_offered_in_so_many_words_accepted_given_to_a_worker_and_done()
    {
        chain.At("team").Accepts("h1");
        chain.DeliverAll();
        chain.At("team").Says("h1", new TaskOffered { Task = Words.Task("jeugdarts") }).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        foreach (var side in new[] { "veilig", "team" }) OwnerOf(side, "jeugdarts").ShouldBe("team");
        chain.At("team").Says("h1", new TaskCompleted { TaskId = Chain.Id("jeugdarts") }).Rejection!.Detail.ShouldContain("on offer to veilig");
        chain.At("team").Says("h1", new TaskAccepted { TaskId = Chain.Id("jeugdarts") }).Rejection!.Reason.ShouldBe(RejectionReason.NotAllowedInState);

        chain.At("veilig").Says("h1", new TaskAccepted { TaskId = Chain.Id("jeugdarts") }).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        foreach (var side in new[] { "veilig", "team" }) OwnerOf(side, "jeugdarts").ShouldBe("veilig");
        chain.At("team").Says("h1", new TaskCompleted { TaskId = Chain.Id("jeugdarts") }).Rejection!.Detail.ShouldContain("veilig's to complete");
        chain.At("team").Says("h1", new TaskReassigned { TaskId = Chain.Id("jeugdarts"), WorkerRef = "w" }).Outcome.ShouldBe(Outcome.Rejected);

        chain.At("veilig").Says("h1", new TaskReassigned { TaskId = Chain.Id("jeugdarts"), WorkerRef = "w9" }).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        chain.At("team").Store.Tasks[Chain.Id("jeugdarts")].WorkerRef.ShouldBe("w9");
        chain.At("veilig").Says("h1", new TaskCompleted { TaskId = Chain.Id("jeugdarts") }).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        foreach (var side in new[] { "veilig", "team" }) chain.At(side).Store.Tasks[Chain.Id("jeugdarts")].Open.ShouldBeFalse();
    }

    [Fact]
    public void A_task_that_is_declined_stays_and_may_be_offered_again()
    {
        chain.At("veilig").Says("h1", new TaskOffered { Task = Words.Task("jeugdarts") });
        chain.DeliverAll();
        chain.At("team").Says("h1", new TaskDeclined { TaskId = Chain.Id("jeugdarts"), Explanation = "Geen arts in dienst." }).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        OwnerOf("veilig", "jeugdarts").ShouldBe("veilig");
        chain.At("veilig").Says("h1", new TaskOffered { Task = Words.Task("jeugdarts") }).Outcome.ShouldBe(Outcome.Handled);
    }

    [Fact]
    public void A_task_that_was_done_while_it_went_back_is_done()
    {
        chain.At("team").Accepts("h1", tasks: ["school"]);
        chain.DeliverAll();
        chain.At("team").Bounces("h1");
        chain.DeliverAll();
        chain.At("veilig").AgreesToUndo("h1");
        chain.At("team").Says("h1", new TaskCompleted { TaskId = Chain.Id("school") }).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        foreach (var side in new[] { "veilig", "team" }) chain.At(side).Store.Tasks[Chain.Id("school")].Open.ShouldBeFalse();
    }

    [Theory, InlineData("9999-12-31"), InlineData("0001-01-01")]
    public void A_date_that_nobody_works_by_is_refused(string due)
    {
        chain.At("veilig").Says("h1", new TaskOffered { Task = Words.Task("ooit", DateOnly.Parse(due)) }).Rejection!.Reason.ShouldBe(RejectionReason.Schema);
        var offer = Words.Offer(chain.Start, []) with { OpenTasks = [Words.Task("ooit", DateOnly.Parse(due))] };
        chain.At("jeugd").Says("h2", offer, "team", "other").Rejection!.Reason.ShouldBe(RejectionReason.Schema);
    }

    private string OwnerOf(string side, string task)
    {
        var row = chain.At(side).Store.Tasks[Chain.Id(task)];
        row.Open.ShouldBeTrue();
        return row.Owner;
    }
}
