using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Consultation;

/// <summary>A question to a colleague elsewhere (sparren). Never moves oversight or tasks; needs no case and no person.</summary>
[Message("consultation.asked", MessageKind.Command, "Vraag gesteld")]
public sealed record ConsultationAsked : Message
{
    /// <summary>The question.</summary>
    [MaxLength(4000), MinLength(3)]
    public required string Question { get; init; }

    /// <summary>What it is about.</summary>
    public required ConsultationTopic Topic { get; init; }

    /// <summary>No family can be recognized in it.</summary>
    public bool Anonymous { get; init; } = true;

    /// <summary>When an answer is wanted (UTC).</summary>
    [FilledByNode]
    public DateTimeOffset ReplyBy { get; init; }
}

/// <summary>The same question to a group after it was left unanswered (vraag breed uitgezet); the first adequate answer closes it.</summary>
[Message("consultation.broadcast", MessageKind.Command, "Vraag breed uitgezet")]
public sealed record ConsultationBroadcast : Message
{
    /// <summary>The question.</summary>
    [MaxLength(4000), MinLength(3)]
    public required string Question { get; init; }

    /// <summary>What it is about.</summary>
    public required ConsultationTopic Topic { get; init; }

    /// <summary>The organizations asked, by code.</summary>
    [MaxLength(20), MinLength(1), ItemLength(40)]
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>When an answer is wanted (UTC).</summary>
    [FilledByNode]
    public DateTimeOffset ReplyBy { get; init; }
}

/// <summary>The advice (antwoord).</summary>
[Message("consultation.answered", MessageKind.Reply, "Vraag beantwoord")]
public sealed record ConsultationAnswered : Message
{
    /// <summary>The advice.</summary>
    [MaxLength(4000), MinLength(3)]
    public required string Advice { get; init; }

    /// <summary>The role of who gives it.</summary>
    [MaxLength(60)]
    public required string AdviserRole { get; init; }

    /// <summary>A follow-up is proposed.</summary>
    public bool FollowUpProposed { get; init; }
}

/// <summary>The adviser thinks that this should be a report (melding geadviseerd). The asker decides.</summary>
[Message("consultation.report-advised", MessageKind.Reply, "Melding geadviseerd")]
public sealed record ConsultationReportAdvised : Message
{
    /// <summary>Why.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>The asker closes the question (vraag gesloten).</summary>
[Message("consultation.closed", MessageKind.Event, "Vraag gesloten")]
public sealed record ConsultationClosed : Message
{
    /// <summary>How it ended.</summary>
    public required ConsultationClosure Closure { get; init; }
}

/// <summary>A call or talk that took place outside the system, written down afterwards (contact vastgelegd).</summary>
[Message("contact.logged", MessageKind.Event, "Contact vastgelegd")]
public sealed record ContactLogged : Message
{
    /// <summary>How.</summary>
    public required ContactChannel Channel { get; init; }

    /// <summary>When (Amsterdam date).</summary>
    public required DateOnly On { get; init; }

    /// <summary>What was agreed.</summary>
    [MaxLength(2000)]
    public required string Agreed { get; init; }

    /// <summary>It was contact with the family itself (gezinscontact), and so ends a silence.</summary>
    public bool WithFamily { get; init; }
}
