using System.Collections.Concurrent;
using System.Diagnostics;
using ChainHub.Benchmarks.Measures;
using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Handover;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Adapters;
using RabbitMQ.Client;

namespace ChainHub.Benchmarks.World;

/// <summary>
/// The people on both sides: the sender's offer families, the receiver's accept each offer that they are told of. Everything they say
/// goes by a durable queue, persistent and confirmed. A handover is over when the sender's people are told that it was accepted.
/// </summary>
internal sealed class People
{
    private static readonly string Offered = Catalogue.Of<HandoverOffered>().Type;
    private static readonly string Accepted = Catalogue.Of<HandoverAccepted>().Type;
    private static readonly string Danger = Catalogue.Of<AcuteDangerDeclared>().Type;

    private readonly CommandTemplate offer;
    private readonly CommandTemplate acceptance;
    private readonly CommandTemplate danger;
    private readonly ConcurrentDictionary<Guid, Talk> talks = new();
    private readonly ConcurrentDictionary<Guid, long> alarms = new();
    private ConfirmedChannel sender = null!;
    private ConfirmedChannel receiver = null!;
    private long confirmed;
    private long offered;
    private long completed;
    private long alarmsRefused;

    private People(Participant from, Participant to, IConnection atSender, IConnection atReceiver)
    {
        offer = CommandTemplate.Of(from, to.Code, Sayings.Offer(), "offer");
        acceptance = CommandTemplate.Of(to, from.Code, Sayings.Acceptance(), "accept");
        danger = CommandTemplate.Of(from, to.Code, Sayings.Danger(), "danger");
        OfSender = new PeopleAdapter(from.Code, atSender, AtSenderAsync);
        OfReceiver = new PeopleAdapter(to.Code, atReceiver, AtReceiverAsync);
    }

    public PeopleAdapter OfSender { get; }

    public PeopleAdapter OfReceiver { get; }

    /// <summary>How many of a hundred commands are handed in twice.</summary>
    public int DoublePercent { get; set; }

    /// <summary>Commands that the broker confirmed, doubles not counted.</summary>
    public long Confirmed => Volatile.Read(ref confirmed);

    /// <summary>Offers that the broker confirmed.</summary>
    public long OffersConfirmed => Volatile.Read(ref offered);

    /// <summary>Handovers that went all the way.</summary>
    public long Completed => Volatile.Read(ref completed);

    public int InFlight => talks.Count;

    /// <summary>Alarms that the receiver's people have not been told of.</summary>
    public int AlarmsInFlight => alarms.Count;

    public long AlarmsRefused => Volatile.Read(ref alarmsRefused);

    public CommandTemplate Offer => offer;

    /// <summary>Where durations of round trips go; what is begun while it is null is not measured.</summary>
    public Latencies? RoundTrips { get; set; }

    /// <summary>Told of each notice to the receiver's people.</summary>
    public Action<Notice>? AtReceiver { get; set; }

    /// <summary>Where durations of alarms go.</summary>
    public Latencies? Alarms { get; set; }

    public static async Task<People> StartAsync(Participant from, Participant to, IConnection atSender, IConnection atReceiver, CancellationToken stop)
    {
        var people = new People(from, to, atSender, atReceiver);
        people.sender = await ConfirmedChannel.OpenAsync(atSender, stop);
        people.receiver = await ConfirmedChannel.OpenAsync(atReceiver, stop);
        return people;
    }

    /// <summary>Offers a family.</summary>
    /// <param name="ids">The conversation and the case.</param>
    /// <param name="intended">When it should have begun (a Stopwatch timestamp): what waits for its turn counts as late.</param>
    /// <param name="over">Called when the handover is over.</param>
    public async Task OfferAsync((Guid Conversation, Guid Case) ids, long intended, Action? over)
    {
        talks[ids.Conversation] = new Talk(ids.Case, intended, over);
        await SayAsync(sender, Hub.Sender, "o", ids.Conversation, offer.For(ids.Conversation, ids.Case));
        Interlocked.Increment(ref offered);
    }

    /// <summary>Declares acute danger in a conversation that both sides have: handed in at once, past every queue of people.</summary>
    public async Task AlarmAsync((Guid Conversation, Guid Case) ids, long intended)
    {
        alarms[ids.Conversation] = intended;
        if (await OfSender.SubmitAsync(danger.For(ids.Conversation, ids.Case), CancellationToken.None)) return;
        alarms.TryRemove(ids.Conversation, out _);
        Interlocked.Increment(ref alarmsRefused);
    }

    private Task AtSenderAsync(Notice notice, CancellationToken stop)
    {
        if (notice.Type != Accepted || !talks.TryRemove(notice.ConversationId, out var talk)) return Task.CompletedTask;
        RoundTrips?.Record(Stopwatch.GetElapsedTime(talk.Intended));
        Interlocked.Increment(ref completed);
        talk.Over?.Invoke();
        return Task.CompletedTask;
    }

    private Task AtReceiverAsync(Notice notice, CancellationToken stop)
    {
        AtReceiver?.Invoke(notice);
        if (notice.Type == Danger && alarms.TryRemove(notice.ConversationId, out var intended)) Alarms?.Record(Stopwatch.GetElapsedTime(intended));
        return notice.Type == Offered && talks.TryGetValue(notice.ConversationId, out var talk)
            ? SayAsync(receiver, Hub.Receiver, "a", notice.ConversationId, acceptance.For(notice.ConversationId, talk.Case))
            : Task.CompletedTask;
    }

    private async Task SayAsync(ConfirmedChannel channel, string organization, string what, Guid conversation, byte[] command)
    {
        var queue = PeopleAdapter.QueueOf(organization);
        var again = Chance.Falls(what + conversation, DoublePercent) ? channel.PublishAsync("", queue, command, CancellationToken.None) : null;
        await channel.PublishAsync("", queue, command, CancellationToken.None);
        if (again is not null) await again;
        Interlocked.Increment(ref confirmed);
    }

    private sealed record Talk(Guid Case, long Intended, Action? Over);
}
