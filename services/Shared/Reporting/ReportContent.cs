using ChainHub.Contracts;
using ChainHub.Conversations.Timeline;

namespace ChainHub.Reporting;

/// <summary>What a report about a family is made from: what one organization may lay side by side, at an instant.</summary>
/// <param name="Case">Its own story, and what it was given.</param>
/// <param name="At">When the report was made (UTC).</param>
public sealed record ReportContent(CaseTimeline Case, DateTimeOffset At)
{
    /// <summary>The sections as their owners wrote them, without those that somebody of the family must not learn of; own ones first.</summary>
    public IEnumerable<StorySection> Written(ReportSection section) =>
        Sections.Where(written => written.Section == section && !written.Withheld).OrderByDescending(written => written.Owner == Case.Organization).ThenBy(written => written.Owner, StringComparer.Ordinal);

    /// <summary>Something of a section is not for everybody of the family.</summary>
    public bool Withheld(ReportSection section) => Sections.Any(written => written.Section == section && written.Withheld)
        || (section == ReportSection.Decisions && Case.Story.Decisions.Exists(decision => decision.Sharing != Sharing.Shared));

    /// <summary>The decisions that the family may read, the latest first.</summary>
    public IEnumerable<StoryDecision> Decisions => Case.Story.Decisions.Where(decision => decision.Sharing == Sharing.Shared).OrderByDescending(decision => decision.At);

    /// <summary>Those who were asked for their part and gave none.</summary>
    public IEnumerable<AskedPart> WithoutAnswer => Case.Asked.Where(asked => asked.Conversation.CurrentState != nameof(TimelineAsker.Contributed))
        .OrderBy(asked => asked.Conversation.Peer, StringComparer.Ordinal);

    private IEnumerable<StorySection> Sections => Case.Story.Sections.Concat(Case.Asked.SelectMany(asked => asked.Conversation.Sections));
}
