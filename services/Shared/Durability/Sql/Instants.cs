namespace ChainHub.Durability.Sql;

/// <summary>PostgreSQL keeps whole microseconds; both stores do, so that a journal line hashes alike before and after storing.</summary>
internal static class Instants
{
    public static DateTimeOffset Stored(DateTimeOffset at) => FromTicks(Ticks(at));

    public static long Ticks(DateTimeOffset at) => at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond);

    public static DateTimeOffset FromTicks(long ticks) => new(ticks, TimeSpan.Zero);
}
