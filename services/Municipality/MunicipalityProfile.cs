using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Node;

namespace ChainHub.Municipality;

/// <summary>
/// A municipality (gemeente), where its college is told of requests to the child protection board. Its work with families is the social
/// team's.
/// </summary>
public sealed class MunicipalityProfile : OrganizationProfile
{
    /// <inheritdoc />
    public override OrganizationKind Kind => OrganizationKind.Municipality;

    /// <inheritdoc />
    public override IReadOnlyList<Side> Sides { get; } = [Conversations.Machines.Sides.IsToldOfRequests, Conversations.Machines.Sides.LogsContact];
}
