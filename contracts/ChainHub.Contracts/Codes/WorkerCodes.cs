namespace ChainHub.Contracts;

/// <summary>Why a worker is not there for a family.</summary>
public enum AbsenceKind
{
    /// <summary>Sick; nothing is said of the illness.</summary>
    [Dutch("Ziek")] Sick,

    /// <summary>On leave.</summary>
    [Dutch("Verlof")] Leave,

    /// <summary>The worker left the organization; said by the node, for every family at once.</summary>
    [Dutch("Uit dienst")] LeftOrganization,

    /// <summary>The period ended for which the worker was assigned; said by the node.</summary>
    [Dutch("Toewijzing verlopen")] PeriodEnded,
}

/// <summary>Why another worker is proposed.</summary>
public enum WorkerChangeReason
{
    /// <summary>The worker is to leave the organization.</summary>
    [Dutch("Medewerker gaat weg")] WorkerLeaves,

    /// <summary>The worker is away for too long.</summary>
    [Dutch("Langdurig afwezig")] LongAbsence,

    /// <summary>The family asks for somebody else.</summary>
    [Dutch("Op verzoek van het gezin")] FamilyAsks,

    /// <summary>Something is needed that another worker can do.</summary>
    [Dutch("Andere deskundigheid nodig")] OtherExpertise,

    /// <summary>The worker has too much on hand.</summary>
    [Dutch("Caseload te hoog")] Caseload,

    /// <summary>The teams of the organization change.</summary>
    [Dutch("Teams veranderen")] TeamsChange,
}

/// <summary>Why a worker was not introduced to the family.</summary>
public enum NotIntroducedReason
{
    /// <summary>The family does not want to be introduced.</summary>
    [Dutch("Gezin wil geen kennismaking")] FamilyDeclines,

    /// <summary>The family could not be reached.</summary>
    [Dutch("Gezin niet bereikt")] FamilyNotReached,

    /// <summary>It could not wait, for the sake of safety.</summary>
    [Dutch("Kon niet wachten, vanwege de veiligheid")] SafetyFirst,

    /// <summary>The worker before was gone too suddenly.</summary>
    [Dutch("Voorganger was al weg")] PredecessorGone,
}

/// <summary>What changes in a duo.</summary>
public enum DuoChange
{
    /// <summary>A partner joins.</summary>
    [Dutch("Duopartner erbij")] Joined,

    /// <summary>Somebody else takes the place of the partner.</summary>
    [Dutch("Andere duopartner")] Replaced,

    /// <summary>The same person works for another organization from now on: the family sees the same face.</summary>
    [Dutch("Duopartner kreeg andere moederorganisatie")] OtherHomeOrganization,

    /// <summary>The worker goes on alone.</summary>
    [Dutch("Geen duo meer")] Ended,
}

/// <summary>Why a family has no fixed worker of an organization any more.</summary>
public enum WorkerEnd
{
    /// <summary>The help has ended.</summary>
    [Dutch("Hulp beëindigd")] HelpEnded,

    /// <summary>Another organization has the family's fixed worker from now on.</summary>
    [Dutch("Vast gezicht bij andere organisatie")] OtherOrganization,

    /// <summary>The family moved out of the region.</summary>
    [Dutch("Gezin verhuisd")] FamilyMoved,
}
