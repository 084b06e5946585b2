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

    // How often it is looked at whether only alarms are left that go on for ever.
    private static readonly TimeSpan Look = TimeSpan.FromDays(30);

    private const int Page = 500;

    private static readonly NodeLimits Limits = new();

    private readonly DateTimeOffset end = chain.Clock.GetUtcNow() + Longest;
    private DateTimeOffset lookAt = chain.Clock.GetUtcNow() + Look;

    /// <summary>Runs until nothing is left to happen.</summary>
    /// <param name="pace">Waits before the clock jumps to an instant.</param>
    public async Task RunAsync(Func<DateTimeOffset, CancellationToken, Task>? pace, CancellationToken cancellationToken)
    {
        while (Next() is { } next && next.At <= end)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (next.At >= lookAt && await AllIsToldAsync(cancellationToken)) return;
            if (pace is not null) await pace(next.At, cancellationToken);
            chain.Clock.MoveTo(next.At);
            await next.Happen(cancellationToken);
        }
    }

    // A weekly talk has an alarm every week for as long as the agreement lasts; a story is over when nothing of its own is left to happen.
    private async Task<bool> AllIsToldAsync(CancellationToken cancellationToken)
    {
        if (chain.Post.NextAt is not null || chain.NextSuccessionAt is not null || chain.Members.Any(member => member.Adapter.NextAt is not null)) return false;
        lookAt = chain.Clock.GetUtcNow() + Look;
        foreach (var member in chain.Members)
            for (Guid? read = null; await member.Node.Ledger.TermsAsync(read, Page, cancellationToken) is { Count: > 0 } terms; read = terms[^1].Id)
                if (terms.Any(term => term.NextAt is not null && chain.OfStories.Contains(term.ConversationId))) return false;
        return true;
    }

    private Event? Next()
    {
        Event? first = null;
        if (chain.NextSuccessionAt is { } follows) first = new Event(follows, chain.TakePlaceAsync);
        if (chain.Post.NextAt is { } arrives && (first is null || arrives < first.At)) first = new Event(arrives, DeliverAsync);
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
