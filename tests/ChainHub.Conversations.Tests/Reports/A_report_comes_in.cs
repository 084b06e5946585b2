using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Report;

namespace ChainHub.Conversations.Tests.Reports;

public sealed class A_report_comes_in
{
    [Fact]
    public void The_sight_on_safety_is_with_Veilig_Thuis_from_its_receipt_on()
    {
        var chain = new Chain();
        chain.At("school").Reports("r1");
        chain.At("school").Holders().ShouldBe("school");

        chain.DeliverAll();

        chain.States("r1", "school", "veilig").ShouldBe("Received/Received");
        (chain.At("school").Holders(), chain.At("veilig").Holders()).ShouldBe(("school|veilig", "school|veilig"));
        chain.At("veilig").Case().Ledger.ShouldBe(chain.At("school").Case().Ledger);
        chain.At("veilig").OpenTasks.ShouldBe("AssessSafety InformPerson InformPerson TriageReport");
    }

    [Fact]
    public void T01_Both_five_day_clocks_run_over_Easter_side_by_side()
    {
        var chain = new Chain(start: new(2026, 3, 30, 8, 0, 0, TimeSpan.Zero));
        chain.At("school").Reports("r1");
        chain.DeliverAll();
        chain.At("veilig").Assesses("r1", AssessmentOutcome.Investigation);

        chain.At("veilig").DueOn(LocalRules.StartInvestigation).ShouldBe(new(2026, 4, 7));
        chain.At("veilig").Store.Terms.Values.Single(t => t.Rule == LocalRules.Assess).DueAt.InAmsterdam().ShouldBe("04-09 00:00", "until the end of 8 April");
    }

    [Fact]
    public void T02_An_organization_that_works_on_Good_Friday_has_a_day_less()
    {
        var works = Calendar.WorkingDayCalendar.Default with { GoodFridayIsDayOff = false };
        var assess = TestAgreement.Usual.Terms[LocalRules.Assess] with { Calendar = works };
        var agreement = TestAgreement.Usual with { Terms = TestAgreement.Usual.Terms.ToDictionary(t => t.Key, t => t.Key == LocalRules.Assess ? assess : t.Value) };
        var chain = new Chain(agreement, new(2026, 3, 30, 8, 0, 0, TimeSpan.Zero));
        chain.At("school").Reports("r1");
        chain.DeliverAll();

        chain.At("veilig").DueOn(LocalRules.Assess).ShouldBe(new(2026, 4, 7));
    }

    [Fact]
    public void T03_Ten_weeks_that_end_on_Whit_Monday_end_on_Tuesday()
    {
        var chain = new Chain(start: new(2026, 3, 16, 8, 0, 0, TimeSpan.Zero));
        chain.At("school").Reports("r1");
        chain.DeliverAll();
        chain.At("veilig").Assesses("r1", AssessmentOutcome.Investigation);

        chain.At("veilig").DueOn(LocalRules.JudgeInvestigation).ShouldBe(new(2026, 5, 26));
    }

    [Fact]
    public void Meeting_one_clock_does_not_meet_the_other()
    {
        var chain = new Chain();
        chain.At("school").Reports("r1");
        chain.DeliverAll();
        chain.At("veilig").Assesses("r1", AssessmentOutcome.Investigation);
        var statutory = chain.At("veilig").Terms(LocalRules.StartInvestigation);

        chain.At("veilig").Terms(LocalRules.Assess).ShouldBeEmpty();
        statutory.ShouldHaveSingleItem();
        chain.At("veilig").Tells("r1", new InvestigationStarted());
        chain.At("veilig").Terms(LocalRules.StartInvestigation).ShouldBeEmpty();
        chain.At("veilig").Terms(LocalRules.JudgeInvestigation).ShouldHaveSingleItem();
    }

    [Fact]
    public void Acute_danger_is_looked_at_first()
    {
        var chain = new Chain();
        chain.At("school").Reports("r1");
        chain.DeliverAll();

        chain.At("veilig").MayNotTell("r1", Words.AssessmentStarted()).ShouldContain("acute danger");
        chain.At("veilig").Tells("r1", Words.Triaged(acute: true));
        chain.At("veilig").OpenTasks.ShouldContain("ActOnAcuteDanger");
        chain.At("veilig").Tells("r1", Words.AssessmentStarted());
        chain.At("veilig").StateOf("r1").ShouldBe("Assessing");
    }

    [Fact]
    public void Danger_that_the_reporter_sees_alarms_at_once()
    {
        var chain = new Chain();
        chain.At("school").Reports("r1", acute: true);
        chain.DeliverAll();

        chain.At("veilig").Task(TaskKind.ActOnAcuteDanger).DueAt.ShouldBe(chain.Now.AddHours(1));
    }

    [Fact]
    public void A_report_by_telephone_counts_from_the_call()
    {
        var chain = new Chain();
        var call = chain.Now.AddDays(-3);
        chain.At("school").Tells("r1", Words.Report() with { OutOfBandFirst = true, OccurredAt = call }, "veilig", Chain.Family);
        chain.DeliverAll();

        chain.At("veilig").Report("r1").ReceivedAt.ShouldBe(call);
        chain.At("veilig").DueOn(LocalRules.Assess).ShouldBe(new(2026, 3, 6), "five working days after Friday 27 February");
    }

    [Fact]
    public void A_report_that_never_left_stays_with_its_reporter_who_must_decide()
    {
        var chain = new Chain { Network = { Fails = _ => DeliveryFailure.Unroutable } };
        chain.At("school").Reports("r1");

        chain.At("school").StateOf("r1").ShouldBe("Undelivered");
        chain.At("school").Holders().ShouldBe("school");
        chain.At("school").OpenTasks.ShouldContain("DecideNextStep");
    }

    [Fact]
    public void Only_Veilig_Thuis_takes_reports_in()
    {
        var chain = new Chain();

        chain.At("school").MayNotTell("r1", Words.Report(), "team", Chain.Family).ShouldContain("VeiligThuis");
    }

    [Fact]
    public void The_receipt_says_nothing_of_the_family()
    {
        var chain = new Chain();
        chain.At("school").Reports("r1");
        chain.DeliverAll();

        chain.At("school").Notices<ReportReceived>().Single().ReceiptNumber.ShouldMatch("^M[0-9A-F]{8}$");
        chain.At("school").Notices<OversightMoved>().Single().ToHolder.ShouldBe("veilig");
    }
}
