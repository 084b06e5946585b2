using System.Runtime;
using System.Runtime.InteropServices;
using System.Text;
using ChainHub.Benchmarks.World;
using Npgsql;
using RabbitMQ.Client;

namespace ChainHub.Benchmarks.Measures;

/// <summary>What a figure was measured on.</summary>
internal sealed record Machine(
    int Cores, string Cpu, string System, string Dotnet, string Broker, string Database, bool TieredPgo, bool ServerGc, bool Release,
    string Fsync, string SynchronousCommit)
{
    public static async Task<Machine> ReadAsync(Hub hub, CancellationToken stop)
    {
        await using var database = NpgsqlDataSource.Create(hub.Servers.ConnectionString());
        var pgo = Environment.GetEnvironmentVariable("DOTNET_TieredPGO") != "0"
            && (!AppContext.TryGetSwitch("System.Runtime.TieredPGO", out var on) || on);
        return new Machine(
            Environment.ProcessorCount, CpuModel(), RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription,
            VersionOf(await hub.ConnectAsync("machine", stop)), await ShowAsync("server_version"), pgo, GCSettings.IsServerGC, IsRelease,
            await ShowAsync("fsync"), await ShowAsync("synchronous_commit"));

        async Task<string> ShowAsync(string setting)
        {
            await using var command = database.CreateCommand($"SHOW {setting}");
            return await command.ExecuteScalarAsync(stop) as string ?? "unknown";
        }
    }

#if DEBUG
    private static bool IsRelease => false;
#else
    private static bool IsRelease => true;
#endif

    private static string VersionOf(IConnection broker) =>
        broker.ServerProperties?.TryGetValue("version", out var version) == true && version is byte[] text ? Encoding.UTF8.GetString(text) : "unknown";

    private static string CpuModel()
    {
        const string Info = "/proc/cpuinfo";
        var line = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
