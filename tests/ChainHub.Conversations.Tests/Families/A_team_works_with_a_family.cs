using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Tasks;

namespace ChainHub.Conversations.Tests.Families;

public sealed class A_team_works_with_a_family
{
    private readonly Chain chain = new();

    public A_team_works_with_a_family()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("team").Accepts("h1");
        chain.DeliverAll();
    }

    [Fact]
    public void The_first_contact_has_its_term_after_the_acceptance()
    {
        chain.At("team").Task(TaskKind.FirstContact).DueAt!.Value.AddTicks(-1).InAmsterdam()[..5].ShouldBe("03-16", "ten working days");
    }

    [Fact]
    public void The_rhythm_is_the_familys_own_and_only_one_that_is_missed_alarms()
    {
        chain.At("team").Tells("h1", Words.Plan(days: 10));
        for (var times = 0; times < 4; times++)
        {
            chain.Advance(9);
            chain.At("team").Tells("h1", Words.FamilyContact());
        }

        Missed().ShouldBe(0);
        chain.Advance(12);
        Missed().ShouldBe(1);

        int Missed() => chain.At("team").Notices<DeadlinePassed>().Count(told => told.Deadline.Rule == LocalRules.ContactRhythm);
    }

    [Fact]
    public void A_rhythm_that_is_slower_than_agreed_needs_its_reason()
    {
        chain.At("team").MayNotTell("h1", Words.Plan(days: 30)).ShouldContain("/data/because");
        chain.At("team").Tells("h1", Words.Plan(days: 30, because: "Het gezin wil eerst rust."));
    }

    [Fact]
    public void A_plan_has_tasks_with_a_date_that_warns_and_is_raised()
    {
        chain.At("team").Tells("h1", Words.Plan(7, null, Words.Task("huisarts", new(2026, 3, 12))));
        chain.Advance(20);

        chain.At("team").Notices<DeadlinePassed>().Count(told => told.Deadline.Rule == LocalRules.PlannedTask).ShouldBe(1);
        chain.At("team").Tells("h1", new TaskCompleted { TaskId = Chain.Id("huisarts") });
        chain.At("team").Notices<DeadlineMet>().Single(told => told.Deadline.Rule == LocalRules.PlannedTask).Late.ShouldBeTrue();
    }

    [Fact]
    public void A_plan_is_for_who_watches_over_the_family()
    {
        chain.At("veilig").MayNotTell("h1", Words.Plan()).ShouldContain("oversight");
    }

    [Fact]
    public void Handing_on_to_other_help_is_one_unbroken_line_of_oversight()
    {
        chain.At("team").Starts("h1").ReportsStart("h1");
        chain.DeliverAll();
        chain.At("team").Offers("h2", to: "opvang");
        chain.DeliverAll();
        chain.At("opvang").Accepts("h2");
        chain.DeliverAll();

        chain.At("team").Holders().ShouldBe("veilig|team|opvang");
        chain.At("opvang").Case().Ledger[^1].From.ShouldBe(chain.At("team").Case().Ledger[^1].From);
    }

    [Fact]
    public void The_case_is_closed_by_who_holds_it_once_nothing_is_open()
    {
        chain.At("team").MayNotTell("h1", Words.CaseClosed()).ShouldContain("FirstContact");
        chain.At("team").Starts("h1").ReportsStart("h1").Tells("h1", Words.Plan());
        chain.DeliverAll();
        chain.At("veilig").MayNotTell("h1", Words.CaseClosed()).ShouldContain("team holds");

        chain.At("team").Tells("h1", Words.CaseClosed());
        chain.DeliverAll();

        (chain.At("team").Case().Closed, chain.At("veilig").Case().Closed).ShouldBe((true, true));
        chain.At("team").RunningTerms.ShouldBe("");
        chain.At("veilig").Case().Ledger[^1].To.ShouldBe(chain.At("team").Case().Ledger[^1].To);
    }

    [Fact]
    public void A_report_after_that_opens_it_again()
    {
        chain.At("team").Starts("h1").ReportsStart("h1").Tells("h1", Words.CaseClosed());
        chain.DeliverAll().Advance(3);
        chain.At("team").Reports("r1");
        chain.DeliverAll();

        chain.At("team").Holders().ShouldBe("veilig|team|team|veilig");
        chain.At("veilig").Case().Holder.ShouldBe("veilig");
    }

    [Fact]
    public void Nobody_closes_a_case_in_acute_danger()
    {
        chain.At("team").Starts("h1").ReportsStart("h1").DeclaresDanger("h1");

        chain.At("team").MayNotTell("h1", Words.CaseClosed()).ShouldContain("Acute danger");
    }
}
