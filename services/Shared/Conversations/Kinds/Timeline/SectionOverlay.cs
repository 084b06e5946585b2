using ChainHub.Contracts;
using ChainHub.Contracts.Timeline;

namespace ChainHub.Conversations.Timeline;

/// <summary>
/// A section of the report (hoofdstuk van de rapportage), in whatever conversation of the case own people write it. Each organization
/// owns what it wrote; in a conversation about the timeline it goes to who asked.
/// </summary>
internal static class SectionOverlay
{
    public static void Written(Step step, Conversation conversation, ReportSectionWritten said)
    {
        if (step.ByPeer) Received(step, conversation, said);
        else Kept(step, conversation, said);
    }

    private static void Kept(Step step, Conversation conversation, ReportSectionWritten said)
    {
        if (step.Story?.Open() is not { } story)
            throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope, "A section is of the report about a case: give the envelope a chaincase.", ["/chaincase"]));
        var earlier = story.Sections.Find(section => section.Section == said.Section);
        said = said with { Version = (earlier?.Version ?? 0) + 1 };
        Put(story.Sections, Of(step, said, step.Self.Code));
        if (conversation is TimelineConversation { Asks: false }) step.Send(said);
    }

    private static void Received(Step step, Conversation conversation, ReportSectionWritten said)
    {
        if (conversation is not TimelineConversation { Asks: true } timeline)
            throw new RefusedException(RejectionReason.Sender, "A section of a report goes to who asked for a timeline, in that conversation.");
        Put(timeline.Sections, Of(step, said, step.Incoming.From));
    }

    private static StorySection Of(Step step, ReportSectionWritten said, string owner) => new()
    {
        Section = said.Section, Owner = owner, AuthorRole = said.RecordedBy.Role, At = said.OccurredAt == default ? step.Now : said.OccurredAt,
        Version = said.Version, Observations = [.. said.Observations], Withheld = said.Disclosure?.WithholdFrom.Count > 0,
    };

    private static void Put(List<StorySection> sections, StorySection section)
    {
        sections.RemoveAll(known => known.Section == section.Section);
        sections.Add(section);
    }
}
