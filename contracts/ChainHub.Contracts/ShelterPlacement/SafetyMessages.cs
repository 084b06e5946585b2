using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.ShelterPlacement;

/// <summary>
/// Whoever threatens knows, or may know, where they are (locatie bekend geworden). It goes ahead of everything, to the shelter and the
/// police contact alone; nothing more is said in this conversation. It has no room for words.
/// </summary>
[Message("shelter.location-compromised", MessageKind.Event, "Opvanglocatie bekend geworden", Acute = true, Sequenced = false)]
public sealed record ShelterLocationCompromised : Message
{
    /// <summary>By what it shows.</summary>
    public required CompromiseSign Sign { get; init; }

    /// <summary>When it was seen or heard (UTC).</summary>
    public required DateTimeOffset NoticedAt { get; init; }

    /// <summary>The police was called already.</summary>
    public bool PoliceCalled { get; init; }
}

/// <summary>
/// Somebody has to speak with the school of children who are sheltered (contact met school nodig). It goes to the shelter alone: that
/// arranges it, and the school is named in no message.
/// </summary>
[Message("children.school-contact-needed", MessageKind.Command, "Contact met school nodig")]
public sealed record ChildrenSchoolContactNeeded : Message
{
    /// <summary>The children, pseudonymous within the conversation.</summary>
    [MaxLength(20), MinLength(1), ItemLength(64)]
    public required IReadOnlyList<string> Children { get; init; }

    /// <summary>What about.</summary>
    public required SchoolMatter Matter { get; init; }

    /// <summary>What is needed, without the name of a school, in words that those who flee may read.</summary>
    [MaxLength(1000), MinLength(3)]
    public required string Question { get; init; }
}
