namespace ChainHub.Cli.Terms;

/// <summary>What somebody typed, safe and short enough to repeat in a message.</summary>
static class Quoted
{
    const int Longest = 40;

    public static string Short(string text)
    {
        var shown = text.Length <= Longest ? text : text[..Longest] + "...";
        return string.Concat(shown.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter));
    }
}
