using ChainHub.Conversations.Conditions;
using ChainHub.Conversations.Mandates;
using ChainHub.Conversations.Monitoring;
using ChainHub.Conversations.Report;
using ChainHub.Conversations.RestrainingOrder;

namespace ChainHub.Simulation;

/// <summary>What people say from a report to lasting safety, and what can be seen of it.</summary>
public sealed partial class Organization
{
    /// <summary>Says something that must be allowed.</summary>
    public Organization Tells(string conversation, Message message, string? to = null, string? inCase = null) => Done(Says(conversation, message, to, inCase));

    /// <summary>Says something that must be refused.</summary>
    /// <returns>Why.</returns>
    public string MayNotTell(string conversation, Message message, string? to = null, string? inCase = null)
    {
        var decision = Says(conversation, message, to, inCase);
        return decision.Outcome == Outcome.Rejected ? decision.Rejection!.Detail
            : throw new StoryException($"{Code} was allowed to say {message?.GetType().Name}: {decision.Outcome}");
    }

    /// <summary>Reports a family.</summary>
    public Organization Reports(string report, string to = "veilig", string inCase = Chain.Family, ReporterPart part = ReporterPart.Reporter, bool acute = false) =>
        Tells(report, Words.Report(part, acute), to, inCase);

    /// <summary>Looks at a report, assesses it, and says what it leads to.</summary>
    public Organization Assesses(string report, AssessmentOutcome outcome) =>
        Tells(report, Words.Triaged()).Tells(report, Words.AssessmentStarted()).Tells(report, Words.Assessed(outcome));

    /// <summary>What is kept of a report.</summary>
    public ReportConversation Report(string name) => (ReportConversation)Kept(name);

    /// <summary>What is kept of Voorwaarden en Vervolg.</summary>
    public ConditionsConversation Conditions(string name) => (ConditionsConversation)Kept(name);

    /// <summary>What is kept of monitoring.</summary>
    public MonitoringConversation Monitoring(string name) => (MonitoringConversation)Kept(name);

    /// <summary>What is kept of a temporary restraining order.</summary>
    public OrderConversation Order(string name) => (OrderConversation)Kept(name);

    /// <summary>What is kept of a power that is asked for or lent.</summary>
    public MandateConversation Mandate(string name) => (MandateConversation)Kept(name);

    /// <summary>The terms of a rule that run or have passed, the earliest first.</summary>
    public IReadOnlyList<TermRow> Terms(string rule) =>
        [.. Store.Terms.Values.Where(t => t.Rule == rule && t.Status is (TermStatus.Running or TermStatus.Passed)).OrderBy(t => t.DueAt)];

    /// <summary>The day on which the one running term of a rule ends (Amsterdam).</summary>
    public DateOnly DueOn(string rule) => Calendar.AmsterdamTime.DateOf(Terms(rule).Single(t => t.Rule == rule).DueAt.AddTicks(-1));

    private Conversation Kept(string name) => AsRead(Row(name)!);
}
