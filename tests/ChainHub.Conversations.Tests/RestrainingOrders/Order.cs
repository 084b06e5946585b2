namespace ChainHub.Conversations.Tests.RestrainingOrders;

/// <summary>A temporary restraining order, as far as a test needs it: by the mayor, with Veilig Thuis as the help organization.</summary>
internal static class Order
{
    /// <summary>The instant of a date and a clock time in Amsterdam.</summary>
    public static DateTimeOffset Clock(string local)
    {
        var at = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        return Calendar.AmsterdamTime.ToInstant(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
    }

    /// <summary>A chain in which an order was imposed just now, and both know.</summary>
    public static Chain Imposed(string local = "2026-03-10 21:15", bool oral = false) => Imposed(Clock(local), oral);

    /// <summary>A chain in which an order was imposed just now, and both know.</summary>
    public static Chain Imposed(DateTimeOffset at, bool oral = false)
    {
        var chain = new Chain(start: at);
        chain.At("gemeente").Tells("o1", Words.Imposed(at, oral), "veilig", Chain.Family);
        return chain.DeliverAll();
    }

    /// <summary>The state at the authority and at the helper.</summary>
    public static string Both(this Chain chain, string authority = "gemeente", string helper = "veilig") => chain.States("o1", authority, helper);
}
