using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements.Yaml;

namespace ChainHub.Node.Agreements;

/// <summary>Reads the link contacts of one link: a reference alone, one with deputy and period, or several one after another.</summary>
internal sealed class ContactReader(Mistakes mistakes)
{
    public static readonly string[] Keys = ["contact", "deputy", "from", "until"];

    public LinkContacts Read(IReadOnlyList<YamlEntry> entries, (string One, string Other)? between)
    {
        var contacts = new List<LinkContact>();
        foreach (var entry in entries)
        {
            if (between is { } pair && entry.Key != pair.One && entry.Key != pair.Other)
                mistakes.Add(entry.Place, $"'{Quoted.Short(entry.Key)}' is not one of the two of this link.", Nearest.Hint(entry.Key, [pair.One, pair.Other]));
            else
                contacts.AddRange(OfOne(entry));
        }

        return contacts.Count == 0 ? LinkContacts.None : new(contacts);
    }

    private List<LinkContact> OfOne(YamlEntry entry)
    {
        var items = entry.Value is YamlList list ? list.Items : [entry.Value];
        if (items.Count == 0) mistakes.Add(entry.Value.Place, $"'{entry.Key}' has no contact here.", "Name one, or leave the organization out.");
        var read = new List<(Place Place, LinkContact Contact)>();
        foreach (var item in items)
        {
            if (One(entry.Key, item) is not { } contact) continue;
            if (read.Find(earlier => earlier.Contact.Overlaps(contact)) is { Contact: { } earlier, Place.Line: var line })
                mistakes.Add(
                    item.Place, $"'{contact.Contact}' and '{earlier.Contact}' (line {line}) are both the contact at '{entry.Key}' on some day.",
                    "Let one end with 'until' on the day before the other's 'from'.");
            read.Add((item.Place, contact));
        }

        return [.. read.Select(one => one.Contact)];
    }

    private LinkContact? One(string organization, YamlValue value)
    {
        if (value is YamlText { Empty: false } text)
            return Formats.Reference(text, mistakes) is { } alone ? new(organization, alone) : null;
        if (value is not YamlMap)
        {
            mistakes.Add(value.Place, $"The contact must be a reference; here it is {value.Kind}.", "Use an opaque reference, such as lc-1042, or {contact: lc-1042, deputy: lc-1043}.");
            return null;
        }

        var map = MapReader.Of(value, "a contact", mistakes, Keys)!;
        var contact = Formats.Reference(map.Text("contact"), mistakes);
        var deputy = Formats.Reference(map.Text("deputy", required: false), mistakes);
        var (from, until) = (map.Date("from", required: false), map.Date("until", required: false));
        if (deputy is not null && deputy == contact)
            mistakes.Add(map.Optional("deputy")!.Place, "The deputy is the contact, so nobody stands in.", "Name another deputy, or leave it out.");
        if (from > until)
            mistakes.Add(map.Optional("until")!.Place, "This contact ends before it begins.", "Make 'until' the last day, or leave it out.");
        return contact is null ? null : new(organization, contact, deputy, from, until);
    }
}
