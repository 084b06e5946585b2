using System.Text.Json;
using ChainHub.Calendar;
using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Timeline;
using ChainHub.Durability;

namespace ChainHub.Reporting.Learning;

/// <summary>What one organization can learn from its own conversations that are over: nothing in it is about a single family.</summary>
/// <param name="Organization">The organization.</param>
/// <param name="SmallestGroup">The smallest group that is shown.</param>
/// <param name="Conversations">How many conversations were replayed.</param>
/// <param name="Waits">Where time goes.</param>
/// <param name="RepeatedQuestions">What was asked again.</param>
/// <param name="Overlaps">What several organizations asked or did.</param>
/// <param name="Processes">What each process came to.</param>
/// <param name="LeftOut">How many groups were too small to be shown.</param>
public sealed record LearningReport(
    string Organization, int SmallestGroup, int Conversations, IReadOnlyList<WaitingSpot> Waits, IReadOnlyList<RepeatedQuestion> RepeatedQuestions,
    IReadOnlyList<Overlap> Overlaps, IReadOnlyList<Process> Processes, int LeftOut)
{
    private const int Page = 500;

    /// <summary>Reads it from a store, page by page.</summary>
    /// <param name="organization">Whose store it is.</param>
    /// <param name="ledger">What the store lets read.</param>
    /// <param name="agreements">Which process held when; null: all families are taken together.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<LearningReport> ReadAsync(string organization, INodeLedger ledger, AgreementBook? agreements, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var closed = new Dictionary<Guid, string>();
        await foreach (var row in SagasAsync(ledger, ConversationEngine.ConversationKind, stop))
            if (row.Closed) closed[row.Id] = row.Machine;
        var replay = new Replay(closed);
        for (var after = 0L; await ledger.JournalAsync(after, Page, stop) is { Count: > 0 } lines; after = lines[^1].Position) replay.Read(lines);
        var families = new List<FamilyTimes>();
        await foreach (var row in SagasAsync(ledger, ConversationEngine.StoryKind, stop))
            if (FamilyTimes.Of(CaseTimeline.StoryOf(row)) is { } times) families.Add(times);
        return Of(organization, [.. replay.Conversations], families, agreements);
    }

    /// <summary>Works it out.</summary>
    public static LearningReport Of(string organization, IReadOnlyList<ReplayedConversation> replay, IReadOnlyList<FamilyTimes> families, AgreementBook? agreements)
    {
        ArgumentNullException.ThrowIfNull(replay);
        var own = agreements?.All.Where(agreement => agreement.Participants.Any(participant => participant.Code == organization)).ToList() ?? [];
        // Of several agreements the most careful one counts.
        var smallest = Math.Max(Agreement.LeastSmallestGroup, own.Select(agreement => agreement.SmallestGroup).DefaultIfEmpty(0).Max());
        var lessons = new Lessons(smallest);
        var (waits, questions, overlaps) = (lessons.Waits(replay), lessons.RepeatedQuestions(replay), lessons.Overlaps(replay));
        var processes = families.GroupBy(family => NameOf(own, family.Begun)).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Process.Of(group.Key, [.. group], smallest)).ToList();
        return new LearningReport(organization, smallest, replay.Count, waits, questions, overlaps, [.. processes.OfType<Process>()], lessons.LeftOut + processes.Count(process => process is null));
    }

    /// <summary>As JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, LearningJson.Options);

    /// <summary>From JSON, as <see cref="ToJson"/> writes it.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static LearningReport FromJson(string json) =>
        JsonSerializer.Deserialize<LearningReport>(json, LearningJson.Options) is { Processes: not null, Organization: not null } report ? report : throw new JsonException("It has no processes.");

    private static string NameOf(IReadOnlyList<Agreement> agreements, DateTimeOffset begun) =>
        agreements.FirstOrDefault(agreement => agreement.HoldsOn(AmsterdamTime.DateOf(begun))) is { } held ? $"{held.Code} {held.Version}" : "alle afspraken";

    private static async IAsyncEnumerable<SagaRow> SagasAsync(INodeLedger ledger, string kind, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        Guid? after = null;
        while (await ledger.SagasAsync(kind, after, Page, stop) is { Count: > 0 } rows)
        {
            foreach (var row in rows) yield return row;
            after = rows[^1].Id;
        }
    }
}

/// <summary>How lessons are written as JSON.</summary>
internal static class LearningJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
