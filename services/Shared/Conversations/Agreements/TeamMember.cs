using ChainHub.Contracts;

namespace ChainHub.Conversations.Agreements;

/// <summary>
/// A member of a mixed team (lid van een gemengd team). The home organization stays the employer, has the powers, and is who processes what
/// the member does.
/// </summary>
/// <param name="Worker">The worker, by a reference that only the home organization can resolve.</param>
/// <param name="Organization">The home organization (moederorganisatie), by code.</param>
/// <param name="Ground">On what ground that organization processes data of the families of the team.</param>
/// <param name="From">The first day (Amsterdam date); null: as long as the agreement holds.</param>
/// <param name="Until">The last day (Amsterdam date); null: until further notice.</param>
public sealed record TeamMember(string Worker, string Organization, LegalBasis Ground, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Whether the worker is a member on a day.</summary>
    /// <param name="day">An Amsterdam date.</param>
    public bool HoldsOn(DateOnly day) => day >= (From ?? DateOnly.MinValue) && day <= (Until ?? DateOnly.MaxValue);

    /// <summary>Whether there is a day on which both hold.</summary>
    public bool Overlaps(TeamMember other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return HoldsOn(other.From ?? DateOnly.MinValue) || other.HoldsOn(From ?? DateOnly.MinValue);
    }
}
