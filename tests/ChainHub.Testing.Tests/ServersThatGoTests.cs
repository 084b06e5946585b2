using System.Globalization;
using Shouldly;
using Xunit;

namespace ChainHub.Testing.Tests;

public sealed class ServersThatGoTests
{
    [Fact]
    public async Task Disposing_leaves_no_process_and_no_data()
    {
        var servers = await Servers.StartAsync();
        var folder = servers.Folder;
        int[] ids = [.. servers.Environment.Where(entry => entry.Key.EndsWith("_PID", StringComparison.Ordinal))
            .Select(entry => int.Parse(entry.Value, CultureInfo.InvariantCulture))];
        ids.Length.ShouldBe(3, "the broker, its epmd and the database");
        ids.ShouldAllBe(id => Runs(id));

        await servers.DisposeAsync();

        ids.ShouldAllBe(id => !Runs(id));
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_the_programs_the_error_says_what_to_install()
    {
        const string Script = """
            . "$1/common.sh"; . "$1/install.sh"
            rabbitmq_program() { return 1; }
            postgres_bin() { return 1; }
            CHAINHUB_NO_INSTALL=1
            install_missing
            """;
        await using var script = ChildProcess.Start("bash", ["-c", Script, "test", RepositoryRoot.Combine("infra", "servers")]);
        (await script.WaitForExitAsync()).ShouldBe(1);
        script.Output.Tail(5).ShouldContain("sudo apt-get install rabbitmq-server postgresql");
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_left_alone()
    {
        var folder = Directory.CreateTempSubdirectory("chainhub-not-servers-");
        try
        {
            var file = Path.Combine(folder.FullName, "letter.txt");
            await File.WriteAllTextAsync(file, "dear", TestContext.Current.CancellationToken);
            var error = await Should.ThrowAsync<ServersException>(() => ServersScript.RunAsync(folder.FullName, "up"));
            error.Message.ShouldContain("was not made by this script");
            await ServersScript.RunAsync(folder.FullName, "down");
            File.Exists(file).ShouldBeTrue();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Status_of_servers_that_do_not_run_is_a_failure_in_words()
    {
        var (code, output, _) = await ServersScript.TryAsync(Path.Combine(Path.GetTempPath(), $"chainhub-none-{Guid.NewGuid():n}"), "status");
        code.ShouldNotBe(0);
        output.ShouldContain("RabbitMQ    stopped");
        output.ShouldContain("PostgreSQL  stopped");
    }

    // A process that has ended but was not yet collected by its parent has no command line.
    private static bool Runs(int id)
    {
        try
        {
            return File.ReadAllBytes($"/proc/{id}/cmdline").Length > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
