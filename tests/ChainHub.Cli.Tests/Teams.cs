using System.Text.Json;
using ChainHub.Conversations;
using ChainHub.Durability;

namespace ChainHub.Cli.Tests;

/// <summary>St-west, whose place is taken by st-alkmaar on 1 July 2026: agreements and a store for each, in a folder.</summary>
sealed class Teams : IDisposable
{
    public static readonly Guid Family = Guid.Parse("0198f1c0-0000-7000-8000-0000000000f1");
    public static readonly Guid Between = Guid.Parse("0198f1c0-0000-7000-8000-0000000000b2");
    static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    readonly string folder = Directory.CreateTempSubdirectory("chainhub-teams-").FullName;

    public string Agreements => Path.Combine(folder, "agreements.yaml");

    public string West => $"Data Source={Path.Combine(folder, "west.db")}";

    public string Alkmaar => $"Data Source={Path.Combine(folder, "alkmaar.db")}";

    public string Beside(string name) => Path.Combine(folder, name);

    /// <summary>Both know one family; West has a handover from Veilig Thuis open, and what else is given.</summary>
    public static async Task<Teams> WithAsync(params SagaRow[] ofWest)
    {
        var teams = new Teams();
        await File.WriteAllTextAsync(teams.Agreements, Agreement(), Stop);
        await WriteAsync(teams.West, [Case("vt-nhn", "st-west"), Conversation(Guid.NewGuid(), "vt-nhn"), .. ofWest]);
        await WriteAsync(teams.Alkmaar, [Case("vt-nhn")]);
        return teams;
    }

    public static SagaRow Conversation(Guid id, string peer, bool closed = false)
    {
        var side = new { peer, channels = new Dictionary<string, object> { [peer] = new { heard = 1 } } };
        return Row(ConversationEngine.ConversationKind, id, "handover.receiver", "Offered", side) with { CaseId = Family, Closed = closed };
    }

    /// <summary>What is in a store, as far as these tests look.</summary>
    public static async Task<(CaseOversight Case, IReadOnlyList<SagaRow> Conversations, IReadOnlyList<JournalLine> Journal, long? Broken)> ReadAsync(string spec)
    {
        await using var store = NodeStores.Open(spec);
        var family = (await store.Ledger.SagasAsync(ConversationEngine.CaseKind, null, 9, Stop)).Single();
        return (JsonSerializer.Deserialize<CaseOversight>(family.Data, JsonSerializerOptions.Web)!, await store.Ledger.SagasAsync(ConversationEngine.ConversationKind, null, 9, Stop),
            await store.Ledger.JournalAsync(0, 99, Stop), await store.Ledger.FirstBrokenLineAsync(Stop));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    static async Task WriteAsync(string spec, SagaRow[] rows)
    {
        await using var store = NodeStores.Open(spec);
        await store.MigrateAsync(Stop);
        var line = new JournalLine { At = At, What = "handled", ToOrg = spec.Contains("west", StringComparison.Ordinal) ? "st-west" : "st-alkmaar" };
        await store.CommitAsync([new UnitOfWork { Sagas = rows, Journal = [line] }], Stop);
    }

    static SagaRow Case(params string[] holders)
    {
        var oversight = new CaseOversight { CaseId = Family };
        foreach (var (holder, index) in holders.Select((holder, index) => (holder, index))) oversight.Move(holder, At.AddDays(index));
        return Row(ConversationEngine.CaseKind, Family, "case", holders[^1], oversight) with { CaseId = Family };
    }

    static SagaRow Row(string kind, Guid id, string machine, string state, object data) => new()
    {
        Kind = kind, Id = id, Version = 0, Machine = machine, State = state, UpdatedAt = At, Data = JsonSerializer.Serialize(data, JsonSerializerOptions.Web),
    };

    // The example of the repository, with one team more.
    static string Agreement() => File.ReadAllText(Path.Combine(RepositoryRoot(), "infra", "agreements", "alkmaar.yaml")).Replace(
        "  - code: rvdk-nh\n",
        "  - {code: st-west, name: Sociale teams West, kind: social-team, oin: \"00000099000000001099\", succeeded-by: {code: st-alkmaar, from: 2026-07-01}}\n  - code: rvdk-nh\n",
        StringComparison.Ordinal);

    static string RepositoryRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "ChainHub.sln"))) return at.FullName;
        throw new DirectoryNotFoundException("Run the tests from within a checkout.");
    }
}
