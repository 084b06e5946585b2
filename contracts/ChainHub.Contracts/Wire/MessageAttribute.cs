namespace ChainHub.Contracts;

/// <summary>Ties a record to its fixed name on the wire. Renaming the record never changes the name.</summary>
/// <param name="name">The catalogue name, such as <c>handover.offered</c>; on the wire <c>nl.chainhub.handover.offered.v1</c>.</param>
/// <param name="kind">Whether an answer is expected.</param>
/// <param name="dutch">What Dutch professionals call it.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MessageAttribute(string name, MessageKind kind, string dutch) : Attribute
{
    /// <summary>The catalogue name.</summary>
    public string Name { get; } = name;

    /// <summary>Command, event or reply.</summary>
    public MessageKind Kind { get; } = kind;

    /// <summary>The Dutch label.</summary>
    public string Dutch { get; } = dutch;

    /// <summary>The major version; a breaking change gets a new record beside the old one.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Which way the message may go.</summary>
    public MessageReach Reach { get; init; } = MessageReach.BetweenOrganizations;

    /// <summary>Said by a node on its own, never by people: no adapter may hand it in.</summary>
    public bool ByNode { get; init; }

    /// <summary>Acute danger: own queue, never in sequence, never behind other work.</summary>
    public bool Acute { get; init; }

    /// <summary>
    /// Whether it takes its turn in the conversation. Hub messages and acute danger do not: they must never wait for another.
    /// </summary>
    public bool Sequenced { get; init; } = true;
}

/// <summary>What a message expects of its receiver.</summary>
public enum MessageKind
{
    /// <summary>One receiver, an answer is expected.</summary>
    Command,

    /// <summary>A fact.</summary>
    Event,

    /// <summary>The answer to a command.</summary>
    Reply,
}

/// <summary>How far a message travels.</summary>
public enum MessageReach
{
    /// <summary>From one organization to another, over the broker.</summary>
    BetweenOrganizations,

    /// <summary>From an organization's node to its own people, through their adapter.</summary>
    ToOwnPeople,

    /// <summary>From an organization's own people to their own node, to keep; it never leaves the organization.</summary>
    WithinOrganization,
}

/// <summary>
/// A property that an organization's node fills in: a partner's command may leave it out, the wire always has it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FilledByNodeAttribute : Attribute;

/// <summary>The greatest length of each string in a list.</summary>
/// <param name="maximum">Characters.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ItemLengthAttribute(int maximum) : Attribute
{
    /// <summary>Characters.</summary>
    public int Maximum { get; } = maximum;
}
