using ChainHub.Contracts;
using ChainHub.Durability;
using ChainHub.Node.Adapters;

namespace ChainHub.Adapters.Tests.Simulated;

public class People_play_their_part
{
    // Wednesday 4 March 2026, 17:30 in Amsterdam.
    private static readonly DateTimeOffset AfterHours = new(2026, 3, 4, 16, 30, 0, TimeSpan.Zero);

    private readonly ManualTime time = new(SmallStory.Scenario.Start);
    private readonly Port port = new("st-alkmaar");

    [Fact]
    public async Task What_stands_at_an_instant_is_handed_in_then_as_a_whole_command()
    {
        var people = new SimulatedAdapter(SmallStory.Vt, [SmallStory.Scenario], 1, time);

        people.NextAt.ShouldBe(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        (await people.ActAsync(people.NextAt!.Value.AddSeconds(-1), port, CancellationToken.None)).ShouldBeFalse();
        (await people.ActAsync(people.NextAt!.Value, port, CancellationToken.None)).ShouldBeTrue();

        var (envelope, data) = port.Effects.ShouldHaveSingleItem();
        envelope.FromOrg.ShouldBe("vt-nhn");
        envelope.ToOrg.ShouldBe("st-alkmaar");
        envelope.ChainCase.ShouldBe(SmallStory.Scenario.CaseId("gezin"));
        data.GetProperty("expectedOn").GetString().ShouldBe("2026-03-03");
        data.GetProperty("recordedBy").GetProperty("workerRef").GetString().ShouldBe("w-1");
        people.NextAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_heard_after_hours_is_taken_up_the_next_working_morning()
    {
        var people = await HearOfferAsync();

        people.NextAt!.Value.ShouldBeInRange(new(2026, 3, 5, 8, 5, 0, TimeSpan.Zero), new(2026, 3, 5, 8, 45, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task The_same_notice_again_plans_nothing_again()
    {
        var people = await HearOfferAsync();
        await people.DeliverAsync(SmallStory.Offered("offer", AfterHours), CancellationToken.None);
        await people.DeliverAsync(SmallStory.Offered("another-notice-of-it", AfterHours), CancellationToken.None);

        await ActAllAsync(people);

        port.Effects.Count(effect => effect.Envelope.Type == "nl.chainhub.handover.received.v1").ShouldBe(1);
    }

    [Fact]
    public async Task One_thing_follows_on_another_and_chances_decide()
    {
        await ActAllAsync(await HearOfferAsync());

        port.Effects.Select(effect => effect.Envelope.Type).ShouldBe(["nl.chainhub.handover.received.v1", "nl.chainhub.handover.started.v1"]);
    }

    [Fact]
    public async Task What_the_node_refuses_is_told_and_nothing_follows_on_it()
    {
        var teller = new Teller();
        port.Answer = command => new CommandResult(false, command.Envelope.Id, RejectionReason.NotAllowedInState, ["not now"]);

        await ActAllAsync(await HearOfferAsync(teller));

        var deed = teller.Deeds.ShouldHaveSingleItem();
        deed.Step.Name.ShouldBe("ontvangen");
        deed.Result.Accepted.ShouldBeFalse();
    }

    [Fact]
    public async Task While_the_database_is_away_it_stays_to_be_done()
    {
        var people = await HearOfferAsync();
        port.Trouble = () => new StoreUnavailableException(new IOException("away"));
        var due = people.NextAt!.Value;

        await Should.ThrowAsync<StoreUnavailableException>(() => people.ActAsync(due, port, CancellationToken.None));

        people.NextAt.ShouldBe(due);
        port.Trouble = () => null;
        (await people.ActAsync(due, port, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task Acute_danger_is_acted_on_at_any_hour_by_the_task_that_was_heard()
    {
        var (people, task) = (new SimulatedAdapter(SmallStory.Team, [SmallStory.Scenario], 1, time), Guid.NewGuid());
        time.AdvanceTo(new(2026, 3, 4, 22, 40, 0, TimeSpan.Zero));
        await people.DeliverAsync(SmallStory.Task("other", time.GetUtcNow(), TaskKind.AnswerHandover, Guid.NewGuid()), CancellationToken.None);
        people.NextAt.ShouldBeNull();
        await people.DeliverAsync(SmallStory.Task("acute", time.GetUtcNow(), TaskKind.ActOnAcuteDanger, task), CancellationToken.None);

        people.NextAt.ShouldBe(time.GetUtcNow().AddMinutes(10));
        await ActAllAsync(people);
        port.Effects.ShouldHaveSingleItem().Data.GetProperty("taskId").GetGuid().ShouldBe(task);
    }

    [Fact]
    public async Task A_worker_lets_them_act_when_their_time_has_come()
    {
        var people = await HearOfferAsync();
        using var stop = new CancellationTokenSource();
        var running = people.RunAsync(port, stop.Token);

        await Poll.UntilAsync("the people to wait for the clock", () => Task.FromResult(time.Waiting), waiting => waiting > 0);
        time.AdvanceTo(people.NextAt!.Value);
        await Poll.UntilAsync("the receipt to be handed in", () => Task.FromResult(port.Effects.Count), count => count == 1);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task People_go_on_where_they_were_after_a_crash()
    {
        var folder = Directory.CreateTempSubdirectory("chainhub-test-");
        try
        {
            var settings = new SimulatedSettings { Seed = 1, Memory = Path.Combine(folder.FullName, "heard") };
            time.AdvanceTo(AfterHours);
            var before = new SimulatedAdapter(SmallStory.Team, [SmallStory.Scenario], settings, time);
            await before.DeliverAsync(SmallStory.Offered("offer", AfterHours), CancellationToken.None);
            await before.ActAsync(before.NextAt!.Value, port, CancellationToken.None);
            await File.AppendAllTextAsync(settings.Memory!, "{ half a li");

            time.Advance(TimeSpan.FromDays(3));
            var after = new SimulatedAdapter(SmallStory.Team, [SmallStory.Scenario], settings, time);
            await ActAllAsync(after);

            port.Effects.Count.ShouldBe(2, "the receipt had its effect before the crash, the start follows after it");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_story_of_the_past_can_be_played_now_and_faster()
    {
        var settings = new SimulatedSettings { StartNow = true, Speed = 60 };
        time.AdvanceTo(new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));

        var people = new SimulatedAdapter(SmallStory.Vt, [SmallStory.Scenario], settings, time);

        // Half an hour into the story is half a minute from now.
        people.NextAt.ShouldBe(time.GetUtcNow().AddSeconds(30));
    }

    private async Task<SimulatedAdapter> HearOfferAsync(IStoryTeller? teller = null)
    {
        var people = new SimulatedAdapter(SmallStory.Team, [SmallStory.Scenario], 1, time, teller);
        time.AdvanceTo(AfterHours);
        await people.DeliverAsync(SmallStory.Offered("offer", AfterHours), CancellationToken.None);
        return people;
    }

    private async Task ActAllAsync(SimulatedAdapter people)
    {
        while (people.NextAt is { } next) (await people.ActAsync(next, port, CancellationToken.None)).ShouldBeTrue();
    }

    private sealed class Teller : IStoryTeller
    {
        public List<Deed> Deeds { get; } = [];

        public void Said(Deed deed) => Deeds.Add(deed);

        public void Heard(Hearing hearing)
        {
        }
    }
}
