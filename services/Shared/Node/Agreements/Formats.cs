using System.Text.RegularExpressions;
using ChainHub.Node.Agreements.Yaml;

namespace ChainHub.Node.Agreements;

/// <summary>What codes, numbers and references look like.</summary>
internal static partial class Formats
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = System.Threading.Timeout.Infinite;

    public static string? Code(YamlText? text, Mistakes mistakes) => Match(
        text, OrganizationCode, mistakes, "is not a code",
        "Use 3 to 40 lower-case letters, digits and hyphens, and no hyphen at either end, such as vt-nhn.");

    public static string? Version(YamlText? text, Mistakes mistakes) => Match(
        text, AgreementVersion, mistakes, "is not a version", "Use up to 20 letters, digits, dots and hyphens, such as 2026.1.");

    public static string? Oin(YamlText? text, Mistakes mistakes) => Match(
        text, OinDigits, mistakes, "is not an OIN", "An organization identification number (OIN) has exactly 20 digits.");

    // With a digit in it, so that nobody writes a person's name here: agreements are public within the region, and in git.
    public static string? Reference(YamlText? text, Mistakes mistakes) => Match(
        text, OpaqueReference, mistakes, "is not an opaque reference",
        "Use letters, digits and hyphens with at least one digit, such as lc-1042; never a name or address. The organization keeps who it is.");

    private static string? Match(YamlText? text, Regex pattern, Mistakes mistakes, string problem, string remedy)
    {
        if (text is null) return null;
        if (pattern.IsMatch(text.Text)) return text.Text;
        mistakes.Add(text.Place, $"'{Quoted.Short(text.Text)}' {problem}.", remedy);
        return null;
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]\z", Options, Timeout)]
    private static partial Regex OrganizationCode { get; }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.-]{0,19}\z", Options, Timeout)]
    private static partial Regex AgreementVersion { get; }

    [GeneratedRegex(@"^[0-9]{20}\z", Options, Timeout)]
    private static partial Regex OinDigits { get; }

    [GeneratedRegex(@"^(?=[^0-9]*[0-9])[A-Za-z0-9-]{2,64}\z", Options, Timeout)]
    private static partial Regex OpaqueReference { get; }
}
