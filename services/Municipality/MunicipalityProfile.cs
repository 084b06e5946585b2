using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Node;

namespace ChainHub.Municipality;

/// <summary>
/// A municipality (gemeente: burgemeester en college): the mayor imposes temporary restraining orders and asks for advice about them, and
/// the college is told of requests to the child protection board. It has no families of its own in the chain; its social team is an
/// organization by itself.
/// </summary>
public sealed class MunicipalityProfile : OrganizationProfile
{
    /// <inheritdoc />
    public override OrganizationKind Kind => OrganizationKind.Municipality;

    /// <inheritdoc />
    public override IReadOnlyList<Side> Sides { get; } =
    [
        Conversations.Machines.Sides.ImposesOrders, Conversations.Machines.Sides.IsToldOfRequests, Conversations.Machines.Sides.Asks,
        Conversations.Machines.Sides.LogsContact, Conversations.Machines.Sides.TalksWeekly,
        Conversations.Machines.Sides.UsesPowers, Conversations.Machines.Sides.LendsPowers,
        Conversations.Machines.Sides.IntroducesWorkers, Conversations.Machines.Sides.GetsToKnowWorkers,
    ];
}
