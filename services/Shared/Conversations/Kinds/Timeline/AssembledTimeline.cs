using ChainHub.Contracts.Timeline;

namespace ChainHub.Conversations.Timeline;

/// <summary>
/// The timeline of a family's help (tijdlijn), put together from the parts that organizations gave. It is kept nowhere: the same parts give
/// the same timeline whenever somebody with a basis looks.
/// </summary>
/// <param name="Entries">What happened, in order; what two organizations told is there once, with both.</param>
/// <param name="Oversight">Who watched over the family, without overlap; where nobody is known there is a gap.</param>
/// <param name="Frames">In what frame there was help.</param>
/// <param name="LeftOutBy">Who left something out; it is not known what.</param>
public sealed record AssembledTimeline(
    IReadOnlyList<TimelineEntry> Entries, IReadOnlyList<OversightStretch> Oversight, IReadOnlyList<FrameStretch> Frames, IReadOnlyList<string> LeftOutBy)
{
    /// <summary>By how much the clocks of two organizations may differ.</summary>
    public static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(10);

    /// <summary>Puts a timeline together.</summary>
    /// <param name="parts">The parts, in any order; of an organization that gave two, the later counts as another source.</param>
    /// <param name="now">Until when it is told (UTC).</param>
    public static AssembledTimeline Of(IEnumerable<OwnPart> parts, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var all = parts.ToList();
        var told = all.SelectMany(part => part.Facts.Select(fact => new Telling(part.Organization, fact))).ToList();
        var oversight = OversightStretch.Of(told.Where(telling => telling.Fact.What == OwnPart.Oversight));
        var entries = SameEvents.Of(told.Where(telling => telling.Fact.What != OwnPart.Oversight)).Select(Entry)
            .OrderBy(entry => entry.Fact.At).ThenBy(entry => entry.Fact.What, StringComparer.Ordinal)
            .ThenBy(entry => entry.Fact.References[0], StringComparer.Ordinal).ToList();
        var left = all.Where(part => part.PartsLeftOut).Select(part => part.Organization).Distinct().Order(StringComparer.Ordinal);
        return new AssembledTimeline([.. Beside(entries)], oversight, FrameStretch.Of(entries, oversight, now), [.. left]);
    }

    // Whoever did it knows when; where that organization has not told it, the earliest word counts.
    private static TimelineEntry Entry(IReadOnlyList<Telling> same)
    {
        var word = same.Where(telling => telling.By == telling.Fact.By).Concat(same.OrderBy(telling => telling.Fact.At).ThenBy(telling => telling.By, StringComparer.Ordinal)).First().Fact;
        return new TimelineEntry(
            word with
            {
                References = [.. same.SelectMany(telling => telling.Fact.References).Distinct().Order(StringComparer.Ordinal)],
                Corrected = same.Any(telling => telling.Fact.Corrected),
            },
            [.. same.Select(telling => telling.By).Distinct().Order(StringComparer.Ordinal)], AboutSameTime: false);
    }

    // Two clocks decide the order of what two organizations did: closer together than clocks differ, it says nothing.
    private static IEnumerable<TimelineEntry> Beside(List<TimelineEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
            yield return i > 0 && entries[i].Fact.By != entries[i - 1].Fact.By && entries[i].Fact.At - entries[i - 1].Fact.At <= ClocksDiffer
                ? entries[i] with { AboutSameTime = true }
                : entries[i];
    }
}

/// <summary>One thing that happened, with who told it.</summary>
/// <param name="Fact">What happened.</param>
/// <param name="Sources">The organizations that told it.</param>
/// <param name="AboutSameTime">It happened about when the one before it did, by another clock: which was first is not known.</param>
public sealed record TimelineEntry(TimelineFact Fact, IReadOnlyList<string> Sources, bool AboutSameTime);

/// <summary>What one organization tells.</summary>
/// <param name="By">The organization.</param>
/// <param name="Fact">What it tells.</param>
internal sealed record Telling(string By, TimelineFact Fact);
