using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Node;

namespace ChainHub.MixedTeam;

/// <summary>
/// A mixed team (gemengd team; Blijvend Veilig, MDA++): members of several organizations work with a family as one, from one queue. Each says what
/// the home organization may say, with its powers and on its ground; the agreement names the members.
/// </summary>
public sealed class MixedTeamProfile : OrganizationProfile
{
    /// <inheritdoc />
    public override OrganizationKind Kind => OrganizationKind.MixedTeam;

    /// <inheritdoc />
    public override IReadOnlyList<Side> Sides { get; } =
    [
        .. Conversations.Machines.Sides.Every,
        Conversations.Machines.Sides.Reports, Conversations.Machines.Sides.SharesConditions, Conversations.Machines.Sides.IsMonitored,
        Conversations.Machines.Sides.AsksTheBoard, Conversations.Machines.Sides.HelpsInOrders, Conversations.Machines.Sides.TellsTheMunicipality,
        Conversations.Machines.Sides.TalksWeekly,
    ];
}
