using ChainHub.Contracts;
using ChainHub.Node.Transport;

namespace ChainHub.Sandbox.World;

/// <summary>
/// The network between the organizations: what they send is under way for a while, may come twice, and may overtake. It waits here,
/// in the order in which it will arrive.
/// </summary>
internal sealed class PostOffice(IReadOnlyList<Scenario> scenarios, Draws draws, TimeProvider time)
{
    private readonly Dictionary<Guid, (Scenario Scenario, Network Network)> networks = scenarios
        .SelectMany(scenario => scenario.Conversations.Select(talk => (scenario, talk)))
        .ToDictionary(x => x.scenario.ConversationId(x.talk.Key), x => (x.scenario, x.talk.Value.Network ?? x.scenario.Network));

    private readonly PriorityQueue<Letter, (DateTimeOffset At, int Ordinal)> underWay = new();
    private readonly Dictionary<(string, string), DateTimeOffset> last = [];
    private readonly HashSet<string> arrived = [];
    private int ordinal;

    /// <summary>How many messages were given to the network.</summary>
    public int Sent { get; private set; }

    /// <summary>How many arrived that had arrived before.</summary>
    public int Duplicates { get; private set; }

    public DateTimeOffset? NextAt => underWay.TryPeek(out var letter, out _) ? letter.At : null;

    public void Post(string from, Outgoing message, ITransport way)
    {
        var envelope = CloudEventCodec.Read(message.Body).Envelope;
        var (code, network) = networks.TryGetValue(envelope.ConversationId, out var known) ? (known.Scenario.Code, known.Network) : ("", Network.Calm);
        var delay = message.Acute ? network.Delay.Least : network.Delay.Between(draws.Number(code, message.MessageId, "delay"));
        var at = time.GetUtcNow() + delay;
        if (!network.Reorder && !message.Acute)
        {
            if (last.TryGetValue((from, message.ToOrg), out var before) && before > at) at = before;
            last[(from, message.ToOrg)] = at;
        }

        Sent++;
        Put(new Letter(at, from, message, way));
        if (draws.Happens(network.Duplicates, code, message.MessageId, "twice"))
            Put(new Letter(at + network.Delay.Between(draws.Number(code, message.MessageId, "again")), from, message, way));
    }

    /// <summary>Takes the letter that arrives first.</summary>
    public Letter Take()
    {
        var letter = underWay.Dequeue();
        if (!arrived.Add(letter.Message.MessageId)) Duplicates++;
        return letter;
    }

    private void Put(Letter letter) => underWay.Enqueue(letter, (letter.At, ++ordinal));
}

/// <summary>A message that is under way.</summary>
internal sealed record Letter(DateTimeOffset At, string From, Outgoing Message, ITransport Way);

/// <summary>An organization's way to the network: the broker has a message at once, and it arrives later.</summary>
internal sealed class SlowTransport(ITransport inner, string organization, PostOffice post) : ITransport
{
    public bool IsConnected => inner.IsConnected;

    public Task StartAsync(Func<Delivery, CancellationToken, Task> receive, CancellationToken cancellationToken) => inner.StartAsync(receive, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => inner.StopAsync(cancellationToken);

    public Task<PublishOutcome> PublishAsync(Outgoing message, CancellationToken cancellationToken)
    {
        post.Post(organization, message, inner);
        return Task.FromResult(PublishOutcome.Confirmed);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
