using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations.Machines;

/// <summary>Kinds of organization that tables name together.</summary>
internal static class Kinds
{
    /// <summary>Who works with families, and so can hold the safety oversight after a handover.</summary>
    public static OrganizationKind[] WithFamilies { get; } =
        [OrganizationKind.VeiligThuis, OrganizationKind.SocialTeam, OrganizationKind.ChildProtection, OrganizationKind.Shelter];

    /// <summary>Who works with families beside Veilig Thuis.</summary>
    public static OrganizationKind[] BesideVeiligThuis { get; } = [OrganizationKind.SocialTeam, OrganizationKind.ChildProtection, OrganizationKind.Shelter];
}
