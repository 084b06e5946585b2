namespace ChainHub.Node.Agreements.Yaml;

/// <summary>Finds the known word that was probably meant.</summary>
internal static class Nearest
{
    private const int LongestCompared = 64;

    /// <summary><c>Did you mean 'x'?</c> when one is near, and else all words that are known.</summary>
    public static string Hint(string typed, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0) return "Nothing is known here.";
        var text = typed.Length > LongestCompared ? typed[..LongestCompared] : typed;
        var (distance, word) = known.Select(word => (Distance: Distance(text.ToLowerInvariant(), word.ToLowerInvariant()), word)).MinBy(x => x.Distance);
        return distance <= Math.Max(1, word.Length / 3) ? $"Did you mean '{word}'?" : $"Known are: {string.Join(", ", known)}.";
    }

    // Levenshtein, by rows: the number of letters to change, add or drop.
    private static int Distance(string a, string b)
    {
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        foreach (var letter in a)
        {
            var row = new int[b.Length + 1];
            row[0] = above[0] + 1;
            for (var j = 1; j <= b.Length; j++)
                row[j] = Math.Min(above[j - 1] + (letter == b[j - 1] ? 0 : 1), Math.Min(above[j], row[j - 1]) + 1);
            above = row;
        }

        return above[b.Length];
    }
}
