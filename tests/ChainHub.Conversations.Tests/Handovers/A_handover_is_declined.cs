using ChainHub.Contracts.Tasks;

namespace ChainHub.Conversations.Tests.Handovers;

public sealed class A_handover_is_declined
{
    private readonly Chain chain = new();

    [Fact]
    public void The_oversight_stays_and_somebody_must_decide_what_now()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("team").Declines("h1");
        chain.DeliverAll();

        chain.States("h1").ShouldBe("Declined/Declined");
        (chain.At("veilig").Holders(), chain.At("team").Holders()).ShouldBe(("veilig", "veilig"));
        var next = chain.At("veilig").Task(TaskKind.DecideNextStep);
        (next.Owner, next.DueAt!.Value.InAmsterdam()).ShouldBe(("veilig", "03-06 00:00"));
        (chain.At("team").OpenTasks, chain.At("team").RunningTerms).ShouldBe(("", ""));
        chain.At("team").Row("h1")!.Closed.ShouldBeTrue();
        chain.At("veilig").Row("h1")!.Closed.ShouldBeFalse();
    }

    [Fact]
    public void Two_teams_decline_and_the_third_accepts_while_the_sender_watches_throughout()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll().Advance(1);
        chain.At("team").Declines("h1");
        chain.DeliverAll().Advance(1);
        chain.At("veilig").Offers("h2", to: "jeugd", supersedes: "h1");
        chain.DeliverAll().Advance(1);
        chain.At("veilig").OpenTasks.ShouldBe("");
        chain.At("jeugd").Declines("h2");
        chain.DeliverAll().Advance(1);
        chain.At("veilig").Offers("h3", to: "opvang", supersedes: "h2");
        chain.DeliverAll().Advance(1);
        chain.At("veilig").Holders().ShouldBe("veilig");
        chain.At("opvang").Accepts("h3");
        chain.DeliverAll();

        chain.At("veilig").Holders().ShouldBe("veilig|opvang");
        chain.At("opvang").Case().Ledger.ShouldBe(chain.At("veilig").Case().Ledger);
        chain.At("veilig").OpenTasks.ShouldBe("");
    }

    [Fact]
    public void The_next_step_can_also_be_that_nothing_is_offered_any_more()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("team").Declines("h1");
        chain.DeliverAll();

        var task = chain.At("veilig").Task(TaskKind.DecideNextStep).Id;
        chain.At("veilig").Says("h1", new TaskCompleted { TaskId = task }).Outcome.ShouldBe(Outcome.Handled);
        chain.At("veilig").OpenTasks.ShouldBe("");
        chain.At("veilig").Row("h1")!.Closed.ShouldBeTrue();
    }
}
