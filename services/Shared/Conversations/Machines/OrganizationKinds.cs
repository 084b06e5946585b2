using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations.Machines;

/// <summary>Kinds of organization that tables name together.</summary>
internal static class OrganizationKinds
{
    /// <summary>Who works with families, and so can hold the safety oversight after a handover.</summary>
    public static OrganizationKind[] WithFamilies { get; } =
    [
        OrganizationKind.VeiligThuis, OrganizationKind.SocialTeam, OrganizationKind.ChildProtection, OrganizationKind.Shelter,
        OrganizationKind.CertifiedInstitution,
    ];

    /// <summary>Who works with families beside Veilig Thuis.</summary>
    public static OrganizationKind[] BesideVeiligThuis { get; } =
        [OrganizationKind.SocialTeam, OrganizationKind.ChildProtection, OrganizationKind.Shelter, OrganizationKind.CertifiedInstitution];

    /// <summary>Who may ask the board to investigate (Jeugdwet art. 3.1): the social team does so for the college.</summary>
    public static OrganizationKind[] MayAskTheBoard { get; } =
        [OrganizationKind.VeiligThuis, OrganizationKind.SocialTeam, OrganizationKind.CertifiedInstitution];

    /// <summary>Who must tell the municipality of a request or an investigation (Wmo 2015 art. 4.1.1(2)f, Jeugdwet art. 3.1).</summary>
    public static OrganizationKind[] MustTellTheMunicipality { get; } =
        [OrganizationKind.VeiligThuis, OrganizationKind.CertifiedInstitution, OrganizationKind.ChildProtection];

    /// <summary>Who may impose a temporary restraining order: the mayor, or the police officer who has his mandate.</summary>
    public static OrganizationKind[] ImposingOrders { get; } = [OrganizationKind.Municipality, OrganizationKind.Police];

    /// <summary>Who can be designated to help around such an order.</summary>
    public static OrganizationKind[] HelpingInOrders { get; } = [OrganizationKind.VeiligThuis, OrganizationKind.SocialTeam, OrganizationKind.Shelter];

    /// <summary>Who may ask a shelter for a place: also a shelter that asks one elsewhere.</summary>
    public static OrganizationKind[] AskingForShelter { get; } =
        [OrganizationKind.VeiligThuis, OrganizationKind.SocialTeam, OrganizationKind.Police, OrganizationKind.Shelter];

    /// <summary>Who tells the police that a location is no longer secret.</summary>
    public static OrganizationKind[] AlarmingThePolice { get; } = [OrganizationKind.VeiligThuis, OrganizationKind.SocialTeam, OrganizationKind.Shelter];

    /// <summary>Who has a power in law or can be let use one: everybody but who only reports and asks.</summary>
    public static OrganizationKind[] WithPowers { get; } = [.. WithFamilies, OrganizationKind.Municipality, OrganizationKind.Police];
}
