using System.Globalization;
using System.Text;
using Npgsql;

namespace ChainHub.Testing;

/// <summary>A private RabbitMQ and PostgreSQL on free loopback ports; see <c>infra/servers.sh</c>.</summary>
public sealed class Servers : IAsyncDisposable
{
    private readonly bool joined;
    private IReadOnlyDictionary<string, string> settings;

    private Servers(string folder, bool joined, IReadOnlyDictionary<string, string> settings)
    {
        Folder = folder;
        this.joined = joined;
        this.settings = settings;
    }

    /// <summary>Where the servers keep their data, logs and <c>servers.env</c>.</summary>
    public string Folder { get; }

    /// <summary>All of <c>servers.env</c>: what a worker or the <c>chainhub provision</c> command takes as environment variables.</summary>
    public IReadOnlyDictionary<string, string> Environment => settings;

    public string RabbitHost => settings["CHAINHUB_RABBITMQ_HOST"];

    public int RabbitPort => Number("CHAINHUB_RABBITMQ_PORT");

    /// <summary>The base address of RabbitMQ's management API, without a path.</summary>
    public Uri RabbitManagement => new(settings["CHAINHUB_RABBITMQ_MANAGEMENT"]);

    /// <summary>The hub's own account: an administrator of the broker.</summary>
    public string RabbitAdminUser => settings["CHAINHUB_RABBITMQ_ADMIN_USER"];

    public string RabbitAdminPassword => settings["CHAINHUB_RABBITMQ_ADMIN_PASSWORD"];

    public string PostgresHost => settings["CHAINHUB_POSTGRES_HOST"];

    public int PostgresPort => Number("CHAINHUB_POSTGRES_PORT");

    /// <summary>The hub's own account: a superuser of the database server.</summary>
    public string PostgresAdminUser => settings["CHAINHUB_POSTGRES_ADMIN_USER"];

    public string PostgresAdminPassword => settings["CHAINHUB_POSTGRES_ADMIN_PASSWORD"];

    /// <summary>
    /// Starts servers in a temporary folder of their own, which go when this is disposed, or when the test process ends in any other
    /// way. With CHAINHUB_TEST_SERVERS_DIR set, joins the servers of that folder instead and leaves them running.
    /// </summary>
    /// <exception cref="ServersException">They cannot be had; says what to install, or shows the log of the one that failed.</exception>
    public static async Task<Servers> StartAsync()
    {
        var shared = System.Environment.GetEnvironmentVariable("CHAINHUB_TEST_SERVERS_DIR");
        if (!string.IsNullOrEmpty(shared))
        {
            await ServersScript.RunAsync(shared, "up");
            return new Servers(shared, joined: true, await ReadAsync(shared));
        }

        var folder = Directory.CreateTempSubdirectory("chainhub-servers-").FullName;
        try
        {
            await ServersScript.RunAsync(folder, "up", "--for", System.Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new Servers(folder, joined: false, await ReadAsync(folder));
        }
        catch (ServersException)
        {
            await ServersScript.TryAsync(folder, "down");
            throw;
        }
    }

    /// <summary>
    /// Waits until a kill of the broker will not forget a quorum queue. RabbitMQ 3.10 writes the register of these queues a moment after
    /// it has confirmed the declaration; a queue that a crash catches in between never gets a leader again, whatever it held.
    /// </summary>
    /// <exception cref="PollTimeoutException">The queue was not written: is it declared, and a quorum queue?</exception>
    public Task QueueIsOnDiskAsync(string queue)
    {
        const string Node = "chainhub@localhost";
        var register = Path.Combine(Folder, "rabbitmq", "data", Node, "quorum", Node, "names.dets");
        return Poll.UntilAsync(
            $"quorum queue {queue} to be in the register {register}",
            async () => Encoding.Latin1.GetString(await File.ReadAllBytesAsync(register)).Contains(queue, StringComparison.Ordinal),
            written => written);
    }

    /// <summary>
    /// Ends a server at once, as a crash would (SIGKILL); its data stays. For a queue that was declared just before, see
    /// <see cref="QueueIsOnDiskAsync"/>.
    /// </summary>
    public Task KillAsync(Server which) => ServersScript.RunAsync(Folder, "kill", Name(which));

    /// <summary>Starts a killed server again on the same ports and data, and returns when it takes connections.</summary>
    public async Task StartAsync(Server which)
    {
        await ServersScript.RunAsync(Folder, "start", Name(which));
        settings = await ReadAsync(Folder);
    }

    /// <summary>The process id of a server, or null while it does not run.</summary>
    public async Task<int?> ProcessIdAsync(Server which)
    {
        var now = await ReadAsync(Folder);
        var key = which == Server.RabbitMq ? "CHAINHUB_RABBITMQ_PID" : "CHAINHUB_POSTGRES_PID";
        return now.TryGetValue(key, out var id) ? int.Parse(id, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The administrator's connection string for a database of the private server.</summary>
    public string ConnectionString(string database = "postgres") => new NpgsqlConnectionStringBuilder
    {
        Host = PostgresHost,
        Port = PostgresPort,
        Username = PostgresAdminUser,
        Password = PostgresAdminPassword,
        Database = database,
    }.ConnectionString;

    /// <summary>Makes an empty database with a name that no other test has, and returns the administrator's connection string for it.</summary>
    /// <param name="prefix">How its name begins: lower-case letters, digits and underscores.</param>
    public async Task<string> CreateDatabaseAsync(string prefix = "test")
    {
        var name = $"{prefix}_{Guid.NewGuid():n}";
        await using var source = NpgsqlDataSource.Create(ConnectionString());
        await using var command = source.CreateCommand($"CREATE DATABASE \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (!joined)
            await ServersScript.RunAsync(Folder, "down");
    }

    private static string Name(Server which) => which == Server.RabbitMq ? "rabbitmq" : "postgres";

    private static async Task<IReadOnlyDictionary<string, string>> ReadAsync(string folder)
    {
        var lines = (await ServersScript.RunAsync(folder, "env")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
    }

    private int Number(string key) => int.Parse(settings[key], CultureInfo.InvariantCulture);
}
