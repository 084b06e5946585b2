namespace ChainHub.Contracts.ShelterPlacement;

/// <summary>
/// By what a shelter is reached about those whom it shelters (contact met de opvang): an alias of eight random hexadecimal digits, such as
/// <c>sc-4f09b2c7</c>, that the shelter alone can resolve. It is the only thing that a placement says of a place.
/// </summary>
public static class ShelterContactRef
{
    /// <summary>The form: too short and too bare for a word, a postcode or a telephone number.</summary>
    public const string Pattern = "^sc-[0-9a-f]{8}$";
}
