using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Durability;
using ChainHub.Node.Adapters;
using ChainHub.Node.Handling;
using ChainHub.Node.Handling.Sending;
using ChainHub.Node.Tests.World;
using ChainHub.Node.Transport;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Sending;

public sealed class What_is_acute_leaves_first
{
    private readonly TaskCompletionSource<PublishOutcome> word = new();

    [Fact]
    public async Task And_what_is_ordinary_leaves_once_it_has()
    {
        await using var desk = await WithAnAlarmOnItsWayAsync();
        var waiting = desk.Time.Waiting;
        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "letter"));
        await StandsStillAsync(desk, waiting);
        desk.Carrier.Tried.ShouldBe(["alarm"]);

        word.SetResult(PublishOutcome.Confirmed);
        await desk.RestAsync(0);
        desk.Carrier.Tried.ShouldBe(["alarm", "letter"]);
    }

    [Fact]
    public async Task And_an_ordinary_step_stands_still_for_it_at_its_turn_before_it_decides_and_before_it_is_written_each_time_for_a_moment()
    {
        await using var desk = await WithAnAlarmOnItsWayAsync();
        var waiting = desk.Time.Waiting;
        var step = SaysAsync(desk, Guid.NewGuid(), Sayings.Question);
        foreach (var place in (string[])["its turn", "deciding", "writing"])
        {
            await StandsStillAsync(desk, waiting, place);
            step.IsCompleted.ShouldBeFalse(place);
            desk.Time.Advance(RightOfWay.Patience);
        }

        (await step.WaitAsync(TimeSpan.FromSeconds(30))).Problems.ShouldBeEmpty();
        word.SetResult(PublishOutcome.Confirmed);
        await desk.RestAsync(0);
    }

    [Fact]
    public async Task And_when_it_cannot_leave_the_way_is_free_again()
    {
        await using var desk = await WithAnAlarmOnItsWayAsync();
        word.SetResult(PublishOutcome.Unavailable);
        await desk.RestAsync(1);
        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "letter"));
        await desk.RestAsync(1);
        desk.Carrier.Tried.ShouldBe(["alarm", "letter"]);
    }

    [Fact]
    public async Task And_nothing_waits_for_its_row_to_be_removed()
    {
        await using var desk = await WithAnAlarmOnItsWayAsync();
        using var removed = new ManualResetEventSlim();
        desk.Cabinet.OnConfirm = _ => removed.Wait(TimeSpan.FromSeconds(30));
        word.SetResult(PublishOutcome.Confirmed);
        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "letter"));
        await desk.TriedAsync("alarm", "letter");
        removed.Set();
        await desk.RestAsync(0);
    }

    [Fact]
    public async Task And_ordinary_notices_stand_still_for_it_as_well()
    {
        await using var desk = await WithAnAlarmOnItsWayAsync();
        var waiting = desk.Time.Waiting;
        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "notice", OutboxLane.Adapter));
        await StandsStillAsync(desk, waiting);
        desk.People.Told.ShouldBeEmpty();
        word.SetResult(PublishOutcome.Confirmed);
        await desk.RestAsync(0);
        desk.People.Told.Select(notice => notice.Id).ShouldBe(["notice"]);
    }

    [Fact]
    public async Task And_the_notice_of_an_acute_step_stands_behind_no_ordinary_one()
    {
        await using var desk = await Desk.OpenAsync(new NodeLimits { NoticesAtOnce = 1 });
        using var taken = new ManualResetEventSlim();
        desk.People.OnNotice = notice =>
        {
            if (notice.Id == "ordinary") taken.Wait(TimeSpan.FromSeconds(30));
        };
        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "ordinary", OutboxLane.Adapter));
        var conversation = Guid.NewGuid();
        await desk.DecideAsync(desk.Row(conversation, "alarm", OutboxLane.Acute), desk.Row(conversation, "people", OutboxLane.Adapter));
        await Poll.Until("the own people to be told", () => desk.People.Told, told => told.Count > 0, describe: told => $"{told.Count} notices");
        desk.People.Told.Select(notice => notice.Id).ShouldBe(["people"]);
        taken.Set();
        await desk.RestAsync(0);
    }

    [Fact]
    public async Task And_what_goes_before_it_to_the_same_people_does_not_stand_still_for_it()
    {
        await using var desk = await Desk.OpenAsync();
        using var taken = new ManualResetEventSlim();
        desk.People.OnNotice = notice =>
        {
            if (notice.Id == "first") taken.Wait(TimeSpan.FromSeconds(30));
        };
        var conversation = Guid.NewGuid();
        await desk.DecideAsync(desk.Row(conversation, "first", OutboxLane.Adapter));
        await desk.DecideAsync(desk.Row(conversation, "second", OutboxLane.Adapter));
        await desk.DecideAsync(desk.Row(conversation, "alarm", OutboxLane.Acute), desk.Row(conversation, "people", OutboxLane.Adapter));
        await desk.TriedAsync("alarm");
        taken.Set();
        // No time passes here: whoever stood still would stand still for ever.
        await desk.RestAsync(0);
        desk.People.Told.Select(notice => notice.Id).ShouldBe(["first", "second", "people"]);
    }

    [Fact]
    public async Task And_one_that_does_not_leave_holds_nothing_up_for_longer_than_a_second()
    {
        await using var desk = await WithAnAlarmOnItsWayAsync();
        desk.Time.Advance(OutboxStreams.MostHeld);
        // Whatever was decided before the way was free stands still: no time passes here.
        await Poll.UntilAsync("a letter to leave straight", async () =>
        {
            await desk.DecideAsync(desk.Row(Guid.NewGuid(), $"letter-{Guid.NewGuid()}"));
            return desk.Carrier.Tried;
        }, tried => tried.Count > 1, describe: tried => string.Join(' ', tried));
        word.SetResult(PublishOutcome.Confirmed);
    }

    [Fact]
    public async Task Whatever_own_people_alarm_with_is_such_an_alarm()
    {
        await using var desk = await Desk.OpenAsync();
        var conversation = Guid.NewGuid();
        (await SaysAsync(desk, conversation, Sayings.Question)).Problems.ShouldBeEmpty();
        await desk.RestAsync(0);
        var waiting = desk.Time.Waiting;
        desk.Carrier.Answer = (message, stop) => message.Acute ? word.Task.WaitAsync(stop) : Task.FromResult(PublishOutcome.Confirmed);
        (await SaysAsync(desk, conversation, new AcuteDangerDeclared { PhoneContactMade = true, ActionTaken = Sayings.Canary })).Problems.ShouldBeEmpty();
        await Poll.Until("the way to be held by the alarm alone", () => (desk.Time.Waiting, desk.Node.Sender.OnTheWay), seen => seen == (waiting + 1, 1));

        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "letter"));
        await StandsStillAsync(desk, waiting + 1);
        word.SetResult(PublishOutcome.Confirmed);
        await desk.RestAsync(0);
        desk.Carrier.Tried[^1].ShouldBe("letter");
    }

    private static Task<CommandResult> SaysAsync(Desk desk, Guid conversation, Message body)
    {
        var envelope = new Envelope
        {
            Id = $"{Guid.NewGuid()}", Source = desk.Node.Self.Source, Type = Catalogue.Of(body.GetType()).Type, Time = desk.Time.GetUtcNow(),
            ConversationId = conversation, FromOrg = Chain.VeiligThuis, ToOrg = Chain.Team, TestData = true,
        };
        return desk.Node.Commands.SubmitAsync(CloudEventCodec.Write(envelope, body), CancellationToken.None);
    }

    private async Task<Desk> WithAnAlarmOnItsWayAsync()
    {
        var desk = await Desk.OpenAsync();
        desk.Carrier.Answer = (message, stop) => message.MessageId == "alarm" ? word.Task.WaitAsync(stop) : Task.FromResult(PublishOutcome.Confirmed);
        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "alarm", OutboxLane.Acute));
        await desk.TriedAsync("alarm");
        return desk;
    }

    private static Task<int> StandsStillAsync(Desk desk, int waiting, string place = "leaving") =>
        Poll.Until($"something ordinary to stand still at {place}", () => desk.Time.Waiting, count => count == waiting + 1);
}
