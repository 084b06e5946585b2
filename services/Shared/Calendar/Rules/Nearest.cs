namespace ChainHub.Calendar;

/// <summary>The known code that is most like what was typed.</summary>
static class Nearest
{
    const int LongestCompared = 32;

    public static string To(string typed, IEnumerable<string> known)
    {
        var text = typed.ToUpperInvariant();
        if (text.Length > LongestCompared) text = text[..LongestCompared];
        return known.MinBy(code => Distance(text, code))!;
    }

    // Levenshtein, by rows: the number of letters to change, add or drop.
    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
