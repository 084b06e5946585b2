using System.Net;
using System.Text.RegularExpressions;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Hosting;

/// <summary>The worker of the social team as a process.</summary>
public sealed partial class A_worker_process : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chainhub-worker-").FullName;

    [Fact]
    public async Task With_a_wrong_configuration_says_all_that_is_wrong_and_ends_with_1()
    {
        var said = await EndsWithOneAsync(("ChainHub__Organizations__0__Code", "st-elders"), ("ChainHub__Organizations__0__Store", ""),
            ("ChainHub__Organizations__0__Adapter__Kind", "Fax"));
        said.ShouldContain("'st-elders' is in no agreement");
        said.ShouldContain("st-alkmaar");
        said.ShouldContain("ChainHub:Organizations:0:Store is empty");
        said.ShouldContain("'Fax' is no adapter of this worker. Known are: Folder, Simulated");
    }

    [Theory]
    [InlineData("ChainHub__Agreements", "", "ChainHub:Agreements is empty")]
    [InlineData("ChainHub__Agreements", "/nowhere/at/all", "/nowhere/at/all")]
    [InlineData("ChainHub__Organizations__0__Code", "vt-nhn", "this worker serves a SocialTeam")]
    [InlineData("ChainHub__Organizations__0__Store", "Paper=yes", "Data Source=")]
    [InlineData("ChainHub__Organizations__0__Broker__Port", "many", "Port")]
    [InlineData("ChainHub__Organizations__0__Adapter__Path", "", "Path")]
    public async Task With_one_wrong_setting_says_what_it_is_and_ends_with_1(string setting, string value, string about) =>
        (await EndsWithOneAsync((setting, value))).ShouldContain(about);

    [Fact]
    public async Task With_an_agreement_that_is_not_in_order_says_where_and_ends_with_1()
    {
        var text = await File.ReadAllTextAsync(RepositoryRoot.Combine("infra", "agreements", "alkmaar.yaml"));
        await File.WriteAllTextAsync(Path.Combine(folder, "bad.yaml"), text.Replace("kind: social-team", "kind: sociaal-team", StringComparison.Ordinal));
        var said = await EndsWithOneAsync(("ChainHub__Agreements", Path.Combine(folder, "bad.yaml")));
        said.ShouldContain("bad.yaml");
        said.ShouldContain("sociaal-team");
    }

    [Fact]
    public async Task Without_a_broker_is_alive_and_not_ready_and_stops_in_order_when_told()
    {
        await using var worker = Start();
        var address = await Poll.Until("the worker to listen", () => Listening().Match(worker.Describe()).Groups["address"].Value, found => found.Length > 0,
            TimeSpan.FromSeconds(60));
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        (await http.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync()).ShouldContain("\"broker\":false");
        await Poll.Until("the operator to be told", () => worker.Describe(), log => log.Contains("cannot reach its broker yet", StringComparison.Ordinal));
        (await worker.StopAsync()).ShouldBe(0);
        worker.Describe().ShouldContain("st-alkmaar has stopped");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> EndsWithOneAsync(params (string Name, string Value)[] wrong)
    {
        await using var worker = Start(wrong);
        (await worker.WaitForExitAsync(TimeSpan.FromSeconds(60))).ShouldBe(1, worker.Describe());
        worker.Describe().ShouldNotContain("Unhandled exception");
        return worker.Describe();
    }

    private ChildProcess Start(params (string Name, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ChainHub__Agreements"] = RepositoryRoot.Combine("infra", "agreements", "alkmaar.yaml"),
            ["ChainHub__TestData"] = "true",
            ["ChainHub__Organizations__0__Code"] = "st-alkmaar",
            ["ChainHub__Organizations__0__Store"] = $"Data Source={Path.Combine(folder, "node.db")}",
            ["ChainHub__Organizations__0__Broker__Host"] = "127.0.0.1",
            ["ChainHub__Organizations__0__Broker__Port"] = "1",
            ["ChainHub__Organizations__0__Adapter__Kind"] = "Folder",
            ["ChainHub__Organizations__0__Adapter__Path"] = Path.Combine(folder, "exchange"),
        };
        foreach (var (name, value) in changes) settings[name] = value;
        return ChildProcess.StartDotnet(RepositoryRoot.BuiltAssembly("ChainHub.SocialTeam"), settings);
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://[0-9.:]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
