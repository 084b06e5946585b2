namespace ChainHub.Calendar;

/// <summary>Whether the Algemene termijnenwet (ATW) may move the end of a term, and why not.</summary>
/// <param name="Applies">Whether it may. Its own art. 4 can still switch it off, for hours, years and long terms.</param>
/// <param name="Reason">Why it may or may not.</param>
/// <param name="Article">The article that says so; null where there is none.</param>
public sealed record AtwApplicability(bool Applies, Wording Reason, string? Article)
{
    /// <summary>A term of a law: the ATW applies (art. 1).</summary>
    public static AtwApplicability OfLaw { get; } = new(
        true, new("het is een wettelijke termijn", "it is a statutory term"), "Algemene termijnenwet art. 1 lid 1");

    /// <summary>A term of a decree (algemene maatregel van bestuur): the ATW applies (art. 5).</summary>
    public static AtwApplicability OfDecree { get; } = new(
        true,
        new("het is een termijn uit een algemene maatregel van bestuur", "it is a term of a decree"),
        "Algemene termijnenwet art. 5");

    /// <summary>A term of a protocol, norm or agreement: the ATW is about statutory terms only (art. 1 and 5).</summary>
    public static AtwApplicability NotStatutory { get; } = NotApplicable(
        "dit is geen wettelijke termijn",
        "this is not a statutory term",
        "Algemene termijnenwet art. 1 lid 1");

    /// <summary>The temporary exclusion order: the law on it switches the ATW off (Wet tijdelijk huisverbod art. 13).</summary>
    public static AtwApplicability ExcludedByLaw { get; } = NotApplicable(
        "de Wet tijdelijk huisverbod sluit de Algemene termijnenwet hier uit",
        "the law on the temporary exclusion order switches the Algemene termijnenwet off here",
        "Wet tijdelijk huisverbod art. 13");

    /// <summary>The ATW does not move this term, for this reason.</summary>
    public static AtwApplicability NotApplicable(string nl, string en, string? article = null) => new(false, new(nl, en), article);
}
