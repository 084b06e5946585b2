namespace ChainHub.Conversations.Timeline;

/// <summary>How long one organization watched over the family (zicht op veiligheid).</summary>
/// <param name="Holder">The organization.</param>
/// <param name="From">From when (UTC), inclusive.</param>
/// <param name="To">Until when (UTC), exclusive; null: still, as far as is known.</param>
/// <param name="Sources">Who told it.</param>
public sealed record OversightStretch(string Holder, DateTimeOffset From, DateTimeOffset? To, IReadOnlyList<string> Sources)
{
    /// <summary>
    /// The line of oversight. Each organization's word on its own stretches counts before that of others; a stretch ends where the next
    /// begins, for the acceptance names the instant.
    /// </summary>
    internal static IReadOnlyList<OversightStretch> Of(IEnumerable<Telling> told)
    {
        var claims = told.Where(telling => telling.Fact is { By: not null, From: not null } fact && (fact.Until is not { } until || until > fact.From)).ToList();
        var own = claims.Where(claim => claim.By == claim.Fact.By).ToList();
        var others = claims.Where(claim => claim.By != claim.Fact.By && !own.Exists(known => known.Fact.By == claim.Fact.By && Touch(known, claim)));
        var line = own.Concat(others).GroupBy(claim => (Holder: claim.Fact.By!, From: claim.Fact.From!.Value))
            .Select(same => new OversightStretch(same.Key.Holder, same.Key.From, same.Min(claim => claim.Fact.Until ?? DateTimeOffset.MaxValue) is var end && end < DateTimeOffset.MaxValue ? end : null,
                SourcesOf(same.Key.Holder, same.Key.From, claims)))
            .OrderBy(stretch => stretch.From).ThenBy(stretch => stretch.Holder, StringComparer.Ordinal).ToList();
        return [.. Joined(line)];
    }

    private static IEnumerable<OversightStretch> Joined(List<OversightStretch> line)
    {
        OversightStretch? open = null;
        foreach (var stretch in line)
        {
            if (open is not null && open.Holder == stretch.Holder && (open.To is null || stretch.From <= open.To))
            {
                open = open with { To = open.To > stretch.To || stretch.To is null ? stretch.To : open.To, Sources = [.. open.Sources.Union(stretch.Sources).Order(StringComparer.Ordinal)] };
                continue;
            }

            if (open is not null && (open.To is null || open.To > stretch.From)) open = open with { To = stretch.From };
            if (open is not null && open.To > open.From) yield return open;
            open = stretch;
        }

        if (open is not null) yield return open;
    }

    private static bool Touch(Telling one, Telling other) =>
        one.Fact.From <= (other.Fact.Until ?? DateTimeOffset.MaxValue) && other.Fact.From <= (one.Fact.Until ?? DateTimeOffset.MaxValue);

    private static IReadOnlyList<string> SourcesOf(string holder, DateTimeOffset from, List<Telling> claims) =>
        [.. claims.Where(claim => claim.Fact.By == holder && claim.Fact.From <= from && (claim.Fact.Until is not { } until || from < until)).Select(claim => claim.By).Distinct().Order(StringComparer.Ordinal)];
}
