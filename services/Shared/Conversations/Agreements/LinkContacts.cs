namespace ChainHub.Conversations.Agreements;

/// <summary>The link contacts (vaste contactpersonen) of a link, at each of its two organizations one after another.</summary>
/// <param name="All">Each with the days on which it holds; at one organization no two hold on one day.</param>
public sealed record LinkContacts(IReadOnlyList<LinkContact> All)
{
    /// <summary>Nobody was named.</summary>
    public static LinkContacts None { get; } = new([]);

    /// <summary>Who it is at an organization on a day (Amsterdam date), or null when nobody was named for that day.</summary>
    public LinkContact? At(string organization, DateOnly day) =>
        All.FirstOrDefault(contact => contact.Organization == organization && contact.HoldsOn(day));

    /// <summary>
    /// Whom to reach at an organization on a day: the link contact, or where none holds the deputy of the last one that did, or else of the
    /// first to come. Null when there is nobody.
    /// </summary>
    public string? ReferenceAt(string organization, DateOnly day)
    {
        if (At(organization, day) is { } contact) return contact.Contact;
        var others = All.Where(other => other.Organization == organization && other.Deputy is not null).ToList();
        var last = others.Where(other => other.Until < day).MaxBy(other => other.Until) ?? others.Where(other => other.From > day).MinBy(other => other.From);
        return last?.Deputy;
    }
}

/// <summary>The link contact at one organization for a period. Both references are opaque: that organization alone knows who they are.</summary>
/// <param name="Organization">The code of the organization.</param>
/// <param name="Contact">The link contact (vaste contactpersoon).</param>
/// <param name="Deputy">Who stands in for the contact (vervanger); null: nobody.</param>
/// <param name="From">The first day (Amsterdam date); null: as long as the agreement holds.</param>
/// <param name="Until">The last day (Amsterdam date); null: until further notice.</param>
public sealed record LinkContact(string Organization, string Contact, string? Deputy = null, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">An Amsterdam date.</param>
    public bool HoldsOn(DateOnly day) => day >= (From ?? DateOnly.MinValue) && day <= (Until ?? DateOnly.MaxValue);

    /// <summary>Whether there is a day on which both hold.</summary>
    public bool Overlaps(LinkContact other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return HoldsOn(other.From ?? DateOnly.MinValue) || other.HoldsOn(From ?? DateOnly.MinValue);
    }
}
