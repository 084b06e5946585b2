namespace ChainHub.Contracts;

/// <summary>What was wrong with a message.</summary>
public enum CorrectionKind
{
    /// <summary>It was about another person.</summary>
    [Dutch("Verkeerde persoon")] WrongPerson,

    /// <summary>Something in it was not so.</summary>
    [Dutch("Onjuist gegeven")] WrongFact,

    /// <summary>Something was left out that changes its meaning.</summary>
    [Dutch("Onvolledig gegeven")] LeftOut,

    /// <summary>It was meant for another organization: what was received is destroyed.</summary>
    [Dutch("Voor een andere organisatie bedoeld")] MeantForAnother,
}

/// <summary>What was decided about a request to destroy data (Wmo 2015 art. 5.3.5, Jeugdwet art. 7.3.9).</summary>
public enum ErasureDecision
{
    /// <summary>They are destroyed.</summary>
    [Dutch("Vernietigd")] Granted,

    /// <summary>Refused: keeping them matters considerably to somebody else.</summary>
    [Dutch("Geweigerd: aanmerkelijk belang van een ander")] RefusedForOthers,

    /// <summary>Refused: a law says that they are kept.</summary>
    [Dutch("Geweigerd: wettelijke bewaarplicht")] RefusedByLaw,
}

/// <summary>What came of a request for access (AVG art. 15, Wmo 2015 art. 5.3.2, Jeugdwet art. 7.3.10).</summary>
public enum AccessOutcome
{
    /// <summary>All that there is was shown, or copied.</summary>
    [Dutch("Geheel gegeven")] Given,

    /// <summary>A part of it was.</summary>
    [Dutch("Gedeeltelijk gegeven")] GivenInPart,

    /// <summary>Nothing was.</summary>
    [Dutch("Geweigerd")] Refused,
}

/// <summary>Why data are not shown to the person whom they are about.</summary>
public enum AccessRefusalGround
{
    /// <summary>The privacy or safety of somebody else (Wmo 2015 art. 5.3.2, AVG art. 15(4)).</summary>
    [Dutch("Bescherming van een ander")] ProtectsAnother,

    /// <summary>It would harm the investigation, or the ending, of violence (Wmo 2015 art. 5.3.2).</summary>
    [Dutch("Belang van het onderzoek")] Investigation,

    /// <summary>It would tell from whom data came, where that is dangerous (Uitvoeringsbesluit Wmo 2015 art. 4.1.8(3)).</summary>
    [Dutch("Bescherming van de bron")] ProtectsSource,

    /// <summary>The request is manifestly unfounded or excessive (AVG art. 12(5)).</summary>
    [Dutch("Kennelijk ongegrond of buitensporig")] Excessive,
}

/// <summary>Why a request takes longer than a month (AVG art. 12(3)).</summary>
public enum AccessExtensionReason
{
    /// <summary>It is complex.</summary>
    [Dutch("Ingewikkeld verzoek")] Complex,

    /// <summary>There are many requests.</summary>
    [Dutch("Aantal verzoeken")] ManyRequests,
}

/// <summary>What a consent is for.</summary>
public enum ConsentPurpose
{
    /// <summary>Handing a family over.</summary>
    [Dutch("Overdracht")] Handover,

    /// <summary>Talking about a person with another organization.</summary>
    [Dutch("Overleg met een andere organisatie")] Consultation,

    /// <summary>Help for the person.</summary>
    [Dutch("Hulp aan de persoon")] Help,
}

/// <summary>A right of whom it is about (rechten van betrokkenen).</summary>
public enum FamilyRight
{
    /// <summary>To know what is recorded and by whom, and to have a copy (Wmo 2015 art. 5.3.2, Jeugdwet art. 7.3.10).</summary>
    [Dutch("Inzage en afschrift")] Inspection,

    /// <summary>To have corrected what is wrong, and to add an own view.</summary>
    [Dutch("Correctie en eigen zienswijze")] Correction,

    /// <summary>To ask for destruction (Wmo 2015 art. 5.3.5, Jeugdwet art. 7.3.9).</summary>
    [Dutch("Vernietiging vragen")] Erasure,

    /// <summary>To complain (Jeugdwet art. 4.2.1).</summary>
    [Dutch("Klacht")] Complaint,

    /// <summary>To have a supporter (Jeugdwet art. 4.1.8).</summary>
    [Dutch("Vertrouwenspersoon")] Confidant,

    /// <summary>To a lawyer, and to be heard by the court.</summary>
    [Dutch("Advocaat en rechter")] LegalAid,

    /// <summary>To object to a decision of an authority (Awb art. 7:1).</summary>
    [Dutch("Bezwaar")] Objection,

    /// <summary>To withdraw a consent.</summary>
    [Dutch("Toestemming intrekken")] WithdrawConsent,
}
