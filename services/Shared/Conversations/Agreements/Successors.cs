using ChainHub.Calendar;

namespace ChainHub.Conversations.Agreements;

/// <summary>
/// Which organization stands in the place of which (rechtsopvolging), as all agreements together have it. A chain of mergers is followed
/// to its end.
/// </summary>
/// <param name="agreements">The agreements.</param>
public sealed class Successors(IReadOnlyList<Agreement> agreements)
{
    private readonly Dictionary<string, Succession> next = agreements
        .SelectMany(agreement => agreement.Participants)
        .Where(participant => participant.Successor is not null)
        .GroupBy(participant => participant.Code)
        .ToDictionary(group => group.Key, group => group.MinBy(participant => participant.Successor!.From)!.Successor!);

    /// <summary>Whether any organization has a successor at all.</summary>
    public bool None => next.Count == 0;

    /// <summary>Who stands in the place of an organization on a day; itself where nobody does.</summary>
    /// <param name="organization">Its code.</param>
    /// <param name="day">An Amsterdam date.</param>
    public string Of(string organization, DateOnly day)
    {
        // A ring is refused when agreements are read; one more step than there are successions ends it all the same.
        for (var steps = 0; steps <= next.Count && next.TryGetValue(organization, out var succession) && succession.From <= day; steps++) organization = succession.Code;
        return organization;
    }

    /// <summary>The succession since which an organization is heard no more on a day (Amsterdam date); null: it still is.</summary>
    public Succession? Silenced(string organization, DateOnly day) =>
        next.TryGetValue(organization, out var succession) && succession.HeardUntil < day ? succession : null;

    /// <summary>Those in whose place an organization stands on a day (Amsterdam date), itself not among them.</summary>
    public IEnumerable<string> Predecessors(string organization, DateOnly day) => next.Keys.Where(code => code != organization && Of(code, day) == organization);

    /// <summary>The instants (UTC) at which one organization after another took the place of this one, up to a day.</summary>
    public IEnumerable<(string Code, DateTimeOffset From)> Line(string organization, DateOnly day)
    {
        for (var steps = 0; steps <= next.Count && next.TryGetValue(organization, out var succession) && succession.From <= day; steps++)
        {
            organization = succession.Code;
            yield return (organization, AmsterdamTime.StartOfDay(succession.From));
        }
    }
}
