using System.Text.Json.Serialization;
using ChainHub.Contracts;
using ChainHub.Conversations.Rights;

namespace ChainHub.Conversations.Report;

/// <summary>What one side of a report (melding) keeps.</summary>
public sealed class ReportConversation : Conversation
{
    /// <inheritdoc />
    [JsonIgnore]
    public override bool SharesCase => false;

    /// <summary>When the report came in (UTC), by telephone if it came that way first.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>The part that the reporter has afterwards.</summary>
    public ReporterPart Part { get; set; }

    /// <summary>The sight on safety came with the report, and goes back when it is converted to advice.</summary>
    public bool BroughtOversight { get; set; }

    /// <summary>The sight on safety came with the report and is still here.</summary>
    [JsonIgnore]
    internal bool OversightIsToReturn => BroughtOversight && Step.Case?.Holder == Step.Self.Code;

    /// <summary>Somebody looked whether there is acute danger.</summary>
    public bool Triaged { get; set; }

    /// <summary>What the assessment, and after it the investigation, led to.</summary>
    public AssessmentOutcome? Outcome { get; set; }

    /// <summary>What the investigation established.</summary>
    public InvestigationFinding? Finding { get; set; }

    /// <summary>Everybody whom it is about, with how safe each was judged; null: not yet.</summary>
    public Dictionary<string, SafetyStatus?> Persons { get; set; } = [];

    /// <summary>What is known of the ages of those whom it is about; who is not here is told as Veilig Thuis sees fit.</summary>
    public Dictionary<string, KnownAge> Ages { get; set; } = [];

    /// <summary>Earlier cases of the same family.</summary>
    public List<Guid> EarlierCases { get; set; } = [];
}
