namespace ChainHub.Contracts;

/// <summary>What a consultation (sparren) is about.</summary>
public enum ConsultationTopic
{
    /// <summary>How safe it is and what to do.</summary>
    [Dutch("Veiligheid")] Safety,

    /// <summary>How to speak with children or parents.</summary>
    [Dutch("Gespreksvoering")] Conversation,

    /// <summary>What the law allows.</summary>
    [Dutch("Juridisch")] Legal,

    /// <summary>Who could help.</summary>
    [Dutch("Hulpaanbod")] AvailableHelp,

    /// <summary>How the cooperation goes.</summary>
    [Dutch("Samenwerking")] Cooperation,
}

/// <summary>Why a consultation was closed.</summary>
public enum ConsultationClosure
{
    /// <summary>Answered well enough.</summary>
    [Dutch("Beantwoord")] Answered,

    /// <summary>Another organization answered first.</summary>
    [Dutch("Elders beantwoord")] AnsweredElsewhere,

    /// <summary>No longer needed.</summary>
    [Dutch("Niet meer nodig")] NoLongerNeeded,
}

/// <summary>How people had contact outside the system.</summary>
public enum ContactChannel
{
    /// <summary>By telephone.</summary>
    [Dutch("Telefoon")] Phone,

    /// <summary>The weekly talk of a pair of organizations.</summary>
    [Dutch("Weekoverleg")] WeeklyTalk,

    /// <summary>Face to face.</summary>
    [Dutch("Gesprek")] Meeting,
}

/// <summary>What an organization knows more of than others (deskundigheid).</summary>
public enum Expertise
{
    /// <summary>Human trafficking and exploitation.</summary>
    [Dutch("Mensenhandel en uitbuiting")] HumanTrafficking,

    /// <summary>Violence in the name of honour.</summary>
    [Dutch("Eergerelateerd geweld")] HonourRelatedViolence,

    /// <summary>Forced marriage, abandonment abroad, genital mutilation.</summary>
    [Dutch("Schadelijke praktijken")] HarmfulPractices,

    /// <summary>Intimate terror and stalking.</summary>
    [Dutch("Intieme terreur en stalking")] IntimateTerrorAndStalking,

    /// <summary>Sexual violence against children or adults.</summary>
    [Dutch("Seksueel geweld")] SexualViolence,

    /// <summary>Abuse of the elderly.</summary>
    [Dutch("Ouderenmishandeling")] ElderAbuse,

    /// <summary>A mild intellectual disability.</summary>
    [Dutch("Licht verstandelijke beperking")] MildIntellectualDisability,

    /// <summary>Psychiatry and addiction.</summary>
    [Dutch("Psychiatrie en verslaving")] PsychiatryAndAddiction,

    /// <summary>Babies, pregnancy and very young parents.</summary>
    [Dutch("Zwangerschap en jonge ouders")] PregnancyAndInfancy,
}
