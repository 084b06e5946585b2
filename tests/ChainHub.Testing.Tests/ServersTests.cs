using Npgsql;
using Shouldly;
using Xunit;

namespace ChainHub.Testing.Tests;

/// <summary>One start of the servers for all of these: they take seconds each.</summary>
public sealed class ServersTests(SharedServers shared)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_in_a_quorum_queue_survives_a_kill_of_the_broker()
    {
        var servers = await shared.StartedAsync();
        var queue = new TestQueue(servers, $"survivor-{Guid.NewGuid():n}");
        await queue.DeclareAsync(Stop);
        await servers.QueueIsOnDiskAsync(queue.Name);
        await queue.PublishAsync("still here", Stop);
        var killed = await servers.ProcessIdAsync(Server.RabbitMq);

        await servers.KillAsync(Server.RabbitMq);
        (await servers.ProcessIdAsync(Server.RabbitMq)).ShouldBeNull();
        await Should.ThrowAsync<Exception>(() => queue.TakeAsync(Stop));
        await servers.StartAsync(Server.RabbitMq);

        (await servers.ProcessIdAsync(Server.RabbitMq)).ShouldNotBe(killed);
        var body = await Poll.UntilAsync("the message after the crash", () => queue.TakeAsync(Stop), seen => seen is not null);
        body.ShouldBe("still here");
    }

    [Fact]
    public async Task A_committed_row_survives_a_kill_of_the_database()
    {
        var servers = await shared.StartedAsync();
        await using var database = NpgsqlDataSource.Create(await servers.CreateDatabaseAsync("survivor"));
        await using (var write = database.CreateCommand("CREATE TABLE watch (holder text); INSERT INTO watch VALUES ('VT')"))
            await write.ExecuteNonQueryAsync(Stop);

        await servers.KillAsync(Server.Postgres);
        await Should.ThrowAsync<NpgsqlException>(() => ReadAsync(database));
        await servers.StartAsync(Server.Postgres);

        NpgsqlConnection.ClearAllPools();
        (await ReadAsync(database)).ShouldBe("VT");
    }

    [Fact]
    public async Task The_database_makes_durable_what_it_confirms()
    {
        var servers = await shared.StartedAsync();
        await using var database = NpgsqlDataSource.Create(servers.ConnectionString());
        await using var ask = database.CreateCommand(
            "SELECT string_agg(setting, ' ' ORDER BY name) FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')");
        (await ask.ExecuteScalarAsync(Stop)).ShouldBe("on on on");
    }

    [Fact]
    public async Task The_broker_knows_the_hub_and_no_guest()
    {
        var servers = await shared.StartedAsync();
        using var hub = new HttpClient { BaseAddress = servers.RabbitManagement };
        hub.DefaultRequestHeaders.Authorization = Basic(servers.RabbitAdminUser, servers.RabbitAdminPassword);
        (await hub.GetStringAsync("/api/whoami", Stop)).ShouldContain("administrator");
        hub.DefaultRequestHeaders.Authorization = Basic("guest", "guest");
        (await hub.GetAsync("/api/whoami", Stop)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
    }

    private static System.Net.Http.Headers.AuthenticationHeaderValue Basic(string user, string password) =>
        new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{user}:{password}")));

    private static async Task<string?> ReadAsync(NpgsqlDataSource database)
    {
        await using var read = database.CreateCommand("SELECT holder FROM watch");
        return (string?)await read.ExecuteScalarAsync(Stop);
    }
}
