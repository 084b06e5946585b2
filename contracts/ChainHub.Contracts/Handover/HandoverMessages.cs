using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Handover;

/// <summary>An early warning that a handover is coming (vooraankondiging); no person details.</summary>
[Message("handover.announced", MessageKind.Event, "Overdracht aangekondigd")]
public sealed record HandoverAnnounced : Message
{
    /// <summary>When the offer is expected (Amsterdam date).</summary>
    public required DateOnly ExpectedOn { get; init; }

    /// <summary>What it will follow from.</summary>
    public required HandoverKind Kind { get; init; }
}

/// <summary>
/// A family is offered (overdracht aangeboden). The safety oversight stays with the sender until the receiver accepts.
/// The handover is the conversation: its id is the envelope's <c>conversationid</c>.
/// </summary>
[Message("handover.offered", MessageKind.Command, "Overdracht aangeboden")]
public sealed record HandoverOffered : Message
{
    /// <summary>What it follows from.</summary>
    public required HandoverKind Kind { get; init; }

    /// <summary>Whether it comes with a talk (warme overdracht).</summary>
    public bool Warm { get; init; }

    /// <summary>The content; the minimum profile is checked before it leaves.</summary>
    public required HandoverContent Content { get; init; }

    /// <summary>Tasks offered with the family; each is taken over, or stays with the sender.</summary>
    [MaxLength(30)]
    public IReadOnlyList<OfferedTask> OpenTasks { get; init; } = [];

    /// <summary>Terms that run at the sender and concern the family.</summary>
    [MaxLength(30)]
    public IReadOnlyList<RunningDeadline> RunningDeadlines { get; init; } = [];

    /// <summary>Since when the sender holds the safety oversight (UTC).</summary>
    public required DateTimeOffset OversightSince { get; init; }

    /// <summary>The conversation of an earlier offer that this one replaces after a decline, withdrawal or return.</summary>
    public Guid? Supersedes { get; init; }

    /// <summary>When an answer is due (UTC), from the agreement's term D12.</summary>
    [FilledByNode]
    public DateTimeOffset ReplyBy { get; init; }
}

/// <summary>A task that goes with the family.</summary>
public sealed record OfferedTask
{
    /// <summary>Identifies the task in both organizations.</summary>
    public required Guid TaskId { get; init; }

    /// <summary>What is to be done.</summary>
    [MaxLength(500)]
    public required string What { get; init; }

    /// <summary>By when (Amsterdam date).</summary>
    public required DateOnly Due { get; init; }
}

/// <summary>A term that runs at the sender.</summary>
public sealed record RunningDeadline
{
    /// <summary>The rule, such as <c>D04</c>.</summary>
    [MaxLength(20)]
    public required string Rule { get; init; }

    /// <summary>The last day (Amsterdam date).</summary>
    public required DateOnly Due { get; init; }
}

/// <summary>A person at the receiver has the offer in hand (ontvangst bevestigd).</summary>
[Message("handover.received", MessageKind.Reply, "Ontvangst bevestigd")]
public sealed record HandoverReceived : Message
{
    /// <summary>The team that looks at it.</summary>
    [MaxLength(60)]
    public required string IntakeTeam { get; init; }
}

/// <summary>The receiver asks before it decides (vraag om verduidelijking). The term keeps running.</summary>
[Message("handover.clarification-requested", MessageKind.Command, "Verduidelijking gevraagd")]
public sealed record HandoverClarificationRequested : Message
{
    /// <summary>What is asked.</summary>
    [MaxLength(20), MinLength(1)]
    public required IReadOnlyList<ClarificationQuestion> Questions { get; init; }
}

/// <summary>One question about an element of the content.</summary>
public sealed record ClarificationQuestion
{
    /// <summary>Which element it is about.</summary>
    public required ContentElement Element { get; init; }

    /// <summary>The question.</summary>
    [MaxLength(1000)]
    public required string Question { get; init; }
}

/// <summary>The sender answers (verduidelijking gegeven).</summary>
[Message("handover.clarification-given", MessageKind.Reply, "Verduidelijking gegeven")]
public sealed record HandoverClarificationGiven : Message
{
    /// <summary>The answers.</summary>
    [MaxLength(20), MinLength(1)]
    public required IReadOnlyList<ClarificationAnswer> Answers { get; init; }

    /// <summary>The sender grants the receiver a new term, once, where the agreement allows it.</summary>
    public bool ExtendReply { get; init; }

    /// <summary>When an answer is due now (UTC).</summary>
    [FilledByNode]
    public DateTimeOffset ReplyBy { get; init; }
}

/// <summary>One answer about an element of the content.</summary>
public sealed record ClarificationAnswer
{
    /// <summary>Which element it is about.</summary>
    public required ContentElement Element { get; init; }

    /// <summary>The answer.</summary>
    [MaxLength(2000)]
    public required string Answer { get; init; }
}

/// <summary>The receiver takes the family over (overdracht aanvaard): the only way the safety oversight moves to it.</summary>
[Message("handover.accepted", MessageKind.Reply, "Overdracht aanvaard")]
public sealed record HandoverAccepted : Message
{
    /// <summary>From when the receiver holds the safety oversight (UTC).</summary>
    [FilledByNode]
    public DateTimeOffset OversightFrom { get; init; }

    /// <summary>The worker that the family will meet, by reference.</summary>
    [MaxLength(64)]
    public string? PrimaryWorker { get; init; }

    /// <summary>The tasks taken over.</summary>
    [MaxLength(30)]
    public IReadOnlyList<Guid> AcceptedTasks { get; init; } = [];

    /// <summary>The tasks that stay with the sender.</summary>
    [MaxLength(30)]
    public IReadOnlyList<Guid> NotAcceptedTasks { get; init; } = [];
}

/// <summary>The receiver does not take the family over (overdracht geweigerd). The oversight stays where it is.</summary>
[Message("handover.declined", MessageKind.Reply, "Overdracht geweigerd")]
public sealed record HandoverDeclined : Message
{
    /// <summary>Why, coded.</summary>
    public required DeclineReason Reason { get; init; }

    /// <summary>Why, in words.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }

    /// <summary>The organization that could.</summary>
    [MaxLength(40)]
    public string? SuggestedReceiver { get; init; }
}

/// <summary>The sender asks to take the offer back (aanbod ingetrokken); final when the receiver has confirmed it.</summary>
[Message("handover.withdrawn", MessageKind.Command, "Aanbod ingetrokken")]
public sealed record HandoverWithdrawn : Message
{
    /// <summary>Why.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>After acceptance, one of the two asks to undo it (verzoek tot terugdraaien).</summary>
[Message("handover.cancellation-requested", MessageKind.Command, "Terugdraaien gevraagd")]
public sealed record HandoverCancellationRequested : Message
{
    /// <summary>Why.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>The other agrees (terugdraaien akkoord): the oversight goes back to the original sender.</summary>
[Message("handover.cancellation-agreed", MessageKind.Reply, "Terugdraaien akkoord")]
public sealed record HandoverCancellationAgreed : Message
{
    /// <summary>From when the original sender holds the safety oversight again (UTC).</summary>
    [FilledByNode]
    public DateTimeOffset OversightFrom { get; init; }
}

/// <summary>The other refuses (terugdraaien geweigerd): the handover goes on.</summary>
[Message("handover.cancellation-refused", MessageKind.Reply, "Terugdraaien geweigerd")]
public sealed record HandoverCancellationRefused : Message
{
    /// <summary>Why.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>The talk of the handover took place (overdrachtsgesprek gehouden).</summary>
[Message("handover.talk-held", MessageKind.Event, "Overdrachtsgesprek gehouden")]
public sealed record HandoverTalkHeld : Message
{
    /// <summary>When (Amsterdam date).</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who took part, organizations by code and family by reference.</summary>
    [MaxLength(20), ItemLength(64)]
    public required IReadOnlyList<string> Participants { get; init; }

    /// <summary>Whether the children were there.</summary>
    public required bool ChildrenPresent { get; init; }
}

/// <summary>The receiver is at work: first contact with the family (gestart).</summary>
[Message("handover.started", MessageKind.Event, "Gestart")]
public sealed record HandoverStarted : Message
{
    /// <summary>The first contact (Amsterdam date).</summary>
    public required DateOnly FirstContactOn { get; init; }
}

/// <summary>The receiver tells the sender how the start went (start teruggekoppeld): the loop is closed.</summary>
[Message("handover.start-reported", MessageKind.Event, "Start teruggekoppeld")]
public sealed record HandoverStartReported : Message
{
    /// <summary>Whether there was contact.</summary>
    public required bool ContactMade { get; init; }

    /// <summary>With whom, by reference.</summary>
    [MaxLength(30), ItemLength(64)]
    public IReadOnlyList<string> ContactWith { get; init; } = [];
}

/// <summary>The receiver cannot go on (teruggegeven), with a new look at the safety. It keeps the oversight until it is taken back.</summary>
[Message("handover.bounced", MessageKind.Event, "Teruggegeven")]
public sealed record HandoverBounced : Message
{
    /// <summary>Why, coded.</summary>
    public required BounceReason Reason { get; init; }

    /// <summary>Why, in words.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }

    /// <summary>How safe each person is by this look.</summary>
    [MaxLength(30), MinLength(1)]
    public required IReadOnlyList<PersonSafety> SafetyNow { get; init; }
}

/// <summary>How safe one person is.</summary>
public sealed record PersonSafety
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64)]
    public required string PersonRef { get; init; }

    /// <summary>How safe.</summary>
    public required SafetyStatus Safety { get; init; }
}

/// <summary>
/// The sender's node tells that the time to answer has passed (termijn verstreken). Nothing moves: the oversight stays with the
/// sender, an answer that comes late still counts.
/// </summary>
[Message("handover.expired", MessageKind.Event, "Antwoordtermijn verstreken", ByNode = true)]
public sealed record HandoverExpired : Message
{
    /// <summary>When the answer was due (UTC).</summary>
    public required DateTimeOffset ReplyBy { get; init; }
}
