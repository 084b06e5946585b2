using System.Reflection;

namespace ChainHub.Conversations.Agreements;

/// <summary>
/// The codes of the terms that the conversations ask for, a file for each part of the work. An agreement must name each of them; D-codes are
/// those of the national table, the others are regional.
/// </summary>
public static partial class LocalRules
{
    /// <summary>Repair a message that was refused or did not leave.</summary>
    public const string Repair = "repair";

    /// <summary>The weekly talk of a link. Its day is the link's own, so an agreement gives it no length.</summary>
    public const string WeeklyTalk = "weekly-talk";

    // Their day is the link's or the child's own: there is no length to agree on.
    private static readonly string[] WithoutLength = [WeeklyTalk, NextAge];

    /// <summary>All that an agreement must name.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(LocalRules).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!).Except(WithoutLength).Order(StringComparer.Ordinal),
    ];
}
