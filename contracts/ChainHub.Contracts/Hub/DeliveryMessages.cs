using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Hub;

/// <summary>The receiver's node has handled a message that asks for confirmation (ontvangstbewijs).</summary>
[Message("delivery.receipt", MessageKind.Reply, "Ontvangstbewijs", ByNode = true, Sequenced = false)]
public sealed record DeliveryReceipt : Message
{
    /// <summary>The id of the message that was handled.</summary>
    [MaxLength(64)]
    public required string MessageId { get; init; }

    /// <summary>Its type.</summary>
    [MaxLength(100)]
    public required string MessageType { get; init; }

    /// <summary>The state that the conversation is in at the receiver.</summary>
    [MaxLength(40)]
    public required string State { get; init; }
}

/// <summary>A message of this organization did not leave (niet bezorgd); the node tells its own people.</summary>
[Message("delivery.failed", MessageKind.Event, "Niet bezorgd", Reach = MessageReach.ToOwnPeople, Sequenced = false)]
public sealed record DeliveryFailed : Message
{
    /// <summary>The id of the message.</summary>
    [MaxLength(64)]
    public required string MessageId { get; init; }

    /// <summary>Its type.</summary>
    [MaxLength(100)]
    public required string MessageType { get; init; }

    /// <summary>Where it should have gone.</summary>
    [MaxLength(40)]
    public required string ToOrg { get; init; }

    /// <summary>Why it did not leave.</summary>
    public required DeliveryFailure Failure { get; init; }

    /// <summary>What to do.</summary>
    [MaxLength(500)]
    public required string Remedy { get; init; }
}

/// <summary>A message was refused (bericht geweigerd): why, where in the message, and what to do.</summary>
[Message("message.rejected", MessageKind.Reply, "Bericht geweigerd", ByNode = true, Sequenced = false)]
public sealed record MessageRejected : Message
{
    /// <summary>The id of the message, if it could be read.</summary>
    [MaxLength(64)]
    public string? MessageId { get; init; }

    /// <summary>Its type, if it could be read.</summary>
    [MaxLength(100)]
    public string? MessageType { get; init; }

    /// <summary>Why.</summary>
    public required RejectionReason Reason { get; init; }

    /// <summary>What is wrong, without repeating content.</summary>
    [MaxLength(1000)]
    public required string Detail { get; init; }

    /// <summary>Where, as JSON pointers.</summary>
    [MaxLength(50), ItemLength(200)]
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>The state that the conversation is in at the receiver, if it knows the conversation.</summary>
    [MaxLength(40)]
    public string? State { get; init; }
}
