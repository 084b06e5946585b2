using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.ShelterPlacement;

/// <summary>There is a place (plek aangeboden), in or outside the region; where is not said.</summary>
[Message("shelter.place-offered", MessageKind.Reply, "Opvangplek aangeboden")]
public sealed record ShelterPlaceOffered : Message
{
    /// <summary>By what the shelter is reached about it.</summary>
    [MaxLength(11), RegularExpression(ShelterContactRef.Pattern)]
    public required string ContactRef { get; init; }

    /// <summary>It is an emergency bed, for a few nights.</summary>
    public bool Emergency { get; init; }

    /// <summary>From when (Amsterdam date).</summary>
    public required DateOnly AvailableFrom { get; init; }
}

/// <summary>There is no place now (geen plek). The shelter goes on looking, and sees to it that they are safe meanwhile.</summary>
[Message("shelter.no-capacity", MessageKind.Reply, "Geen opvangplek")]
public sealed record ShelterNoCapacity : Message
{
    /// <summary>What is done meanwhile, in words that those who flee may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>They are safe elsewhere until there is a place (overbrugging). A regular place follows within three nights.</summary>
[Message("shelter.bridged", MessageKind.Event, "Opvang overbrugd")]
public sealed record ShelterBridged : Message
{
    /// <summary>How.</summary>
    public required BridgingForm Form { get; init; }

    /// <summary>Since when (Amsterdam date).</summary>
    public required DateOnly Since { get; init; }

    /// <summary>By what the shelter is reached about it.</summary>
    [MaxLength(11), RegularExpression(ShelterContactRef.Pattern)]
    public required string ContactRef { get; init; }
}

/// <summary>They are in (geplaatst).</summary>
[Message("shelter.placed", MessageKind.Event, "Geplaatst in de opvang")]
public sealed record ShelterPlaced : Message
{
    /// <summary>Since when (Amsterdam date).</summary>
    public required DateOnly Since { get; init; }

    /// <summary>In an emergency bed: a regular place follows within three nights of the first one.</summary>
    public required bool Emergency { get; init; }

    /// <summary>By what the shelter is reached about them from now on.</summary>
    [MaxLength(11), RegularExpression(ShelterContactRef.Pattern)]
    public required string ContactRef { get; init; }
}

/// <summary>They are in another place (verplaatst); from where to where is not said.</summary>
[Message("shelter.moved", MessageKind.Event, "Verplaatst binnen de opvang")]
public sealed record ShelterMoved : Message
{
    /// <summary>Why.</summary>
    public required ShelterMoveReason Reason { get; init; }

    /// <summary>Since when (Amsterdam date).</summary>
    public required DateOnly Since { get; init; }

    /// <summary>In an emergency bed.</summary>
    public bool Emergency { get; init; }

    /// <summary>By what the shelter is reached about them from now on.</summary>
    [MaxLength(11), RegularExpression(ShelterContactRef.Pattern)]
    public required string ContactRef { get; init; }
}

/// <summary>They have left the shelter (vertrokken), or never came. Without notice, somebody looks at once whether they are safe.</summary>
[Message("shelter.left", MessageKind.Event, "Vertrokken uit de opvang")]
public sealed record ShelterLeft : Message
{
    /// <summary>The shelter knew of it before.</summary>
    public required bool WithNotice { get; init; }

    /// <summary>When (Amsterdam date).</summary>
    public required DateOnly LeftOn { get; init; }

    /// <summary>What comes after, as far as others may know.</summary>
    public required AfterShelter Next { get; init; }
}
