namespace ChainHub.Contracts;

/// <summary>How grave the threat is that somebody fled from (ernst van de dreiging).</summary>
public enum ThreatLevel
{
    /// <summary>Limited: no violence is expected now.</summary>
    [Dutch("Beperkt")] Limited,

    /// <summary>Serious: violence is to be expected.</summary>
    [Dutch("Ernstig")] Serious,

    /// <summary>Grave: whoever threatens is looking for them, or has threatened to kill.</summary>
    [Dutch("Zeer ernstig")] Grave,

    /// <summary>Acute: there is danger now; it goes in the lane of acute danger as well.</summary>
    [Dutch("Acuut")] Acute,
}

/// <summary>What a place must have (bijzonderheden voor de plek).</summary>
public enum ShelterNeed
{
    /// <summary>Somebody uses a wheelchair or walks with difficulty.</summary>
    [Dutch("Rolstoel of slecht ter been")] Mobility,

    /// <summary>An infant comes along.</summary>
    [Dutch("Baby")] Infant,

    /// <summary>Somebody is pregnant.</summary>
    [Dutch("Zwangerschap")] Pregnancy,

    /// <summary>Somebody needs medical care or medicines.</summary>
    [Dutch("Medische zorg")] MedicalCare,

    /// <summary>An interpreter is needed.</summary>
    [Dutch("Tolk")] Interpreter,

    /// <summary>A pet comes along.</summary>
    [Dutch("Huisdier")] Pet,

    /// <summary>Somebody is dependent on alcohol or drugs.</summary>
    [Dutch("Verslaving")] Addiction,

    /// <summary>Somebody cannot be found by telephone or car: these are looked at first.</summary>
    [Dutch("Controle op volgapparatuur")] TrackingCheck,
}

/// <summary>Where a place is looked for after the screening (uitkomst van de screening).</summary>
public enum ShelterScreening
{
    /// <summary>This shelter is not what helps now.</summary>
    [Dutch("Niet passend")] Unsuitable,

    /// <summary>It is safe enough within the region.</summary>
    [Dutch("Binnen de regio")] InRegion,

    /// <summary>The region itself is too dangerous (bovenregionale plaatsing).</summary>
    [Dutch("Bovenregionaal")] SupraRegional,
}

/// <summary>Why a shelter is not what helps now.</summary>
public enum UnsuitableReason
{
    /// <summary>Those who ask need other care than a shelter has.</summary>
    [Dutch("Andere zorg nodig")] OtherCareNeeded,

    /// <summary>It can be made safe at home, as with a restraining order.</summary>
    [Dutch("Kan thuis veilig worden")] SafeAtHome,

    /// <summary>They no longer want it.</summary>
    [Dutch("Niet meer gewenst")] NoLongerWanted,

    /// <summary>They have a safe place of their own.</summary>
    [Dutch("Zelf een veilige plek")] OwnSolution,
}

/// <summary>Where they are kept safe until there is a place (overbrugging).</summary>
public enum BridgingForm
{
    /// <summary>A hotel.</summary>
    [Dutch("Hotel")] Hotel,

    /// <summary>An emergency bed of a shelter.</summary>
    [Dutch("Noodbed")] EmergencyBed,

    /// <summary>Another safe roof.</summary>
    [Dutch("Andere veilige plek")] OtherRoof,
}

/// <summary>Why they move from one place to the next.</summary>
public enum ShelterMoveReason
{
    /// <summary>From an emergency bed to a regular place.</summary>
    [Dutch("Van noodbed naar reguliere plek")] RegularPlace,

    /// <summary>It became too dangerous there.</summary>
    [Dutch("Veiligheid")] Safety,

    /// <summary>Another place fits them better.</summary>
    [Dutch("Passender plek")] BetterFit,
}

/// <summary>What comes after the shelter (uitstroom), as far as others may know.</summary>
public enum AfterShelter
{
    /// <summary>Back to the home that they had.</summary>
    [Dutch("Terug naar huis")] Home,

    /// <summary>A home of their own; where is not said.</summary>
    [Dutch("Eigen woonruimte")] OwnHome,

    /// <summary>Another shelter; which is not said.</summary>
    [Dutch("Andere opvang")] OtherShelter,

    /// <summary>They did not come, or nobody knows.</summary>
    [Dutch("Onbekend")] Unknown,
}

/// <summary>By what it shows that a location is no longer secret.</summary>
public enum CompromiseSign
{
    /// <summary>Whoever threatens was seen nearby.</summary>
    [Dutch("Bedreiger gezien")] Seen,

    /// <summary>Whoever threatens says that he knows.</summary>
    [Dutch("Bedreiger zegt het te weten")] Told,

    /// <summary>A telephone, a car or an account was followed.</summary>
    [Dutch("Gevolgd via telefoon, auto of account")] Tracked,

    /// <summary>It was said or written where it should not have been.</summary>
    [Dutch("Uitgelekt")] Leaked,
}

/// <summary>What the contact with a school is about (aanleiding voor contact met school).</summary>
public enum SchoolMatter
{
    /// <summary>The child has no school now.</summary>
    [Dutch("Inschrijving")] Enrolment,

    /// <summary>The child is missed at its school (leerplicht).</summary>
    [Dutch("Verzuim en leerplicht")] Absence,

    /// <summary>The school has to know how the child is.</summary>
    [Dutch("Afstemming over het kind")] Wellbeing,
}
