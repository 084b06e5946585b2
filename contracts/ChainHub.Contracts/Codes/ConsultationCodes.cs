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
