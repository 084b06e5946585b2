using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Durability;
using ChainHub.Node.Agreements;
using ChainHub.Node.Handling;
using ChainHub.Node.Transport.InMemory;
using ChainHub.Testing;

namespace ChainHub.Node.Tests.World;

/// <summary>The chain of Alkmaar within the test: real nodes and agreements, a broker and stores in memory, a clock that stands still.</summary>
internal sealed class Chain : IAsyncDisposable
{
    public const string VeiligThuis = "vt-nhn";
    public const string Team = "st-alkmaar";
    public const string Board = "rvdk-nh";
    public const string Shelter = "blijf-alkmaar";

    private readonly InMemoryBroker broker;

    private Chain(AgreementBook agreements, bool testData, Func<Incoming, Refusal?>? rule, NodeLimits limits)
    {
        Agreements = agreements;
        broker = new InMemoryBroker(agreements);
        Members = agreements.Participants.ToDictionary(p => p.Code, p => new Member(
            new NodeIdentity(p.Code, p.Oin, "proef", testData), new KindOf(p.Kind, rule), agreements, broker.TransportOf(p.Code, Time), Time, limits));
    }

    /// <summary>Monday 30 March 2026, ten o'clock in Amsterdam.</summary>
    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 3, 30, 8, 0, 0, TimeSpan.Zero));

    public AgreementBook Agreements { get; }

    public IReadOnlyDictionary<string, Member> Members { get; }

    public Member this[string code] => Members[code];

    public static async Task<Chain> StartAsync(
        bool testData = true, Func<Incoming, Refusal?>? rule = null, NodeLimits? limits = null, AgreementBook? agreements = null)
    {
        var chain = new Chain(agreements ?? AgreementFiles.Load(RepositoryRoot.Combine("infra", "agreements", "alkmaar.yaml")), testData, rule, limits ?? new NodeLimits());
        await chain.broker.StartAsync(CancellationToken.None);
        foreach (var member in chain.Members.Values) await member.StartAsync();
        return chain;
    }

    /// <summary>Everybody goes on until nothing is left to do at this moment.</summary>
    public async Task SettleAsync()
    {
        while (await PassAsync() > 0)
        {
        }
    }

    /// <summary>Lets time pass, in steps, and everybody act on it.</summary>
    public async Task PassTimeAsync(TimeSpan time, TimeSpan? step = null)
    {
        for (var until = Time.GetUtcNow() + time; Time.GetUtcNow() < until;)
        {
            var left = until - Time.GetUtcNow();
            Time.Advance(step is { } s && s < left ? s : left);
            await SettleAsync();
        }
    }

    /// <summary>Lets time pass for as long as something waits for it.</summary>
    public async Task<T> WaitedOutAsync<T>(Task<T> something) =>
        await Poll.Until("what waits to be over", () =>
        {
            if (!something.IsCompleted && Time.Waiting > 0) Time.Advance(TimeSpan.FromSeconds(1));
            return something;
        }, task => task.IsCompleted).Unwrap();

    public async ValueTask DisposeAsync()
    {
        foreach (var member in Members.Values) await member.DisposeAsync();
        await broker.DisposeAsync();
    }

    private async Task<int> PassAsync()
    {
        var settled = 0;
        foreach (var node in Members.Values.Select(member => member.Node))
        {
            foreach (var lane in (OutboxLane[])[OutboxLane.Acute, OutboxLane.Broker, OutboxLane.Adapter])
                settled += await node.SendAsync(lane, CancellationToken.None);
            settled += await node.FireTermsAsync(CancellationToken.None);
            settled += await node.TakeUpParkedAsync(CancellationToken.None);
        }

        return settled;
    }
}
