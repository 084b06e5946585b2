namespace ChainHub.Conversations.Tests.SafetyConditions;

public sealed class A_condition_is_breached
{
    private readonly Chain chain = Service.InForce(Service.Started());

    [Fact]
    public void T59_In_the_night_both_are_alarmed_and_Veilig_Thuis_judges_within_a_day()
    {
        chain.AdvanceTo(new(2026, 3, 4, 2, 30, 0, TimeSpan.Zero));
        chain.At("team").Tells("v1", Words.Breached(BreachSeverity.Acute));
        chain.At("team").OpenTasks.ShouldBe("ActOnAcuteDanger");
        chain.DeliverAll();

        chain.States("v1").ShouldBe("Breached/Breached");
        chain.At("veilig").Task(TaskKind.ActOnAcuteDanger).DueAt.ShouldBe(chain.Now.AddHours(1));
        chain.At("veilig").Task(TaskKind.ReviewBreach).DueAt.ShouldBe(chain.Now.AddHours(24));
    }

    [Theory]
    [InlineData(BreachFollowUp.ConditionsStay, "Set/Set")]
    [InlineData(BreachFollowUp.NewConditions, "Talking/Talking")]
    [InlineData(BreachFollowUp.Investigation, "InvestigationNeeded/InvestigationNeeded")]
    [InlineData(BreachFollowUp.ChildProtectionRequest, "AtBoard/AtBoard")]
    public void Veilig_Thuis_says_how_it_goes_on(BreachFollowUp followUp, string states)
    {
        chain.At("team").Tells("v1", Words.Breached());
        chain.DeliverAll();
        chain.At("veilig").Tells("v1", Words.Reviewed(followUp));
        chain.DeliverAll();

        chain.States("v1").ShouldBe(states);
        chain.At("veilig").OpenTasks.ShouldNotContain("ReviewBreach");
        chain.At("team").RunningTerms.ShouldBe("");
    }

    [Fact]
    public void A_breach_that_crosses_the_judgement_is_judged_too()
    {
        chain.At("team").Tells("v1", Words.Breached());
        chain.DeliverAll();
        chain.At("veilig").Tells("v1", Words.Reviewed());
        chain.At("team").Tells("v1", Words.Breached());
        chain.DeliverAll();

        chain.States("v1").ShouldBe("Breached/Breached");
        chain.At("veilig").Task(TaskKind.ReviewBreach).Open.ShouldBeTrue();
    }

    [Fact]
    public void Only_a_condition_in_force_can_be_breached()
    {
        chain.At("team").MayNotTell("v1", Words.Breached(condition: "c9")).ShouldContain("No condition in force");
    }

    [Fact]
    public void Only_Veilig_Thuis_judges_and_sets()
    {
        chain.At("team").Tells("v1", Words.Breached());
        chain.DeliverAll();

        chain.At("team").Says("v1", Words.Reviewed()).Rejection!.Reason.ShouldBe(RejectionReason.Sender);
        chain.At("team").Says("v1", Words.Set(1)).Rejection!.Reason.ShouldBe(RejectionReason.Sender);
    }
}
