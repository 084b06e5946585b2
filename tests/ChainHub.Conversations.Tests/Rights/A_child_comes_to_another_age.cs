using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Report;
using ChainHub.Contracts.Rights;
using ChainHub.Conversations.Rights;

namespace ChainHub.Conversations.Tests.Rights;

/// <summary>Jeugdwet art. 7.3.4: at 12, 16 and 18 somebody else decides, also in a conversation that runs.</summary>
public sealed class A_child_comes_to_another_age
{
    private static readonly DateOnly Turns = new(2026, 3, 10);
    private readonly Chain chain = new();

    [Theory]
    [InlineData(AgeBand.UnderTwelve, "Representative", "Person and Representative")]
    [InlineData(AgeBand.TwelveToFifteen, "Person and Representative", "Person")]
    [InlineData(AgeBand.SixteenOrSeventeen, "Person", "Person")]
    public void T37_Who_is_told_about_a_child_switches_on_the_day_itself(AgeBand band, string before, string after)
    {
        chain.At("school").Tells("r1", Reporting(band, Turns), "veilig", Chain.Family);
        chain.DeliverAll();

        Told().ShouldContain($"it takes {before};");
        chain.Advance(8);
        Told().ShouldContain($"it takes {after};");
        chain.At("veilig").Tells("r1", Words.Informed(Words.Child) with { Told = [DecidesByAge.Person, DecidesByAge.Representative] });

        string Told() => chain.At("veilig").MayNotTell("r1", Words.Informed(Words.Child) with { Told = [] });
    }

    [Fact]
    public void Who_is_of_an_unknown_age_is_told_as_Veilig_Thuis_sees_fit()
    {
        chain.At("school").Reports("r1");
        chain.DeliverAll();

        chain.At("veilig").Tells("r1", Words.Informed(Words.Child));
    }

    [Fact]
    public void T37_A_consent_of_a_parent_is_asked_anew_when_the_child_turns_twelve()
    {
        Offered();
        chain.At("veilig").Tells("h1", Consent(AgeBand.UnderTwelve, Turns, DecidesByAge.Representative));

        chain.Advance(7);
        chain.At("veilig").OpenTasks.ShouldNotContain(nameof(TaskKind.RenewConsent));
        chain.Advance(1);
        chain.At("veilig").Notices<TaskOpened>().Single(task => task.Kind == TaskKind.RenewConsent).ShouldSatisfyAllConditions(
            task => task.About.ShouldBe(Words.Child),
            task => task.Deadline!.Rule.ShouldBe(LocalRules.RenewConsent));

        chain.At("veilig").MayNotTell("h1", Consent(AgeBand.TwelveToFifteen, Turns.AddYears(4), DecidesByAge.Representative)).ShouldContain("missing: Person");
        chain.At("veilig").Tells("h1", Consent(AgeBand.TwelveToFifteen, Turns.AddYears(4), DecidesByAge.Person, DecidesByAge.Representative));
        chain.At("veilig").OpenTasks.ShouldNotContain(nameof(TaskKind.RenewConsent));
    }

    [Fact]
    public void A_consent_that_is_withdrawn_leaves_somebody_to_decide_what_now()
    {
        Offered();
        chain.At("veilig").MayNotTell("h1", Withdrawal()).ShouldContain("No such consent");
        chain.At("veilig").Tells("h1", Consent(AgeBand.SixteenOrSeventeen, null, DecidesByAge.Person));

        chain.At("veilig").Tells("h1", Withdrawal());

        chain.At("veilig").OpenTasks.ShouldContain(nameof(TaskKind.DecideNextStep));
    }

    [Fact]
    public void A_conversation_that_is_over_asks_for_nothing_more()
    {
        Offered();
        chain.At("team").Tells("h1", Consent(AgeBand.UnderTwelve, Turns.AddYears(3), DecidesByAge.Representative));
        chain.At("team").Declines("h1");
        chain.DeliverAll();
        chain.At("team").Row("h1")!.Closed.ShouldBeTrue("a birthday years from now keeps nothing open");

        chain.Advance(365 * 3.1);

        chain.At("team").OpenTasks.ShouldNotContain(nameof(TaskKind.RenewConsent));
    }

    [Fact]
    public void One_date_gives_every_later_age()
    {
        var age = new KnownAge(AgeBand.UnderTwelve, Turns);

        new[] { Turns.AddDays(-1), Turns, Turns.AddYears(4), Turns.AddYears(6) }.Select(age.On)
            .ShouldBe([AgeBand.UnderTwelve, AgeBand.TwelveToFifteen, AgeBand.SixteenOrSeventeen, AgeBand.Adult]);
    }

    private void Offered()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
    }

    private static ReportSubmitted Reporting(AgeBand band, DateOnly next) => Words.Report() with { Persons = [Words.Reported(Words.Child, age: band, nextFrom: next)] };

    private static ConsentRecorded Consent(AgeBand band, DateOnly? next, params DecidesByAge[] by) =>
        new() { PersonRef = Words.Child, Purpose = ConsentPurpose.Handover, AgeBand = band, NextAgeBandFrom = next, By = by };

    private static ConsentWithdrawn Withdrawal() => new() { PersonRef = Words.Child, Purpose = ConsentPurpose.Handover };
}
