using System.Text;
using System.Text.Json;
using ChainHub.Adapters.Folder;
using ChainHub.Contracts;
using ChainHub.Contracts.Handover;

namespace ChainHub.Adapters.Tests.Folder;

/// <summary>A folder, a clock and a node that takes commands.</summary>
public abstract class FolderStage : IDisposable
{
    internal static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("chainhub-test-");

    protected FolderStage()
    {
        Settings = new FolderSettings { Path = root.FullName };
        Layout = new FolderLayout(root.FullName);
        Tray = new InTray(Layout, Settings, Time);
    }

    internal ManualTime Time { get; } = new(Now);

    internal Port Port { get; } = new();

    internal FolderSettings Settings { get; }

    internal FolderLayout Layout { get; }

    internal InTray Tray { get; }

    internal string Root => root.FullName;

    internal static byte[] Command(string id = "c-1") => CloudEventCodec.Write(
        new Envelope
        {
            Id = id, Source = "urn:nld:oin:00000099000000001001:systeem:test", Type = "nl.chainhub.handover.announced.v1", Time = Now,
            ConversationId = Guid.Parse("11111111-1111-8111-8111-111111111111"), FromOrg = "vt-nhn", ToOrg = "st-alkmaar", TestData = true,
        },
        new HandoverAnnounced { ExpectedOn = new DateOnly(2026, 3, 3), Kind = HandoverKind.Direct });

    internal string Put(string name, byte[] content)
    {
        var path = Path.Combine(Layout.In, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    internal string Put(string name, string content) => Put(name, Encoding.UTF8.GetBytes(content));

    internal Task LookAsync() => Tray.LookAsync(Port, CancellationToken.None);

    internal List<string> In() => Names(Layout.In);

    internal List<string> Done() => Names(Layout.Done);

    internal List<string> Refused() => Names(Layout.Refused);

    internal JsonElement Error(string name) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Layout.Refused, $"{name}.error.json"))).RootElement;

    public void Dispose()
    {
        root.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private static List<string> Names(string folder) => [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
