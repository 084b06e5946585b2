namespace ChainHub.Conversations.Agreements;

/// <summary>
/// Who is who in the chain (adresboek), as the agreements together have it: by organization identification number (OIN), with the days on
/// which each takes part, who stands in whose place, and whom it can reach.
/// </summary>
/// <param name="book">The agreements.</param>
public sealed class ChainDirectory(AgreementBook book)
{
    /// <summary>Every organization, by code.</summary>
    public IReadOnlyList<DirectoryEntry> Entries { get; } =
        [.. book.Participants.OrderBy(one => one.Code, StringComparer.Ordinal).Select(one => Entry(book, one))];

    /// <summary>The organization with an OIN (20 digits), or null when no agreement names it.</summary>
    public DirectoryEntry? ByOin(string oin) => Entries.FirstOrDefault(entry => entry.Participant.Oin == oin);

    /// <summary>The organization with a code, or null when no agreement names it.</summary>
    public DirectoryEntry? ByCode(string code) => Entries.FirstOrDefault(entry => entry.Participant.Code == code);

    /// <summary>Whom an organization exchanges what with on a day (Amsterdam date), each with the agreement.</summary>
    public IEnumerable<(Agreement Agreement, Link Link, string Other)> Reaches(string code, DateOnly day) =>
        from agreement in book.All
        where agreement.HoldsOn(day)
        from link in agreement.Links
        let other = link.Between.One == code ? link.Between.Other : link.Between.Other == code ? link.Between.One : null
        where other is not null && book.Successors.Of(other, day) == other
        orderby other
        select (agreement, link, other);

    /// <summary>Who speaks for an organization on a day (Amsterdam date): itself, or who took its place.</summary>
    public DirectoryEntry SpeaksFor(DirectoryEntry entry, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return ByCode(book.Successors.Of(entry.Participant.Code, day)) ?? entry;
    }

    private static DirectoryEntry Entry(AgreementBook book, Participant participant) => new(
        // As the agreement has it that was made last: a name may have changed.
        book.All.OrderByDescending(agreement => agreement.ValidFrom).SelectMany(agreement => agreement.Participants).First(one => one.Code == participant.Code),
        [
            .. from agreement in book.All
               where agreement.Participants.Any(one => one.Code == participant.Code)
               orderby agreement.ValidFrom, agreement.Code
               select new DirectoryPeriod(agreement.Code, agreement.Version, agreement.ValidFrom, agreement.ValidUntil),
        ],
        [.. book.Participants.Where(one => one.Successor?.Code == participant.Code).OrderBy(one => one.Successor!.From)]);
}

/// <summary>An organization in the directory.</summary>
/// <param name="Participant">The organization, as the latest agreement names it.</param>
/// <param name="Periods">The agreements that name it.</param>
/// <param name="TakesThePlaceOf">The organizations whose place it takes, each from its own day.</param>
public sealed record DirectoryEntry(Participant Participant, IReadOnlyList<DirectoryPeriod> Periods, IReadOnlyList<Participant> TakesThePlaceOf)
{
    /// <summary>Whether it takes part on a day (Amsterdam date): an agreement of that day names it, and nobody stands in its place yet.</summary>
    public bool TakesPartOn(DateOnly day) =>
        Periods.Any(period => period.From <= day && day <= (period.Until ?? DateOnly.MaxValue)) && !(Participant.Successor is { } next && next.From <= day);
}

/// <summary>An agreement that names an organization.</summary>
/// <param name="Agreement">The code of the agreement.</param>
/// <param name="Version">Its version.</param>
/// <param name="From">The first day on which it holds (Amsterdam date).</param>
/// <param name="Until">The last day (Amsterdam date); null: until further notice.</param>
public sealed record DirectoryPeriod(string Agreement, string Version, DateOnly From, DateOnly? Until);
