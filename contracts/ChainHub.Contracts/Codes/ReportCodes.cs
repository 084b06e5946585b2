namespace ChainHub.Contracts;

/// <summary>What a safety assessment leads to (uitkomst van de veiligheidsbeoordeling).</summary>
public enum AssessmentOutcome
{
    /// <summary>Handed over to who can help, without a service of Veilig Thuis.</summary>
    [Dutch("Directe overdracht")] DirectHandover,

    /// <summary>The service Voorwaarden en Vervolg.</summary>
    [Dutch("Voorwaarden en Vervolg")] ConditionsAndFollowUp,

    /// <summary>An investigation by Veilig Thuis.</summary>
    [Dutch("Onderzoek")] Investigation,

    /// <summary>A request to the child protection board.</summary>
    [Dutch("Verzoek tot onderzoek bij de Raad")] ChildProtectionRequest,

    /// <summary>Veilig Thuis does no more.</summary>
    [Dutch("Betrokkenheid beëindigd")] EndInvolvement,

    /// <summary>The report is treated as a request for advice: the oversight returns to the reporter.</summary>
    [Dutch("Omgezet in advies")] ConvertedToAdvice,
}

/// <summary>What an investigation established (uitkomst van het onderzoek), apart from what happens next.</summary>
public enum InvestigationFinding
{
    /// <summary>Violence or abuse was established.</summary>
    [Dutch("Bevestigd")] Confirmed,

    /// <summary>It was not so.</summary>
    [Dutch("Weerlegd")] Refuted,

    /// <summary>It could not be established.</summary>
    [Dutch("Niet vast te stellen")] Inconclusive,
}

/// <summary>How much a reporter is told (niveau van terugkoppeling).</summary>
public enum FeedbackLevel
{
    /// <summary>Whether a follow-up was started.</summary>
    [Dutch("Alleen uitkomst")] OutcomeOnly,

    /// <summary>Also to whom.</summary>
    [Dutch("Met betrokken partijen")] WithParties,

    /// <summary>Also the conditions and the monitoring: only for a reporter with a part in the follow-up.</summary>
    [Dutch("Met voorwaarden en monitoring")] WithConditions,
}

/// <summary>Why a reporter gets no feedback.</summary>
public enum NoFeedbackReason
{
    /// <summary>An informant gets none by standard.</summary>
    [Dutch("Alleen informant")] InformantOnly,

    /// <summary>It would endanger somebody.</summary>
    [Dutch("Veiligheidsrisico")] SafetyRisk,

    /// <summary>The reporter does not want it.</summary>
    [Dutch("Melder wil geen terugkoppeling")] ReporterDeclined,

    /// <summary>The reporter cannot be reached.</summary>
    [Dutch("Melder niet bereikbaar")] ReporterUnreachable,
}

/// <summary>The part that a reporter has afterwards.</summary>
public enum ReporterPart
{
    /// <summary>Reported, and has no part in the follow-up.</summary>
    [Dutch("Melder")] Reporter,

    /// <summary>Reported, and has a part in the follow-up.</summary>
    [Dutch("Melder met rol in het vervolg")] ReporterWithPart,

    /// <summary>Only gave information.</summary>
    [Dutch("Informant")] Informant,
}

/// <summary>Why informing a person is postponed (Wmo 2015 art. 5.3.1(2)).</summary>
public enum PostponementReason
{
    /// <summary>To end the violence.</summary>
    [Dutch("Nodig om het geweld te beëindigen")] ToEndViolence,

    /// <summary>To investigate a reasonable suspicion.</summary>
    [Dutch("Nodig voor het onderzoek")] ToInvestigate,
}

/// <summary>Since when, by age, who consents and who may look into the file (Jeugdwet art. 7.3.4).</summary>
public enum AgeBand
{
    /// <summary>Younger than twelve: the parents or guardian.</summary>
    [Dutch("Jonger dan 12")] UnderTwelve,

    /// <summary>Twelve to fifteen: the child and the parents.</summary>
    [Dutch("12 tot en met 15")] TwelveToFifteen,

    /// <summary>Sixteen or seventeen: the child alone.</summary>
    [Dutch("16 of 17")] SixteenOrSeventeen,

    /// <summary>An adult.</summary>
    [Dutch("18 of ouder")] Adult,
}

/// <summary>Who decides for a person, and is told about a person, by age (Jeugdwet art. 7.3.4 and 7.3.5).</summary>
public enum DecidesByAge
{
    /// <summary>The person.</summary>
    [Dutch("De persoon zelf")] Person,

    /// <summary>A parent with authority, or the guardian.</summary>
    [Dutch("Gezaghebbende ouder of voogd")] Representative,
}
