using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChainHub.Checks;

/// <summary>All that one node has recorded, read back when everything is quiet.</summary>
public sealed record NodeRecord
{
    private const int Page = 500;

    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The code of the organization.</summary>
    public required string Organization { get; init; }

    /// <summary>The journal, in order.</summary>
    public required IReadOnlyList<JournalLine> Journal { get; init; }

    /// <summary>The first line of the journal whose hash does not fit, or null.</summary>
    public required long? BrokenAt { get; init; }

    /// <summary>The conversations.</summary>
    public required IReadOnlyList<SagaRow> Conversations { get; init; }

    /// <summary>The stories of families, as the node keeps them.</summary>
    public IReadOnlyList<SagaRow> Stories { get; init; } = [];

    /// <summary>The oversight of cases, as the node knows it.</summary>
    public required IReadOnlyList<CaseOversight> Cases { get; init; }

    /// <summary>The terms.</summary>
    public required IReadOnlyList<TermRow> Terms { get; init; }

    /// <summary>The tasks.</summary>
    public required IReadOnlyList<TaskRow> Tasks { get; init; }

    /// <summary>Messages put apart.</summary>
    public required IReadOnlyList<ParkedRow> Parked { get; init; }

    /// <summary>Messages that did not leave.</summary>
    public required IReadOnlyList<OutboxSetAside> SetAside { get; init; }

    /// <summary>Reads what a node has recorded.</summary>
    /// <param name="organization">The code of its organization.</param>
    /// <param name="ledger">What the node lets read.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<NodeRecord> ReadAsync(string organization, INodeLedger ledger, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return new()
        {
            Organization = organization,
            Journal = await AllAsync<JournalLine>(read => ledger.JournalAsync(read.Count == 0 ? 0 : read[^1].Position, Page, stop)),
            BrokenAt = await ledger.FirstBrokenLineAsync(stop),
            Conversations = await AllAsync<SagaRow>(read => ledger.SagasAsync(ConversationEngine.ConversationKind, read.Count == 0 ? null : read[^1].Id, Page, stop)),
            Stories = await AllAsync<SagaRow>(read => ledger.SagasAsync(ConversationEngine.StoryKind, read.Count == 0 ? null : read[^1].Id, Page, stop)),
            Cases =
            [
                .. (await AllAsync<SagaRow>(read => ledger.SagasAsync(ConversationEngine.CaseKind, read.Count == 0 ? null : read[^1].Id, Page, stop)))
                    .Select(row => JsonSerializer.Deserialize<CaseOversight>(row.Data, Stored)!),
            ],
            Terms = await AllAsync<TermRow>(read => ledger.TermsAsync(read.Count == 0 ? null : read[^1].Id, Page, stop)),
            Tasks = await AllAsync<TaskRow>(read => ledger.TasksAsync(read.Count == 0 ? null : read[^1].Id, Page, stop)),
            Parked = await AllAsync<ParkedRow>(read => ledger.ParkedAsync(read.Count, Page, stop)),
            SetAside = await AllAsync<OutboxSetAside>(read => ledger.SetAsideAsync(read.Count, Page, stop)),
        };
    }

    private static async Task<IReadOnlyList<T>> AllAsync<T>(Func<List<T>, Task<IReadOnlyList<T>>> page)
    {
        var read = new List<T>();
        while (await page(read) is { Count: > 0 } more) read.AddRange(more);
        return read;
    }
}
