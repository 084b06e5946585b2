namespace ChainHub.Contracts;

/// <summary>In what frame a family is helped (kader).</summary>
public enum HelpFrame
{
    /// <summary>The family agrees to it.</summary>
    [Dutch("Vrijwillig")] Voluntary,

    /// <summary>No court has ordered anything, and the family is not free to stop it either (drang).</summary>
    [Dutch("Preventief")] Preventive,

    /// <summary>A court or mayor has ordered it (dwang).</summary>
    [Dutch("Gedwongen")] Compulsory,
}

/// <summary>Why an organization gives nothing for a timeline.</summary>
public enum TimelineRefusal
{
    /// <summary>It has not worked with this family.</summary>
    [Dutch("Niet bij dit gezin betrokken")] NotInvolved,

    /// <summary>No ground lets it be shared with who asks.</summary>
    [Dutch("Geen grondslag om te delen")] NoBasis,

    /// <summary>Somebody who decides about it does not consent.</summary>
    [Dutch("Geen toestemming")] NoConsent,

    /// <summary>To share it would endanger somebody.</summary>
    [Dutch("Delen brengt iemand in gevaar")] Unsafe,
}

/// <summary>A section of the report about a family (hoofdstuk van de rapportage). Each organization owns its own.</summary>
public enum ReportSection
{
    /// <summary>Why somebody is concerned.</summary>
    [Dutch("Waarom er zorgen zijn")] ReasonForConcern,

    /// <summary>How safe each person is now.</summary>
    [Dutch("Hoe veilig iedereen nu is")] SafetyPerPerson,

    /// <summary>The safety conditions, and who stands behind them.</summary>
    [Dutch("De afspraken voor de veiligheid")] Conditions,

    /// <summary>What help there is, and who gives it.</summary>
    [Dutch("Wie er helpt")] HelpAndWorkers,

    /// <summary>What the child says.</summary>
    [Dutch("Wat het kind zegt")] WhatTheChildSays,

    /// <summary>What is still to be done.</summary>
    [Dutch("Wat er nog moet gebeuren")] StillOpen,

    /// <summary>What was decided, and why.</summary>
    [Dutch("Wat er is besloten, en waarom")] Decisions,
}
