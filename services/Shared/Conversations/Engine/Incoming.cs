using ChainHub.Contracts;
using ChainHub.Conversations.Links;
using ChainHub.Durability;

namespace ChainHub.Conversations;

/// <summary>Who says something in a conversation.</summary>
public enum Author
{
    /// <summary>The organization's own people, through their adapter.</summary>
    OwnPeople,

    /// <summary>Another organization.</summary>
    Peer,

    /// <summary>The node itself: a term, or a message that did not leave.</summary>
    Node,
}

/// <summary>Something to handle. Everything that can change a conversation comes in as one of these.</summary>
public sealed record Incoming
{
    /// <summary>Who says it.</summary>
    public required Author Author { get; init; }

    /// <summary>The organization that says it, as the broker or the node itself vouches for.</summary>
    public required string From { get; init; }

    /// <summary>The organization that said it, where another has taken its place since; null: <see cref="From"/> did.</summary>
    public string? SaidAs { get; init; }

    /// <summary>The system that gave the id: with <see cref="Id"/> it identifies what is handled.</summary>
    public required string Source { get; init; }

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the whole, to tell a duplicate from another message under the same id.</summary>
    public byte[] ContentHash { get; init; } = [];

    /// <summary>The conversation.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>The case, if any.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The organization that own people address; null otherwise.</summary>
    public string? To { get; init; }

    /// <summary>Its place in what the sender says to this organization; null for what never waits its turn.</summary>
    public int? Sequence { get; init; }

    /// <summary>What is said: a message of the catalogue, or one of the node's own signals.</summary>
    public required object Body { get; init; }

    /// <summary>The whole message as it came, for parking.</summary>
    public byte[] Raw { get; init; } = [];

    /// <summary>What stands between two organizations, for the moment of their weekly talk; null for anything else.</summary>
    public LinkOverview? Overview { get; init; }

    /// <summary>What must be loaded besides its own conversation and case; empty for nearly everything.</summary>
    public IReadOnlyList<SagaKey> Also { get; init; } = [];

    /// <summary>The W3C trace context it came in.</summary>
    public string? TraceParent { get; init; }

    /// <summary>What the catalogue knows of it; null for the node's own signals.</summary>
    public MessageInfo? Info => Body is Message message ? Catalogue.Of(message.GetType()) : null;

    /// <summary>Its name on the wire as it came; a message that is refused need not be in the catalogue.</summary>
    public string? DeclaredType { get; init; }

    /// <summary>Its name on the wire, if it has one: as it came, though <see cref="Body"/> is of the newest version.</summary>
    public string? Type => DeclaredType ?? Info?.Type;
}

/// <summary>A message that could not be read as far as its body.</summary>
public sealed record Unreadable;

/// <summary>An alarm of a term has gone.</summary>
/// <param name="TermId">The term.</param>
/// <param name="Stage">Which alarm.</param>
/// <param name="Row">The row of the term: all that a warning is decided from.</param>
public sealed record AlarmGone(Guid TermId, string Stage, TermRow? Row = null)
{
    /// <summary>The alarm that is the next one of a term.</summary>
    /// <exception cref="ArgumentException">No alarm of it is left.</exception>
    public static AlarmGone Of(TermRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new AlarmGone(row.Id, row.NextStage ?? throw new ArgumentException("This term has no alarm left.", nameof(row)), row);
    }

    /// <summary>It warns, and does nothing else: neither the conversation nor the case is another one by it, and neither is read or written.</summary>
    public bool OnlyWarns => Stages.Warns(Stage);
}

/// <summary>A message of this organization did not leave.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="Type">Its name on the wire.</param>
/// <param name="ToOrg">Where it should have gone.</param>
/// <param name="Acute">Which lane it was in.</param>
/// <param name="Failure">Why.</param>
/// <param name="Sequence">Its place in what was said to that organization; the next message takes that place, so that none is missing.</param>
public sealed record NotSent(string MessageId, string Type, string ToOrg, bool Acute, DeliveryFailure Failure, int? Sequence = null);
