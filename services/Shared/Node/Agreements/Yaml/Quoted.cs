namespace ChainHub.Node.Agreements.Yaml;

/// <summary>What somebody wrote, safe and short enough to repeat in a message.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    public static string Short(string text)
    {
        var shown = text.Length <= Longest ? text : text[..Longest] + "...";
        return string.Concat(shown.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter));
    }
}
