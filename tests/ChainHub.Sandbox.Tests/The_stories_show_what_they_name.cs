namespace ChainHub.Sandbox.Tests;

public class The_stories_show_what_they_name
{
    [Fact]
    public async Task In_Alkmaar_a_term_passes_unseen_is_escalated_and_the_late_acceptance_counts()
    {
        var lines = await JournalAsync("alkmaar", "overdracht", "st-alkmaar");

        var passed = lines.First(line => line.What == "term-passed");
        var accepted = lines.First(line => line.What == "oversight-moved");
        passed.Code.ShouldBe("D12");
        lines.ShouldContain(line => line.What == "term-escalated-2" && line.At > passed.At && line.At < accepted.At);
        accepted.At.ShouldBeGreaterThan(passed.At);
        lines.ShouldContain(line => line.State == "Overdue");
        (await JournalAsync("alkmaar", "overdracht", "vt-nhn")).ShouldContain(line => line.What == "task-opened" && line.Code == "DecideNextStep");
    }

    [Fact]
    public async Task A_question_at_half_past_five_is_answered_the_next_working_morning()
    {
        var answer = (await DeedsAsync("alkmaar")).First(deed => deed.Step is { Name: "advies", In: "sparren" });

        var local = Calendar.AmsterdamTime.ToLocal(answer.At);
        DateOnly.FromDateTime(local.DateTime).ShouldBe(new DateOnly(2026, 3, 5));
        local.Hour.ShouldBeInRange(8, 9);
    }

    [Fact]
    public async Task The_Friday_calls_are_logged_on_Fridays()
    {
        var calls = (await DeedsAsync("alkmaar")).Where(deed => deed.Step.In == "weekoverleg").ToList();

        calls.Count.ShouldBe(2);
        calls.ShouldAllBe(call => call.At.DayOfWeek == DayOfWeek.Friday);
    }

    [Fact]
    public async Task The_family_in_Amsterdam_has_one_worker_in_every_organization_that_takes_it_over()
    {
        var accepted = (await Played.OnceAsync()).Told.OfType<Hearing>()
            .Where(hearing => hearing.Scenario.Code == "amsterdam" && hearing.Message.Envelope.Type == "nl.chainhub.handover.accepted.v1").ToList();

        accepted.Select(hearing => hearing.Message.Envelope.FromOrg).Distinct().Count().ShouldBe(3);
        accepted.Select(hearing => hearing.Message.Data.GetProperty("primaryWorker").GetString()).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_acceptance_and_a_withdrawal_really_cross()
    {
        var sender = await JournalAsync("alles-mis", "gekruist", "vt-nhn");
        var receiver = await JournalAsync("alles-mis", "gekruist", "st-alkmaar");

        sender.ShouldContain(line => line.What == "handled" && line.State == "Withdrawing");
        receiver.ShouldContain(line => line.What == "handled" && line.Type == "nl.chainhub.handover.withdrawn.v1" && line.State == "CancelNegotiation");
    }

    [Fact]
    public async Task Acute_danger_at_night_is_acted_on_within_the_hour_by_who_is_on_call()
    {
        var deeds = (await DeedsAsync("alles-mis")).Where(deed => deed.Step.In == "nacht").ToList();

        var alarm = deeds.First(deed => deed.Step.Name == "alarm");
        Calendar.AmsterdamTime.ToLocal(alarm.At).TimeOfDay.ShouldBe(new TimeSpan(23, 40, 0));
        var acted = deeds.First(deed => deed.Step.Name == "ter-plaatse");
        acted.Organization.ShouldBe("vt-nhn", "it held the oversight at that moment");
        (acted.At - alarm.At).ShouldBeLessThan(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_team_that_merges_in_the_middle_of_an_offer_goes_on_with_it_and_the_family_moves_with_an_unbroken_line()
    {
        var outcomes = await Played.OnceAsync();
        outcomes.Nodes.ShouldNotContain(node => node.Organization == "st-langedijk");
        var lines = await JournalAsync("verhuizing", "overdracht", "st-dijk-en-waard");

        var asked = lines.Single(line => line.Type == "nl.chainhub.handover.clarification-requested.v1" && line.What == "handled");
        var answered = lines.Single(line => line.Type == "nl.chainhub.handover.clarification-given.v1" && line.What == "handled");
        (asked.FromOrg, answered.ToOrg).ShouldBe(("st-langedijk", "st-dijk-en-waard"));
        lines.Where(line => line.What == "term-set" && line.Code == "D12").ShouldHaveSingleItem();
        var family = outcomes.Settings.Scenarios.Single(story => story.Code == "verhuizing").CaseId("gezin");
        var watch = OversightTimeline.Of(family, outcomes.Nodes).ToList();
        watch.Zip(watch.Skip(1)).ShouldAllBe(pair => pair.First.To == pair.Second.From);
    }

    [Fact]
    public async Task Through_shelter_and_measure_a_family_keeps_its_worker_and_nobody_learns_where_it_was()
    {
        var outcomes = await Played.OnceAsync();
        var story = outcomes.Settings.Scenarios.Single(one => one.Code == "opvang");

        var assigned = (await DeedsAsync("opvang")).Where(deed => deed.Step.Say.Name.StartsWith("primary-worker.", StringComparison.Ordinal)).ToList();
        assigned.ShouldHaveSingleItem("nobody takes the worker's place").Step.Name.ShouldBe("toewijzen");
        var family = story.CaseId("gezin");
        OversightTimeline.Of(family, outcomes.Nodes).Select(entry => entry.Holder).ShouldBe(["basisschool-alkmaar", "vt-nhn", "st-alkmaar", "djgb-nh", "st-alkmaar"]);
        var placement = story.ConversationId("opvang");
        outcomes.Nodes.Where(node => node.Conversations.Any(saga => saga.Id == placement)).Select(node => node.Organization).ShouldBe(["blijf-alkmaar", "st-alkmaar"]);
        outcomes.Nodes.SelectMany(node => node.Stories).Where(row => row.CaseId == family && row.State != "").ShouldAllBe(row => !row.Data.Contains("sc-4f09b2c7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mixed_team_takes_a_family_over_is_known_to_the_school_and_decides_with_the_power_of_the_municipality()
    {
        var introduced = await JournalAsync("samen", "kennismaking", "basisschool-amsterdam");
        introduced.Where(line => line.What == "handled").Select(line => line.Type)
            .ShouldBe(["nl.chainhub.worker.introduced.v1", "nl.chainhub.worker.introduction-withdrawn.v1"]);

        var decided = await JournalAsync("samen", "besluit", "gemeente-amsterdam");
        decided.ShouldContain(line => line.What == "mandate-decision" && line.Code == "besluit-2026-117");
        decided.ShouldContain(line => line.What == "mandate-used-by" && line.Code == "bv-2");

        var team = await JournalAsync("samen", "overdracht", "blijvend-veilig-zo");
        team.Where(line => line.What == "said-for").Select(line => line.FromOrg).Distinct().ShouldBe(["vt-amsterdam", "samendoen-amsterdam"], "each speaks for the own organization");
    }

    [Fact]
    public async Task The_network_delays_repeats_and_overtakes()
    {
        var outcomes = await Played.OnceAsync();

        outcomes.Duplicates.ShouldBeGreaterThan(0);
        outcomes.Nodes.SelectMany(node => node.Journal).Count(line => line.What == "handled" && line.FromOrg != line.ToOrg).ShouldBeGreaterThanOrEqualTo(outcomes.Sent);
    }

    private static async Task<List<JournalLine>> JournalAsync(string scenario, string conversation, string organization)
    {
        var outcomes = await Played.OnceAsync();
        var id = outcomes.Settings.Scenarios.First(story => story.Code == scenario).ConversationId(conversation);
        return [.. outcomes.Nodes.First(node => node.Organization == organization).Journal.Where(line => line.ConversationId == id)];
    }

    private static async Task<List<Deed>> DeedsAsync(string scenario) =>
        [.. (await Played.OnceAsync()).Told.OfType<Deed>().Where(deed => deed.Scenario.Code == scenario)];
}
