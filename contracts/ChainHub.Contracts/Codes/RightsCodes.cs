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
