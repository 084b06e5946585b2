using System.Text;
using ChainHub.Contracts;

namespace ChainHub.Adapters.Tests.Folder;

public class Bad_files_are_refused : FolderStage
{
    [Theory]
    [InlineData("leeg", "")]
    [InlineData("geen-json", "dit is geen json")]
    [InlineData("afgebroken", "{\"id\": \"c-1\", \"data\": {")]
    [InlineData("twee", "{}{}")]
    public async Task A_file_that_stays_incomplete_is_refused_when_patience_is_over(string name, string content)
    {
        Put($"{name}.json", content);
        await LookAsync();
        Time.Advance(Settings.Patience - TimeSpan.FromSeconds(1));
        await LookAsync();
        In().ShouldBe([$"{name}.json"]);

        Time.Advance(TimeSpan.FromSeconds(2));
        await LookAsync();

        Port.HandedIn.ShouldBe(0);
        Refused().ShouldBe([$"{name}.json", $"{name}.json.error.json"]);
        Error($"{name}.json").GetProperty("reason").GetString().ShouldBe("MalformedEnvelope");
        Error($"{name}.json").GetProperty("problems")[0].GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_file_larger_than_any_message_is_refused_unread()
    {
        using (var file = File.Create(Path.Combine(Layout.In, "groot.json"))) file.SetLength(10 * 1024 * 1024);

        await LookAsync();

        Port.HandedIn.ShouldBe(0);
        Error("groot.json").GetProperty("problems")[0].GetString().ShouldBe($"The file has 10485760 bytes; a command has at most {CloudEventCodec.MaxBytes}.");
    }

    [Fact]
    public async Task A_file_that_is_nested_too_deep_is_refused()
    {
        var deep = Encoding.UTF8.GetString(Command()).Replace("\"kind\":\"Direct\"", $"\"kind\":{new string('[', 2000)}{new string(']', 2000)}", StringComparison.Ordinal);
        Put("diep.json", deep);

        await LookAsync();

        Error("diep.json").GetProperty("reason").GetString().ShouldBe("TooLarge");
        Error("diep.json").GetProperty("problems")[0].GetString()!.ShouldContain("nested too deep");
    }

    [Theory]
    [InlineData("a\nb.json", "a-b.json")]
    [InlineData("$(rm -rf x).json", "--rm--rf-x-.json")]
    public async Task A_name_is_never_trusted(string name, string safe)
    {
        Put(name, "{}");

        await LookAsync();

        Refused().ShouldBe([safe, $"{safe}.error.json"]);
    }

    [Theory]
    [InlineData("../../etc/passwd", "-..-etc-passwd")]
    [InlineData("....json", "json")]
    [InlineData("", "file")]
    public void What_could_lead_elsewhere_is_taken_out_of_a_name(string name, string safe) => ChainHub.Adapters.Folder.FolderLayout.SafeName(name).ShouldBe(safe);
}
