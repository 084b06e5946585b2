using ChainHub.Contracts;
using ChainHub.Contracts.Timeline;

namespace ChainHub.Conversations.Timeline;

/// <summary>What one side keeps of a question for a part of the timeline.</summary>
public sealed class TimelineConversation : Conversation
{
    /// <summary>This side asks.</summary>
    public bool Asks { get; set; }

    /// <summary>On what ground.</summary>
    public LegalBasis Ground { get; set; }

    /// <summary>What was contributed, at the side that asked.</summary>
    public List<TimelineFact> Facts { get; set; } = [];

    /// <summary>Something was left out of it.</summary>
    public bool PartsLeftOut { get; set; }

    /// <summary>Why nothing was contributed; null: it was, or may still be.</summary>
    public TimelineRefusal? Refusal { get; set; }

    /// <summary>The sections of the report that were given with it, the latest version of each.</summary>
    public List<StorySection> Sections { get; set; } = [];
}
