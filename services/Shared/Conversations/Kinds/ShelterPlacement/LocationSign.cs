namespace ChainHub.Conversations.ShelterPlacement;

/// <summary>What a text looks like that may say or suggest where somebody stays.</summary>
public enum LocationSign
{
    /// <summary>A street, with a house number or as a place.</summary>
    Street,

    /// <summary>A Dutch postcode.</summary>
    Postcode,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A website or a link to a map.</summary>
    Website,

    /// <summary>Coordinates.</summary>
    Coordinates,

    /// <summary>A school, a doctor's practice, a station or a neighbourhood by its name.</summary>
    NamedNearby,

    /// <summary>A municipality, town or region; only of a shelter's own words.</summary>
    Municipality,
}
