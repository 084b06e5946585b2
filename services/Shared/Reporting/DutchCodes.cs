using ChainHub.Contracts;
using ChainHub.Contracts.Schemas;

namespace ChainHub.Reporting;

/// <summary>The Dutch words for codes as facts carry them, such as <c>MeasureType.SupervisionOrder</c>.</summary>
public static class DutchCodes
{
    private static readonly Dictionary<string, string> Words = CodeLists.All
        .SelectMany(list => Enum.GetValues(list).Cast<Enum>(), (list, code) => ($"{list.Name}.{code}", code.Dutch()))
        .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The words; null for what is no code of this version.</summary>
    public static string? Of(string? code) => code is null ? null : Words.GetValueOrDefault(code);

    /// <summary>The same within a sentence: with a small letter, unless it begins with a name.</summary>
    public static string? Within(string? code) => Of(code) is { } words ? Small(words) : null;

    /// <summary>A label within a sentence.</summary>
    public static string Small(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.StartsWith("Veilig Thuis", StringComparison.Ordinal) || words.StartsWith("Voorwaarden en", StringComparison.Ordinal)
            || words.StartsWith("College", StringComparison.Ordinal) || words.Length == 0
            ? words
            : char.ToLowerInvariant(words[0]) + words[1..];
    }
}
