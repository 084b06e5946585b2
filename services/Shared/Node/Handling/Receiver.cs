using ChainHub.Conversations;
using ChainHub.Durability;
using ChainHub.Node.Telemetry;
using ChainHub.Node.Transport;
using Microsoft.Extensions.Logging;
using Polly;
using Outcome = ChainHub.Conversations.Outcome;
using Polly.Retry;

namespace ChainHub.Node.Handling;

/// <summary>
/// Handles one message that arrived, to its end: in its conversation, refused, or parked where an operator sees it. It throws only
/// when the database stays away, and then the message comes again later. One bad message never stops the queue.
/// </summary>
internal sealed class Receiver
{
    private readonly Intake intake;
    private readonly StepRunner runner;
    private readonly StepRunner acute;
    private readonly NodeMetrics metrics;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly ResiliencePipeline patience;
    private readonly ResiliencePipeline insistence;

    public Receiver(Intake intake, StepRunner runner, StepRunner acute, NodeMetrics metrics, NodeLimits limits, TimeProvider time, ILogger log)
    {
        (this.intake, this.runner, this.acute, this.metrics, this.time, this.log) = (intake, runner, acute, metrics, time, log);
        patience = RetryOf<StoreUnavailableException>(limits.StoreRetries, limits.StoreRetryDelay, TimeSpan.FromSeconds(5));
        insistence = RetryOf<Exception>(limits.PoisonRetries, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1));
    }

    public async Task<Outcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var lane = delivery.Acute ? acute : runner;
        await lane.GiveWayAsync(cancellationToken);
        var (incoming, refusal) = intake.Read(delivery);
        using var activity = NodeActivities.Process(runner.Engine.Self.Code, incoming);
        incoming = incoming with { TraceParent = activity?.Id ?? incoming.TraceParent };
        var decision = await patience.ExecuteAsync(
            static (given, stop) => given.Me.TryAsync(given.Lane, given.Incoming, given.Refusal, stop),
            (Me: this, Lane: lane, Incoming: incoming, Refusal: refusal), cancellationToken);
        metrics.Handled(decision.Outcome, incoming.Type);
        NodeActivities.Outcome(activity, decision);
        if (decision.Rejection is { } why)
            log.LogWarning("Refused {Type} {MessageId} of {Sender} in conversation {Conversation}: {Reason}",
                incoming.Type, incoming.Id, incoming.From, incoming.ConversationId, why.Reason);
        return decision.Outcome;
    }

    private async ValueTask<Decision> TryAsync(StepRunner lane, Incoming incoming, Refusal? refusal, CancellationToken stop)
    {
        try
        {
            return await insistence.ExecuteAsync(
                static (given, again) => new ValueTask<Decision>(given.Refusal is null
                    ? given.Lane.TakeAsync(given.Incoming, again)
                    : given.Lane.RefuseAsync(given.Incoming, given.Refusal, again)),
                (Lane: lane, Incoming: incoming, Refusal: refusal), stop);
        }
        catch (Exception poison) when (poison is not (StoreUnavailableException or OperationCanceledException))
        {
            log.LogError("Parked {Type} {MessageId} of {Sender} after handling it failed again and again with {Error}",
                incoming.Type, incoming.Id, incoming.From, poison.GetType().Name);
            return await ParkAsync(incoming, poison, stop);
        }
    }

    private async Task<Decision> ParkAsync(Incoming incoming, Exception poison, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var code = poison.GetType().Name;
        var unit = new UnitOfWork
        {
            Park =
            [
                new ParkedRow
                {
                    Key = new ParkedKey(incoming.Source, incoming.Id, Convert.ToHexStringLower(incoming.ContentHash)), Reason = ParkedReason.Poison,
                    ConversationId = incoming.ConversationId, FromOrg = incoming.From, Sequence = incoming.Sequence, Type = incoming.Type,
                    Body = incoming.Raw, Detail = code, ParkedAt = now,
                },
            ],
            Journal =
            [
                new JournalLine
                {
                    At = now, What = "parked", Code = code, ConversationId = incoming.ConversationId, CaseId = incoming.CaseId,
                    MessageId = incoming.Id, Type = incoming.Type, FromOrg = incoming.From, ToOrg = runner.Engine.Self.Code,
                },
            ],
        };
        await runner.CommitAsync(unit, stop);
        return new Decision(Outcome.Parked, unit);
    }

    private ResiliencePipeline RetryOf<TException>(int most, TimeSpan first, TimeSpan longest) where TException : Exception =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<TException>(e => e is TException and not OperationCanceledException
                    && (typeof(TException) == typeof(StoreUnavailableException) || e is not StoreUnavailableException)),
                MaxRetryAttempts = most, Delay = first, MaxDelay = longest, BackoffType = DelayBackoffType.Exponential,
                UseJitter = false,
            })
            .Build();
}
