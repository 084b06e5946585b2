using ChainHub.Contracts;

namespace ChainHub.Conversations.Timeline;

/// <summary>How long help was in one frame (kader). What was ordered goes before what was only asked for.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="From">From when (UTC), inclusive.</param>
/// <param name="To">Until when (UTC), exclusive; null: still.</param>
public sealed record FrameStretch(HelpFrame Frame, DateTimeOffset From, DateTimeOffset? To)
{
    /// <summary>The frames, one after another.</summary>
    /// <param name="entries">What happened, in order.</param>
    /// <param name="oversight">Who watched: help begins with the first of both.</param>
    /// <param name="now">Until when it is told (UTC); what is ordered for later is not there yet.</param>
    internal static IReadOnlyList<FrameStretch> Of(IReadOnlyList<TimelineEntry> entries, IReadOnlyList<OversightStretch> oversight, DateTimeOffset now)
    {
        var begins = oversight.Select(stretch => stretch.From).Concat(entries.Select(entry => entry.Fact.At)).Where(at => at <= now).ToList();
        if (begins.Count == 0) return [];
        var (first, closed) = (begins.Min(), ClosedAt(entries, oversight));
        var spans = new FrameSpans(entries).All;
        var bounds = spans.SelectMany(span => new[] { span.From, span.To }).OfType<DateTimeOffset>().Append(first)
            .Where(at => at >= first && at <= now && (closed is not { } end || at < end)).Distinct().Order().ToList();
        var line = new List<FrameStretch>();
        foreach (var from in bounds)
        {
            var frame = spans.Where(span => span.From <= from && (span.To is not { } to || from < to)).Select(span => span.Frame).DefaultIfEmpty(HelpFrame.Voluntary).Max();
            if (line.Count > 0 && line[^1].Frame == frame) continue;
            if (line.Count > 0) line[^1] = line[^1] with { To = from };
            line.Add(new FrameStretch(frame, from, closed));
        }

        return line;
    }

    private static DateTimeOffset? ClosedAt(IReadOnlyList<TimelineEntry> entries, IReadOnlyList<OversightStretch> oversight) =>
        oversight.Count > 0 && oversight[^1].To is { } end && entries.Any(entry => entry.Fact.What == FrameSpans.Closed) ? end : null;
}

/// <summary>What puts help in a heavier frame than a voluntary one, and until when.</summary>
internal sealed class FrameSpans
{
    public const string Closed = "case.closed";

    private readonly List<FrameStretch> all = [];

    public FrameSpans(IReadOnlyList<TimelineEntry> entries)
    {
        foreach (var fact in entries.Select(entry => entry.Fact).Where(fact => !fact.Corrected))
        {
            var (at, detail) = (fact.At, fact.Detail?.Split('.')[^1]);
            switch (fact.What, detail)
            {
                case ("measure.ordered", _):
                    End(HelpFrame.Preventive, at);
                    all.Add(new(HelpFrame.Compulsory, fact.From ?? at, fact.Until));
                    break;
                case ("provisional-supervision.ordered", _):
                    all.Add(new(HelpFrame.Compulsory, fact.From ?? at, fact.Until));
                    break;
                case ("restraining-order.imposed", _):
                    all.Add(new(HelpFrame.Compulsory, fact.From ?? at, fact.Until));
                    break;
                case ("restraining-order.extended", _):
                    if (all.FindLastIndex(span => span.Frame == HelpFrame.Compulsory) is >= 0 and var order) all[order] = all[order] with { To = fact.Until };
                    break;
                case ("restraining-order.withdrawn", _) or ("restraining-order.court-ruling", nameof(OrderRuling.Lifted)) or ("restraining-order.ended", _)
                    or ("provisional-supervision.ended", _):
                    End(HelpFrame.Compulsory, at);
                    break;
                case ("investigation.started", _) or ("vto.submitted", _) or ("investigation.started-by-board", _):
                    if (!all.Exists(span => span is { Frame: HelpFrame.Preventive, To: null })) all.Add(new(HelpFrame.Preventive, at, null));
                    break;
                case ("investigation.completed", _) or ("measure.not-ordered", _)
                    or ("vto.intake-decided", nameof(IntakeDecision.Rejected) or nameof(IntakeDecision.VoluntaryContinues))
                    or ("report.delivered", nameof(ReportAdvice.VoluntaryHelp) or nameof(ReportAdvice.NoHelpNeeded)):
                    End(HelpFrame.Preventive, at);
                    break;
            }
        }
    }

    public IReadOnlyList<FrameStretch> All => all;

    // What was ordered last is what ends.
    private void End(HelpFrame frame, DateTimeOffset at)
    {
        if (all.FindLastIndex(span => span.Frame == frame && span.From <= at && (span.To is not { } to || at < to)) is >= 0 and var last) all[last] = all[last] with { To = at };
    }
}
