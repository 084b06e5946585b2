using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Node;

namespace ChainHub.Reporter;

/// <summary>
/// A professional who reports and asks (school, huisarts): it has no families of its own in the chain, takes none over, and
/// gives no advice.
/// </summary>
public sealed class ReporterProfile : OrganizationProfile
{
    /// <inheritdoc />
    public override OrganizationKind Kind => OrganizationKind.Reporter;

    /// <inheritdoc />
    public override IReadOnlyList<Side> Sides { get; } =
    [
        Conversations.Machines.Sides.Reports, Conversations.Machines.Sides.Asks, Conversations.Machines.Sides.LogsContact,
        Conversations.Machines.Sides.TalksWeekly, Conversations.Machines.Sides.GetsToKnowWorkers,
    ];
}
