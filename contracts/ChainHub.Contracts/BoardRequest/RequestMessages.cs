using System.ComponentModel.DataAnnotations;
using ChainHub.Contracts.Handover;

namespace ChainHub.Contracts.BoardRequest;

/// <summary>A request to the child protection board is being written (verzoek tot onderzoek voorbereid). The board does not know of it yet.</summary>
[Message("vto.prepared", MessageKind.Event, "Verzoek tot onderzoek voorbereid", Reach = MessageReach.WithinOrganization)]
public sealed record VtoPrepared : Message
{
    /// <summary>The children whom it will be about.</summary>
    [MaxLength(20), MinLength(1)]
    public required IReadOnlyList<Minor> Minors { get; init; }
}

/// <summary>
/// The board is asked to investigate whether children need a measure of protection (verzoek tot onderzoek, VTO; Jeugdwet art. 3.1). The
/// formal request goes by CORV; this tells how it goes on. An urgent one is told by telephone first, and recorded here afterwards.
/// </summary>
[Message("vto.submitted", MessageKind.Command, "Verzoek tot onderzoek ingediend")]
public sealed record VtoSubmitted : Message
{
    /// <summary>As what the requester asks; it must be what the organization is.</summary>
    public required RequesterKind RequestedBy { get; init; }

    /// <summary>The children whom it is about.</summary>
    [MaxLength(20), MinLength(1)]
    public required IReadOnlyList<Minor> Minors { get; init; }

    /// <summary>It cannot wait: then <see cref="Message.OutOfBandFirst"/> must be true, as the board was phoned.</summary>
    public bool Urgent { get; init; }

    /// <summary>It was talked over at the protection table already (beschermingstafel).</summary>
    public bool PriorTable { get; init; }

    /// <summary>The municipality was told already (Wmo 2015 art. 4.1.1(2)f, Jeugdwet art. 3.1(4)); otherwise that is a task from now on.</summary>
    public bool MunicipalityInformed { get; init; }

    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(4000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>A child whom a request is about.</summary>
public sealed record Minor
{
    /// <summary>The child, pseudonymous within the conversation.</summary>
    [MaxLength(64)]
    public required string PersonRef { get; init; }

    /// <summary>By age, who consents and who is heard; absent where it is not known.</summary>
    public AgeBand? AgeBand { get; init; }
}

/// <summary>CORV has handed the formal request to the board (ontvangstbewijs van CORV).</summary>
[Message("vto.corv-receipt", MessageKind.Event, "Ontvangstbewijs van CORV")]
public sealed record VtoCorvReceipt : Message
{
    /// <summary>The number that CORV gave it; says nothing of the family.</summary>
    [MaxLength(64), MinLength(1)]
    public required string ReceiptNumber { get; init; }

    /// <summary>When CORV handed it to the board (UTC).</summary>
    public required DateTimeOffset ForwardedAt { get; init; }
}

/// <summary>What the board does with the request (besluit van de Raad).</summary>
[Message("vto.intake-decided", MessageKind.Reply, "Besluit op het verzoek tot onderzoek")]
public sealed record VtoIntakeDecided : Message
{
    /// <summary>What it does.</summary>
    public required IntakeDecision Decision { get; init; }

    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>The request waits until the board can begin (wachtlijst). The requester keeps watch meanwhile.</summary>
[Message("vto.waiting", MessageKind.Event, "Verzoek wacht op onderzoek")]
public sealed record VtoWaiting : Message
{
    /// <summary>Since when it waits (Amsterdam date).</summary>
    public required DateOnly QueuedOn { get; init; }

    /// <summary>When the board expects to begin (Amsterdam date); absent where it cannot say.</summary>
    public DateOnly? ExpectedStart { get; init; }

    /// <summary>How often, in days, the requester looks whether the children are safe.</summary>
    [FilledByNode, Range(0, 365)]
    public int SafetyCheckEveryDays { get; init; }

    /// <summary>The organization that answers for the sight on safety meanwhile, by its code: the requester.</summary>
    [FilledByNode, MaxLength(40)]
    public string OversightHolder { get; init; } = "";
}

/// <summary>The requester looked whether everybody is safe while the request waits (veiligheidscheck tijdens het wachten).</summary>
[Message("vto.safety-checked", MessageKind.Event, "Veiligheid bekeken tijdens het wachten")]
public sealed record VtoSafetyChecked : Message
{
    /// <summary>When (Amsterdam date).</summary>
    public required DateOnly On { get; init; }

    /// <summary>Everybody who was looked at, with how safe this person is.</summary>
    [MaxLength(30), MinLength(1)]
    public required IReadOnlyList<PersonSafety> SafetyPerPerson { get; init; }
}

/// <summary>It can no longer wait (opgeschaald naar spoed): the other was phoned first.</summary>
[Message("vto.upgraded-to-urgent", MessageKind.Event, "Opgeschaald naar spoed")]
public sealed record VtoUpgradedToUrgent : Message
{
    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}
