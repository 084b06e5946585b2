namespace ChainHub.Contracts;

/// <summary>A legal power (bevoegdheid) that an organization has in law and may let another use where the law allows that.</summary>
public enum Power
{
    /// <summary>Impose, extend or withdraw a temporary restraining order (Wet tijdelijk huisverbod art. 2, 3 and 9).</summary>
    [Dutch("Huisverbod opleggen")] ImposeRestrainingOrder,

    /// <summary>Ask the child protection board to investigate (Jeugdwet art. 3.1).</summary>
    [Dutch("Verzoek tot onderzoek doen")] RequestBoardInvestigation,

    /// <summary>Investigate a suspicion of domestic violence or child abuse (Wmo 2015 art. 4.1.1(2)).</summary>
    [Dutch("Onderzoek doen naar huiselijk geweld of kindermishandeling")] InvestigateViolence,

    /// <summary>Obtain information from professionals without consent, to end violence or investigate it (Wmo 2015 art. 5.2.6).</summary>
    [Dutch("Informatie krijgen zonder toestemming")] ObtainInformation,

    /// <summary>Demand information for a supervision order (Jeugdwet art. 7.3.11(4)).</summary>
    [Dutch("Informatie eisen voor een ondertoezichtstelling")] DemandInformationInSupervision,

    /// <summary>Give a written direction to parent or child (BW art. 1:263).</summary>
    [Dutch("Schriftelijke aanwijzing geven")] GiveWrittenDirection,

    /// <summary>Place a child out of home under an authorization of the court (BW art. 1:265b).</summary>
    [Dutch("Kind uit huis plaatsen met machtiging")] PlaceUnderAuthorization,

    /// <summary>Ask the court for a provisional supervision order (BW art. 1:257).</summary>
    [Dutch("Voorlopige ondertoezichtstelling verzoeken")] RequestProvisionalSupervision,

    /// <summary>Decide on youth help or support for the college (Jeugdwet art. 2.3, Wmo 2015 art. 2.3.5).</summary>
    [Dutch("Beslissen over jeugdhulp of ondersteuning")] DecideOnHelp,
}

/// <summary>The way by which somebody can use a power, the fastest legal one first.</summary>
public enum MandateRoute
{
    /// <summary>The asker has the power itself.</summary>
    [Dutch("Zelf bevoegd")] OwnPower,

    /// <summary>A colleague in the mixed team has it, by his home organization.</summary>
    [Dutch("Een collega in het team is bevoegd")] Colleague,

    /// <summary>The asker may use it under a grant that is in force.</summary>
    [Dutch("Al toegestaan")] AlreadyGranted,

    /// <summary>Who has it decides itself; ask it to.</summary>
    [Dutch("De bevoegde organisatie laten beslissen")] HolderDecides,

    /// <summary>Ask who has it to let the asker use it.</summary>
    [Dutch("Vragen de bevoegdheid te mogen gebruiken")] AskToUse,

    /// <summary>Nobody whom the asker can reach in the hub has it.</summary>
    [Dutch("Niemand in deze samenwerking is bevoegd")] NobodyHere,
}

/// <summary>Why a power may not be used.</summary>
public enum MandateRefusal
{
    /// <summary>Who has the power decides itself.</summary>
    [Dutch("Wij beslissen zelf")] HolderDecides,

    /// <summary>It is not needed: something lighter is enough.</summary>
    [Dutch("Niet nodig, lichter middel volstaat")] NotNecessary,

    /// <summary>There is too little to base it on.</summary>
    [Dutch("Onvoldoende grond")] NoGround,

    /// <summary>It belongs to another organization or region.</summary>
    [Dutch("Andere organisatie of regio")] ElsewhereInLaw,

    /// <summary>Nobody can answer for its use now.</summary>
    [Dutch("Nu niemand die het kan verantwoorden")] NobodyAnswerable,
}

/// <summary>What the lender says of a use that took place after it had taken the power back.</summary>
public enum UseJudgement
{
    /// <summary>It stands behind it after all (bekrachtigd).</summary>
    [Dutch("Bekrachtigd")] Confirmed,

    /// <summary>It does not stand behind it.</summary>
    [Dutch("Niet bekrachtigd")] NotConfirmed,
}
