using System.Globalization;
using ChainHub.Contracts;
using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Report;
using ChainHub.Contracts.Timeline;

namespace ChainHub.Conversations.Timeline;

/// <summary>What one organization can say of a family's help, to itself or to another that has a basis.</summary>
/// <param name="Organization">Whose part it is.</param>
/// <param name="Facts">What happened, in order.</param>
/// <param name="PartsLeftOut">Something was left out.</param>
public sealed record OwnPart(string Organization, IReadOnlyList<TimelineFact> Facts, bool PartsLeftOut)
{
    private static readonly string Moved = Catalogue.Of<OversightMoved>().Name;
    private static readonly string Assessed = Catalogue.Of<AssessmentCompleted>().Name;
    private static readonly HashSet<string> Reports = [Catalogue.Of<ReportSubmitted>().Name];

    /// <summary>The name under which a stretch of oversight stands in a timeline.</summary>
    public static string Oversight => Moved;

    /// <summary>All that the organization itself knows, for its own people.</summary>
    public static OwnPart ForItself(string self, FamilyStory story, CaseOversight? oversight)
    {
        ArgumentNullException.ThrowIfNull(story);
        var stretches = oversight?.Ledger.Select(entry => Stretch(story.CaseId, entry, entry.From)) ?? [];
        return new OwnPart(self, InOrder(stretches.Concat(story.Facts.Select(Fact))), story.Shortened);
    }

    /// <summary>What another organization may have of it.</summary>
    /// <param name="self">Whose part it is.</param>
    /// <param name="story">Its story of the family.</param>
    /// <param name="oversight">Its ledger of the case.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="leaveOut">References of what own people leave out.</param>
    public static OwnPart For(string self, FamilyStory story, CaseOversight? oversight, string asker, IReadOnlyCollection<string> leaveOut)
    {
        ArgumentNullException.ThrowIfNull(story);
        // What was said between the two is no news to who asks.
        bool MayGo(StoryFact fact) =>
            (fact.Sharing == Sharing.Shared || fact.By == asker || fact.With.Contains(asker)) && !fact.References.Exists(leaveOut.Contains);
        var facts = story.Facts.Where(MayGo).Select(Fact).ToList();
        var own = oversight?.Ledger.Where(entry => entry.Holder == self).ToList() ?? [];
        var stretches = own.Select(entry => Spoken(story, oversight!, entry)).OfType<TimelineFact>().Where(stretch => !stretch.References.Any(leaveOut.Contains)).ToList();
        var all = InOrder(stretches.Concat(facts));
        return new OwnPart(self, [.. all.Skip(Math.Max(0, all.Count - FamilyStory.MostFacts))],
            story.Shortened || facts.Count < story.Facts.Count || stretches.Count < own.Count || all.Count > FamilyStory.MostFacts);
    }

    /// <summary>What the family may read of it: nothing that somebody of it must not learn, or that shows who reported or where somebody is.</summary>
    public static OwnPart ForFamily(string self, FamilyStory story, CaseOversight? oversight)
    {
        ArgumentNullException.ThrowIfNull(story);
        var facts = story.Facts.Where(fact => fact.Sharing == Sharing.Shared).Select(Fact).ToList();
        var stretches = oversight?.Ledger.Select(entry => Spoken(story, oversight, entry)).OfType<TimelineFact>().ToList() ?? [];
        return new OwnPart(self, InOrder(stretches.Concat(facts)), story.Shortened || facts.Count < story.Facts.Count || stretches.Count < oversight?.Ledger.Count);
    }

    // Oversight that came with a report is spoken of from the assessment on, and of who gave it away with a report nothing is said: either
    // could show who reported.
    private static TimelineFact? Spoken(FamilyStory story, CaseOversight oversight, OversightEntry entry)
    {
        var next = oversight.Ledger.ElementAtOrDefault(oversight.Ledger.IndexOf(entry) + 1);
        if (story.Facts.Exists(fact => Reports.Contains(fact.What) && GaveAway(fact, entry, next))) return null;
        var reported = story.Facts.Exists(fact => Reports.Contains(fact.What) && (fact.RecordedAt - entry.From).Duration() < TimeSpan.FromMinutes(1));
        if (!reported) return Stretch(story.CaseId, entry, entry.From);
        var assessed = story.Facts.Find(fact => fact.What == Assessed && fact.RecordedAt >= entry.From)?.RecordedAt;
        return assessed is { } from && (entry.To is not { } to || from < to) ? Stretch(story.CaseId, entry, from) : null;
    }

    private static bool GaveAway(StoryFact report, OversightEntry entry, OversightEntry? next) =>
        entry.Holder == report.By && next is not null && entry.To >= report.RecordedAt - TimeSpan.FromMinutes(1)
        && (report.With.Contains(next.Holder) || (next.From - report.RecordedAt).Duration() < TimeSpan.FromMinutes(1));

    private static TimelineFact Stretch(Guid caseId, OversightEntry entry, DateTimeOffset from) => new()
    {
        References = [Identity.From("oversight", caseId.ToString("N"), entry.Holder, from.UtcTicks.ToString(CultureInfo.InvariantCulture)).ToString("N")],
        What = Moved, At = from, By = entry.Holder, From = from, Until = entry.To,
    };

    private static TimelineFact Fact(StoryFact fact) => new()
    {
        References = [.. fact.References], What = fact.What, At = fact.At, By = fact.By, Detail = fact.Detail, From = fact.From, Until = fact.Until,
        WorkerRef = fact.WorkerRef, Corrected = fact.Corrected,
    };

    private static List<TimelineFact> InOrder(IEnumerable<TimelineFact> facts) =>
        [.. facts.OrderBy(fact => fact.At).ThenBy(fact => fact.What, StringComparer.Ordinal).ThenBy(fact => fact.References[0], StringComparer.Ordinal)];
}
