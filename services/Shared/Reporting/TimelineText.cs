using System.Globalization;
using ChainHub.Contracts;
using ChainHub.Conversations.Timeline;

namespace ChainHub.Reporting;

/// <summary>A timeline as lines of text, for a terminal.</summary>
public static class TimelineText
{
    private static readonly HashSet<StoryTheme> Main = [StoryTheme.Frame, StoryTheme.Worker, StoryTheme.Term];

    /// <summary>The lines: who watched, in what frame, and what happened.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="names">How organizations are called.</param>
    /// <param name="whole">Everything that happened; otherwise who watched, what was ordered, who worked with the family, and what was late.</param>
    public static IEnumerable<string> Of(AssembledTimeline timeline, Names names, bool whole)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        var words = new TimelineWords(names);
        if (timeline.Oversight.Count + timeline.Entries.Count == 0)
        {
            yield return "Er is niets vastgelegd.";
            yield break;
        }

        foreach (var stretch in timeline.Oversight) yield return $"{Period(stretch.From, stretch.To)}  {words.Of(stretch)}";
        foreach (var frame in timeline.Frames) yield return $"{Period(frame.From, frame.To)}  {frame.Frame.Dutch()}.";
        foreach (var (entry, last, times) in Runs.Of(timeline.Entries.Where(entry => whole || (StoryTable.Named(entry.Fact.What) is { } line && Main.Contains(line.Theme)))))
            yield return $"{(times > 1 ? Period(entry.Fact.At, last.Fact.At) : $"{Date(entry.Fact.At)}{(entry.AboutSameTime ? " ~" : ""),-13}")}  {words.Of(entry.Fact)}{(times > 1 ? $" ({times} keer)" : "")}{(whole ? $" [{string.Join(", ", entry.Sources)}]" : "")}";
        foreach (var organization in timeline.LeftOutBy) yield return $"Van {names.Organization(organization)} staat hier niet alles bij.";
    }

    private static string Period(DateTimeOffset from, DateTimeOffset? to) => $"{Date(from)} - {(to is { } until ? Date(until) : "heden"),-10}";

    private static string Date(DateTimeOffset at) => Calendar.AmsterdamTime.DateOf(at).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
}
