using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.RestrainingOrder;

/// <summary>Help has started for one person (hulp gestart): the excluded person, somebody who stays behind, or a child.</summary>
[Message("restraining-order.help-started", MessageKind.Event, "Hulp gestart")]
public sealed record RestrainingOrderHelpStarted : Message
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64)]
    public required string PersonRef { get; init; }

    /// <summary>The person accepts the help; the authority may then withdraw the order (Wet tijdelijk huisverbod art. 2(9)).</summary>
    public required bool Accepted { get; init; }
}

/// <summary>The authority asks for advice about the order (advies gevraagd).</summary>
[Message("restraining-order.advice-requested", MessageKind.Command, "Advies over huisverbod gevraagd")]
public sealed record RestrainingOrderAdviceRequested : Message
{
    /// <summary>What is asked, in words that the family may read.</summary>
    [MaxLength(1000), MinLength(3)]
    public required string Question { get; init; }
}

/// <summary>The help organization advises (advies gegeven). The authority decides.</summary>
[Message("restraining-order.advice-given", MessageKind.Reply, "Advies over huisverbod gegeven")]
public sealed record RestrainingOrderAdviceGiven : Message
{
    /// <summary>What it advises.</summary>
    public required OrderAdvice Advice { get; init; }

    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>
/// What comes after the order was handed over (vervolg overgedragen): a next step with an owner and a date. The safety oversight moves in a
/// handover of its own.
/// </summary>
[Message("restraining-order.follow-up-handed-over", MessageKind.Event, "Vervolg na huisverbod overgedragen")]
public sealed record RestrainingOrderFollowUpHandedOver : Message
{
    /// <summary>What happens next.</summary>
    [MaxLength(1000), MinLength(3)]
    public required string NextStep { get; init; }

    /// <summary>The code of the organization that does it.</summary>
    [MaxLength(40)]
    public required string Owner { get; init; }

    /// <summary>By when (Amsterdam date).</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The handover in which the owner gets the family; absent where it has the family already.</summary>
    public Guid? Handover { get; init; }
}
