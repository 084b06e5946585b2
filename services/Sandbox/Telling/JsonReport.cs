using System.Text.Json;
using System.Text.Json.Serialization;
using ChainHub.Contracts;
using ChainHub.Checks;

namespace ChainHub.Sandbox.Telling;

/// <summary>The report for programs: the same bytes for the same seed.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static string Write(Outcomes outcomes)
    {
        var counts = Counts.Of(outcomes.Nodes);
        return JsonSerializer.Serialize(new Document(
            outcomes.Settings.Seed,
            [
                .. from scenario in outcomes.Settings.Scenarios
                   from name in scenario.Conversations.Keys
                   let saga = outcomes.SagaOf(scenario, name)
                   where saga is not null
                   select new ConversationLine(saga.Id, saga.Machine.Split('.')[0], saga.State),
            ],
            [
                .. from scenario in outcomes.Settings.Scenarios
                   from name in scenario.Cases.Keys
                   let id = scenario.CaseId(name)
                   select new CaseLine(id, [.. OversightTimeline.Of(id, outcomes.Nodes).Select(Stretch)]),
            ],
            new SumLine(
                [.. outcomes.Families.Select(family => Line(family.Scenario.CaseId(family.Case), family.Sum))],
                FamilySum.StablySafeShare(outcomes.Families.Select(family => family.Sum))),
            new TermCounts(counts.TermsSet, counts.TermsMet, counts.TermsPassed),
            new MessageCounts(outcomes.Sent, counts.MessagesHandled, counts.MessagesRejected, outcomes.Duplicates),
            outcomes.Violations), Options);
    }

    private static HolderLine Stretch(OversightEntry entry) =>
        new(entry.Holder, Instants.Format(entry.From), entry.To is { } to ? Instants.Format(to) : null);

    private sealed record Document(
        long Seed, IReadOnlyList<ConversationLine> Conversations, IReadOnlyList<CaseLine> Cases, SumLine Sums, TermCounts Terms, MessageCounts Messages,
        IReadOnlyList<string> Violations);

    private sealed record ConversationLine(Guid Id, string Kind, string State);

    private sealed record CaseLine(Guid Id, IReadOnlyList<HolderLine> Oversight);

    private sealed record HolderLine(string Holder, string From, string? To);

    private static FamilyLine Line(Guid id, FamilySum sum) => new(
        id, Hours(sum.ToFirstSafetyAction), sum.FirstSafetyAction?.ToString(), Hours(sum.ToAcceptance), Hours(sum.ToFirstContact), sum.WorkersMet, sum.LastLevel?.ToString());

    private static double? Hours(TimeSpan? length) => length is { } known ? Math.Round(known.TotalHours, 2) : null;

    private sealed record SumLine(IReadOnlyList<FamilyLine> Families, double? StablySafeShare);

    private sealed record FamilyLine(
        Guid Id, double? HoursToFirstSafetyAction, string? FirstSafetyAction, double? HoursToAcceptance, double? HoursToFirstContact, int WorkersMet, string? LastLevel);

    private sealed record TermCounts(int Set, int Met, int Passed);

    private sealed record MessageCounts(int Sent, int Handled, int Rejected, int Duplicates);
}
