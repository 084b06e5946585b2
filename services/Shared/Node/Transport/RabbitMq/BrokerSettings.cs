namespace ChainHub.Node.Transport.RabbitMq;

/// <summary>How an organization reaches the broker, with an account of its own.</summary>
public sealed record BrokerSettings
{
    /// <summary>The host.</summary>
    public string Host { get; init; } = "localhost";

    /// <summary>The port.</summary>
    public int Port { get; init; } = 5672;

    /// <summary>The virtual host.</summary>
    public string VirtualHost { get; init; } = "/";

    /// <summary>The account; the broker vouches for it in every message. Empty: the code of the organization.</summary>
    public string User { get; init; } = "";

    /// <summary>Its password, from configuration.</summary>
    public string Password { get; init; } = "";

    /// <summary>Whether to use TLS.</summary>
    public bool Tls { get; init; }

    /// <summary>How long to wait for a confirm before the message is tried again.</summary>
    public TimeSpan ConfirmTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
