using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts;

/// <summary>
/// What every message body carries, whoever says it. No names, birth dates or addresses: persons are references that mean
/// something within one conversation only.
/// </summary>
public abstract record Message
{
    /// <summary>Who wrote this down, for whom. The node fills in the organization.</summary>
    [FilledByNode]
    public RecordedBy RecordedBy { get; init; } = new();

    /// <summary>When it happened (UTC); for a call logged afterwards this lies before the envelope's time.</summary>
    [FilledByNode]
    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>
    /// It was said by telephone or face to face first, and this is the record of it (eerst gebeld): <see cref="OccurredAt"/> says when; absent: it was not.
    /// </summary>
    public bool? OutOfBandFirst { get; init; }

    /// <summary>The persons concerned, pseudonymous within this conversation.</summary>
    [MaxLength(50), ItemLength(64)]
    public IReadOnlyList<string> PersonRefs { get; init; } = [];

    /// <summary>Restrictions on who may learn of this; null: none beyond the conversation's own.</summary>
    public Disclosure? Disclosure { get; init; }
}

/// <summary>Who recorded a message, as a role within an organization; never a name.</summary>
public sealed record RecordedBy
{
    /// <summary>The role, such as "casemanager" or "intake"; empty for the node itself.</summary>
    [MaxLength(60)]
    public string Role { get; init; } = "";

    /// <summary>The code of the organization.</summary>
    [FilledByNode, MaxLength(40)]
    public string Organization { get; init; } = "";

    /// <summary>An opaque reference to the worker that only the organization can resolve.</summary>
    [MaxLength(64)]
    public string? WorkerRef { get; init; }

    /// <summary>
    /// The worker's home organization (moederorganisatie), by code, where a mixed team says it: on that organization's ground it is processed. Null: the
    /// worker is the organization's own.
    /// </summary>
    [MaxLength(40)]
    public string? HomeOrganization { get; init; }

    /// <summary>The organization whose power is used (bevoegdheid van een ander), by code; the node says so. Null: an own power, or none.</summary>
    [MaxLength(40)]
    public string? ByPowerOf { get; init; }
}

/// <summary>Restrictions on passing a message on (Uitvoeringsbesluit Wmo 2015 art. 4.1.8(3)).</summary>
public sealed record Disclosure
{
    /// <summary>Persons who must not learn of this.</summary>
    [MaxLength(50), ItemLength(64)]
    public IReadOnlyList<string> WithholdFrom { get; init; } = [];

    /// <summary>Whether the receiver may share it with a third organization.</summary>
    public bool MayShareOnward { get; init; }
}
