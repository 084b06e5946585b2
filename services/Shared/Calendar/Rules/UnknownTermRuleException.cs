namespace ChainHub.Calendar;

/// <summary>A rule or variant was asked for that does not exist. The message names the nearest one and lists them all.</summary>
public sealed class UnknownTermRuleException : Exception
{
    const int LongestCodeShown = 24;

    /// <summary>With a message for whoever asked.</summary>
    public UnknownTermRuleException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and the cause.</summary>
    public UnknownTermRuleException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Without a message.</summary>
    public UnknownTermRuleException()
    {
    }

    internal static UnknownTermRuleException Rule(string code) => new(
        $"Unknown rule '{Shown(code)}'. Did you mean {Nearest.To(code, TermRules.Codes)}? Known rules: {string.Join(", ", TermRules.Codes)}.");

    internal static UnknownTermRuleException Variant(TermRule rule, string name) => new(rule.Variants.Count == 0
        ? $"Rule {rule.Code} has no variants: leave the variant '{Shown(name)}' out."
        : $"Rule {rule.Code} has no variant '{Shown(name)}'. Its variants: {string.Join(", ", rule.Variants.Select(v => v.Name))}.");

    static string Shown(string text) => text.Length <= LongestCodeShown ? text : text[..LongestCodeShown] + "...";
}
