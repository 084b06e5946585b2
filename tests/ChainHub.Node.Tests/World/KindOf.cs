using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;

namespace ChainHub.Node.Tests.World;

/// <summary>An organization that takes part in everything, with a rule of its own where a test gives one.</summary>
internal sealed class KindOf(OrganizationKind kind, Func<Incoming, Refusal?>? rule = null) : OrganizationProfile
{
    public override OrganizationKind Kind => kind;

    public override IReadOnlyList<Side> Sides { get; } =
    [
        .. Conversations.Machines.Sides.Every, Conversations.Machines.Sides.TalksWeekly, Conversations.Machines.Sides.Reports, Conversations.Machines.Sides.TakesReports,
        Conversations.Machines.Sides.AsksForShelter, Conversations.Machines.Sides.OffersShelter, Conversations.Machines.Sides.IsAlarmedOfShelters,
    ];

    public override Refusal? Check(Incoming command) => rule?.Invoke(command);
}
