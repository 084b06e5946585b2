using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Node;

namespace ChainHub.SocialTeam;

/// <summary>A municipal social team (sociaal team, wijkteam): takes families over, hands them on to other help, asks and gives advice.</summary>
public sealed class SocialTeamProfile : OrganizationProfile
{
    /// <inheritdoc />
    public override OrganizationKind Kind => OrganizationKind.SocialTeam;

    /// <inheritdoc />
    public override IReadOnlyList<Side> Sides { get; } =
    [
        .. Conversations.Machines.Sides.Every,
        Conversations.Machines.Sides.Reports, Conversations.Machines.Sides.SharesConditions, Conversations.Machines.Sides.IsMonitored,
        Conversations.Machines.Sides.AsksTheBoard, Conversations.Machines.Sides.HelpsInOrders, Conversations.Machines.Sides.TalksWeekly,
        Conversations.Machines.Sides.AsksForShelter,
    ];

    /// <summary>A team scales up, scales down, or hands on after a move. What follows a service of Veilig Thuis is not the team's to say.</summary>
    public override Refusal? Check(Incoming command) => command?.Body is HandoverOffered
    {
        Kind: HandoverKind.Direct or HandoverKind.AfterConditions or HandoverKind.AfterInvestigation,
    }
        ? new Refusal(RejectionReason.Schema, "A social team hands over by scaling up, scaling down, or after a move.", ["/data/kind"])
        : null;
}
