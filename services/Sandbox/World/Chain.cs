using ChainHub.CertifiedInstitution;
using ChainHub.ChildProtection;
using ChainHub.Conversations.Agreements;
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
    private readonly InMemoryBroker? ownBroker;

    private Chain(InMemoryBroker? ownBroker, SandboxClock clock, PostOffice post, IReadOnlyList<Member> members, IReadOnlySet<Guid> ofStories) =>
        (this.ownBroker, Clock, Post, Members, OfStories) = (ownBroker, clock, post, members, ofStories);

    public SandboxClock Clock { get; }

    public PostOffice Post { get; }

    /// <summary>The organizations, in the order of their codes.</summary>
    public IReadOnlyList<Member> Members { get; }

    /// <summary>Builds a chain that stands at the beginning of its stories.</summary>
    /// <param name="settings">What to build it from.</param>
    /// <param name="teller">Is told what happens.</param>
    public static async Task<Chain> BuildAsync(ChainSettings settings, IStoryTeller? teller, CancellationToken cancellationToken)
    {
        var clock = new SandboxClock(settings.Scenarios.Min(scenario => scenario.Start));
        var post = new PostOffice(settings.Scenarios, new Draws(settings.Seed), clock);
        var hub = settings.Broker ?? new InMemoryBroker(settings.Agreements);
        if (settings.Broker is null) await hub.StartAsync(cancellationToken);
        var members = new List<Member>();
        foreach (var participant in settings.Agreements.Participants.OrderBy(p => p.Code, StringComparer.Ordinal))
            members.Add(await JoinAsync(participant, settings, teller, clock, post, hub.TransportOf(participant.Code, clock), cancellationToken));
        var ofStories = settings.Scenarios.SelectMany(story => story.Conversations.Keys.Select(story.ConversationId)).ToHashSet();
        return new Chain(settings.Broker is null ? hub : null, clock, post, members, ofStories);
    }

    /// <summary>The conversations that the stories tell of.</summary>
    public IReadOnlySet<Guid> OfStories { get; }

    public Member Of(string organization) => Members.First(member => member.Code == organization);

    public async ValueTask DisposeAsync()
    {
        foreach (var member in Members) await member.Store.DisposeAsync();
        if (ownBroker is not null) await ownBroker.DisposeAsync();
    }

    private static async Task<Member> JoinAsync(
        Participant participant, ChainSettings settings, IStoryTeller? teller, SandboxClock clock, PostOffice post, ITransport way,
        CancellationToken cancellationToken)
    {
        var self = new NodeIdentity(participant.Code, participant.Oin, "zandbak", TestData: true);
        var store = NodeStores.Sqlite(
            settings.Folder is { } folder ? Path.Combine(folder, $"{participant.Code}.db") : NodeStores.InMemory, clock, SqliteSync.Off);
        await store.MigrateAsync(cancellationToken);
        var adapter = new SimulatedAdapter(self, settings.Scenarios, settings.Seed, clock, teller);
        var transport = new SlowTransport(way, participant.Code, post);
        var node = new OrganizationNode(
            self, ProfileOf(participant.Kind), settings.Agreements, store, transport, adapter, new NodeLimits(), clock, NullLogger.Instance);
        var member = new Member(participant, node, adapter, store);
        await transport.StartAsync(
            async (delivery, stop) => member.MayHaveParked |= await node.ReceiveAsync(delivery, stop) == Outcome.Parked, cancellationToken);
        await node.BeginAsync(cancellationToken);
        member.NextAlarmAt = await node.NextAlarmAtAsync(cancellationToken);
        return member;
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
}

/// <summary>An organization of the chain.</summary>
internal sealed record Member(Participant Participant, OrganizationNode Node, SimulatedAdapter Adapter, INodeStore Store)
{
    public string Code => Participant.Code;

    /// <summary>When its next alarm goes (UTC), as the driver last saw it.</summary>
    public DateTimeOffset? NextAlarmAt { get; set; }

    /// <summary>A message has come before its turn; only then is it worth looking for parked ones.</summary>
    public bool MayHaveParked { get; set; }
}
