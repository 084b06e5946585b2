using Shouldly;
using Xunit;

namespace ChainHub.Testing.Tests;

public sealed class PollTests
{
    [Fact]
    public async Task Asks_until_the_answer_is_the_wanted_one()
    {
        var asked = 0;
        var answer = await Poll.Until("three", () => ++asked, seen => seen == 3);
        answer.ShouldBe(3);
        asked.ShouldBe(3);
    }

    [Fact]
    public async Task Out_of_time_says_what_was_waited_for_and_what_was_seen_last()
    {
        var error = await Should.ThrowAsync<PollTimeoutException>(() => Poll.Until(
            "the family to be watched", () => "nobody", seen => seen == "VT", TimeSpan.FromMilliseconds(60), seen => $"holder {seen}"));
        error.Message.ShouldContain("for the family to be watched");
        error.Message.ShouldContain("Last seen: holder nobody");
    }

    [Fact]
    public async Task A_probe_that_throws_is_asked_again()
    {
        var asked = 0;
        var answer = await Poll.Until("calm", () => ++asked < 3 ? throw new IOException("storm") : asked, seen => seen == 3);
        answer.ShouldBe(3);
    }

    [Fact]
    public async Task Out_of_time_shows_what_the_probe_threw_last()
    {
        var error = await Should.ThrowAsync<PollTimeoutException>(() => Poll.Until<int>(
            "calm", () => throw new IOException("storm"), _ => true, TimeSpan.FromMilliseconds(60)));
        error.Message.ShouldContain("IOException: storm");
        error.InnerException.ShouldBeOfType<IOException>();
    }

    [Fact]
    public async Task A_probe_that_hangs_does_not_hang_the_test()
    {
        var error = await Should.ThrowAsync<PollTimeoutException>(() => Poll.UntilAsync(
            "an answer", () => new TaskCompletionSource<int>().Task, _ => true, TimeSpan.FromMilliseconds(60)));
        error.Message.ShouldContain("an answer");
    }

    [Fact]
    public async Task Cancelling_ends_the_waiting()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(40));
        await Should.ThrowAsync<OperationCanceledException>(() => Poll.Until(
            "never", () => 0, _ => false, TimeSpan.FromMinutes(1), cancellation: source.Token));
    }
}
