using ChainHub.Agreements.Tests.Provisioning;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Commands;

public sealed class The_provision_command(SharedServers shared)
{
    [Fact]
    public async Task Makes_everything_once_and_says_what_it_did()
    {
        var servers = await shared.StartedAsync();
        await using var region = await Region.StartAsync(shared);
        using var folder = new AgreementFolder(region.TextOf(Given.Agreement));
        string[] command =
        [
            "provision", "--agreements", folder.Path, "--secrets", Path.Combine(folder.Path, "secrets"), "--day", "2026-03-30",
            "--broker-virtual-host", region.VirtualHost, "--broker-management", servers.RabbitManagement.ToString(), "--broker-user", servers.RabbitAdminUser, "--broker-password", servers.RabbitAdminPassword,
            "--postgres-host", servers.PostgresHost, "--postgres-port", $"{servers.PostgresPort}", "--postgres-user", servers.PostgresAdminUser,
            "--postgres-password", servers.PostgresAdminPassword,
        ];

        var first = Shell.Run(command);
        var second = Shell.Run(command);

        first.Error.ShouldBeEmpty();
        first.Code.ShouldBe(0);
        first.Out.ShouldContain($"+ binding out.{region.VeiligThuis} -> node.{region.Team} for {region.Team}.nl.chainhub.handover.offered.v1");
        first.Out.ShouldContain("databases: 6 created, 0 removed, 0 kept");
        second.Out.ShouldContain("broker: 0 created, 0 removed,");
        second.Out.ShouldContain("databases: 0 created, 0 removed, 6 kept");
    }

    [Fact]
    public void Names_what_is_missing_before_it_changes_anything()
    {
        using var folder = new AgreementFolder(Given.Agreement);
        var secrets = Path.Combine(folder.Path, "secrets");

        var refused = Shell.Run("provision", "--agreements", folder.Path, "--secrets", secrets, "--only", "broker");

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("Give --broker-management, or set CHAINHUB_RABBITMQ_MANAGEMENT.");
        Directory.Exists(secrets).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--broker-management", "nowhere", "is not an address")]
    [InlineData("--day", "30-03-2026", "is not an existing date")]
    public void Names_what_cannot_be_used_with_code_1(string option, string value, string says)
    {
        using var folder = new AgreementFolder(Given.Agreement);

        var refused = Shell.Run("provision", "--agreements", folder.Path, "--secrets", folder.Path, "--only", "broker", option, value);

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain(says);
    }

    [Theory]
    [InlineData("provision")]
    [InlineData("provision --agreements x")]
    [InlineData("provision --agreements x --secrets y --only queues")]
    public void Is_told_how_to_ask_with_code_2(string line) => Shell.Run(line.Split(' ')).Code.ShouldBe(2);
}
