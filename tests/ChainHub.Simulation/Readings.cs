namespace ChainHub.Simulation;

/// <summary>How tests look at a chain.</summary>
public static class Readings
{
    /// <summary>The state of a conversation here and there, as <c>Offered/Received</c>.</summary>
    public static string States(this Chain chain, string conversation, string one = "veilig", string other = "team")
    {
        ArgumentNullException.ThrowIfNull(chain);
        return $"{chain.At(one).StateOf(conversation) ?? "unknown"}/{chain.At(other).StateOf(conversation) ?? "unknown"}";
    }

    /// <summary>The instant in Amsterdam, as <c>03-09 24:00</c> would be <c>03-10 00:00</c>.</summary>
    public static string InAmsterdam(this DateTimeOffset instant) =>
        Calendar.AmsterdamTime.ToLocal(instant).ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Everything that an organization has stored and that counts, as text: to see that nothing changed.</summary>
    public static string Everything(this MemoryStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return string.Join('\n',
            store.Sagas.Values.OrderBy(s => (s.Kind, s.Id)).Select(s => $"{s.Kind} {s.Id} v{s.Version} {s.State} {s.Data}")
                .Concat(store.Terms.Values.OrderBy(t => t.Id).Select(t => t.ToString()))
                .Concat(store.Tasks.Values.OrderBy(t => t.Id).Select(t => t.ToString())));
    }

    /// <summary>The one message on its way with this name.</summary>
    public static Parcel OnItsWay(this Chain chain, string name)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return chain.Network.Flying.Single(parcel => parcel.Name == name);
    }

    /// <summary>Where an organization says that a message is wrong that comes with another body.</summary>
    public static string Refused(this Organization at, Parcel parcel, Message body)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(parcel);
        var decision = at.Handle(parcel.With(body).With(envelope => envelope with { Id = Guid.NewGuid().ToString() }).Read);
        return decision is { Outcome: Outcome.Rejected, Rejection.Paths: [var path] } ? path
            : throw new StoryException($"{at.Code} did not say at one place what is wrong: {decision.Outcome} {decision.Rejection?.Detail}");
    }
}
