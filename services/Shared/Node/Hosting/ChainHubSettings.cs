using ChainHub.Node.Handling;
using ChainHub.Node.Transport.RabbitMq;

namespace ChainHub.Node.Hosting;

/// <summary>The configuration of a worker: section <c>ChainHub</c> of appsettings, environment or command line.</summary>
public sealed record ChainHubSettings
{
    /// <summary>The folder or file with the agreements.</summary>
    public string Agreements { get; init; } = "";

    /// <summary>The worker serves made-up families only; it refuses real ones, and the reverse.</summary>
    public bool TestData { get; init; }

    /// <summary>A file to write spans to, one JSON object a line, for whoever has no trace viewer; empty: none.</summary>
    public string TraceFile { get; init; } = "";

    /// <summary>The organizations that this process serves.</summary>
    public IReadOnlyList<OrganizationSettings> Organizations { get; init; } = [];

    /// <summary>The bounds that every node in this process keeps.</summary>
    public NodeLimits Limits { get; init; } = new();
}

/// <summary>The configuration of one organization in a worker.</summary>
public sealed record OrganizationSettings
{
    /// <summary>The code, as the agreements have it.</summary>
    public string Code { get; init; } = "";

    /// <summary>The name of its system in the source of its messages.</summary>
    public string System { get; init; } = "chainhub";

    /// <summary>Its database: <c>Host=...</c> for PostgreSQL, <c>Data Source=...</c> for SQLite.</summary>
    public string Store { get; init; } = "";

    /// <summary>Its account on the broker.</summary>
    public BrokerSettings Broker { get; init; } = new();
}
