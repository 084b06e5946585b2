namespace ChainHub.Node.Provisioning;

/// <summary>Where the broker's management is, and the hub's account there: an administrator that may do anything in the virtual host.</summary>
/// <param name="Management">The base address, such as <c>http://127.0.0.1:15672</c>.</param>
/// <param name="User">The hub's account.</param>
/// <param name="Password">Its password.</param>
/// <param name="VirtualHost">The virtual host, which must exist.</param>
public sealed record BrokerAdministrator(Uri Management, string User, string Password, string VirtualHost = "/")
{
    /// <summary>Says where and who, never the password.</summary>
    public override string ToString() => $"{User} at {Management}";
}
