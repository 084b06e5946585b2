namespace ChainHub.Adapters.Tests.Simulated;

/// <summary>A story of months: what is done every so often, what stays within, what ends unlike on two sides, a case that is closed.</summary>
public class What_a_story_can_say_of_a_long_time
{
    [Fact]
    public void A_step_that_is_repeated_is_done_so_often_each_a_while_after_the_one_before()
    {
        var steps = Parse("wait: 1h..2h", "wait: 1h..2h\n    repeat: { every: 7d, times: 3 }").Steps.Where(step => step.Say.Name == "handover.received").ToList();

        steps.Select(step => step.Name).ShouldBe(["ontvangen", "ontvangen-2", "ontvangen-3"]);
        steps.Select(step => step.Later.TotalDays).ShouldBe([0, 7, 14]);
    }

    [Fact]
    public async Task People_do_it_again_at_the_rhythm_that_it_says()
    {
        var story = Parse("wait: 1h..2h", "wait: 1h\n    repeat: { every: 7d, times: 3 }");
        var heard = new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.Zero);
        var port = new Port("st-alkmaar");
        var clock = new ManualTime(heard);
        var team = new SimulatedAdapter(SmallStory.Team, [story], 1, clock);
        await team.DeliverAsync(SmallStory.Offered("n-1", heard), CancellationToken.None);

        while (team.NextAt is { } next) await team.ActAsync(next, port, CancellationToken.None);

        var at = port.Effects.Where(effect => effect.Envelope.Type == "nl.chainhub.handover.received.v1").Select(effect => effect.Envelope.Time);
        at.ShouldBe([heard.AddHours(1), heard.AddHours(1).AddDays(7), heard.AddHours(1).AddDays(14)]);
    }

    [Fact]
    public void Two_sides_may_end_unlike()
    {
        var talk = Parse("ends: Completed", "ends: { vt-nhn: Completed, st-alkmaar: Declined }").Conversations["overdracht"];

        (talk.Ends["vt-nhn"], talk.Ends["st-alkmaar"]).ShouldBe(("Completed", "Declined"));
        SmallStory.Scenario.Conversations["overdracht"].Ends.Values.ShouldBe(["Completed", "Completed"]);
    }

    [Fact]
    public void A_case_may_end_closed()
    {
        Parse("oversight: [vt-nhn, st-alkmaar]", "oversight: [vt-nhn, st-alkmaar], closed: true").Cases["gezin"].Closed.ShouldBeTrue();
        SmallStory.Scenario.Cases["gezin"].Closed.ShouldBeFalse();
    }

    [Fact]
    public void What_was_heard_may_be_an_instant()
    {
        var text = "say: handover.received\n    after: { heard: handover.offered }\n    wait: 1h..2h\n    data: { intakeTeam: noord }";

        Parse(text, "say: monitoring.planned\n    after: { heard: handover.accepted }\n    data: { handoverAcceptedAt: $heard.oversightFrom, conditionsVersion: 1 }")
            .Steps.ShouldContain(step => step.Say.Name == "monitoring.planned");
    }

    [Theory]
    [InlineData("wait: 1h..2h", "wait: 1h\n    repeat: { every: 1d..7d, times: 3 }", "'every' is one length of time: write 12h, 7d or 28d")]
    [InlineData("wait: 1h..2h", "wait: 1h\n    repeat: { every: 2wd, times: 3 }", "'every' is one length of time")]
    [InlineData("wait: 1h..2h", "wait: 1h\n    repeat: { every: vaak, times: 3 }", "write 12h, 7d or 28d")]
    [InlineData("wait: 1h..2h", "wait: 1h\n    repeat: { every: 7d, times: 1000 }", "write how often, from 2 to 200")]
    [InlineData("wait: 1h..2h", "wait: 1h\n    repeat: { every: 7d }", "lacks 'times'")]
    [InlineData("wait: 1h..2h", "wait: 1h\n    repeat: { times: 7 }", "lacks 'every'")]
    [InlineData("ends: Completed", "ends: { vt-nhn: Completed }", "'ends' lacks the state of st-alkmaar")]
    [InlineData("ends: Completed", "ends: { vt-nhn: Completed, st-alkmaar: Completed, politie: Completed }", "'politie' takes no part in this conversation")]
    [InlineData("oversight: [vt-nhn, st-alkmaar]", "oversight: [vt-nhn, st-alkmaar], closed: ja", "write true or false")]
    public void A_mistake_in_it_is_told(string right, string wrong, string told) =>
        Should.Throw<ScenarioException>(() => Parse(right, wrong)).Message.ShouldContain(told);

    private static Scenario Parse(string right, string wrong)
    {
        SmallStory.Yaml.ShouldContain(right);
        return ScenarioFile.Parse(SmallStory.Yaml.Replace(right, wrong, StringComparison.Ordinal), "klein.yaml");
    }
}
