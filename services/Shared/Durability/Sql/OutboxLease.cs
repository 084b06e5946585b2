namespace ChainHub.Durability.Sql;

/// <summary>Under whose name, and until when (UTC), outgoing rows are taken with the commit that decides them; never when null.</summary>
internal sealed record OutboxLease(Guid Holder, DateTimeOffset? Until);
