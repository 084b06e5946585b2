namespace ChainHub.Contracts;

/// <summary>What the help organization advises about an order (advies over het huisverbod).</summary>
public enum OrderAdvice
{
    /// <summary>Impose it; only while it is considered.</summary>
    [Dutch("Opleggen")] Impose,

    /// <summary>Do not impose it; only while it is considered.</summary>
    [Dutch("Niet opleggen")] DoNotImpose,

    /// <summary>Extend it.</summary>
    [Dutch("Verlengen")] Extend,

    /// <summary>Withdraw it: help was accepted.</summary>
    [Dutch("Intrekken")] Withdraw,

    /// <summary>Let it end on its day.</summary>
    [Dutch("Laten aflopen")] End,
}

/// <summary>Why an order is withdrawn before its end.</summary>
public enum OrderWithdrawalReason
{
    /// <summary>The excluded person accepts help, and the help organization confirms it (Wet tijdelijk huisverbod art. 2(9)).</summary>
    [Dutch("Hulp aanvaard en bevestigd")] HelpAccepted,

    /// <summary>The danger that it was for is over.</summary>
    [Dutch("Gevaar geweken")] DangerOver,

    /// <summary>It should not have been imposed.</summary>
    [Dutch("Ten onrechte opgelegd")] ImposedWrongly,
}

/// <summary>What the court decided about an order (uitspraak).</summary>
public enum OrderRuling
{
    /// <summary>The order stands.</summary>
    [Dutch("Huisverbod blijft in stand")] Upheld,

    /// <summary>The order is lifted from now on.</summary>
    [Dutch("Huisverbod opgeheven")] Lifted,
}

/// <summary>Why an order ended otherwise than by withdrawal.</summary>
public enum OrderEnd
{
    /// <summary>Its last hour has passed.</summary>
    [Dutch("Termijn afgelopen")] TermPassed,

    /// <summary>It was considered, and not imposed.</summary>
    [Dutch("Niet opgelegd")] NotImposed,
}
