using ChainHub.Node.Provisioning;
using ChainHub.Testing;
using Npgsql;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Provisioning;

public sealed class Databases(SharedServers shared)
{
    [Fact]
    public async Task Each_organization_owns_one_and_can_work_in_it()
    {
        await using var region = await Region.StartAsync(shared);
        var report = await ProvisionAsync(region);

        report.Created.ShouldBe(
            [.. new[] { region.Shelter, region.Team, region.VeiligThuis }.Select(DatabaseProvisioner.NameOf).SelectMany(name => new[] { $"role {name}", $"database {name}" })]);
        (await RunAsync(region.Secrets.For(region.Team).ConnectionString!, "CREATE TABLE watch (holder text); SELECT current_user"))
            .ShouldBe(DatabaseProvisioner.NameOf(region.Team));
    }

    [Fact]
    public async Task Made_again_they_stay_as_they_are()
    {
        await using var region = await Region.StartAsync(shared);
        await ProvisionAsync(region);
        var before = region.Secrets.For(region.Team);
        await RunAsync(before.ConnectionString!, "CREATE TABLE watch (holder text)");

        var second = await ProvisionAsync(region);

        second.Created.ShouldBeEmpty();
        second.Kept.Count().ShouldBe(6);
        region.Secrets.For(region.Team).ShouldBe(before);
        (await RunAsync(before.ConnectionString!, "SELECT count(*)::text FROM watch")).ShouldBe("0");
    }

    [Fact]
    public async Task A_neighbour_cannot_connect()
    {
        await using var region = await Region.StartAsync(shared);
        await ProvisionAsync(region);
        var neighbour = new NpgsqlConnectionStringBuilder(region.Secrets.For(region.Team).ConnectionString!)
        {
            Database = DatabaseProvisioner.NameOf(region.VeiligThuis),
        };

        var refused = await Should.ThrowAsync<PostgresException>(() => RunAsync(neighbour.ConnectionString, "SELECT 1::text"));

        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task An_organization_cannot_make_roles_or_databases()
    {
        await using var region = await Region.StartAsync(shared);
        await ProvisionAsync(region);
        var own = region.Secrets.For(region.Team).ConnectionString!;

        (await Should.ThrowAsync<PostgresException>(() => RunAsync(own, "CREATE ROLE another"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await Should.ThrowAsync<PostgresException>(() => RunAsync(own, "CREATE DATABASE another"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task A_role_that_may_do_more_is_never_taken_for_an_organizations()
    {
        await using var region = await Region.StartAsync(shared);
        var servers = await shared.StartedAsync();
        await RunAsync(servers.ConnectionString(), $"CREATE ROLE {DatabaseProvisioner.NameOf(region.Team)} SUPERUSER");

        (await Should.ThrowAsync<ProvisioningException>(() => ProvisionAsync(region))).Message.ShouldContain("may do more than an organization's");
    }

    [Fact]
    public async Task A_server_that_refuses_is_told()
    {
        await using var region = await Region.StartAsync(shared);
        var wrong = new DatabaseProvisioner(region.Databases with { Password = "not-the-password" });

        var refused = await Should.ThrowAsync<ProvisioningException>(() => wrong.RunAsync(region.Book, region.Secrets));

        refused.Message.ShouldContain("hub at 127.0.0.1");
        refused.Message.ShouldNotContain("not-the-password");
    }

    private static Task<ProvisioningReport> ProvisionAsync(Region region) => new DatabaseProvisioner(region.Databases).RunAsync(region.Book, region.Secrets);

    private static async Task<string?> RunAsync(string connectionString, string statement)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var command = database.CreateCommand(statement);
        return (string?)await command.ExecuteScalarAsync();
    }
}
