namespace ChainHub.Contracts;

/// <summary>JSON pointers that are safe to send back and to log.</summary>
public static class Pointers
{
    /// <summary>Adds a member to a pointer.</summary>
    /// <param name="parent">The pointer so far.</param>
    /// <param name="member">
    /// The member; one that does not look like a name is replaced by <c>?</c>, as somebody's data may have ended up there.
    /// </param>
    public static string Member(string parent, string member) => $"{parent}/{(LooksLikeName(member) ? member : "?")}";

    /// <summary>Adds a place in a list to a pointer.</summary>
    /// <param name="parent">The pointer so far.</param>
    /// <param name="index">The place, from 0.</param>
    public static string Item(string parent, int index) => $"{parent}/{index}";

    private static bool LooksLikeName(string member) =>
        member.Length is > 0 and <= 40 && char.IsAsciiLetter(member[0]) && member.All(c => char.IsAsciiLetter(c) || c is '_' or '-' or '.');
}
