using ChainHub.Conversations;
using Microsoft.Extensions.Configuration;

namespace ChainHub.Node.Adapters;

/// <summary>An adapter that a worker can be configured with.</summary>
/// <param name="Name">The name in the configuration (<c>Adapter:Kind</c>).</param>
/// <param name="Create">Makes one for an organization.</param>
public sealed record AdapterKind(string Name, Func<AdapterContext, IAdapter> Create);

/// <summary>What an adapter is made from.</summary>
/// <param name="Self">The organization.</param>
/// <param name="Settings">Its own section of the configuration.</param>
/// <param name="Time">The clock.</param>
public sealed record AdapterContext(NodeIdentity Self, IConfiguration Settings, TimeProvider Time);
