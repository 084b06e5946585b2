namespace ChainHub.Contracts;

/// <summary>How serious a breach of a safety condition is.</summary>
public enum BreachSeverity
{
    /// <summary>Nobody was endangered.</summary>
    [Dutch("Licht")] Minor,

    /// <summary>Somebody was endangered.</summary>
    [Dutch("Ernstig")] Serious,

    /// <summary>Somebody is in danger now.</summary>
    [Dutch("Acuut")] Acute,
}

/// <summary>What follows from a breach.</summary>
public enum BreachFollowUp
{
    /// <summary>The conditions stay as they are.</summary>
    [Dutch("Voorwaarden blijven gelden")] ConditionsStay,

    /// <summary>New conditions are talked about; the old ones hold until then.</summary>
    [Dutch("Nieuwe voorwaarden")] NewConditions,

    /// <summary>Veilig Thuis investigates.</summary>
    [Dutch("Onderzoek nodig")] Investigation,

    /// <summary>To the child protection board.</summary>
    [Dutch("Verzoek tot onderzoek bij de Raad")] ChildProtectionRequest,
}

/// <summary>How the service Voorwaarden en Vervolg ends.</summary>
public enum ConditionsOutcome
{
    /// <summary>The family is handed over, with its conditions.</summary>
    [Dutch("Overgedragen")] HandedOver,

    /// <summary>The family does not work with it, or it is unclear what happens.</summary>
    [Dutch("Onderzoek nodig")] InvestigationNeeded,

    /// <summary>To the child protection board.</summary>
    [Dutch("Verzoek tot onderzoek bij de Raad")] ChildProtectionRequest,

    /// <summary>Nothing further is needed.</summary>
    [Dutch("Geen vervolg nodig")] NoFurtherNeed,
}

/// <summary>Where a disagreement is talked about.</summary>
public enum DisagreementLevel
{
    /// <summary>The workers themselves.</summary>
    [Dutch("Medewerkers")] Workers = 0,

    /// <summary>The team leads.</summary>
    [Dutch("Teamleiders")] TeamLeads = 1,

    /// <summary>The managers.</summary>
    [Dutch("Managers")] Managers = 2,

    /// <summary>The regional table.</summary>
    [Dutch("Regiotafel")] RegionalTable = 3,
}

/// <summary>Whether a condition is kept.</summary>
public enum ConditionState
{
    /// <summary>Kept.</summary>
    [Dutch("Nagekomen")] Held,

    /// <summary>Not kept.</summary>
    [Dutch("Niet nagekomen")] Broken,

    /// <summary>Not known.</summary>
    [Dutch("Onbekend")] Unknown,
}

/// <summary>The phase of safety that a family is in (fase van veiligheid).</summary>
public enum SafetyLevel
{
    /// <summary>Not safe.</summary>
    [Dutch("Niet veilig")] NotSafe,

    /// <summary>Directly safe.</summary>
    [Dutch("Direct veilig")] DirectlySafe,

    /// <summary>Stably safe.</summary>
    [Dutch("Stabiel veilig")] StablySafe,
}

/// <summary>Why monitoring ends.</summary>
public enum MonitoringEnd
{
    /// <summary>The family is stably safe.</summary>
    [Dutch("Stabiel veilig")] StablySafe,

    /// <summary>The last moment that the protocol knows has passed.</summary>
    [Dutch("Laatste moment geweest")] LastMomentHeld,

    /// <summary>A measure of the court took its place.</summary>
    [Dutch("Vervangen door een maatregel")] ReplacedByMeasure,

    /// <summary>The family moved, and another region monitors.</summary>
    [Dutch("Verhuisd naar een andere regio")] MovedAway,
}

/// <summary>Why monitoring is taken up again.</summary>
public enum ReopeningCause
{
    /// <summary>A new report.</summary>
    [Dutch("Nieuwe melding")] NewReport,

    /// <summary>What came out at a moment.</summary>
    [Dutch("Uitkomst van een monitormoment")] MomentOutcome,
}
