using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Hub;
using ChainHub.Contracts.RestrainingOrder;

namespace ChainHub.Conversations;

/// <summary>The code that a message gives as its reason. Codes are not about persons, so the journal may keep them and trends can be counted.</summary>
internal static class CodedReason
{
    /// <summary>The code; null where the message has none.</summary>
    public static string? Of(object said) => said switch
    {
        HandoverDeclined declined => declined.Reason.ToString(),
        HandoverBounced bounced => bounced.Reason.ToString(),
        RestrainingOrderWithdrawn withdrawn => withdrawn.Reason.ToString(),
        MessageRejected rejected => rejected.Reason.ToString(),
        // What is asked about, so that what is asked again can be seen.
        HandoverClarificationRequested asked => string.Join('+', asked.Questions.Select(question => question.Element.ToString()).Distinct().Order(StringComparer.Ordinal)),
        ConsultationAsked asked => asked.Topic.ToString(),
        _ => null,
    };
}
