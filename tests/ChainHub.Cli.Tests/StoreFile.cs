using System.Text.Json;
using ChainHub.Conversations;
using ChainHub.Conversations.Timeline;
using ChainHub.Durability;

namespace ChainHub.Cli.Tests;

/// <summary>The store of a node, as a file that a command can read.</summary>
sealed class StoreFile : IDisposable
{
    public static readonly Guid Case = Guid.Parse("0198f1c0-0000-7000-8000-0000000000aa");
    static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    readonly string folder = Directory.CreateTempSubdirectory("chainhub-cli-").FullName;

    public string Path => System.IO.Path.Combine(folder, "st.db");

    /// <summary>A path for something that a command writes.</summary>
    public string Beside(string name) => System.IO.Path.Combine(folder, name);

    public static async Task<StoreFile> WithAsync(int families)
    {
        var file = new StoreFile();
        await using var store = NodeStores.Sqlite(file.Path, sync: SqliteSync.Off);
        await store.MigrateAsync(CancellationToken.None);
        var outcomes = await store.CommitAsync([new UnitOfWork { Sagas = [.. Enumerable.Range(0, families).SelectMany(Rows)] }], CancellationToken.None);
        return outcomes is [CommitOutcome.Committed] ? file : throw new InvalidOperationException("The store was not written.");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    static IEnumerable<SagaRow> Rows(int number)
    {
        var id = number == 0 ? Case : Guid.NewGuid();
        yield return Row(ConversationEngine.CaseKind, id, new CaseOversight { CaseId = id, Ledger = [new("vt", At, At.AddDays(2)), new("st", At.AddDays(2), null)] });
        yield return Row(ConversationEngine.StoryKind, id, new FamilyStory
        {
            CaseId = id, Facts = [Fact("handover.offered", "vt", 24), Fact("handover.accepted", "st", 48)],
        });
    }

    static SagaRow Row(string kind, Guid id, object data) => new()
    {
        Kind = kind, Id = id, Version = 0, Machine = kind, State = "kept", CaseId = id, UpdatedAt = At, Data = JsonSerializer.Serialize(data, JsonSerializerOptions.Web),
    };

    static StoryFact Fact(string what, string by, int hour) =>
        new() { References = [$"{what}-1"], What = what, At = At.AddHours(hour), RecordedAt = At.AddHours(hour), By = by };
}
