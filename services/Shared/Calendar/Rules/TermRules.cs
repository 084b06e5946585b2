using System.Collections.Frozen;

namespace ChainHub.Calendar;

/// <summary>The catalogue of the rules D01 to D40 of the chain.</summary>
public static class TermRules
{
    static readonly FrozenDictionary<string, TermRule> ByCode =
        All.ToFrozenDictionary(rule => rule.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>All rules, in order of code.</summary>
    public static IReadOnlyList<TermRule> All => Catalogue.Rules;

    /// <summary>The codes, in order.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. All.Select(rule => rule.Code)];

    /// <summary>The rule of that code, whatever the case of its letter; with a variant when one is named.</summary>
    /// <exception cref="UnknownTermRuleException">There is no such rule or variant.</exception>
    public static TermRule Get(string code, string? variant = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        var rule = ByCode.GetValueOrDefault(code) ?? throw UnknownTermRuleException.Rule(code);
        return variant is null ? rule : rule.WithVariant(variant);
    }

    // Apart, so that the table exists before anything here is built from it.
    static class Catalogue
    {
        public static readonly IReadOnlyList<TermRule> Rules =
            [.. VeiligThuisRules.All.Concat(HandoverRules.All).Concat(ChildProtectionRules.All).Concat(ExclusionOrderRules.All)
                .Concat(ShelterRules.All).Concat(GeneralRules.All).OrderBy(rule => rule.Code, StringComparer.Ordinal)];
    }
}
