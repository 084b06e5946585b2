namespace ChainHub.Contracts;

/// <summary>Who may ask the board for an investigation (verzoeker; Jeugdwet art. 3.1, Wmo 2015 art. 4.1.1): these and nobody else.</summary>
public enum RequesterKind
{
    /// <summary>The college of the municipality.</summary>
    [Dutch("College van burgemeester en wethouders")] Municipality,

    /// <summary>A youth-care provider that the college designated.</summary>
    [Dutch("Door het college aangewezen jeugdhulpaanbieder")] DesignatedProvider,

    /// <summary>A certified institution.</summary>
    [Dutch("Gecertificeerde instelling")] CertifiedInstitution,

    /// <summary>Veilig Thuis.</summary>
    [Dutch("Veilig Thuis")] VeiligThuis,
}

/// <summary>What the board does with a request (besluit op het verzoek tot onderzoek).</summary>
public enum IntakeDecision
{
    /// <summary>It investigates; until it begins the request waits.</summary>
    [Dutch("Onderzoek")] Investigate,

    /// <summary>Voluntary help goes on.</summary>
    [Dutch("Vrijwillige hulp gaat door")] VoluntaryContinues,

    /// <summary>It is talked over at the protection table first.</summary>
    [Dutch("Beschermingstafel")] Table,

    /// <summary>It is not taken up.</summary>
    [Dutch("Niet in behandeling genomen")] Rejected,
}

/// <summary>On what ground the board investigates without a request (ambtshalve; Jeugdwet art. 3.1(2)).</summary>
public enum OwnMotionGround
{
    /// <summary>An acute, seriously threatening situation.</summary>
    [Dutch("Acute en ernstig bedreigende situatie")] AcuteThreat,

    /// <summary>Another task of the board showed that it is needed.</summary>
    [Dutch("Gebleken bij een andere taak")] OtherTask,
}

/// <summary>What the board's report advises (advies van de Raad).</summary>
public enum ReportAdvice
{
    /// <summary>A measure: the board asks the court for it.</summary>
    [Dutch("Kinderbeschermingsmaatregel nodig")] MeasureNeeded,

    /// <summary>Voluntary help is enough.</summary>
    [Dutch("Vrijwillige hulp volstaat")] VoluntaryHelp,

    /// <summary>No help is needed.</summary>
    [Dutch("Geen hulp nodig")] NoHelpNeeded,
}

/// <summary>How a provisional supervision order ended, or why there was none.</summary>
public enum ProvisionalEnd
{
    /// <summary>The court revoked it.</summary>
    [Dutch("Ingetrokken door de rechter")] Revoked,

    /// <summary>Its three months were over (BW 1:257).</summary>
    [Dutch("Verlopen")] Lapsed,

    /// <summary>A measure took its place.</summary>
    [Dutch("Vervangen door een maatregel")] ReplacedByMeasure,

    /// <summary>The court did not order it.</summary>
    [Dutch("Niet uitgesproken")] NotOrdered,
}

/// <summary>A measure of child protection (kinderbeschermingsmaatregel).</summary>
public enum MeasureType
{
    /// <summary>A supervision order (BW 1:255).</summary>
    [Dutch("Ondertoezichtstelling")] SupervisionOrder,

    /// <summary>An authorization to place a child out of home (BW 1:265b).</summary>
    [Dutch("Machtiging uithuisplaatsing")] OutOfHomeAuthorization,

    /// <summary>Guardianship by the institution after the parents' authority was ended (BW 1:266, 1:275).</summary>
    [Dutch("Voogdij na beëindiging van het gezag")] Guardianship,
}

/// <summary>What a municipality is told (bericht aan het college).</summary>
public enum MunicipalityNotice
{
    /// <summary>A request to investigate was made.</summary>
    [Dutch("Verzoek tot onderzoek gedaan")] RequestMade,

    /// <summary>The board began to investigate without a request.</summary>
    [Dutch("Onderzoek zonder verzoek begonnen")] OwnMotionInvestigation,
}
