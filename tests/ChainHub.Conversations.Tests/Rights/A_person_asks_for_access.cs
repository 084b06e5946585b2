using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Rights;

namespace ChainHub.Conversations.Tests.Rights;

/// <summary>AVG art. 12(3) and 15, Wmo 2015 art. 5.3.2.</summary>
public sealed class A_person_asks_for_access
{
    private static readonly DateOnly Received = new(2026, 3, 2);
    private readonly Chain chain = new();

    public A_person_asks_for_access()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("veilig").Tells("h1", Asked());
    }

    [Fact]
    public void It_is_a_task_of_the_organization_that_was_asked_for_a_month_and_nobody_else_hears_it()
    {
        chain.DeliverAll();

        chain.At("veilig").DueOn(LocalRules.Access).ShouldBe(new(2026, 4, 2));
        chain.At("veilig").Notices<TaskOpened>().Single(task => task.Kind == TaskKind.AnswerAccess).About.ShouldBe(Words.Mother);
        chain.Network.Sent.ShouldNotContain(parcel => parcel.Name.StartsWith("access."));
        chain.At("team").OpenTasks.ShouldNotContain(nameof(TaskKind.AnswerAccess));
        chain.States("h1", "veilig", "team").ShouldBe("Offered/Offered", "the conversation goes on");
    }

    [Fact]
    public void The_month_counts_from_the_day_on_which_it_came_in_and_ends_on_no_holiday()
    {
        chain.Advance(5);
        chain.At("veilig").Tells("h1", Asked(Words.Child, AgeBand.UnderTwelve, DecidesByAge.Representative) with { ReceivedOn = new(2026, 3, 5) });

        chain.At("veilig").Notices<DeadlineSet>().Last(set => set.Deadline.Rule == LocalRules.Access).Deadline.ShouldSatisfyAllConditions(
            term => term.DueOn.ShouldBe(new(2026, 4, 7), "5 April is Easter Sunday"),
            term => term.About.ShouldBe(Words.Child),
            term => term.Level.ShouldBe(RuleLevel.Law),
            term => term.Explanation.ShouldContain(line => line.Contains("Verordening 1182/71")));
    }

    [Fact]
    public void It_is_extended_once_with_a_reason_to_three_months_from_the_request()
    {
        chain.Advance(20);
        chain.At("veilig").Tells("h1", Extended());

        chain.At("veilig").DueOn(LocalRules.Access).ShouldBe(new(2026, 6, 2));
        chain.At("veilig").Task(TaskKind.AnswerAccess).DueAt.ShouldBe(Calendar.AmsterdamTime.EndOfDay(new(2026, 6, 2)));
        chain.At("veilig").Notices<DeadlineRecomputed>().Single().Why.ShouldBe("Ingewikkeld verzoek");
        chain.At("veilig").MayNotTell("h1", Extended()).ShouldContain("extended once already");
    }

    [Fact]
    public void Once_the_month_has_passed_it_is_raised_and_can_no_longer_be_extended()
    {
        chain.Advance(33);

        chain.At("veilig").Notices<EscalationOpened>().ShouldContain(raised => raised.Deadline.Rule == LocalRules.Access);
        chain.At("veilig").MayNotTell("h1", Extended()).ShouldContain("The month has passed");
        chain.At("veilig").Tells("h1", Given());
        chain.At("veilig").Notices<DeadlineMet>().Single(met => met.Deadline.Rule == LocalRules.Access).Late.ShouldBeTrue();
    }

    [Fact]
    public void All_is_given_and_the_person_may_ask_again()
    {
        chain.At("veilig").MayNotTell("h1", Asked()).ShouldContain("open already");
        chain.At("veilig").Tells("h1", Given());

        chain.At("veilig").Terms(LocalRules.Access).ShouldBeEmpty();
        chain.At("veilig").OpenTasks.ShouldNotContain(nameof(TaskKind.AnswerAccess));
        chain.At("veilig").Tells("h1", Asked());
    }

    [Theory]
    [InlineData(AccessOutcome.GivenInPart, AccessRefusalGround.ProtectsAnother)]
    [InlineData(AccessOutcome.Refused, AccessRefusalGround.Investigation)]
    public void A_part_or_nothing_takes_a_ground_and_an_explanation(AccessOutcome outcome, AccessRefusalGround ground)
    {
        var answer = new AccessAnswered { PersonRef = Words.Mother, Outcome = outcome };
        chain.At("veilig").MayNotTell("h1", answer).ShouldContain("on what ground");
        chain.At("veilig").MayNotTell("h1", answer with { Ground = ground }).ShouldContain("why in words");
        chain.At("veilig").MayNotTell("h1", Given() with { Ground = ground }).ShouldContain("All was given");

        chain.At("veilig").Tells("h1", answer with { Ground = ground, Explanation = "Het gaat ook over een ander." });
        chain.At("veilig").Terms(LocalRules.Access).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(AgeBand.UnderTwelve, DecidesByAge.Person, false)]
    [InlineData(AgeBand.UnderTwelve, DecidesByAge.Representative, true)]
    [InlineData(AgeBand.TwelveToFifteen, DecidesByAge.Person, true)]
    [InlineData(AgeBand.TwelveToFifteen, DecidesByAge.Representative, true)]
    [InlineData(AgeBand.SixteenOrSeventeen, DecidesByAge.Person, true)]
    [InlineData(AgeBand.SixteenOrSeventeen, DecidesByAge.Representative, false)]
    public void Who_may_ask_about_a_child_goes_by_age(AgeBand age, DecidesByAge by, bool may)
    {
        if (may) chain.At("veilig").Tells("h1", Asked(Words.Child, age, by));
        else chain.At("veilig").MayNotTell("h1", Asked(Words.Child, age, by)).ShouldContain($"not {by}");
    }

    [Fact]
    public void Each_person_has_a_request_and_a_term_of_his_own()
    {
        chain.At("veilig").Tells("h1", Asked(Words.Child, AgeBand.UnderTwelve, DecidesByAge.Representative));
        chain.At("veilig").Tells("h1", Given());

        chain.At("veilig").MayNotTell("h1", Given()).ShouldContain("access.requested");
        chain.At("veilig").Task(TaskKind.AnswerAccess).DueAt.ShouldBe(Calendar.AmsterdamTime.EndOfDay(new(2026, 4, 2)));
        chain.At("veilig").Tells("h1", Extended() with { PersonRef = Words.Child });
    }

    [Fact]
    public void Nobody_asked_and_it_is_answered_all_the_same()
    {
        chain.At("team").MayNotTell("h1", Given()).ShouldContain("access.requested");
        chain.At("team").MayNotTell("h1", Extended()).ShouldContain("access.requested");
        chain.At("veilig").MayNotTell("h1", Asked(Words.Child, AgeBand.UnderTwelve, DecidesByAge.Representative) with { ReceivedOn = new(2026, 3, 3) }).ShouldContain("last year");
    }

    [Fact]
    public void Nothing_is_destroyed_that_somebody_waits_to_see()
    {
        chain.At("team").Declines("h1");
        chain.DeliverAll();
        chain.At("veilig").Tells("h1", new Contracts.Tasks.TaskCompleted { TaskId = chain.At("veilig").Task(TaskKind.DecideNextStep).Id });
        chain.At("veilig").Tells("h1", new ErasureRequested { PersonRef = Words.Mother, ReceivedOn = Received });
        var granted = new ErasureDecided { PersonRef = Words.Mother, Decision = ErasureDecision.Granted, Explanation = "Op verzoek." };

        chain.At("veilig").MayNotTell("h1", granted).ShouldContain("waits for access");
        chain.At("veilig").Tells("h1", Given());
        chain.At("veilig").Tells("h1", granted);
    }

    private static AccessRequested Asked(string person = Words.Mother, AgeBand age = AgeBand.Adult, DecidesByAge by = DecidesByAge.Person) =>
        new() { PersonRef = person, AgeBand = age, AskedBy = by, ReceivedOn = Received };

    private static AccessExtended Extended() =>
        new() { PersonRef = Words.Mother, Reason = AccessExtensionReason.Complex, Explanation = "Het is een groot dossier." };

    private static AccessAnswered Given() => new() { PersonRef = Words.Mother, Outcome = AccessOutcome.Given };
}
