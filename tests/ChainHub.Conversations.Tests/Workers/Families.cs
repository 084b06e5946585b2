namespace ChainHub.Conversations.Tests.Workers;

/// <summary>Families of the team whose fixed worker Veilig Thuis knows.</summary>
internal static class Families
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>The team gives a worker a family: its case, and the conversation of the same name.</summary>
    public static Chain Assigns(this Chain chain, string family, Contracts.Workers.PrimaryWorkerAssigned assigned, string to = "veilig")
    {
        chain.At("team").Tells(family, assigned, to, family);
        return chain.DeliverAll();
    }

    /// <summary>The team says something of a family's worker, and the other hears it.</summary>
    public static Chain Says(this Chain chain, string family, Message message)
    {
        chain.At("team").Tells(family, message);
        return chain.DeliverAll();
    }

    /// <summary>The states on both sides, as <c>Active/Active</c>.</summary>
    public static string Both(this Chain chain, string family) => $"{chain.At("team").StateOf(family)}/{chain.At("veilig").StateOf(family)}";
}
