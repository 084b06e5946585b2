using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;

namespace ChainHub.Conversations.Conditions;

/// <summary>The side of Veilig Thuis in Voorwaarden en Vervolg: it starts the service, sets the conditions, and ends it.</summary>
public sealed class ConditionsLead : ConditionsTable
{
    /// <summary>The table with Veilig Thuis as the leader.</summary>
    public ConditionsLead() : base("conditions.lead", "Voorwaarden en Vervolg, Veilig Thuis", leads: true)
    {
        PlayedBy(OrganizationKind.VeiligThuis);
        With(OrganizationKinds.BesideVeiligThuis);
    }
}
