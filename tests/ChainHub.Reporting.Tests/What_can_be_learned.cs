using ChainHub.Conversations.Timeline;
using ChainHub.Durability;
using ChainHub.Reporting.Learning;

namespace ChainHub.Reporting.Tests;

public sealed class What_can_be_learned
{
    private const string Asked = "nl.chainhub.handover.clarification-requested.v1";
    private const string Spoken = "nl.chainhub.child.spoken-to.v1";

    [Fact]
    public void Where_time_goes_and_who_went_on()
    {
        var replay = Enumerable.Range(1, 10).Select(i => Conversation(i, Step(0, "vt", "Offered"), Step(i, "st", "Accepted"))).ToList();

        var spot = new Lessons(5).Waits(replay).ShouldHaveSingleItem();
        (spot.State, spot.Owner, spot.Conversations, spot.MedianHours, spot.P90Hours).ShouldBe(("Offered", "st", 10, 5.5, 9));
    }

    [Fact]
    public void Nothing_of_a_group_that_is_too_small_but_that_there_is_one()
    {
        var lessons = new Lessons(5);

        lessons.Waits([.. Enumerable.Range(1, 4).Select(i => Conversation(i, Step(0, "vt", "Offered"), Step(1, "st", "Accepted")))]).ShouldBeEmpty();
        lessons.LeftOut.ShouldBe(1);
    }

    [Fact]
    public void One_family_that_waits_often_is_no_group() =>
        new Lessons(5).Waits([Conversation(1, [.. Enumerable.Range(0, 20).Select(i => Step(i, "vt", i % 2 == 0 ? "A" : "B"))])]).ShouldBeEmpty();

    [Fact]
    public void What_is_asked_again_of_the_same_family()
    {
        var replay = Enumerable.Range(1, 5).Select(i => Conversation(i, Step(0, "st", "Clarifying", Asked, "RiskAssessment"), Step(9, "st", "Clarifying", Asked, "RiskAssessment"))).ToList();

        new Lessons(5).RepeatedQuestions(replay).ShouldBe([new RepeatedQuestion("handover.clarification-requested", "RiskAssessment", 5)]);
        new Lessons(5).RepeatedQuestions([.. replay.Take(4)]).ShouldBeEmpty();
    }

    [Fact]
    public void What_two_organizations_do_for_the_same_family()
    {
        var replay = Enumerable.Range(1, 5).Select(i => Conversation(i, Step(0, "vt", "Talking", Spoken), Step(5, "st", "Talking", Spoken))).ToList();

        var overlap = new Lessons(5).Overlaps(replay).ShouldHaveSingleItem();
        (overlap.Message, string.Join(' ', overlap.Organizations), overlap.Families).ShouldBe(("child.spoken-to", "st vt", 5));
    }

    [Fact]
    public void A_replay_knows_no_family_no_conversation_and_no_day()
    {
        var (id, caseId, at) = (Guid.NewGuid(), Guid.NewGuid(), new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        var replay = new Replay(new Dictionary<Guid, string> { [id] = "handover.sender" });
        replay.Read(
        [
            new JournalLine { At = at, What = "handled", ConversationId = id, CaseId = caseId, Type = Asked, FromOrg = "st", MessageId = "m-1", State = "Clarifying" },
            new JournalLine { At = at, What = "handled", ConversationId = Guid.NewGuid(), CaseId = caseId, Type = Asked, FromOrg = "st", State = "Clarifying" },
        ]);

        var told = replay.Conversations.ShouldHaveSingleItem();
        var text = System.Text.Json.JsonSerializer.Serialize(told);
        foreach (var known in new[] { id.ToString(), caseId.ToString(), "m-1", "2026" }) text.ShouldNotContain(known);
        told.Family.ShouldBe("gezin-1");
    }

    [Fact]
    public void Two_processes_side_by_side_in_the_same_numbers()
    {
        FamilyTimes[] Families(int acceptance) => [.. Enumerable.Range(0, 5).Select(i => new FamilyTimes(DateTimeOffset.UnixEpoch, TimeSpan.FromHours(2), TimeSpan.FromHours(acceptance), TimeSpan.FromHours(80), i % 2, i < 4))];

        var lines = new LearningText(Told.Names).Compare(
        [
            Report("team", Process.Of("alkmaar 1", Families(30), 5)!), Report("veilig", Process.Of("amsterdam 2", Families(12), 5)!),
        ]).ToList();

        lines.Single(line => line.Contains("Aanbod tot aanvaarding", StringComparison.Ordinal)).ShouldMatch("30 uur \\(p90 30 uur\\) +12 uur \\(p90 12 uur\\)");
        lines.Single(line => line.Contains("Stabiel veilig", StringComparison.Ordinal)).ShouldMatch("80% +80%");
        Process.Of("klein", [.. Families(1).Take(4)], 5).ShouldBeNull();
    }

    [Fact]
    public void A_metric_of_too_few_families_is_left_out()
    {
        var families = Enumerable.Range(0, 6).Select(i => new FamilyTimes(DateTimeOffset.UnixEpoch, i < 4 ? TimeSpan.FromHours(1) : null, TimeSpan.FromHours(1), null, null, null)).ToList();

        var process = Process.Of("p", families, 5)!;
        (process.ToFirstSafetyAction, process.ToAcceptance?.Families, process.WorkerChanges, process.StablySafeShare).ShouldBe((null, 6, null, null));
    }

    [Fact]
    public void What_a_family_noticed_is_read_from_coded_facts()
    {
        var story = Told.Story(
            Fact(0, "report.submitted", "bs"), Fact(2, "report.triaged", "vt"), Fact(3, "report.triaged", "vt", "acted"),
            Fact(10, "handover.offered", "vt"), Fact(34, "handover.accepted", "st"), Fact(60, "handover.started", "st"),
            Fact(61, "primary-worker.assigned", "st"), Fact(99, "primary-worker.changed", "st"),
            Fact(100, "monitoring.concluded", "vt", "SafetyLevel.DirectlySafe"), Fact(200, "monitoring.concluded", "vt", "SafetyLevel.StablySafe"));

        var times = FamilyTimes.Of(story)!;
        (times.ToFirstSafetyAction?.TotalHours, times.ToAcceptance?.TotalHours, times.ToFirstContact?.TotalHours, times.WorkerChanges, times.StablySafe)
            .ShouldBe((3, 24, 26, 1, true));
        FamilyTimes.Of(Told.Story()).ShouldBeNull();
    }

    [Fact]
    public void An_answer_is_read_again_as_it_was_written()
    {
        var report = Report("team", new Process("alkmaar 1", 5, new Spread(5, 1.5, 2), null, null, 0.5, null));

        LearningReport.FromJson(report.ToJson()).ToJson().ShouldBe(report.ToJson());
        Should.Throw<System.Text.Json.JsonException>(() => LearningReport.FromJson("{}"));
    }

    private static LearningReport Report(string organization, Process process) => new(organization, 5, 9, [], [], [], [process], 0);

    private static ReplayedConversation Conversation(int number, params ReplayedStep[] steps) => new(number, $"gezin-{number}", "handover.sender", steps);

    private static ReplayedStep Step(int hour, string by, string state, string type = "nl.chainhub.handover.offered.v1", string? code = null) => new(TimeSpan.FromHours(hour), type, by, state, code);

    private static StoryFact Fact(int hour, string what, string by, string? detail = null) =>
        new() { References = [$"{what}-{hour}"], What = what, At = DateTimeOffset.UnixEpoch.AddHours(hour), By = by, Detail = detail };
}
