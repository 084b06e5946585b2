using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Node;

namespace ChainHub.ChildProtection;

/// <summary>
/// The child protection board (Raad voor de Kinderbescherming): investigates whether children need a measure (Jeugdwet art. 3.1) and asks
/// the court for it. A family that it watches over it hands on to a lighter frame.
/// </summary>
public sealed class ChildProtectionProfile : OrganizationProfile
{
    /// <inheritdoc />
    public override OrganizationKind Kind => OrganizationKind.ChildProtection;

    /// <inheritdoc />
    public override IReadOnlyList<Side> Sides { get; } =
    [
        .. Conversations.Machines.Sides.Every,
        Conversations.Machines.Sides.Reports, Conversations.Machines.Sides.SharesConditions, Conversations.Machines.Sides.IsMonitored,
        Conversations.Machines.Sides.Investigates, Conversations.Machines.Sides.TellsTheMunicipality, Conversations.Machines.Sides.TalksWeekly,
    ];

    /// <summary>
    /// The board hands down or on after a move, and then states which measures are in force, even when there are none: a receiver
    /// must not have to guess.
    /// </summary>
    public override Refusal? Check(Incoming command) => command?.Body switch
    {
        HandoverOffered { Kind: not (HandoverKind.ScaleDown or HandoverKind.Relocation) } => new Refusal(RejectionReason.Schema,
            "The board hands over to a lighter frame, or after a move.", ["/data/kind"]),
        HandoverOffered { Content.Ongoing: null } => new Refusal(RejectionReason.Incomplete,
            "State which measures are in force, or an empty list when there are none.", ["/data/content/ongoing"]),
        _ => null,
    };
}
