using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChainHub.Sandbox.Checks;

/// <summary>All that one node has recorded, read back when everything is quiet.</summary>
internal sealed record NodeRecord
{
    private const int Page = 500;

    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public required string Organization { get; init; }

    public required IReadOnlyList<JournalLine> Journal { get; init; }

    /// <summary>The first line of the journal whose hash does not fit, or null.</summary>
    public required long? BrokenAt { get; init; }

    public required IReadOnlyList<SagaRow> Conversations { get; init; }

    public required IReadOnlyList<CaseOversight> Cases { get; init; }

    public required IReadOnlyList<TermRow> Terms { get; init; }

    public required IReadOnlyList<TaskRow> Tasks { get; init; }

    public required IReadOnlyList<ParkedRow> Parked { get; init; }

    public required IReadOnlyList<OutboxSetAside> SetAside { get; init; }

    public static async Task<NodeRecord> ReadAsync(string organization, INodeLedger ledger, CancellationToken stop) => new()
    {
        Organization = organization,
        Journal = await AllAsync<JournalLine>(read => ledger.JournalAsync(read.Count == 0 ? 0 : read[^1].Position, Page, stop)),
        BrokenAt = await ledger.FirstBrokenLineAsync(stop),
        Conversations = await AllAsync<SagaRow>(read => ledger.SagasAsync(ConversationEngine.ConversationKind, read.Count == 0 ? null : read[^1].Id, Page, stop)),
        Cases =
        [
            .. (await AllAsync<SagaRow>(read => ledger.SagasAsync(ConversationEngine.CaseKind, read.Count == 0 ? null : read[^1].Id, Page, stop)))
                .Select(row => JsonSerializer.Deserialize<CaseOversight>(row.Data, Stored)!),
        ],
        Terms = await AllAsync<TermRow>(read => ledger.TermsAsync(read.Count, Page, stop)),
        Tasks = await AllAsync<TaskRow>(read => ledger.TasksAsync(read.Count, Page, stop)),
        Parked = await AllAsync<ParkedRow>(read => ledger.ParkedAsync(read.Count, Page, stop)),
        SetAside = await AllAsync<OutboxSetAside>(read => ledger.SetAsideAsync(read.Count, Page, stop)),
    };

    private static async Task<IReadOnlyList<T>> AllAsync<T>(Func<List<T>, Task<IReadOnlyList<T>>> page)
    {
        var read = new List<T>();
        while (await page(read) is { Count: > 0 } more) read.AddRange(more);
        return read;
    }
}
