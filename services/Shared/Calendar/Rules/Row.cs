namespace ChainHub.Calendar;

/// <summary>One row of the table of rules, so that the table reads as a table.</summary>
static class Row
{
    const string CatalogueVersion = "2026.1";

    public static TermRule Law(string code, Wording who, int amount, TermUnit unit, string source) =>
        New(code, who, amount, unit, TermLevel.Law, source) with { Atw = AtwApplicability.OfLaw };

    public static TermRule Decree(string code, Wording who, int amount, TermUnit unit, string article) =>
        New(code, who, amount, unit, TermLevel.Law, $"Uitvoeringsbesluit Wmo 2015 {article}") with { Atw = AtwApplicability.OfDecree };

    public static TermRule Protocol(string code, Wording who, int amount, TermUnit unit, string source) =>
        New(code, who, amount, unit, TermLevel.Protocol, source);

    public static TermRule Region(string code, Wording who, int amount, TermUnit unit) =>
        New(code, who, amount, unit, TermLevel.Region, "regionale samenwerkingsafspraken") with { ToBeConfirmed = true };

    public static TermRule Target(string code, Wording who, string source) =>
        New(code, who, 0, TermUnit.Norm, TermLevel.Target, source);

    public static TermRule What(this TermRule rule, string nl, string en) => rule with { Title = new(nl, en) };

    public static TermRule From(this TermRule rule, string nl, string en) => rule with { StartsAt = new(nl, en) };

    public static TermRule NotMoved(this TermRule rule, AtwApplicability because) => rule with { Atw = because };

    public static TermRule European(this TermRule rule, AtwApplicability because) => rule.NotMoved(because) with { IsEuropean = true };

    public static TermRule Usual(this TermRule rule) => rule with { ToBeConfirmed = true };

    public static TermRule Or(this TermRule rule, params TermVariant[] variants) => rule with { Variants = variants };

    static TermRule New(string code, Wording who, int amount, TermUnit unit, TermLevel level, string source) => new()
    {
        Code = code,
        Version = CatalogueVersion,
        Who = who,
        Title = new(string.Empty, string.Empty),
        StartsAt = new(string.Empty, string.Empty),
        Amount = amount,
        Unit = unit,
        Level = level,
        Source = source,
        Atw = AtwApplicability.NotStatutory,
    };
}
