using ChainHub.Contracts;
using ChainHub.Contracts.Conditions;
using ChainHub.Contracts.Family;
using ChainHub.Contracts.Monitoring;
using ChainHub.Contracts.Report;
using ChainHub.Sandbox.Telling;

namespace ChainHub.Sandbox.Tests;

public class From_a_report_to_lasting_safety
{
    [Fact]
    public async Task The_sight_on_safety_goes_from_the_school_by_Veilig_Thuis_to_the_team_which_closes_the_case()
    {
        var outcomes = await Played.OnceAsync();

        var line = Checks.OversightTimeline.Of(StoryOf(outcomes).CaseId("gezin"), outcomes.Nodes);

        line.Select(stretch => stretch.Holder).ShouldBe(["basisschool-alkmaar", "vt-nhn", "st-alkmaar"]);
        line.Zip(line.Skip(1)).ShouldAllBe(pair => pair.First.To == pair.Second.From);
        line[^1].To.ShouldBe((await FirstAsync<CaseClosed>()).At);
    }

    [Fact]
    public async Task Conditions_are_in_force_only_when_the_other_has_endorsed_them()
    {
        var (proposed, endorsed, set) = (await FirstAsync<SafetyConditionsProposed>(), await FirstAsync<SafetyConditionsEndorsed>(), await FirstAsync<SafetyConditionsSet>());

        (proposed.Organization, endorsed.Organization, set.Organization).ShouldBe(("vt-nhn", "st-alkmaar", "vt-nhn"));
        (proposed.At < endorsed.At && endorsed.At < set.At).ShouldBeTrue();
    }

    [Fact]
    public async Task Each_child_is_spoken_to_also_the_one_that_nobody_knew_and_the_one_whose_father_refused()
    {
        var deeds = await DeedsAsync();

        var refused = deeds.Single(deed => deed.Step.Say.Record == typeof(ChildNotSpokenTo));
        var spoken = deeds.Where(deed => deed.Step.Say.Record == typeof(ChildSpokenTo)).ToDictionary(deed => deed.Message!.Value.Data.GetProperty("personRef").GetString()!);
        spoken.Keys.Order(StringComparer.Ordinal).ShouldBe(["broertje", "dochter"]);
        spoken["dochter"].At.ShouldBeGreaterThan(refused.At);
    }

    [Fact]
    public async Task A_breach_on_Saturday_night_is_looked_at_the_same_night()
    {
        var (breach, review) = (await FirstAsync<SafetyConditionBreached>(), await FirstAsync<BreachReviewed>());

        breach.At.DayOfWeek.ShouldBe(DayOfWeek.Saturday);
        (review.At - breach.At).ShouldBeLessThan(TimeSpan.FromHours(3));
    }

    [Fact]
    public async Task It_is_looked_at_after_three_months_a_year_and_a_year_and_a_half_and_then_it_is_stably_safe()
    {
        var accepted = (await DeedsAsync()).Single(deed => deed.Step is { Name: "aanvaarden" });
        var judged = (await DeedsAsync()).Where(deed => deed.Step.Say.Record == typeof(MonitoringConcluded)).ToList();

        judged.Select(deed => (int)Math.Round((deed.At - accepted.At).TotalDays / 30.4)).ShouldBe([3, 12, 18]);
        judged[^1].Message!.Value.Data.GetProperty("level").GetString().ShouldBe(nameof(SafetyLevel.StablySafe));
    }

    [Fact]
    public async Task The_rhythm_that_was_agreed_is_never_missed_in_a_year_and_a_half()
    {
        var outcomes = await Played.OnceAsync();
        var ofTheStory = StoryOf(outcomes).CaseId("gezin");

        var rhythm = outcomes.Nodes.Single(node => node.Organization == "st-alkmaar").Terms.Where(term => term.CaseId == ofTheStory && term.Rule == "contact-rhythm").ToList();

        rhythm.Count.ShouldBeGreaterThan(25);
        rhythm.ShouldNotContain(term => term.Status == TermStatus.Passed);
    }

    [Fact]
    public async Task What_stays_within_Veilig_Thuis_is_addressed_to_nobody_else()
    {
        var within = (await DeedsAsync()).Where(deed => deed.Step.Say.Reach == MessageReach.WithinOrganization).ToList();

        within.ShouldContain(deed => deed.Step.Say.Record == typeof(ReportTriaged));
        within.ShouldAllBe(deed => deed.Message!.Value.Envelope.ToOrg == deed.Organization);
    }

    [Fact]
    public async Task The_sums_at_the_end_are_of_this_family()
    {
        var sum = (await Played.OnceAsync()).Families.Single(family => family.Scenario.Code == "veiligheid").Sum;

        sum.FirstSafetyAction.ShouldBe(SafetyAction.Triage);
        sum.ToFirstSafetyAction!.Value.ShouldBeLessThan(TimeSpan.FromHours(3));
        sum.ToAcceptance!.Value.ShouldBeInRange(TimeSpan.FromDays(2), TimeSpan.FromDays(8));
        sum.ToFirstContact!.Value.ShouldBeInRange(TimeSpan.FromDays(1), TimeSpan.FromDays(8));
        sum.WorkersMet.ShouldBe(2);
        sum.LastLevel.ShouldBe(SafetyLevel.StablySafe);
    }

    [Fact]
    public async Task It_is_told_in_words_that_need_no_explanation()
    {
        var (code, output, error) = await Played.TypedAsync("--until-done", "--scenario", "veiligheid");

        code.ShouldBe(0, error);
        output.ShouldContain("Basisschool De Wilg meldt een gezin bij Veilig Thuis Noord-Holland Noord.");
        output.ShouldContain("Beide organisaties staan achter versie 1 van de veiligheidsvoorwaarden.");
        output.ShouldContain("Agenda voor het belletje van vr 1 mei, van Veilig Thuis Noord-Holland Noord aan het sociaal team Alkmaar: een overdracht die op antwoord wacht");
        output.ShouldContain("(2027)");
        output.ShouldContain("beoordeelt monitormoment 3: stabiel veilig.");
        output.ShouldContain("Het sociaal team Alkmaar sluit de casus: stabiel veilig.");
        output.ShouldContain("Stabiel veilig op het laatste monitormoment: 100% van de gevolgde gezinnen.");
        output.Split('\n').Count(line => line.Contains("wij komen voortaan iedere week", StringComparison.Ordinal)).ShouldBe(1);
        var told = output[..output.IndexOf("Gesprekken", StringComparison.Ordinal)];
        told.ShouldNotContain("vt-nhn");
        told.ShouldNotContain("StablySafe");
    }

    private static Scenario StoryOf(Outcomes outcomes) => outcomes.Settings.Scenarios.Single(story => story.Code == "veiligheid");

    private static async Task<List<Deed>> DeedsAsync() =>
        [.. (await Played.OnceAsync()).Told.OfType<Deed>().Where(deed => deed.Scenario.Code == "veiligheid" && deed.Result.Accepted)];

    private static async Task<Deed> FirstAsync<T>() => (await DeedsAsync()).First(deed => deed.Step.Say.Record == typeof(T));
}
