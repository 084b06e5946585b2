namespace ChainHub.Conversations;

/// <summary>Who this node is.</summary>
/// <param name="Code">The code of the organization.</param>
/// <param name="Oin">Its identification number (OIN), 20 digits.</param>
/// <param name="System">The name of its system in the source of its messages.</param>
/// <param name="TestData">It serves made-up families only; it refuses real ones, and the reverse.</param>
public sealed record NodeIdentity(string Code, string Oin, string System, bool TestData)
{
    /// <summary>The source of its messages: <c>urn:nld:oin:&lt;20 digits&gt;:systeem:&lt;name&gt;</c>.</summary>
    public string Source { get; } = $"urn:nld:oin:{Oin}:systeem:{System}";
}
