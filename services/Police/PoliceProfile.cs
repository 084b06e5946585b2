using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Node;

namespace ChainHub.Police;

/// <summary>
/// The police (politie): reports to Veilig Thuis, asks for advice, and imposes temporary restraining orders where the mayor gave an officer
/// (hulpofficier van justitie) the mandate. It asks for shelter at night, and is alarmed when a location is no longer secret. It has no families of its own in the chain.
/// </summary>
public sealed class PoliceProfile : OrganizationProfile
{
    /// <inheritdoc />
    public override OrganizationKind Kind => OrganizationKind.Police;

    /// <inheritdoc />
    public override IReadOnlyList<Side> Sides { get; } =
    [
        Conversations.Machines.Sides.ImposesOrders, Conversations.Machines.Sides.Reports, Conversations.Machines.Sides.Asks,
        Conversations.Machines.Sides.LogsContact, Conversations.Machines.Sides.TalksWeekly,
        Conversations.Machines.Sides.AsksForShelter, Conversations.Machines.Sides.IsAlarmedOfShelters, Conversations.Machines.Sides.UsesPowers, Conversations.Machines.Sides.LendsPowers,
        Conversations.Machines.Sides.IntroducesWorkers, Conversations.Machines.Sides.GetsToKnowWorkers,
    ];
}
