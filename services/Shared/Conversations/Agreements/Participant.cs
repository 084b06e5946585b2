using System.Collections.Frozen;
using ChainHub.Contracts;

namespace ChainHub.Conversations.Agreements;

/// <summary>An organization that takes part (deelnemer).</summary>
/// <param name="Code">The code: in queue names, routing keys and envelopes.</param>
/// <param name="Name">The name, as people read it.</param>
/// <param name="Kind">What it is in the chain.</param>
/// <param name="Oin">The organization identification number (OIN), 20 digits.</param>
public sealed record Participant(string Code, string Name, OrganizationKind Kind, string Oin)
{
    /// <summary>When its people are at work (kantooruren); null: day and night.</summary>
    public OfficeHours? Office { get; init; }

    /// <summary>Who answers outside office hours (bereikbaarheidsdienst), by opaque reference; null: nobody.</summary>
    public string? OnCall { get; init; }

    /// <summary>The latest version that its systems read of a message, by catalogue name; of any other they read the newest.</summary>
    public IReadOnlyDictionary<string, int> Reads { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>Who takes its place, and from when (rechtsopvolger); null: nobody.</summary>
    public Succession? Successor { get; init; }

    /// <summary>What it knows more of than others, and is asked about (deskundigheid).</summary>
    public IReadOnlyList<OfferedExpertise> Offers { get; init; } = [];

    /// <summary>Who works in it, each for a home organization; only of a mixed team (gemengd team).</summary>
    public IReadOnlyList<TeamMember> Members { get; init; } = [];

    /// <summary>Whether its people are at work at an instant: always where no office hours were agreed.</summary>
    public bool IsOpen(DateTimeOffset instant) => Office?.Covers(instant) ?? true;
}

/// <summary>An expertise that an organization offers to the others of its agreement.</summary>
/// <param name="Field">Which.</param>
/// <param name="From">The first day (Amsterdam date); null: as long as the agreement holds.</param>
/// <param name="Until">The last day (Amsterdam date); null: until further notice.</param>
public sealed record OfferedExpertise(Expertise Field, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Whether it is offered on a day.</summary>
    /// <param name="day">An Amsterdam date.</param>
    public bool HoldsOn(DateOnly day) => day >= (From ?? DateOnly.MinValue) && day <= (Until ?? DateOnly.MaxValue);
}

/// <summary>
/// One organization takes the place of another: after a merger, a split or a move to another region (rechtsopvolging). Conversations keep
/// their ids and their clocks; only the addressee changes.
/// </summary>
/// <param name="Code">Who follows.</param>
/// <param name="From">From when (Amsterdam date).</param>
public sealed record Succession(string Code, DateOnly From)
{
    /// <summary>How many days what was on its way is heard, where the agreement names no last day.</summary>
    public const int UsuallyHeardDays = 14;

    /// <summary>
    /// The last day (Amsterdam date) on which what the old organization said is still heard, as said by who follows: what was on its way
    /// arrives, and after that its account opens no door any more.
    /// </summary>
    public DateOnly HeardUntil { get; init; } = From.AddDays(UsuallyHeardDays);
}

/// <summary>What an organization is in the chain.</summary>
public enum OrganizationKind
{
    /// <summary>Veilig Thuis.</summary>
    VeiligThuis,

    /// <summary>Sociaal team, wijkteam.</summary>
    SocialTeam,

    /// <summary>Raad voor de Kinderbescherming.</summary>
    ChildProtection,

    /// <summary>Vrouwenopvang.</summary>
    Shelter,

    /// <summary>Professional die meldt en vraagt: school, huisarts.</summary>
    Reporter,

    /// <summary>Gecertificeerde instelling: executes measures of child protection (Jeugdwet art. 3.2).</summary>
    CertifiedInstitution,

    /// <summary>Gemeente: burgemeester en college.</summary>
    Municipality,

    /// <summary>Politie, met de gemandateerde hulpofficier van justitie.</summary>
    Police,

    /// <summary>Gemengd team (Blijvend Veilig, MDA++): members of several organizations, each with the powers and the ground of his own.</summary>
    MixedTeam,
}
