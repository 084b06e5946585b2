using ChainHub.Contracts;
using ChainHub.Conversations.Timeline;

namespace ChainHub.Reporting.Learning;

/// <summary>What a process came to for one family, from coded facts alone.</summary>
/// <param name="Begun">When it began (UTC): only to know which agreement held.</param>
/// <param name="ToFirstSafetyAction">From the report to the first thing done for safety; null: no report, or nothing was done.</param>
/// <param name="ToAcceptance">From offer to acceptance, of several the longest; null: none.</param>
/// <param name="ToFirstContact">From acceptance to first contact, of several the longest; null: none.</param>
/// <param name="WorkerChanges">How often the family got another fixed worker; null: it had none.</param>
/// <param name="StablySafe">It was stably safe at the last moment; null: no moment was judged.</param>
public sealed record FamilyTimes(
    DateTimeOffset Begun, TimeSpan? ToFirstSafetyAction, TimeSpan? ToAcceptance, TimeSpan? ToFirstContact, int? WorkerChanges, bool? StablySafe)
{
    private static readonly string Stably = new Told(SafetyLevel.StablySafe).Code!;
    private static readonly string Acted = new Told(TaskKind.ActOnAcuteDanger).Code!;

    /// <summary>Reads a story; null where nothing happened in it.</summary>
    public static FamilyTimes? Of(FamilyStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var facts = story.Facts.Where(fact => !fact.Corrected).OrderBy(fact => fact.At).ToList();
        if (facts.Count == 0) return null;
        var reported = facts.Find(fact => fact.What == "report.submitted")?.At;
        var levels = facts.Where(fact => fact.What == "monitoring.concluded").ToList();
        return new FamilyTimes(
            facts[0].At,
            reported is { } report ? facts.Find(fact => fact.At >= report && IsSafetyAction(fact))?.At - report : null,
            Longest(facts, "handover.offered", "handover.accepted", (offer, accepted) => offer.By != accepted.By),
            Longest(facts, "handover.accepted", "handover.started", (accepted, started) => accepted.By == started.By),
            facts.Exists(fact => fact.What == "primary-worker.assigned") ? facts.Count(fact => fact.What == "primary-worker.changed") : null,
            levels.Count == 0 ? null : levels[^1].Detail == Stably);
    }

    // A look alone changes nothing for the family.
    private static bool IsSafetyAction(StoryFact fact) => (fact.What, fact.Detail) switch
    {
        ("report.triaged", not null) or ("safety-conditions.set", _) => true,
        ("task.completed", var done) => done == Acted,
        _ => false,
    };

    private static TimeSpan? Longest(List<StoryFact> facts, string from, string to, Func<StoryFact, StoryFact, bool> belong) =>
        facts.Where(fact => fact.What == to)
            .Select(end => end.At - facts.FindLast(begin => begin.What == from && begin.At <= end.At && belong(begin, end))?.At).Max();
}
