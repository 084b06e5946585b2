using ChainHub.Calendar;
using ChainHub.CertifiedInstitution;
using ChainHub.ChildProtection;
using ChainHub.Conversations.Agreements;
using ChainHub.MixedTeam;
using ChainHub.Municipality;
using ChainHub.Node;
using ChainHub.Node.Handling;
using ChainHub.Node.Transport;
using ChainHub.Node.Transport.InMemory;
using ChainHub.Police;
using ChainHub.Reporter;
using ChainHub.Shelter;
using ChainHub.SocialTeam;
using ChainHub.VeiligThuis;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChainHub.Sandbox.World;

/// <summary>All organizations of the agreements in one process, each with its own store, over a broker within the process.</summary>
internal sealed class Chain : IAsyncDisposable
{
    private readonly ChainSettings settings;
    private readonly IStoryTeller? teller;
    private readonly InMemoryBroker broker;
    private readonly List<Member> members = [];
    private readonly Queue<(DateTimeOffset At, string From, string To)> successions;

    private Chain(ChainSettings settings, IStoryTeller? teller)
    {
        (this.settings, this.teller) = (settings, teller);
        broker = settings.Broker ?? new InMemoryBroker(settings.Agreements);
        Clock = new SandboxClock(settings.Scenarios.Min(scenario => scenario.Start));
        Post = new PostOffice(settings.Scenarios, new Draws(settings.Seed), Clock);
        OfStories = settings.Scenarios.SelectMany(story => story.Conversations.Keys.Select(story.ConversationId)).ToHashSet();
        successions = new(from participant in settings.Agreements.Participants
                          let next = participant.Successor
                          where next is not null && next.From > Today && settings.IsToldOf(participant.Code)
                          orderby next.From, participant.Code
                          select (AmsterdamTime.StartOfDay(next.From), participant.Code, next.Code));
    }

    public SandboxClock Clock { get; }

    public PostOffice Post { get; }

    /// <summary>The organizations, in the order of their codes.</summary>
    public IReadOnlyList<Member> Members => members;

    /// <summary>When an organization takes the place of another next (UTC).</summary>
    public DateTimeOffset? NextSuccessionAt => successions.TryPeek(out var next) ? next.At : null;

    private DateOnly Today => AmsterdamTime.DateOf(Clock.GetUtcNow());

    /// <summary>Builds a chain that stands at the beginning of its stories.</summary>
    /// <param name="settings">What to build it from.</param>
    /// <param name="teller">Is told what happens.</param>
    public static async Task<Chain> BuildAsync(ChainSettings settings, IStoryTeller? teller, CancellationToken cancellationToken)
    {
        var chain = new Chain(settings, teller);
        if (settings.Broker is null) await chain.broker.StartAsync(cancellationToken);
        // Who takes another's place begins on that day, with what the other had.
        var later = chain.successions.Select(succession => succession.To).ToHashSet();
        var successors = settings.Agreements.Successors;
        foreach (var participant in settings.Agreements.Participants.OrderBy(p => p.Code, StringComparer.Ordinal))
            if (!later.Contains(participant.Code) && successors.Of(participant.Code, chain.Today) == participant.Code)
                await chain.JoinAsync(participant, await chain.StoreOfAsync(participant.Code, cancellationToken), cancellationToken);
        return chain;
    }

    /// <summary>Lets the next organization take the place of another: its people, its systems and its database go on.</summary>
    public async Task TakePlaceAsync(CancellationToken cancellationToken)
    {
        var (_, from, to) = successions.Dequeue();
        var before = Of(from);
        members.Remove(before);
        await before.Transport.StopAsync(cancellationToken);
        await JoinAsync(settings.Agreements.Find(to)!, before.Store, cancellationToken);
    }

    /// <summary>The conversations that the stories tell of.</summary>
    public IReadOnlySet<Guid> OfStories { get; }

    /// <summary>An organization, or who stands in its place today.</summary>
    public Member Of(string organization)
    {
        var today = settings.Agreements.Successors.Of(organization, Today);
        return members.Find(member => member.Code == today) ?? members.First(member => member.Code == organization);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var member in Members) await member.Store.DisposeAsync();
        if (settings.Broker is null) await broker.DisposeAsync();
    }

    private async Task<INodeStore> StoreOfAsync(string organization, CancellationToken cancellationToken)
    {
        var store = NodeStores.Sqlite(settings.Folder is { } folder ? Path.Combine(folder, $"{organization}.db") : NodeStores.InMemory, Clock, SqliteSync.Off);
        await store.MigrateAsync(cancellationToken);
        return store;
    }

    private async Task JoinAsync(Participant participant, INodeStore store, CancellationToken cancellationToken)
    {
        var self = new NodeIdentity(participant.Code, participant.Oin, "zandbak", TestData: true);
        var adapter = new SimulatedAdapter(self, settings.Scenarios, settings.Seed, Clock, teller);
        var transport = new SlowTransport(broker.TransportOf(participant.Code, Clock), participant.Code, Post);
        var node = new OrganizationNode(
            self, ProfileOf(participant.Kind), settings.Agreements, store, transport, adapter, new NodeLimits(), Clock, NullLogger.Instance);
        var member = new Member(participant, node, adapter, store, transport);
        await transport.StartAsync(
            async (delivery, stop) => member.MayHaveParked |= await node.ReceiveAsync(delivery, stop) == Outcome.Parked, cancellationToken);
        await node.BeginAsync(cancellationToken);
        member.NextAlarmAt = await node.NextAlarmAtAsync(cancellationToken);
        members.Add(member);
        members.Sort((one, other) => string.CompareOrdinal(one.Code, other.Code));
    }

    private static OrganizationProfile ProfileOf(OrganizationKind kind) => kind switch
    {
        OrganizationKind.VeiligThuis => new VeiligThuisProfile(),
        OrganizationKind.SocialTeam => new SocialTeamProfile(),
        OrganizationKind.ChildProtection => new ChildProtectionProfile(),
        OrganizationKind.Shelter => new ShelterProfile(),
        OrganizationKind.Reporter => new ReporterProfile(),
        OrganizationKind.CertifiedInstitution => new CertifiedInstitutionProfile(),
        OrganizationKind.Municipality => new MunicipalityProfile(),
        OrganizationKind.Police => new PoliceProfile(),
        OrganizationKind.MixedTeam => new MixedTeamProfile(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No worker serves this kind of organization."),
    };
}

/// <summary>What a chain is built from.</summary>
/// <param name="Scenarios">The stories.</param>
/// <param name="Agreements">The agreements.</param>
/// <param name="Seed">The seed of every chance.</param>
/// <param name="Folder">Where the stores are; null: in memory.</param>
internal sealed record ChainSettings(IReadOnlyList<Scenario> Scenarios, AgreementBook Agreements, long Seed, string? Folder)
{
    /// <summary>A broker that runs already and is used by one chain after another; null: one of its own.</summary>
    public InMemoryBroker? Broker { get; init; }

    /// <summary>Whether any story has this organization in it.</summary>
    public bool IsToldOf(string organization) => Scenarios.Any(story => story.Organizations.ContainsKey(organization));
}

/// <summary>An organization of the chain.</summary>
internal sealed record Member(Participant Participant, OrganizationNode Node, SimulatedAdapter Adapter, INodeStore Store, ITransport Transport)
{
    public string Code => Participant.Code;

    /// <summary>When its next alarm goes (UTC), as the driver last saw it.</summary>
    public DateTimeOffset? NextAlarmAt { get; set; }

    /// <summary>A message has come before its turn; only then is it worth looking for parked ones.</summary>
    public bool MayHaveParked { get; set; }
}
