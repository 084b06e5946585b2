using System.Diagnostics;
using ChainHub.Node.Provisioning;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Provisioning;

public sealed class Secrets : IDisposable
{
    private readonly AgreementFolder folder = new();
    private readonly SecretsFolder secrets;

    public Secrets() => secrets = new(Path.Combine(folder.Path, "secrets"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Are_made_once_and_used_again()
    {
        var first = secrets.For("vt-nhn");

        first.BrokerPassword.Length.ShouldBeGreaterThan(32);
        first.BrokerPassword.ShouldNotBe(first.DatabasePassword);
        secrets.For("vt-nhn").ShouldBe(first);
        secrets.For("st-alkmaar").BrokerPassword.ShouldNotBe(first.BrokerPassword);
    }

    [Fact]
    public void Can_be_read_by_their_owner_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        secrets.For("vt-nhn");

        File.GetUnixFileMode(secrets.FileOf("vt-nhn")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(Path.Combine(folder.Path, "secrets")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void Are_read_by_a_shell_as_they_are_by_us()
    {
        secrets.For("vt-nhn");
        secrets.Keep("vt-nhn", "Host=127.0.0.1;Port=5432;Database=chainhub_vt_nhn;Password=abc");

        var start = new ProcessStartInfo("bash", ["-c", $". '{secrets.FileOf("vt-nhn")}'; echo \"$CHAINHUB_DATABASE\""]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var shell = Process.Start(start)!;

        shell.StandardOutput.ReadToEnd().Trim().ShouldBe(secrets.For("vt-nhn").ConnectionString);
    }

    [Fact]
    public void Keep_what_else_is_in_the_file()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "secrets"));
        File.WriteAllText(secrets.FileOf("vt-nhn"), $"# by hand\nOTHER=1\n{SecretsFolder.BrokerPassword}=abcdefghijklmnop1234\n");

        secrets.For("vt-nhn").BrokerPassword.ShouldBe("abcdefghijklmnop1234");
        File.ReadAllText(secrets.FileOf("vt-nhn")).ShouldStartWith("# by hand\nOTHER=1\n");
    }

    [Theory]
    [InlineData("CHAINHUB_BROKER_PASSWORD=short", "at least 16 letters and digits")]
    [InlineData("CHAINHUB_BROKER_PASSWORD=with spaces and 'quotes'", "nothing else")]
    [InlineData("what is this", "line 1 is not NAME=VALUE")]
    public void Of_another_form_are_refused_without_repeating_them(string line, string says)
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "secrets"));
        File.WriteAllText(secrets.FileOf("vt-nhn"), line);

        var refused = Should.Throw<ProvisioningException>(() => secrets.For("vt-nhn"));

        refused.Message.ShouldContain(says);
        refused.Message.ShouldContain("vt-nhn.env");
        refused.Message.ShouldNotContain("quotes");
    }

    [Fact]
    public void Do_not_show_themselves() => $"{secrets.For("vt-nhn")}".ShouldNotContain(secrets.For("vt-nhn").BrokerPassword);
}
