using System.Globalization;
using System.Text.Json;
using ChainHub.Contracts;
using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Durability;
using ChainHub.Node.Provisioning;
using ChainHub.Testing;
using Npgsql;

namespace ChainHub.Chain.Tests;

/// <summary>One organization's worker as a process, and its people: they put files in a folder and read what comes out.</summary>
public sealed class RunningWorker : IAsyncDisposable
{
    private readonly string project;
    private readonly Participant organization;
    private readonly Dictionary<string, string?> environment;
    private readonly string folder;
    private int said;
    private ChildProcess? process;
    private INodeStore? store;

    public RunningWorker(string project, Participant organization, Servers servers, OrganizationSecrets secrets, string agreements, string folder)
    {
        this.project = project;
        this.organization = organization;
        this.folder = folder;
        ConnectionString = secrets.ConnectionString + ";Include Error Detail=false";
        Directory.CreateDirectory(Path.Combine(folder, "exchange", "in"));
        environment = new Dictionary<string, string?>
        {
            ["ChainHub__Agreements"] = agreements,
            ["ChainHub__TestData"] = "true",
            ["ChainHub__TraceFile"] = TraceFile,
            ["ChainHub__Limits__SweepInterval"] = "00:00:00.5",
            ["ChainHub__Limits__Lease"] = "00:00:05",
            ["ChainHub__Organizations__0__Code"] = organization.Code,
            ["ChainHub__Organizations__0__Store"] = ConnectionString,
            ["ChainHub__Organizations__0__Broker__Host"] = servers.RabbitHost,
            ["ChainHub__Organizations__0__Broker__Port"] = servers.RabbitPort.ToString(CultureInfo.InvariantCulture),
            ["ChainHub__Organizations__0__Broker__User"] = organization.Code,
            ["ChainHub__Organizations__0__Broker__Password"] = secrets.BrokerPassword,
            ["ChainHub__Organizations__0__Adapter__Kind"] = "Folder",
            ["ChainHub__Organizations__0__Adapter__Path"] = Path.Combine(folder, "exchange"),
            ["ChainHub__Organizations__0__Adapter__ScanEvery"] = "0.25",
        };
    }

    private RunningWorker(RunningWorker other, string folder)
    {
        (project, organization, ConnectionString, this.folder) = (other.project, other.organization, other.ConnectionString, folder);
        Directory.CreateDirectory(Path.Combine(folder, "exchange", "in"));
        environment = new Dictionary<string, string?>(other.environment)
        {
            ["ChainHub__TraceFile"] = TraceFile,
            ["ChainHub__Organizations__0__Adapter__Path"] = Path.Combine(folder, "exchange"),
        };
    }

    public string Code => organization.Code;

    public string Oin => organization.Oin;

    /// <summary>The folder in which its people put files and find them.</summary>
    public string Exchange => Path.Combine(folder, "exchange");

    public int ProcessId => process!.Id;

    public string ConnectionString { get; }

    public string TraceFile => Path.Combine(folder, "spans.jsonl");

    public string Log => process?.Describe(200) ?? "";

    public IDictionary<string, string?> Settings => environment;

    public void Start() => process = ChildProcess.StartDotnet(RepositoryRoot.BuiltAssembly(project), environment, name: $"worker of {Code}");

    /// <summary>A second process of the same organization: the same database and account on the broker, people with a folder of their own.</summary>
    public RunningWorker Replica() => new(this, folder + "-2");

    public Task KillAsync() => process!.KillAsync();

    public Task<int> StopAsync() => process!.StopAsync(TimeSpan.FromSeconds(60));

    public Task<int> EndsAsync() => process!.WaitForExitAsync(TimeSpan.FromSeconds(120));

    /// <summary>Waits until the worker says that it is connected.</summary>
    public Task IsReadyAsync() => Poll.Until(
        $"the worker of {Code} to be connected", () => process!.Describe(2000), log => log.Contains("is connected and handles messages", StringComparison.Ordinal),
        TimeSpan.FromSeconds(120));

    /// <summary>Its people say something: a file in the folder, complete at once.</summary>
    public async Task SaysAsync(Guid conversation, string to, Message message, Guid? chainCase = null, string? traceParent = null, string? id = null)
    {
        id ??= $"{Code}-{Interlocked.Increment(ref said)}-{conversation:N}";
        var envelope = new Envelope
        {
            Id = id, Source = $"urn:nld:oin:{organization.Oin}:systeem:proef", Type = Catalogue.Of(message.GetType()).Type,
            Time = TimeProvider.System.GetUtcNow(), ConversationId = conversation, ChainCase = chainCase, FromOrg = Code, ToOrg = to,
            TraceParent = traceParent, TestData = true,
        };
        var file = Path.Combine(folder, "exchange", "in", $"{id}.json");
        await File.WriteAllBytesAsync(file + ".tmp", CloudEventCodec.Write(envelope, message));
        File.Move(file + ".tmp", file);
    }

    /// <summary>Waits until this side of a conversation is in a state.</summary>
    public Task IsInAsync(Guid conversation, string state) => Poll.UntilAsync(
        $"conversation {conversation} at {Code} to be {state}", () => StateOfAsync(conversation), seen => seen == state, TimeSpan.FromSeconds(120),
        seen => $"{seen}; refused files: {string.Join(" | ", Refusals())}; {process!.Describe(15)}");

    /// <summary>Asked many times a second while the two processors are needed elsewhere: one small query.</summary>
    public async Task<string> StateOfAsync(Guid conversation)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select state from saga where kind = @kind and id = @id", connection);
        command.Parameters.AddWithValue("kind", ConversationEngine.ConversationKind);
        command.Parameters.AddWithValue("id", conversation);
        return await command.ExecuteScalarAsync() as string ?? "unknown";
    }

    public Task<IReadOnlyList<JournalLine>> JournalAsync() => ReadAsync(ledger => ledger.JournalAsync(0, 10_000, CancellationToken.None));

    public Task<T> ReadAsync<T>(Func<INodeLedger, Task<T>> read) => read(Store.Ledger);

    /// <summary>The organization's own store, read with its own account.</summary>
    public INodeStore Store => store ??= NodeStores.Postgres(ConnectionString);

    /// <summary>Lets time pass for one term: its next alarm is due now.</summary>
    public async Task LetPassAsync(Guid conversation, string rule)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "update term set next_at = now() - interval '1 second' where conversation_id = @conversation and rule = @rule and next_at is not null", connection);
        command.Parameters.AddWithValue("conversation", conversation);
        command.Parameters.AddWithValue("rule", rule);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>What its people found in the folder, by type on the wire.</summary>
    public IReadOnlyList<CloudEvent> Found(string name)
    {
        var type = $"{Catalogue.Prefix}{name}.v1";
        var outgoing = Path.Combine(folder, "exchange", "out");
        return !Directory.Exists(outgoing) ? [] :
        [
            .. Directory.EnumerateFiles(outgoing, "*.json", SearchOption.AllDirectories)
                .Select(file => CloudEventCodec.Read(File.ReadAllBytes(file)))
                .Where(read => read.Envelope.Type == type),
        ];
    }

    public IReadOnlyList<string> Refusals()
    {
        var refused = Path.Combine(folder, "exchange", "in", "refused");
        return Directory.Exists(refused) ? [.. Directory.EnumerateFiles(refused, "*.error.json").Select(File.ReadAllText)] : [];
    }

    public IReadOnlyList<JsonElement> Spans() => !File.Exists(TraceFile) ? [] :
        [.. File.ReadAllLines(TraceFile).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await process.DisposeAsync();
        if (store is not null) await store.DisposeAsync();
    }
}
