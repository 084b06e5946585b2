using ChainHub.Node.Handling;

namespace ChainHub.Sandbox.World;

/// <summary>
/// Lets a chain run: one thing at a time, in the order of its own clock, and at the same instant always in the same order. Between two
/// things the clock jumps.
/// </summary>
internal sealed class Driver(Chain chain)
{
    // A story that goes on longer than this does not end; the rest is for the reader of the report.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1000);

    private static readonly NodeLimits Limits = new();

    private readonly DateTimeOffset end = chain.Clock.GetUtcNow() + Longest;

    /// <summary>Runs until nothing is left to happen.</summary>
    /// <param name="pace">Waits before the clock jumps to an instant.</param>
    public async Task RunAsync(Func<DateTimeOffset, CancellationToken, Task>? pace, CancellationToken cancellationToken)
    {
        while (Next() is { } next && next.At <= end)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (pace is not null) await pace(next.At, cancellationToken);
            chain.Clock.MoveTo(next.At);
            await next.Happen(cancellationToken);
        }
    }

    private Event? Next()
    {
        Event? first = null;
        if (chain.Post.NextAt is { } arrives) first = new Event(arrives, DeliverAsync);
        foreach (var member in chain.Members)
        {
            if (member.NextAlarmAt is { } alarm && (first is null || alarm < first.At)) first = new Event(alarm, stop => FireAsync(member, stop));
            if (member.Adapter.NextAt is { } acts && (first is null || acts < first.At)) first = new Event(acts, stop => ActAsync(member, stop));
        }

        return first;
    }

    private async Task DeliverAsync(CancellationToken cancellationToken)
    {
        var letter = chain.Post.Take();
        await letter.Way.PublishAsync(letter.Message, cancellationToken);
        var member = chain.Of(letter.Message.ToOrg);
        while (member.MayHaveParked && await member.Node.TakeUpParkedAsync(cancellationToken) > 0) { }
        await SettleAsync(member, cancellationToken);
    }

    private async Task FireAsync(Member member, CancellationToken cancellationToken)
    {
        await member.Node.FireTermsAsync(cancellationToken);
        await SettleAsync(member, cancellationToken);
        // What could not be fired now is tried again when its lease is over.
        if (member.NextAlarmAt <= chain.Clock.GetUtcNow()) member.NextAlarmAt = chain.Clock.GetUtcNow() + Limits.Lease;
    }

    private async Task ActAsync(Member member, CancellationToken cancellationToken)
    {
        await member.Adapter.ActAsync(chain.Clock.GetUtcNow(), member.Node.Commands, cancellationToken);
        await SettleAsync(member, cancellationToken);
    }

    // Everything that follows within the organization follows at once. Sending makes no rows of its own, so a lane is emptied in one
    // go unless there was more than a batch.
    private static async Task SettleAsync(Member member, CancellationToken cancellationToken)
    {
        foreach (var lane in (OutboxLane[])[OutboxLane.Acute, OutboxLane.Broker, OutboxLane.Adapter])
            while (await member.Node.SendAsync(lane, cancellationToken) >= Limits.OutboxBatch) { }
        member.NextAlarmAt = await member.Node.NextAlarmAtAsync(cancellationToken);
    }

    private sealed record Event(DateTimeOffset At, Func<CancellationToken, Task> Happen);
}
