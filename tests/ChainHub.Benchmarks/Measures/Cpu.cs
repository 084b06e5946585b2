using System.Globalization;
using ChainHub.Testing;

namespace ChainHub.Benchmarks.Measures;

/// <summary>CPU time used so far, in milliseconds, by this process, the broker, and the database server with all its children.</summary>
internal sealed record CpuTimes(double Dotnet, double Broker, double Database)
{
    public double Total => Math.Round(Dotnet + Broker + Database, 4);

    public static CpuTimes operator -(CpuTimes after, CpuTimes before) => new(
        after.Dotnet - before.Dotnet, Math.Max(0, after.Broker - before.Broker), Math.Max(0, after.Database - before.Database));

    public CpuTimes Over(double count) => count <= 0 ? new CpuTimes(0, 0, 0) : new(
        Math.Round(Dotnet / count, 4), Math.Round(Broker / count, 4), Math.Round(Database / count, 4));
}

/// <summary>Reads CPU times from /proc. A server that is away counts as nothing.</summary>
internal sealed class CpuMeter
{
    // USER_HZ: what the kernel counts /proc in, on every architecture that .NET runs on.
    private const double MillisecondsPerTick = 10;

    private readonly int? broker;
    private readonly int? database;

    private CpuMeter(int? broker, int? database) => (this.broker, this.database) = (broker, database);

    public static async Task<CpuMeter> OfAsync(Servers servers) =>
        new(await servers.ProcessIdAsync(Server.RabbitMq), await servers.ProcessIdAsync(Server.Postgres));

    public CpuTimes Read() => new(Environment.CpuUsage.TotalTime.TotalMilliseconds, WithChildren(broker), WithChildren(database));

    private static double WithChildren(int? process)
    {
        if (process is null) return 0;
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && Read(id) is { } stat && (id == process || stat.Parent == process))
                ticks += stat.Ticks;
        return ticks * MillisecondsPerTick;
    }

    // Fields 4 (parent) and 14 to 17: own user and system time, and those of children that ended and were waited for.
    private static (int Parent, long Ticks)? Read(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (Number(fields[1]), Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
