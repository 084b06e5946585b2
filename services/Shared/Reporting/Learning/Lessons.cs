using ChainHub.Contracts;

namespace ChainHub.Reporting.Learning;

/// <summary>Where time goes: how long conversations stay in a state, and who took them out of it.</summary>
/// <param name="Machine">The side.</param>
/// <param name="State">The state.</param>
/// <param name="Owner">The organization that went on; <c>node</c>: a term or signal of the node.</param>
/// <param name="Conversations">In how many conversations.</param>
/// <param name="MedianHours">The median, in hours.</param>
/// <param name="P90Hours">The ninetieth percentile, in hours.</param>
public sealed record WaitingSpot(string Machine, string State, string Owner, int Conversations, double MedianHours, double P90Hours);

/// <summary>The same asked again of one family.</summary>
/// <param name="Message">What, as the name of the message.</param>
/// <param name="Code">About what, as a code; null: no code says.</param>
/// <param name="Families">With how many families.</param>
public sealed record RepeatedQuestion(string Message, string? Code, int Families);

/// <summary>The same asked or done by several organizations, for one family.</summary>
/// <param name="Message">What, as the name of the message.</param>
/// <param name="Organizations">By whom.</param>
/// <param name="Families">For how many families.</param>
public sealed record Overlap(string Message, IReadOnlyList<string> Organizations, int Families);

/// <summary>What can be learned from a replay. A group that is too small to hide in is left out, and counted as that.</summary>
/// <param name="smallestGroup">The smallest group that is shown: conversations, or families.</param>
public sealed class Lessons(int smallestGroup)
{
    /// <summary>How many groups were too small.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Where time goes, the longest first.</summary>
    public IReadOnlyList<WaitingSpot> Waits(IReadOnlyList<ReplayedConversation> replay)
    {
        ArgumentNullException.ThrowIfNull(replay);
        var spent = replay.SelectMany(conversation => Stays(conversation).Select(stay => (conversation.Number, conversation.Machine, stay.State, stay.Owner, stay.Length)));
        var spots = spent.GroupBy(stay => (stay.Machine, stay.State, stay.Owner))
            .Select(group => (group.Key, Of: group.Select(stay => stay.Number).Distinct().Count(), Hours: group.Select(stay => stay.Length.TotalHours).Order().ToList())).ToList();
        return
        [
            .. Shown(spots, spot => spot.Of)
                .Select(spot => new WaitingSpot(spot.Key.Machine, spot.Key.State, spot.Key.Owner, spot.Of, Rank.Median(spot.Hours), Rank.P90(spot.Hours)))
                .OrderByDescending(spot => spot.MedianHours).ThenBy(spot => spot.Machine, StringComparer.Ordinal).ThenBy(spot => spot.State, StringComparer.Ordinal).ThenBy(spot => spot.Owner, StringComparer.Ordinal),
        ];
    }

    /// <summary>What was asked more than once of one family, the most often first.</summary>
    public IReadOnlyList<RepeatedQuestion> RepeatedQuestions(IReadOnlyList<ReplayedConversation> replay)
    {
        var asked = Steps(replay).Where(step => Asks(step.Info)).GroupBy(step => (step.Family, step.Info.Name, step.Step.Code)).Where(same => same.Count() > 1);
        var repeated = asked.GroupBy(same => (same.Key.Name, same.Key.Code)).Select(group => new RepeatedQuestion(group.Key.Name, group.Key.Code, group.Count())).ToList();
        return [.. Shown(repeated, question => question.Families).OrderByDescending(question => question.Families).ThenBy(question => question.Message, StringComparer.Ordinal).ThenBy(question => question.Code, StringComparer.Ordinal)];
    }

    /// <summary>What several organizations asked or did for one family, the most often first.</summary>
    public IReadOnlyList<Overlap> Overlaps(IReadOnlyList<ReplayedConversation> replay)
    {
        var both = Steps(replay).Where(step => Asks(step.Info) || Does.Contains(step.Info.Name)).GroupBy(step => (step.Family, step.Info.Name))
            .Select(same => (same.Key.Name, By: same.Select(step => step.Step.By!).Distinct().Order(StringComparer.Ordinal).ToList())).Where(same => same.By.Count > 1);
        var overlaps = both.GroupBy(same => (same.Name, Who: string.Join(", ", same.By))).Select(group => new Overlap(group.Key.Name, group.First().By, group.Count())).ToList();
        return [.. Shown(overlaps, overlap => overlap.Families).OrderByDescending(overlap => overlap.Families).ThenBy(overlap => overlap.Message, StringComparer.Ordinal).ThenBy(overlap => string.Join(',', overlap.Organizations), StringComparer.Ordinal)];
    }

    // What a family notices when two do it.
    private static readonly HashSet<string> Does =
    [
        "child.spoken-to", "child.not-spoken-to", "joint-visit.held", "person-safety.judged", "contact.logged", "data-subject.informed", "family-plan.agreed",
        "handover.started", "vto.safety-checked", "restraining-order.help-started",
    ];

    private static bool Asks(MessageInfo info) => info.Attribute.Kind == MessageKind.Command
        && (info.Name.EndsWith("-requested", StringComparison.Ordinal) || info.Name.EndsWith(".asked", StringComparison.Ordinal) || info.Name.EndsWith(".broadcast", StringComparison.Ordinal));

    private static IEnumerable<(string Family, MessageInfo Info, ReplayedStep Step)> Steps(IReadOnlyList<ReplayedConversation> replay) =>
        from conversation in replay
        where conversation.Family.Length > 0
        from step in conversation.Steps
        let info = step.By is null ? null : Catalogue.Find(step.Type)
        where info is not null
        select (conversation.Family, info, step);

    private static IEnumerable<(string State, string Owner, TimeSpan Length)> Stays(ReplayedConversation conversation)
    {
        var (state, since) = (default(string), TimeSpan.Zero);
        foreach (var step in conversation.Steps.Where(step => step.State is not null))
        {
            if (step.State == state) continue;
            if (state is not null) yield return (state, step.Type is null ? "node" : step.By ?? "node", step.After - since);
            (state, since) = (step.State, step.After);
        }
    }

    private List<T> Shown<T>(List<T> groups, Func<T, int> size)
    {
        LeftOut += groups.Count(group => size(group) < smallestGroup);
        return groups.FindAll(group => size(group) >= smallestGroup);
    }
}

/// <summary>Places in a sorted list.</summary>
internal static class Rank
{
    /// <summary>The middle one, or halfway between the middle two.</summary>
    public static double Median(IReadOnlyList<double> sorted) => Math.Round((sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2, 1);

    /// <summary>The least that nine in ten do not exceed.</summary>
    public static double P90(IReadOnlyList<double> sorted) => Math.Round(sorted[(int)Math.Ceiling(sorted.Count * 0.9) - 1], 1);
}
