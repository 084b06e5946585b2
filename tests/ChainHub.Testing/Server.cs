namespace ChainHub.Testing;

/// <summary>One of the private servers.</summary>
public enum Server
{
    RabbitMq,
    Postgres,
}
