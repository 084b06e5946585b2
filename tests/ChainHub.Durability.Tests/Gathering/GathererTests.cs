using ChainHub.Durability.Groups;
using ChainHub.Testing;

namespace ChainHub.Durability.Tests.Gathering;

public sealed class GathererTests
{
    private readonly Calls calls = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_waits_while_nothing_runs()
    {
        var gatherer = Of(atOnce: 1);
        for (var number = 1; number <= 3; number++)
        {
            var answer = gatherer.AskAsync($"{number}", Stop);
            var call = await calls.NumberAsync(number);
            call.Asks.ShouldBe([$"{number}"]);
            call.Echo();
            (await answer).ShouldBe($"{number}");
        }
    }

    [Fact]
    public async Task What_is_asked_while_a_call_runs_goes_together_in_the_next_in_order()
    {
        var gatherer = Of(atOnce: 1);
        var answers = Ask(gatherer, "1", "2", "3", "4");
        (await calls.NumberAsync(1)).Asks.ShouldBe(["1"]);
        calls.Made[0].Echo();
        (await calls.NumberAsync(2)).Asks.ShouldBe(["2", "3", "4"]);
        calls.Made[1].Echo();
        (await Task.WhenAll(answers)).ShouldBe(["1", "2", "3", "4"]);
    }

    [Fact]
    public async Task No_more_go_together_than_may()
    {
        var gatherer = Of(atOnce: 1, together: 2);
        var answers = Ask(gatherer, "1", "2", "3", "4");
        for (var number = 1; number <= 3; number++) (await calls.NumberAsync(number)).Echo();
        await Task.WhenAll(answers);
        calls.Made.Select(call => string.Join(' ', call.Asks)).ShouldBe(["1", "2 3", "4"]);
    }

    [Fact]
    public async Task No_more_weight_goes_together_than_may_and_what_weighs_more_goes_alone()
    {
        var gatherer = Of(atOnce: 1, weight: 5);
        var answers = Ask(gatherer, "x", "12", "123", "1", "123456789", "1");
        for (var number = 1; number <= 5; number++) (await calls.NumberAsync(number)).Echo();
        await Task.WhenAll(answers);
        calls.Made.Select(call => string.Join(' ', call.Asks)).ShouldBe(["x", "12 123", "1", "123456789", "1"]);
    }

    [Fact]
    public async Task Who_comes_when_too_many_wait_is_not_let_in_before_one_is_answered()
    {
        var gatherer = Of(atOnce: 1, waiting: 2);
        var answers = Ask(gatherer, "1", "2", "3");
        var first = await calls.NumberAsync(1);
        // Two of room: the first is under way, the second waits, and the third comes in when the first has its answer: with the second, or after it.
        gatherer.Held.ShouldBe(2);
        first.Echo();
        (await calls.NumberAsync(2)).Echo();
        if (calls.Made[1].Asks is ["2"]) (await calls.NumberAsync(3)).Echo();
        (await Task.WhenAll(answers)).ShouldBe(["1", "2", "3"]);
        gatherer.Held.ShouldBe(0);
    }

    [Fact]
    public async Task Who_waits_outside_may_go_away()
    {
        var gatherer = Of(atOnce: 1, waiting: 1);
        var first = gatherer.AskAsync("1", Stop);
        using var giveUp = new CancellationTokenSource();
        var outside = gatherer.AskAsync("2", giveUp.Token);
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => outside);
        (await calls.NumberAsync(1)).Echo();
        await first;
        await AnswersAgainAsync(gatherer, 2);
    }

    [Fact]
    public async Task A_call_that_fails_fails_those_in_it_and_nobody_else()
    {
        var gatherer = Of(atOnce: 1);
        var answers = Ask(gatherer, "1", "2", "3");
        (await calls.NumberAsync(1)).Echo();
        (await calls.NumberAsync(2)).Answers.SetException(new IOException("away"));
        (await answers[0]).ShouldBe("1");
        foreach (var failed in answers[1..]) (await Should.ThrowAsync<IOException>(() => failed)).Message.ShouldBe("away");
        await AnswersAgainAsync(gatherer, 3);
    }

    [Fact]
    public async Task A_call_that_answers_too_few_fails_all_in_it()
    {
        var gatherer = Of(atOnce: 1);
        var answers = Ask(gatherer, "1", "2", "3");
        (await calls.NumberAsync(1)).Echo();
        (await calls.NumberAsync(2)).Answers.SetResult([new("2")]);
        foreach (var failed in answers[1..]) (await Should.ThrowAsync<InvalidOperationException>(() => failed)).Message.ShouldBe("2 asked, 1 were answered.");
        await AnswersAgainAsync(gatherer, 3);
    }

    [Fact]
    public async Task Whatever_somebody_does_with_an_answer_the_others_have_theirs()
    {
        var gatherer = Of(atOnce: 1);
        var answers = Ask(gatherer, "1", "2", "3");
        using var enough = new ManualResetEventSlim();
        var busy = 0;
        var follow = answers[1..].Select(answer => answer.ContinueWith(
            _ =>
            {
                Interlocked.Increment(ref busy);
                enough.Wait(TimeSpan.FromMinutes(2));
            },
            Stop, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)).ToList();
        (await calls.NumberAsync(1)).Echo();
        (await calls.NumberAsync(2)).Echo();
        await Poll.Until("both to do something with their answers", () => Volatile.Read(ref busy), count => count == 2);
        await AnswersAgainAsync(gatherer, 3);
        enough.Set();
        await Task.WhenAll(follow);
    }

    [Fact]
    public async Task A_failure_of_one_is_told_to_who_asked_it_and_nobody_else()
    {
        var gatherer = Of(atOnce: 1);
        var answers = Ask(gatherer, "1", "2", "3");
        (await calls.NumberAsync(1)).Echo();
        (await calls.NumberAsync(2)).Answers.SetResult([new(null, new InvalidDataException("2")), new("3")]);
        (await Should.ThrowAsync<InvalidDataException>(() => answers[1])).Message.ShouldBe("2");
        (await answers[2]).ShouldBe("3");
    }

    [Fact]
    public async Task Something_that_cannot_be_weighed_harms_nobody_else()
    {
        var gatherer = new Gatherer<string, string>(calls.AskAsync, new GroupBounds(9, 1, 9, 9), ask => ask == "bad" ? throw new InvalidDataException("bad") : 1);
        await Should.ThrowAsync<InvalidDataException>(() => gatherer.AskAsync("bad", Stop));
        await AnswersAgainAsync(gatherer, 1);
    }

    [Fact]
    public async Task What_is_given_up_before_it_began_is_never_carried_out()
    {
        var gatherer = Of(atOnce: 1);
        using var giveUp = new CancellationTokenSource();
        var first = gatherer.AskAsync("1", Stop);
        var second = gatherer.AskAsync("2", giveUp.Token);
        var third = gatherer.AskAsync("3", Stop);
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        (await calls.NumberAsync(1)).Echo();
        (await calls.NumberAsync(2)).Asks.ShouldBe(["3"]);
        calls.Made[1].Echo();
        (await Task.WhenAll(first, third)).ShouldBe(["1", "3"]);
    }

    [Fact]
    public async Task What_is_given_up_when_under_way_is_carried_out_and_the_others_have_their_answers()
    {
        var gatherer = Of(atOnce: 1);
        using var giveUp = new CancellationTokenSource();
        var first = gatherer.AskAsync("1", Stop);
        var second = gatherer.AskAsync("2", giveUp.Token);
        var third = gatherer.AskAsync("3", Stop);
        (await calls.NumberAsync(1)).Echo();
        (await calls.NumberAsync(2)).Asks.ShouldBe(["2", "3"]);
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        calls.Made[1].Echo();
        (await Task.WhenAll(first, third)).ShouldBe(["1", "3"]);
        await AnswersAgainAsync(gatherer, 3);
    }

    [Fact]
    public async Task What_is_given_up_gives_back_its_room()
    {
        var gatherer = Of(atOnce: 1, waiting: 2);
        for (var round = 0; round < 5; round++)
        {
            using var giveUp = new CancellationTokenSource();
            var first = gatherer.AskAsync("1", Stop);
            var second = gatherer.AskAsync("2", giveUp.Token);
            await giveUp.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => second);
            (await calls.NumberAsync(round + 1)).Echo();
            await first;
        }
    }

    [Fact]
    public async Task Another_call_is_made_beside_the_first_only_when_enough_wait_and_never_a_third()
    {
        var gatherer = new Gatherer<string, string>(calls.AskAsync, new GroupBounds(9, 2, 99, WorthACall: 3));
        var answers = Ask(gatherer, "1", "2", "3");
        calls.Made.Count.ShouldBe(1);
        answers = [.. answers, .. Ask(gatherer, "4", "5", "6", "7", "8")];
        (await calls.NumberAsync(2)).Asks.ShouldBe(["2", "3", "4"]);
        calls.Made.Count.ShouldBe(2);
        calls.Made[1].Echo();
        (await calls.NumberAsync(3)).Asks.ShouldBe(["5", "6", "7", "8"]);
        calls.Made[0].Echo();
        calls.Made[2].Echo();
        (await Task.WhenAll(answers)).Length.ShouldBe(8);
    }

    [Fact]
    public async Task Who_is_in_no_hurry_waits_for_others_until_they_are_worth_a_call_and_no_longer()
    {
        var gatherer = new Gatherer<string, string>(calls.AskAsync, new GroupBounds(9, 1, 99, WorthACall: 3), patience: () => TimeSpan.FromDays(1));
        var answers = Ask(gatherer, "1", "2");
        calls.Made.ShouldBeEmpty();
        answers = [.. answers, .. Ask(gatherer, "3")];
        (await calls.NumberAsync(1)).Asks.ShouldBe(["1", "2", "3"]);
        // Enough came while the first call was under way: they do not wait again.
        answers = [.. answers, .. Ask(gatherer, "4", "5", "6")];
        calls.Made[0].Echo();
        (await calls.NumberAsync(2)).Asks.ShouldBe(["4", "5", "6"]);
        calls.Made[1].Echo();
        (await Task.WhenAll(answers)).ShouldBe(["1", "2", "3", "4", "5", "6"]);
    }

    [Fact]
    public async Task Who_waits_for_others_goes_when_patience_ends()
    {
        var gatherer = new Gatherer<string, string>(calls.AskAsync, new GroupBounds(9, 1, 99, WorthACall: 3), patience: () => TimeSpan.FromMilliseconds(1));
        for (var number = 1; number <= 2; number++)
        {
            var answer = gatherer.AskAsync($"{number}", Stop);
            (await calls.NumberAsync(number)).Echo();
            (await answer).ShouldBe($"{number}");
        }
    }

    private Gatherer<string, string> Of(int atOnce, int together = 99, int waiting = 99, int weight = int.MaxValue) =>
        new(calls.AskAsync, new GroupBounds(together, atOnce, waiting, weight), ask => ask.Length);

    private static Task<string>[] Ask(Gatherer<string, string> gatherer, params string[] asks) => [.. asks.Select(ask => gatherer.AskAsync(ask, Stop))];

    private async Task AnswersAgainAsync(Gatherer<string, string> gatherer, int call)
    {
        var answer = gatherer.AskAsync("again", Stop);
        (await calls.NumberAsync(call)).Echo();
        (await answer).ShouldBe("again");
    }
}
