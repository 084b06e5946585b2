namespace ChainHub.Conversations.Tests.Mandates;

/// <summary>A power that was lent, as far as a test needs it: the municipality lets the team decide on help, for a week from the first day.</summary>
internal static class Lent
{
    public static readonly DateOnly Until = new(2026, 3, 9);

    /// <summary>The team asked, and the municipality has to decide.</summary>
    public static Chain Asked(Chain? given = null, params string[] persons)
    {
        var chain = given ?? new Chain();
        chain.At("team").Tells("m1", Words.MayWeUse(Until, persons: persons), "gemeente", Chain.Family);
        return chain.DeliverAll();
    }

    /// <summary>The team may use the power, and both know.</summary>
    public static Chain Granted(Func<Contracts.Mandates.MandateUseGranted, Contracts.Mandates.MandateUseGranted>? but = null, params string[] persons)
    {
        var chain = Asked(persons: persons);
        var granted = Words.YouMay(new(2026, 3, 2), Until, persons: persons);
        chain.At("gemeente").Tells("m1", but?.Invoke(granted) ?? granted);
        return chain.DeliverAll();
    }

    /// <summary>The state at who uses and at who lends.</summary>
    public static string Both(this Chain chain) => chain.States("m1", "team", "gemeente");
}
