using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Node;

namespace ChainHub.VeiligThuis;

/// <summary>
/// Veilig Thuis: hands families over after its own work, takes them over when it becomes too unsafe elsewhere, asks and gives advice.
/// </summary>
public sealed class VeiligThuisProfile : OrganizationProfile
{
    /// <inheritdoc />
    public override OrganizationKind Kind => OrganizationKind.VeiligThuis;

    /// <inheritdoc />
    public override IReadOnlyList<Side> Sides { get; } =
    [
        .. Conversations.Machines.Sides.Every,
        Conversations.Machines.Sides.TakesReports, Conversations.Machines.Sides.LeadsConditions, Conversations.Machines.Sides.Monitors,
        Conversations.Machines.Sides.AsksTheBoard, Conversations.Machines.Sides.TellsTheMunicipality, Conversations.Machines.Sides.HelpsInOrders,
        Conversations.Machines.Sides.AsksForShelter, Conversations.Machines.Sides.TalksWeekly,
    ];

    /// <summary>
    /// What Veilig Thuis hands over it has assessed itself: the risk assessment is its own work, and has no excuse for being absent.
    /// Only a move or a heavier frame may go without.
    /// </summary>
    public override Refusal? Check(Incoming command) => command?.Body switch
    {
        HandoverOffered { Kind: HandoverKind.ScaleDown } => new Refusal(RejectionReason.Schema,
            "Veilig Thuis hands over after an assessment, a service or an investigation, because of a move, or to a heavier frame.", ["/data/kind"]),
        HandoverOffered { Kind: HandoverKind.Direct or HandoverKind.AfterConditions or HandoverKind.AfterInvestigation, Content.Risk: null } =>
            new Refusal(RejectionReason.Incomplete, "Veilig Thuis gives its own risk assessment with every handover of this kind.", ["/data/content/risk"]),
        _ => null,
    };
}
