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

/// <summary>
/// A question to a group (vraag breed uitgezet): to all who offer an expertise, or to those who are named after one left it unanswered. The first
/// answer that the asker finds adequate wins; whoever else was asked is released.
/// </summary>
[Message("consultation.broadcast", MessageKind.Command, "Vraag breed uitgezet")]
public sealed record ConsultationBroadcast : Message
{
    /// <summary>The question.</summary>
    [MaxLength(4000), MinLength(3)]
    public required string Question { get; init; }

    /// <summary>What it is about.</summary>
    public required ConsultationTopic Topic { get; init; }

    /// <summary>The expertise that it takes: everybody is asked who offers it in an agreement. Null: those in <see cref="To"/>.</summary>
    public Expertise? Expertise { get; init; }

    /// <summary>The organizations asked, by code; with an expertise the node finds them.</summary>
    [FilledByNode, MaxLength(20), ItemLength(40)]
    public IReadOnlyList<string> To { get; init; } = [];

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

/// <summary>Whether an answer to a group was adequate (antwoord beoordeeld): the asker says so to whoever gave it.</summary>
[Message("consultation.answer-judged", MessageKind.Event, "Antwoord beoordeeld")]
public sealed record ConsultationAnswerJudged : Message
{
    /// <summary>Whose answer, by code.</summary>
    [MaxLength(40), MinLength(1)]
    public required string Of { get; init; }

    /// <summary>It is enough to go on with: nobody else need answer.</summary>
    public required bool Adequate { get; init; }

    /// <summary>What is missing; needed where it is not adequate.</summary>
    [MaxLength(2000)]
    public string? Explanation { get; init; }
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
