namespace ChainHub.Conversations.Handover;

/// <summary>
/// The state of a handover as an HL7 FHIR Task status, for partners that speak FHIR (hl7.org/fhir/valueset-task-status).
/// </summary>
/// <param name="Status">The status.</param>
/// <param name="BusinessStatus">What FHIR has no word for, or null.</param>
public sealed record FhirTaskStatus(string Status, string? BusinessStatus = null)
{
    /// <summary>The FHIR status of a state of either side.</summary>
    /// <param name="state">The name of the state.</param>
    /// <exception cref="ArgumentOutOfRangeException">No state of a handover has this name.</exception>
    public static FhirTaskStatus Of(string state) => state switch
    {
        nameof(HandoverSender.Draft) or nameof(HandoverReceiver.Announced) => new("draft"),
        nameof(HandoverSender.Offered) => new("requested"),
        nameof(HandoverSender.Withdrawing) => new("requested", "withdrawing"),
        nameof(HandoverSender.Overdue) => new("requested", "overdue"),
        nameof(HandoverSender.Received) => new("received"),
        nameof(HandoverSender.Clarifying) => new("received", "clarifying"),
        nameof(HandoverSender.Accepted) => new("accepted"),
        nameof(HandoverSender.Started) => new("in-progress"),
        nameof(HandoverSender.CancelNegotiation) => new("in-progress", "cancellation-requested"),
        nameof(HandoverSender.Completed) => new("completed"),
        nameof(HandoverSender.Declined) => new("rejected"),
        nameof(HandoverSender.Withdrawn) or nameof(HandoverSender.Reverted) => new("cancelled"),
        nameof(HandoverSender.Bounced) => new("failed", "bounced"),
        nameof(HandoverSender.Undelivered) => new("failed", "undelivered"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No state of a handover has this name."),
    };
}
