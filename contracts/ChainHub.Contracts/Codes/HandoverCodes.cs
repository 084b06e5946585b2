namespace ChainHub.Contracts;

/// <summary>What a handover (overdracht) follows from.</summary>
public enum HandoverKind
{
    /// <summary>After the safety assessment, without a service of Veilig Thuis.</summary>
    [Dutch("Directe overdracht")] Direct,

    /// <summary>After the service Voorwaarden en Vervolg.</summary>
    [Dutch("Na Voorwaarden en Vervolg")] AfterConditions,

    /// <summary>After an investigation.</summary>
    [Dutch("Na onderzoek")] AfterInvestigation,

    /// <summary>To a heavier frame.</summary>
    [Dutch("Opschalen")] ScaleUp,

    /// <summary>To a lighter frame.</summary>
    [Dutch("Afschalen")] ScaleDown,

    /// <summary>The family moved.</summary>
    [Dutch("Verhuizing")] Relocation,
}

/// <summary>Why a receiver declines; coded, so that trends can be shown without case data.</summary>
public enum DeclineReason
{
    /// <summary>The family lives elsewhere.</summary>
    [Dutch("Niet onze regio")] NotOurRegion,

    /// <summary>Not the people this organization works for.</summary>
    [Dutch("Niet onze doelgroep")] NotOurPopulation,

    /// <summary>No room now.</summary>
    [Dutch("Nu geen capaciteit")] CapacityNow,

    /// <summary>Something is missing.</summary>
    [Dutch("Onvolledig")] Incomplete,

    /// <summary>Sees the safety differently.</summary>
    [Dutch("Oneens over de veiligheid")] DisagreeOnSafety,

    /// <summary>Another organization is at work already.</summary>
    [Dutch("Al elders betrokken")] AlreadyInvolvedElsewhere,

    /// <summary>Anything else; the explanation says what.</summary>
    [Dutch("Anders")] Other,
}

/// <summary>Why an accepted handover comes back.</summary>
public enum BounceReason
{
    /// <summary>The family cannot be reached.</summary>
    [Dutch("Gezin niet bereikbaar")] FamilyUnreachable,

    /// <summary>The family refuses.</summary>
    [Dutch("Gezin weigert")] FamilyRefuses,

    /// <summary>The family moved away.</summary>
    [Dutch("Gezin verhuisd")] FamilyMoved,

    /// <summary>It turned out to be too unsafe for this frame.</summary>
    [Dutch("Te onveilig voor dit kader")] TooUnsafe,

    /// <summary>Anything else; the explanation says what.</summary>
    [Dutch("Anders")] Other,
}

/// <summary>An element of the handover's minimum profile that may be missing or asked about.</summary>
public enum ContentElement
{
    /// <summary>Reason and facts.</summary>
    [Dutch("Reden en feiten")] ReasonAndFacts,

    /// <summary>All household members, each with role, safety and whether spoken to.</summary>
    [Dutch("Gezinsleden")] HouseholdMembers,

    /// <summary>Risk assessment with instrument, date, outcome.</summary>
    [Dutch("Risicotaxatie")] RiskAssessment,

    /// <summary>Safety conditions and who watches each.</summary>
    [Dutch("Veiligheidsvoorwaarden")] SafetyConditions,

    /// <summary>Who stays involved, what is still to be done, running terms, measures in force.</summary>
    [Dutch("Betrokkenen, taken, termijnen en maatregelen")] OngoingWork,

    /// <summary>What the family knows and was asked already.</summary>
    [Dutch("Wat het gezin weet")] FamilyInformed,

    /// <summary>Legal basis, purpose, consent, restrictions.</summary>
    [Dutch("Grondslag en beperkingen")] LegalBasis,

    /// <summary>By whom and when it is monitored.</summary>
    [Dutch("Monitorafspraak")] MonitoringAgreement,

    /// <summary>The talk of a warm handover.</summary>
    [Dutch("Gesprek warme overdracht")] WarmTalk,
}
