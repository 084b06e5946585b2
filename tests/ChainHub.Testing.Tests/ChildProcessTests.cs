using Shouldly;
using Xunit;

namespace ChainHub.Testing.Tests;

public sealed class ChildProcessTests
{
    [Fact]
    public async Task Its_output_environment_and_exit_code_are_seen()
    {
        await using var child = Shell("echo \"hello $NAME\"; echo problem >&2; exit 7", ("NAME", "Alkmaar"));
        (await child.WaitForExitAsync()).ShouldBe(7);
        child.ExitCode.ShouldBe(7);
        child.Output.Snapshot().ShouldBe(["hello Alkmaar", "problem"], ignoreOrder: true);
        child.Describe().ShouldContain("exit code 7");
    }

    [Fact]
    public async Task Stopping_lets_it_end_in_order()
    {
        await using var child = Shell("trap 'echo bye; exit 0' TERM; echo ready; while :; do sleep 0.05; done");
        await ReadyAsync(child);
        child.ExitCode.ShouldBeNull();
        (await child.StopAsync()).ShouldBe(0);
        child.Output.Tail(1).ShouldBe("bye");
        (await child.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_does_not_stop_in_time_is_killed_and_its_last_lines_are_shown()
    {
        await using var child = Shell("trap '' TERM; echo ready; while :; do sleep 0.05; done");
        await ReadyAsync(child);
        var error = await Should.ThrowAsync<TimeoutException>(() => child.StopAsync(TimeSpan.FromMilliseconds(300)));
        error.Message.ShouldContain("ready");
        child.ExitCode.ShouldBe(137);
    }

    [Fact]
    public async Task Killing_ends_it_at_once()
    {
        await using var child = Shell("trap 'echo bye' TERM EXIT; echo ready; while :; do sleep 0.05; done");
        await ReadyAsync(child);
        await child.KillAsync();
        child.ExitCode.ShouldBe(137);
        child.Output.Snapshot().ShouldBe(["ready"]);
    }

    [Fact]
    public async Task Disposing_leaves_no_process()
    {
        var child = Shell("echo ready; while :; do sleep 0.05; done");
        await ReadyAsync(child);
        var id = child.Id;
        await child.DisposeAsync();
        Should.Throw<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(id));
    }

    [Fact]
    public async Task A_dotnet_program_runs_with_the_host_of_the_tests()
    {
        await using var child = ChildProcess.StartDotnet(typeof(ChildProcessTests).Assembly.Location, arguments: ["-?"]);
        await child.WaitForExitAsync();
        child.Output.Snapshot().ShouldContain(line => line.Contains("xUnit.net", StringComparison.Ordinal));
    }

    [Fact]
    public void A_program_that_was_not_built_is_named() =>
        Should.Throw<FileNotFoundException>(() => ChildProcess.StartDotnet("/nowhere/worker.dll")).Message.ShouldContain("/nowhere/worker.dll");

    [Fact]
    public void Only_the_last_lines_are_kept()
    {
        var lines = new LastLines(capacity: 2);
        foreach (var line in (string[])["one", "two", "three"])
            lines.Add(line);
        lines.Snapshot().ShouldBe(["two", "three"]);
        lines.Tail(1).ShouldBe("three");
    }

    private static ChildProcess Shell(string script, params (string Key, string? Value)[] environment) =>
        ChildProcess.Start("bash", ["-c", script], environment.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));

    private static Task<string> ReadyAsync(ChildProcess child) =>
        Poll.Until("the child to be ready", () => child.Output.Tail(1), line => line == "ready");
}
