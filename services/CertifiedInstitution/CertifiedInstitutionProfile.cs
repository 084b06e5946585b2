using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Node;

namespace ChainHub.CertifiedInstitution;

/// <summary>
/// A certified institution (gecertificeerde instelling): executes measures of child protection, which only it may, and offers no youth care
/// itself (Jeugdwet art. 3.2). It takes families over into a compulsory frame and hands them back to a lighter one.
/// </summary>
public sealed class CertifiedInstitutionProfile : OrganizationProfile
{
    /// <inheritdoc />
    public override OrganizationKind Kind => OrganizationKind.CertifiedInstitution;

    /// <inheritdoc />
    public override IReadOnlyList<Side> Sides { get; } =
    [
        .. Conversations.Machines.Sides.Every,
        Conversations.Machines.Sides.Reports, Conversations.Machines.Sides.SharesConditions, Conversations.Machines.Sides.IsMonitored,
        Conversations.Machines.Sides.AsksTheBoard, Conversations.Machines.Sides.ExecutesMeasures, Conversations.Machines.Sides.TellsTheMunicipality,
        Conversations.Machines.Sides.TalksWeekly,
    ];

    /// <summary>
    /// It hands down or on after a move, and then states which measures are in force, even when there are none: a receiver must not have to
    /// guess.
    /// </summary>
    public override Refusal? Check(Incoming command) => command?.Body switch
    {
        HandoverOffered { Kind: not (HandoverKind.ScaleDown or HandoverKind.Relocation) } => new Refusal(RejectionReason.Schema,
            "A certified institution hands over to a lighter frame, or after a move.", ["/data/kind"]),
        HandoverOffered { Content.Ongoing: null } => new Refusal(RejectionReason.Incomplete,
            "State which measures are in force, or an empty list when there are none.", ["/data/content/ongoing"]),
        _ => null,
    };
}
