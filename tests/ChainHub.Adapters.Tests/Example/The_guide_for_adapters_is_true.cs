using ChainHub.Adapters.Tests.Simulated;
using ChainHub.Contracts;
using ChainHub.Node.Adapters;

namespace ChainHub.Adapters.Tests.Example;

/// <summary>The example in the guide is compiled and run here, and stands in the guide to the letter.</summary>
public sealed class The_guide_for_adapters_is_true : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chainhub-test-");
    private readonly ManualTime time = new(Now);
    private readonly Port port = new("st-alkmaar");

    [Fact]
    public void The_guide_shows_the_example_as_it_is()
    {
        var example = File.ReadAllText(RepositoryRoot.Combine("tests", "ChainHub.Adapters.Tests", "Example", "ClipboardAdapter.cs"));
        var guide = File.ReadAllText(RepositoryRoot.Combine("docs", "how-to-add-an-adapter.md"));

        guide.ShouldContain($"```csharp\n{example}```", Case.Sensitive, "docs/how-to-add-an-adapter.md: copy ClipboardAdapter.cs into the code block again");
    }

    [Fact]
    public async Task A_notice_is_written_once_however_often_it_comes()
    {
        var adapter = new ClipboardAdapter(folder.FullName, SmallStory.Team, time);
        for (var times = 0; times < 2; times++) await adapter.DeliverAsync(SmallStory.Offered("n-1", Now), CancellationToken.None);

        (await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "todo.txt"))).ShouldHaveSingleItem().ShouldContain("Overdracht aangeboden");
    }

    [Fact]
    public async Task What_the_partner_writes_has_its_effect_once()
    {
        await File.WriteAllLinesAsync(Path.Combine(folder.FullName, "received.txt"), [$"{Guid.NewGuid()} vt-nhn"]);
        using var stop = new CancellationTokenSource();
        var running = new ClipboardAdapter(folder.FullName, SmallStory.Team, time).RunAsync(port, stop.Token);

        await Poll.UntilAsync("the line to be handed in three times", () =>
        {
            time.Advance(TimeSpan.FromSeconds(10));
            return Task.FromResult(port.HandedIn);
        }, count => count >= 3);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);

        port.Effects.ShouldHaveSingleItem().Envelope.Type.ShouldBe("nl.chainhub.handover.received.v1");
    }

    [Fact]
    public async Task A_refusal_is_shown_to_the_partner()
    {
        await File.WriteAllLinesAsync(Path.Combine(folder.FullName, "received.txt"), [$"{Guid.NewGuid()} vt-nhn"]);
        port.Answer = command => new CommandResult(false, command.Envelope.Id, RejectionReason.NotAllowedInState, ["/type: not now"]);
        using var stop = new CancellationTokenSource();
        var running = new ClipboardAdapter(folder.FullName, SmallStory.Team, time).RunAsync(port, stop.Token);

        await Poll.UntilAsync("the refusal", () => Task.FromResult(File.Exists(Path.Combine(folder.FullName, "refused-1.txt"))), there => there);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
