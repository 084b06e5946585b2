using ChainHub.Contracts;

namespace ChainHub.Conversations.Consultation;

/// <summary>What one side of a consultation (sparren) keeps. It never touches oversight.</summary>
public sealed class ConsultationConversation : Conversation
{
    /// <summary>What it is about.</summary>
    public ConsultationTopic Topic { get; set; }

    /// <summary>The organization that answered.</summary>
    public string? AnsweredBy { get; set; }
}
