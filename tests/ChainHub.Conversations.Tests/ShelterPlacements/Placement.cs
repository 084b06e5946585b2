namespace ChainHub.Conversations.Tests.ShelterPlacements;

/// <summary>A shelter placement, as far as a test needs it: Veilig Thuis asks for a mother and her child.</summary>
internal static class Placement
{
    public static readonly DateOnly Monday = new(2026, 3, 2);

    /// <summary>A chain in which a place was asked for, and both know.</summary>
    public static Chain Asked(string by = "veilig", Agreement? agreement = null, Contracts.ThreatLevel threat = ThreatLevel.Serious)
    {
        var chain = new Chain(agreement);
        chain.At(by).Tells("s1", Words.ShelterAsked(threat), "opvang", Chain.Family);
        return chain.DeliverAll();
    }

    /// <summary>A chain in which they are in.</summary>
    public static Chain Sheltered(bool emergency = false, string by = "veilig", Agreement? agreement = null)
    {
        var chain = Asked(by, agreement);
        chain.At("opvang").Tells("s1", Words.ShelterScreened()).Tells("s1", Words.PlaceOffered(Monday)).Tells("s1", Words.PlacedInShelter(Monday, emergency));
        return chain.DeliverAll();
    }

    /// <summary>The shelter says something, and everybody hears it.</summary>
    public static Chain Shelter(this Chain chain, Message message)
    {
        chain.At("opvang").Tells("s1", message);
        return chain.DeliverAll();
    }

    /// <summary>The state at who asked and at the shelter.</summary>
    public static string Both(this Chain chain, string by = "veilig") => chain.States("s1", by, "opvang");

    /// <summary>What is kept of it.</summary>
    public static Conversations.ShelterPlacement.PlacementConversation Kept(this Organization at, string name = "s1") =>
        (Conversations.ShelterPlacement.PlacementConversation)at.Engine.Sides.Named(at.Row(name)!.Machine).Read(at.Row(name)!.Data, at.Row(name)!.State);

    /// <summary>Every byte that this organization holds, sent or was told.</summary>
    public static string Everywhere(this Chain chain) => string.Concat(chain.Organizations.SelectMany(at =>
        at.Store.Parked.Values.Select(row => System.Text.Encoding.UTF8.GetString(row.Body))
            .Concat(at.Store.Outbox.Concat(at.Told).Select(row => System.Text.Encoding.UTF8.GetString(row.Body))).Append(at.Store.Everything())
            .Concat(at.Store.Journal.Select(line => line.ToString()))))
        + string.Concat(chain.Network.Sent.Select(parcel => System.Text.Encoding.UTF8.GetString(parcel.Row.Body)));
}
