using ChainHub.Contracts.BoardRequest;
using ChainHub.Contracts.Tasks;

namespace ChainHub.Conversations.Tests.BoardRequests;

public sealed class A_measure_is_executed
{
    private static readonly DateOnly From = new(2026, 3, 2);
    private static readonly DateOnly Until = new(2027, 3, 2);
    private readonly Chain chain = new();

    [Theory]
    [InlineData("veilig", "Executing")]
    [InlineData("instelling", "Ordered")]
    public void The_institution_has_its_terms_whether_it_asked_itself_or_not(string requester, string state)
    {
        Ordered(requester);

        chain.At("instelling").StateOf("v1").ShouldBe(state);
        chain.At("instelling").OpenTasks.ShouldContain("FirstContactAfterOrder");
        chain.At("instelling").OpenTasks.ShouldContain("MakePlanOfAction");
        chain.At("instelling").DueOn(LocalRules.FirstContactAfterOrder).ShouldBe(new(2026, 3, 9));
        chain.At("instelling").DueOn(LocalRules.PlanOfAction).ShouldBe(new(2026, 4, 13));
        chain.At("instelling").DueOn(LocalRules.MeasureEnds).ShouldBe(Until);
        chain.At("instelling").Tells("v1", new TaskCompleted { TaskId = chain.At("instelling").Task(TaskKind.FirstContactAfterOrder).Id });
        chain.At("instelling").OpenTasks.ShouldNotContain("FirstContactAfterOrder");
    }

    [Theory]
    [InlineData("veilig", "Expiring")]
    [InlineData("instelling", "Ordered")]
    public void Twelve_weeks_before_its_end_somebody_is_told_and_decides_on_extension(string requester, string state)
    {
        Ordered(requester);
        chain.AdvanceTo(new(2026, 12, 7, 22, 59, 0, TimeSpan.Zero));
        chain.At("instelling").Notices<MeasureExpiring>().ShouldBeEmpty();
        chain.AdvanceTo(new(2026, 12, 7, 23, 0, 0, TimeSpan.Zero));

        var told = chain.At("instelling").Notices<MeasureExpiring>().Single();
        (told.Type, told.Until).ShouldBe((MeasureType.SupervisionOrder, Until));
        chain.At("instelling").Task(TaskKind.DecideOnExtension).DueAt.ShouldNotBeNull();
        chain.At("instelling").StateOf("v1").ShouldBe(state);
    }

    [Fact]
    public void An_order_of_the_same_kind_extends_it()
    {
        Ordered("veilig");
        chain.AdvanceTo(new(2027, 2, 1, 8, 0, 0, TimeSpan.Zero));
        chain.At("jeugd").Tells("v1", Words.Measure(Until.AddDays(1)));
        chain.DeliverAll();

        chain.At("instelling").StateOf("v1").ShouldBe("Executing");
        chain.At("instelling").OpenTasks.ShouldNotContain("DecideOnExtension");
        chain.At("instelling").DueOn(LocalRules.MeasureEnds).ShouldBe(Until.AddDays(1).AddYears(1));
        chain.At("instelling").Store.Tasks.Values.Count(task => task.Kind == nameof(TaskKind.FirstContactAfterOrder)).ShouldBe(1, "the family is known already");
    }

    [Fact]
    public void One_that_ends_leaves_a_next_step_and_the_family_where_it_is()
    {
        Ordered("veilig");
        chain.At("jeugd").Tells("v1", Words.Measure(From, From.AddMonths(6), type: MeasureType.OutOfHomeAuthorization));
        chain.DeliverAll();
        chain.At("instelling").DueOn(LocalRules.UseAuthorization).ShouldBe(new(2026, 6, 2));
        chain.AdvanceTo(new(2026, 9, 3, 8, 0, 0, TimeSpan.Zero));
        chain.At("instelling").StateOf("v1").ShouldBe("Executing", "the supervision order goes on");
        chain.At("instelling").Notices<MeasureExpiring>().Select(told => told.Type).ShouldBe([MeasureType.OutOfHomeAuthorization]);
        chain.AdvanceTo(new(2027, 3, 3, 8, 0, 0, TimeSpan.Zero));

        chain.At("instelling").Notices<MeasureExpiring>().Select(told => told.Type).ShouldBe([MeasureType.OutOfHomeAuthorization, MeasureType.SupervisionOrder]);
        chain.At("instelling").StateOf("v1").ShouldBe("Over");
        chain.At("instelling").OpenTasks.ShouldContain("DecideNextStep");
    }

    [Fact]
    public void A_measure_lasts_a_year_at_the_most_and_guardianship_has_no_end()
    {
        AtCourt("veilig");
        chain.At("jeugd").MayNotTell("v1", Words.Measure(From, Until.AddDays(1))).ShouldContain("2027-03-02 at the latest");
        chain.At("jeugd").MayNotTell("v1", Words.Measure(From) with { Until = null }).ShouldContain("last day");
        chain.At("jeugd").MayNotTell("v1", Words.Measure(From, type: MeasureType.Guardianship) with { Until = Until }).ShouldContain("no last day");
        chain.At("jeugd").Tells("v1", Words.Measure(From, type: MeasureType.Guardianship));
        chain.DeliverAll();
        chain.At("instelling").Terms(LocalRules.MeasureEnds).ShouldBeEmpty();
    }

    [Fact]
    public void An_institution_that_no_agreement_reaches_is_told_by_somebody()
    {
        AtCourt("veilig");
        chain.At("jeugd").Tells("v1", Words.Measure(From, institution: "gi-elders"));

        chain.At("jeugd").OpenTasks.ShouldBe("DecideNextStep");
    }

    private void Ordered(string requester)
    {
        AtCourt(requester);
        chain.At("jeugd").Tells("v1", Words.Measure(From));
        chain.DeliverAll();
    }

    private void AtCourt(string requester)
    {
        chain.At(requester).AsksTheBoard("v1", urgent: true);
        chain.DeliverAll();
        chain.At("jeugd").Tells("v1", Words.Investigation()).Tells("v1", Words.BoardReport()).Tells("v1", Words.MeasureAsked());
        chain.DeliverAll();
    }
}
