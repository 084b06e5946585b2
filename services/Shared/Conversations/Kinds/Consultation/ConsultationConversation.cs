using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;

namespace ChainHub.Conversations.Consultation;

/// <summary>What one side of a consultation (sparren) keeps. It never touches oversight.</summary>
public sealed class ConsultationConversation : Conversation
{
    /// <summary>What it is about.</summary>
    public ConsultationTopic Topic { get; set; }

    /// <summary>The organization that answered.</summary>
    public string? AnsweredBy { get; set; }

    /// <summary>It was asked of a group: an answer counts once the asker finds it adequate.</summary>
    public bool Group { get; set; }

    /// <summary>Whose answers wait to be judged, the oldest first; at the adviser: nobody.</summary>
    public List<string> ToJudge { get; set; } = [];

    /// <summary>Whose answers were not adequate.</summary>
    public List<string> NotAdequate { get; set; } = [];

    /// <summary>The question came back from an organization: it was never asked, and need not be released.</summary>
    public void ComesBack(string type, string organization)
    {
        var question = type == Catalogue.Of<ConsultationAsked>().Type || type == Catalogue.Of<ConsultationBroadcast>().Type;
        if (question && Channels.TryGetValue(organization, out var channel) && channel is { Heard: 0, Sent: <= 1 }) Channels.Remove(organization);
    }
}
