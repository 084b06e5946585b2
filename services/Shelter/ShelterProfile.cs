using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Node;

namespace ChainHub.Shelter;

/// <summary>
/// A shelter (vrouwenopvang): gives a safe place to who left home because of danger, asks a shelter elsewhere where the own region is too
/// dangerous, takes families over, and hands them on when it is safe. Where somebody stays is in no message.
/// </summary>
public sealed class ShelterProfile : OrganizationProfile
{
    /// <inheritdoc />
    public override OrganizationKind Kind => OrganizationKind.Shelter;

    /// <inheritdoc />
    public override IReadOnlyList<Side> Sides { get; } =
    [
        .. Conversations.Machines.Sides.Every,
        Conversations.Machines.Sides.Reports, Conversations.Machines.Sides.SharesConditions, Conversations.Machines.Sides.IsMonitored,
        Conversations.Machines.Sides.HelpsInOrders, Conversations.Machines.Sides.TalksWeekly,
        Conversations.Machines.Sides.OffersShelter, Conversations.Machines.Sides.AsksForShelter,
    ];

    /// <summary>Every handover of a shelter says that the location is protected, so that nobody downstream asks for it or writes it down.</summary>
    public override Refusal? Check(Incoming command) => command?.Body switch
    {
        HandoverOffered { Kind: not (HandoverKind.ScaleDown or HandoverKind.ScaleUp or HandoverKind.Relocation) } => new Refusal(
            RejectionReason.Schema, "A shelter hands over to a lighter or heavier frame, or after a move.", ["/data/kind"]),
        HandoverOffered { Content.Basis: not { ProtectedLocation: true } } => new Refusal(RejectionReason.Schema,
            "A handover of a shelter states that the location is protected.", ["/data/content/basis/protectedLocation"]),
        _ => null,
    };
}
