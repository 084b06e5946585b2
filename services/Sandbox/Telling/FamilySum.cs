using ChainHub.Contracts;
using ChainHub.Contracts.Conditions;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Monitoring;
using ChainHub.Contracts.Report;
using ChainHub.Contracts.Tasks;
using ChainHub.Contracts.Workers;

namespace ChainHub.Sandbox.Telling;

/// <summary>What the chain came to for one family, from what was recorded.</summary>
internal sealed record FamilySum
{
    /// <summary>From the report to the first thing that was done for safety; null: no report, or nothing was done.</summary>
    public TimeSpan? ToFirstSafetyAction { get; init; }

    /// <summary>What that was.</summary>
    public SafetyAction? FirstSafetyAction { get; init; }

    /// <summary>From offer to acceptance; of several handovers the longest; null: none was accepted.</summary>
    public TimeSpan? ToAcceptance { get; init; }

    /// <summary>From acceptance to first contact; of several handovers the longest; null: there was none.</summary>
    public TimeSpan? ToFirstContact { get; init; }

    /// <summary>How many workers the family met, whichever organization they work for.</summary>
    public int WorkersMet { get; init; }

    /// <summary>How safe it was at the last moment of monitoring; null: there was none.</summary>
    public SafetyLevel? LastLevel { get; init; }

    /// <summary>Sums up one family.</summary>
    /// <param name="facts">What happened, in order.</param>
    public static FamilySum Of(IReadOnlyList<Fact> facts)
    {
        var report = facts.FirstOrDefault(fact => fact.Body is ReportSubmitted);
        var action = report is null ? null : facts.Select(fact => (fact.At, Action: ActionIn(fact, facts))).Where(x => x.Action is not null && x.At >= report.At)
            .Select(x => (ValueTuple<DateTimeOffset, SafetyAction?>?)x).FirstOrDefault();
        return new FamilySum
        {
            ToFirstSafetyAction = action?.Item1 - report?.At, FirstSafetyAction = action?.Item2,
            ToAcceptance = Longest<HandoverOffered, HandoverAccepted>(facts), ToFirstContact = Longest<HandoverAccepted, HandoverStarted>(facts),
            WorkersMet = facts.SelectMany(fact => MetIn(fact.Body)).Distinct().Count(),
            LastLevel = facts.Select(fact => fact.Body).OfType<MonitoringConcluded>().LastOrDefault()?.Level,
        };
    }

    /// <summary>Which share of the families that were monitored was stably safe at the last moment, from 0 to 1; null: none was monitored.</summary>
    public static double? StablySafeShare(IEnumerable<FamilySum> families)
    {
        var levels = families.Select(family => family.LastLevel).OfType<SafetyLevel>().ToList();
        return levels.Count == 0 ? null : (double)levels.Count(level => level == SafetyLevel.StablySafe) / levels.Count;
    }

    private static SafetyAction? ActionIn(Fact fact, IReadOnlyList<Fact> facts) => fact.Body switch
    {
        // A look alone changes nothing for the family.
        ReportTriaged { ActionTaken: { } done } when !string.IsNullOrWhiteSpace(done) => SafetyAction.Triage,
        SafetyConditionsSet => SafetyAction.ConditionsSet,
        TaskCompleted done when facts.Any(f => f.Body is TaskOpened { Kind: TaskKind.ActOnAcuteDanger } task && task.TaskId == done.TaskId) => SafetyAction.ActedOnAcuteDanger,
        _ => null,
    };

    private static TimeSpan? Longest<TFrom, TTo>(IReadOnlyList<Fact> facts)
        where TFrom : Message where TTo : Message
    {
        var ends = facts.Where(fact => fact.Body is TTo).GroupBy(fact => fact.Conversation).Select(same => same.First());
        return ends.Select(end => end.At - facts.FirstOrDefault(fact => fact.Body is TFrom && fact.Conversation == end.Conversation)?.At).Max();
    }

    // Whoever had contact, and whoever was introduced as the family's worker.
    private static IEnumerable<string> MetIn(Message body) => body switch
    {
        PrimaryWorkerIntroduced introduced => [introduced.WorkerRef],
        PrimaryWorkerAssigned { Introduced: true } assigned => [assigned.WorkerRef],
        PrimaryWorkerChanged { Introduced: true } changed => [changed.WorkerRef],
        _ when IsContact(body) && body.RecordedBy.WorkerRef is { } worker => [worker],
        _ => [],
    };

    private static bool IsContact(Message body) =>
        body is JointVisitHeld or ChildSpokenTo or HandoverStarted or HandoverTalkHeld or ContactLogged { WithFamily: true };
}

/// <summary>What can be the first thing done for the safety of a family.</summary>
internal enum SafetyAction
{
    /// <summary>Somebody did something when looking at the report.</summary>
    [Dutch("Bij de triage")] Triage,

    /// <summary>Safety conditions were put in force.</summary>
    [Dutch("Veiligheidsvoorwaarden")] ConditionsSet,

    /// <summary>Acute danger was acted on.</summary>
    [Dutch("Gehandeld bij acuut gevaar")] ActedOnAcuteDanger,
}
