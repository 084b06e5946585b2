using ChainHub.Conversations.Timeline;

namespace ChainHub.Conversations.Joining;

/// <summary>The story of one family out of two: what both tell is told once, and as carefully as the more careful of the two.</summary>
internal static class JoinedStory
{
    // As long as clocks may differ within one step: what is told twice within it happened once.
    private static readonly TimeSpan Once = TimeSpan.FromMinutes(1);

    /// <summary>Makes one of two.</summary>
    /// <param name="here">What the receiving side tells.</param>
    /// <param name="arriving">What the other tells.</param>
    public static FamilyStory Of(FamilyStory here, FamilyStory arriving)
    {
        var story = new FamilyStory
        {
            CaseId = here.CaseId, Shortened = here.Shortened || arriving.Shortened,
            Proposed = Later(here.Proposed, arriving.Proposed), InForce = Later(here.InForce, arriving.InForce),
            Sections =
            [
                .. here.Sections.Concat(arriving.Sections).GroupBy(section => (section.Section, section.Owner))
                    .Select(same => same.OrderByDescending(section => section.Version).ThenByDescending(section => section.At).First()),
            ],
        };
        foreach (var fact in Facts(here, arriving)) story.Add(fact);
        foreach (var decision in Decisions(here, arriving)) story.Add(decision);
        foreach (var conversation in arriving.Conversations.Concat(here.Conversations)) story.TakesPlaceIn(conversation);
        foreach (var (reference, person) in here.Persons) story.Persons[reference] = person;
        foreach (var (reference, person) in arriving.Persons) story.Persons[reference] = story.Persons.TryGetValue(reference, out var known) ? Join(known, person) : person;
        return story;
    }

    private static IEnumerable<StoryFact> Facts(FamilyStory here, FamilyStory arriving)
    {
        var facts = new List<StoryFact>(here.Facts);
        foreach (var fact in arriving.Facts)
            if (facts.Find(known => IsTheSame(known, fact)) is { } same) Join(same, fact);
            else facts.Add(fact);
        return facts.OrderBy(fact => fact.RecordedAt);
    }

    private static bool IsTheSame(StoryFact one, StoryFact other) =>
        (one.What == other.What && one.References.Exists(other.References.Contains)) || (one.SaysTheSameAs(other) && (one.At - other.At).Duration() <= Once);

    private static void Join(StoryFact known, StoryFact other)
    {
        known.References = [.. known.References.Union(other.References)];
        known.With = [.. known.With.Union(other.With)];
        known.Corrected |= other.Corrected;
        known.RecordedAt = known.RecordedAt < other.RecordedAt ? known.RecordedAt : other.RecordedAt;
        known.Sharing = Stricter(known.Sharing, other.Sharing);
    }

    private static IEnumerable<StoryDecision> Decisions(FamilyStory here, FamilyStory arriving)
    {
        foreach (var same in here.Decisions.Concat(arriving.Decisions).GroupBy(decision => (decision.What, decision.At, decision.By, decision.Detail, decision.Reason)).OrderBy(same => same.Key.At))
        {
            var decision = same.First();
            decision.Sharing = same.Select(one => one.Sharing).Aggregate(Stricter);
            yield return decision;
        }
    }

    private static StoryPerson Join(StoryPerson here, StoryPerson other)
    {
        var (judged, spoken) = (other.JudgedAt > here.JudgedAt || here.JudgedAt is null ? other : here, other.SpokenToOn > here.SpokenToOn || here.SpokenToOn is null ? other : here);
        return new StoryPerson
        {
            Role = here.Role ?? other.Role, Safety = judged.Safety, JudgedAt = judged.JudgedAt, JudgedBy = judged.JudgedBy,
            SpokenToOn = spoken.SpokenToOn, SpokenToBy = spoken.SpokenToBy, NotSpokenTo = spoken.NotSpokenTo ?? (spoken.SpokenToOn is null ? here.NotSpokenTo : null),
        };
    }

    private static StoryConditions? Later(StoryConditions? here, StoryConditions? other)
    {
        if (here is null || other is null) return here ?? other;
        var later = (other.Since ?? DateTimeOffset.MinValue, other.Version).CompareTo((here.Since ?? DateTimeOffset.MinValue, here.Version)) > 0 ? other : here;
        if (here.Version == other.Version) later.StandBehind = [.. here.StandBehind.Union(other.StandBehind)];
        return later;
    }

    private static Sharing Stricter(Sharing one, Sharing other) => one > other ? one : other;
}
