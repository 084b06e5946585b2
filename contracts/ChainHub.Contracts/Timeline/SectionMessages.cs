using System.ComponentModel.DataAnnotations;
using ChainHub.Contracts.Handover;

namespace ChainHub.Contracts.Timeline;

/// <summary>
/// An organization wrote a section of the report about a family (hoofdstuk van de rapportage): its own, in words that the family may
/// read. In a conversation about the timeline whoever was asked gives it to who asked; in any other it stays within the organization.
/// </summary>
[Message("report-section.written", MessageKind.Event, "Hoofdstuk van de rapportage geschreven")]
public sealed record ReportSectionWritten : Message
{
    /// <summary>Which.</summary>
    public required ReportSection Section { get; init; }

    /// <summary>What was seen or heard, and apart from that what somebody thinks of it (Jeugdwet art. 3.3).</summary>
    [MinLength(1), MaxLength(50)]
    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <summary>Counts up, for each section of an organization; a later version takes the place of the earlier one.</summary>
    [FilledByNode, Range(1, 9999)]
    public int Version { get; init; } = 1;
}
