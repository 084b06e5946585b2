using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;

namespace ChainHub.Conversations.Conditions;

/// <summary>The partner's side in Voorwaarden en Vervolg: it visits, proposes, endorses or objects, and sees breaches beside Veilig Thuis.</summary>
public sealed class ConditionsPartner : ConditionsTable
{
    /// <summary>The table with the partner beside Veilig Thuis.</summary>
    public ConditionsPartner() : base("conditions.partner", "Voorwaarden en Vervolg, partner", leads: false)
    {
        PlayedBy(OrganizationKinds.BesideVeiligThuis);
        With(OrganizationKind.VeiligThuis);
    }
}
