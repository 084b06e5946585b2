using ChainHub.Adapters.Folder;
using ChainHub.Adapters.Tests.Simulated;
using ChainHub.Contracts;
using ChainHub.Durability;
using ChainHub.Node.Adapters;
using Microsoft.Extensions.Configuration;

namespace ChainHub.Adapters.Tests.Folder;

public class Notices_go_out_as_files : FolderStage
{
    [Fact]
    public async Task Each_notice_is_one_file_in_the_folder_of_its_kind()
    {
        var adapter = new FolderAdapter(Settings, Time);

        await adapter.DeliverAsync(SmallStory.Offered("n-1", Now), CancellationToken.None);
        await adapter.DeliverAsync(SmallStory.Task("n-2", Now, TaskKind.AnswerHandover, Guid.NewGuid()), CancellationToken.None);

        var files = Directory.GetFiles(Path.Combine(Root, "out"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file)).Order().ToList();
        files.ShouldBe(["out/messages/20260302T090000.0000000Z-n-1.json", "out/tasks/20260302T090000.0000000Z-n-2.json"]);
        CloudEventCodec.Read(await File.ReadAllBytesAsync(Path.Combine(Root, files[0]))).Envelope.Id.ShouldBe("n-1");
    }

    [Theory]
    [InlineData("nl.chainhub.task.opened.v1", "tasks")]
    [InlineData("nl.chainhub.task.offered.v1", "messages")]
    [InlineData("nl.chainhub.deadline.passed.v1", "terms")]
    [InlineData("nl.chainhub.escalation.opened.v1", "terms")]
    [InlineData("nl.chainhub.oversight.moved.v1", "oversight")]
    [InlineData("nl.chainhub.delivery.failed.v1", "problems")]
    [InlineData("nl.chainhub.message.rejected.v1", "problems")]
    [InlineData("nl.chainhub.acute-danger.declared.v1", "acute")]
    [InlineData("nl.chainhub.handover.accepted.v1", "messages")]
    public void Every_kind_has_its_place(string type, string folder) => Path.GetFileName(Layout.OutFor(type)).ShouldBe(folder);

    [Fact]
    public async Task Delivering_again_is_harmless()
    {
        var adapter = new FolderAdapter(Settings, Time);
        for (var times = 0; times < 3; times++) await adapter.DeliverAsync(SmallStory.Offered("n-1", Now), CancellationToken.None);

        Directory.GetFiles(Path.Combine(Root, "out", "messages")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_the_nodes_to_try_again()
    {
        var adapter = new FolderAdapter(Settings, Time);
        await File.WriteAllTextAsync(Path.Combine(Root, "out"), "in the way");

        await Should.ThrowAsync<IOException>(() => adapter.DeliverAsync(SmallStory.Offered("n-1", Now), CancellationToken.None));
    }

    [Fact]
    public async Task A_worker_sees_new_files_by_itself_and_stops_when_told()
    {
        using var stop = new CancellationTokenSource();
        // The clock stands still: only the watcher can bring this file to its attention; the next only the clock.
        var running = new FolderAdapter(Settings, Time).RunAsync(Port, stop.Token);
        await Poll.UntilAsync("the adapter to wait", () => Task.FromResult(Time.Waiting), waiting => waiting > 0);
        var outside = Path.Combine(Root, "klaar.json");
        await File.WriteAllBytesAsync(outside, Command("c-1"));
        File.Move(outside, Path.Combine(Layout.In, "klaar.json"));
        await Poll.UntilAsync("the first command", () => Task.FromResult(Port.Effects.Count), count => count == 1);

        Port.Trouble = () => new StoreUnavailableException(new IOException("away"));
        Put("later.json", Command("c-2"));
        await Poll.UntilAsync("the adapter to wait again", () => Task.FromResult(Time.Waiting), waiting => waiting > 0);
        Port.Trouble = () => null;
        await Poll.UntilAsync("the second command, after the clock moved",
            () =>
            {
                Time.Advance(Settings.ScanEvery);
                return Task.FromResult(Port.Effects.Count);
            },
            count => count == 2);

        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public void Settings_that_cannot_be_used_are_named()
    {
        Should.Throw<InvalidOperationException>(() => Create()).Message.ShouldContain("'Path'");
        Should.Throw<InvalidOperationException>(() => Create(("Path", Root), ("ScanEvery", "vaak"))).Message.ShouldContain("'ScanEvery'");
        Create(("Path", Root), ("Patience", "2.5")).ShouldBeOfType<FolderAdapter>();
    }

    private IAdapter Create(params (string Name, string Value)[] settings) => FolderKind.Kind.Create(new AdapterContext(
        SmallStory.Vt, new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build(), Time));
}
