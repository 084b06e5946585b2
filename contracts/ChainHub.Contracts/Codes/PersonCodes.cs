namespace ChainHub.Contracts;

/// <summary>The place of a person in the household.</summary>
public enum HouseholdRole
{
    /// <summary>A child.</summary>
    [Dutch("Kind")] Child,

    /// <summary>A parent or other carer.</summary>
    [Dutch("Ouder of verzorger")] Carer,

    /// <summary>Another adult.</summary>
    [Dutch("Andere volwassene")] OtherAdult,
}

/// <summary>How safe one person is now.</summary>
public enum SafetyStatus
{
    /// <summary>In acute danger.</summary>
    [Dutch("Acuut onveilig")] AcutelyUnsafe,

    /// <summary>Unsafe as a pattern.</summary>
    [Dutch("Structureel onveilig")] StructurallyUnsafe,

    /// <summary>Directly safe: the danger is off for now.</summary>
    [Dutch("Direct veilig")] DirectlySafe,

    /// <summary>Stably safe.</summary>
    [Dutch("Stabiel veilig")] StablySafe,

    /// <summary>Looked at, and not to be judged yet.</summary>
    [Dutch("Nog niet te beoordelen")] NotYetClear,
}

/// <summary>Why a person was not spoken to.</summary>
public enum NotSpokenReason
{
    /// <summary>Too young; was observed instead.</summary>
    [Dutch("Te jong, wel geobserveerd")] TooYoungObserved,

    /// <summary>In hospital.</summary>
    [Dutch("Ziekenhuis")] Hospital,

    /// <summary>A parent refused.</summary>
    [Dutch("Ouder weigert")] RefusedByParent,

    /// <summary>Could not be reached.</summary>
    [Dutch("Niet bereikbaar")] Unreachable,

    /// <summary>A talk would do harm now.</summary>
    [Dutch("Gesprek nu schadelijk")] Harmful,
}

/// <summary>On what ground data are shared.</summary>
public enum LegalBasis
{
    /// <summary>The statutory task of Veilig Thuis (Wmo 2015 art. 5.1.6).</summary>
    [Dutch("Wettelijke taak Veilig Thuis")] StatutoryTask,

    /// <summary>Consent of those concerned.</summary>
    [Dutch("Toestemming")] Consent,

    /// <summary>Conflict of duties.</summary>
    [Dutch("Conflict van plichten")] ConflictOfDuties,

    /// <summary>Vital interest.</summary>
    [Dutch("Vitaal belang")] VitalInterest,

    /// <summary>A measure of the court.</summary>
    [Dutch("Maatregel van de rechter")] CourtMeasure,
}

/// <summary>Where consent stands.</summary>
public enum ConsentState
{
    /// <summary>Not needed on this ground.</summary>
    [Dutch("Niet nodig")] NotNeeded,

    /// <summary>Given.</summary>
    [Dutch("Gegeven")] Given,

    /// <summary>Refused.</summary>
    [Dutch("Geweigerd")] Refused,

    /// <summary>Not asked, for safety's sake.</summary>
    [Dutch("Niet gevraagd om veiligheid")] NotAskedForSafety,
}
