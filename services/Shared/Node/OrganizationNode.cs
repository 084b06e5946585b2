using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Durability;
using ChainHub.Durability.Groups;
using ChainHub.Node.Adapters;
using ChainHub.Node.Handling;
using ChainHub.Node.Handling.Sending;
using ChainHub.Node.Telemetry;
using ChainHub.Node.Transport;
using Microsoft.Extensions.Logging;

namespace ChainHub.Node;

/// <summary>The node of one organization, put together from its parts.</summary>
public sealed class OrganizationNode : IOrganizationNode, IAsyncDisposable
{
    private readonly Receiver receiver;
    private readonly StepRunner runner;
    private readonly StepRunner acute;
    private readonly StepRunner alarms;
    private readonly OutboxSender sender;
    private readonly Departure departure;
    private readonly TermsDispatcher terms;
    private readonly ParkedMessages parked;
    private readonly INodeStore store;
    private readonly TimeProvider time;

    /// <summary>Puts a node together.</summary>
    /// <param name="self">Whose node it is.</param>
    /// <param name="profile">What kind of organization: its sides and its own rules.</param>
    /// <param name="agreements">What was agreed.</param>
    /// <param name="store">Its store.</param>
    /// <param name="transport">Its way to the others.</param>
    /// <param name="adapter">Its way to its own people.</param>
    /// <param name="limits">The bounds it keeps.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Where it logs; metadata only.</param>
    public OrganizationNode(
        NodeIdentity self, OrganizationProfile profile, AgreementBook agreements, INodeStore store, ITransport transport, IAdapter adapter,
        NodeLimits limits, TimeProvider time, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(self);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(store);
        Self = self;
        (this.store, this.time) = (store, time);
        Wakeups = new Wakeups();
        Transport = transport;
        Adapter = adapter;
        var checkpoints = Checkpoints.FromEnvironment();
        var metrics = new NodeMetrics(self.Code);
        var engine = new ConversationEngine(self, agreements, new Sides([.. profile.Sides]), profile.Check);
        var (turns, way, aftermath) = (new Turns(), new RightOfWay(time), new Aftermath(Wakeups, metrics));
        StepRunner Lane(string name, int stepsAtOnce, int worthACall, int groupMost, bool goesFirst = false)
        {
            var bounds = new GroupBounds(groupMost, limits.GroupsAtOnce, stepsAtOnce * 2, limits.GroupBytes, worthACall);
            var grouped = new GroupedStore(store, bounds, () => sender!.TakeUntil(), metrics.Lane(name), time);
            return new StepRunner(engine, grouped, store.Ledger, stepsAtOnce, turns, way, goesFirst, time, aftermath, checkpoints);
        }

        runner = Lane("ordinary", limits.StepsAtOnce, limits.StepsAtOnce / 2, limits.GroupMost);
        acute = Lane("acute", limits.AcutePrefetch, worthACall: 1, limits.GroupMost, goesFirst: true);
        // Up to half a batch in a group, and two groups side by side: both processors have something to do.
        alarms = Lane("terms", limits.TermBatch, Math.Max(1, limits.TermBatch / 4), Math.Max(1, limits.TermBatch / 2));
        var intake = new Intake(self, agreements, limits, time);
        receiver = new Receiver(intake, runner, acute, metrics, limits, time, log);
        departure = new Departure(self.Code, transport, adapter, way, metrics, limits, log);
        sender = new OutboxSender(store, transport, departure, new SettingAside(runner, limits, time, log), way, limits, time, checkpoints, log);
        aftermath.Sender = sender;
        terms = new TermsDispatcher(alarms, store, metrics, limits, time, log);
        parked = new ParkedMessages(intake, runner, store, limits, time, log);
        Commands = new CommandPort(runner, acute, store, metrics, log);
    }

    /// <inheritdoc />
    public NodeIdentity Self { get; }

    /// <inheritdoc />
    public ICommandPort Commands { get; }

    /// <inheritdoc />
    public INodeLedger Ledger => store.Ledger;

    internal INodeStore Store => store;

    internal ITransport Transport { get; }

    internal IAdapter Adapter { get; }

    internal Wakeups Wakeups { get; }

    internal OutboxSender Sender => sender;

    /// <inheritdoc />
    public async Task<int> BeginAsync(CancellationToken cancellationToken)
    {
        var begun = 0;
        foreach (var agreed in runner.Engine.AtStart(time.GetUtcNow()))
            if ((await runner.TakeAsync(agreed, cancellationToken)).Outcome == Outcome.Handled) begun++;
        return begun;
    }

    /// <inheritdoc />
    public Task<Outcome> ReceiveAsync(Delivery delivery, CancellationToken cancellationToken) => receiver.HandleAsync(delivery, cancellationToken);

    /// <inheritdoc />
    public Task<int> SendAsync(OutboxLane lane, CancellationToken cancellationToken) => sender.SweepAsync(lane, cancellationToken);

    /// <inheritdoc />
    public Task<int> FireTermsAsync(CancellationToken cancellationToken) => terms.FireAsync(cancellationToken);

    /// <inheritdoc />
    public Task<DateTimeOffset?> NextAlarmAtAsync(CancellationToken cancellationToken) => terms.NextAsync(cancellationToken);

    /// <inheritdoc />
    public Task<int> TakeUpParkedAsync(CancellationToken cancellationToken) => parked.TakeUpAsync(cancellationToken);

    /// <summary>Lets go of what the node holds, its store and its transport included.</summary>
    public async ValueTask DisposeAsync()
    {
        await Transport.DisposeAsync();
        sender.Dispose();
        departure.Dispose();
        runner.Dispose();
        acute.Dispose();
        alarms.Dispose();
        await store.DisposeAsync();
    }
}
