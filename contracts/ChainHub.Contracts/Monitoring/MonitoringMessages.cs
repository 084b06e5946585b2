using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Monitoring;

/// <summary>Veilig Thuis will look again at set moments (monitoring gepland), after it set conditions and handed over.</summary>
[Message("monitoring.planned", MessageKind.Command, "Monitoring gepland")]
public sealed record MonitoringPlanned : Message
{
    /// <summary>When the handover was accepted (UTC); the moments count from here.</summary>
    public required DateTimeOffset HandoverAcceptedAt { get; init; }

    /// <summary>The version of the conditions that is looked at.</summary>
    [Range(1, 9999)]
    public required int ConditionsVersion { get; init; }

    /// <summary>Who of the family and its network is asked by Veilig Thuis itself, by reference.</summary>
    [MaxLength(30), ItemLength(64)]
    public IReadOnlyList<string> AskAlso { get; init; } = [];

    /// <summary>The moments (Amsterdam dates).</summary>
    [FilledByNode, MaxLength(10)]
    public IReadOnlyList<DateOnly> Moments { get; init; } = [];
}

/// <summary>A moment has come: how is it? (monitorvragen)</summary>
[Message("monitoring.information-requested", MessageKind.Command, "Monitorvragen gesteld", ByNode = true)]
public sealed record MonitoringInformationRequested : Message
{
    /// <summary>Which moment, from one.</summary>
    [Range(1, 99)]
    public required int Moment { get; init; }

    /// <summary>It was asked before.</summary>
    public bool Reminder { get; init; }

    /// <summary>When an answer is due (UTC).</summary>
    public required DateTimeOffset ReplyBy { get; init; }
}

/// <summary>How it is, by the partner (monitorvragen beantwoord).</summary>
[Message("monitoring.information-given", MessageKind.Reply, "Monitorvragen beantwoord")]
public sealed record MonitoringInformationGiven : Message
{
    /// <summary>Which moment.</summary>
    [Range(1, 99)]
    public required int Moment { get; init; }

    /// <summary>For each condition whether it is kept.</summary>
    [MaxLength(30)]
    public IReadOnlyList<ConditionKept> Conditions { get; init; } = [];

    /// <summary>For each person whether safe.</summary>
    [MaxLength(30), MinLength(1)]
    public required IReadOnlyList<PersonIsSafe> PersonsSafe { get; init; }
}

/// <summary>Whether one condition is kept.</summary>
public sealed record ConditionKept
{
    /// <summary>Which.</summary>
    [MaxLength(20)]
    public required string ConditionId { get; init; }

    /// <summary>Whether it is.</summary>
    public required ConditionState State { get; init; }
}

/// <summary>Whether one person is safe.</summary>
public sealed record PersonIsSafe
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64)]
    public required string PersonRef { get; init; }

    /// <summary>Whether safe; null where nobody knows.</summary>
    public bool? Safe { get; init; }
}

/// <summary>What somebody of the family or its network told Veilig Thuis itself (monitorantwoord vastgelegd).</summary>
[Message("monitoring.answer-recorded", MessageKind.Event, "Monitorantwoord vastgelegd", Reach = MessageReach.WithinOrganization)]
public sealed record MonitoringAnswerRecorded : Message
{
    /// <summary>Which moment.</summary>
    [Range(1, 99)]
    public required int Moment { get; init; }

    /// <summary>Of whom, by reference.</summary>
    [MaxLength(64)]
    public required string Of { get; init; }

    /// <summary>For each person whether safe.</summary>
    [MaxLength(30)]
    public IReadOnlyList<PersonIsSafe> PersonsSafe { get; init; } = [];
}

/// <summary>Veilig Thuis judged a moment (monitormoment beoordeeld).</summary>
[Message("monitoring.concluded", MessageKind.Event, "Monitormoment beoordeeld")]
public sealed record MonitoringConcluded : Message
{
    /// <summary>Which moment.</summary>
    [Range(1, 99)]
    public required int Moment { get; init; }

    /// <summary>How safe.</summary>
    public required SafetyLevel Level { get; init; }

    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>It is looked at anew (monitoring heropend); the moments that were planned keep running until that is judged.</summary>
[Message("monitoring.reopened", MessageKind.Event, "Monitoring heropend")]
public sealed record MonitoringReopened : Message
{
    /// <summary>Why. Never by whom.</summary>
    public required ReopeningCause Cause { get; init; }
}

/// <summary>Veilig Thuis looks no more (monitoring beëindigd).</summary>
[Message("monitoring.ended", MessageKind.Event, "Monitoring beëindigd")]
public sealed record MonitoringEnded : Message
{
    /// <summary>Why.</summary>
    public required MonitoringEnd Reason { get; init; }
}
