using ChainHub.Contracts;
using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Durability;
using ChainHub.Node.Adapters;
using ChainHub.Node.Handling;
using ChainHub.Node.Transport;
using ChainHub.Testing;

namespace ChainHub.Node.Tests.World;

/// <summary>One organization of a chain within the test: its node, and everything around it that a test looks at.</summary>
internal sealed class Member : IAsyncDisposable
{
    private readonly ManualTime time;
    private int said;

    public Member(NodeIdentity self, OrganizationProfile profile, AgreementBook agreements, ITransport transport, ManualTime time, NodeLimits limits)
    {
        this.time = time;
        Wire = new Wire(transport);
        Cabinet = new Cabinet(NodeStores.Sqlite(NodeStores.InMemory, time));
        Node = new OrganizationNode(self, profile, agreements, Cabinet, Wire, People, limits, time, Book);
    }

    public OrganizationNode Node { get; }

    public string Code => Node.Self.Code;

    public People People { get; } = new();

    public Book Book { get; } = new();

    public Wire Wire { get; }

    public Cabinet Cabinet { get; }

    public async Task StartAsync()
    {
        await Cabinet.MigrateAsync(CancellationToken.None);
        await Wire.StartAsync(Node.ReceiveAsync, CancellationToken.None);
    }

    /// <summary>The envelope of something that its people or its node says.</summary>
    public Envelope Envelope(Guid conversation, string to, Message message, Guid? chainCase = null, int? sequence = null, string? id = null) => new()
    {
        Id = id ?? $"{Code}-{Interlocked.Increment(ref said)}", Source = Node.Self.Source, Type = Catalogue.Of(message.GetType()).Type, Time = time.GetUtcNow(),
        ConversationId = conversation, ChainCase = chainCase, FromOrg = Code, ToOrg = to, Sequence = sequence, TestData = Node.Self.TestData,
    };

    /// <summary>Its people say something.</summary>
    public Task<CommandResult> SaysAsync(Guid conversation, string to, Message message, Guid? chainCase = null, string? id = null) =>
        HandsInAsync(CloudEventCodec.Write(Envelope(conversation, to, message, chainCase, id: id), message));

    public Task<CommandResult> HandsInAsync(byte[] command) => Node.Commands.SubmitAsync(command, CancellationToken.None);

    public async Task<IReadOnlyList<JournalLine>> JournalAsync() => await Node.Ledger.JournalAsync(0, 10_000, CancellationToken.None);

    public Task<IReadOnlyList<ParkedRow>> ParkedAsync() => Node.Ledger.ParkedAsync(0, 1000, CancellationToken.None);

    public async Task<string?> StateOfAsync(Guid conversation) =>
        (await Node.Ledger.SagasAsync(ConversationEngine.ConversationKind, null, 1000, CancellationToken.None)).FirstOrDefault(s => s.Id == conversation)?.State;

    public async ValueTask DisposeAsync()
    {
        await Wire.DisposeAsync();
        await Cabinet.DisposeAsync();
    }
}
