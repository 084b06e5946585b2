using ChainHub.Contracts;
using ChainHub.Durability;
using ChainHub.Node.Adapters;

namespace ChainHub.Adapters.Tests.Folder;

public class Commands_come_in_as_files : FolderStage
{
    [Fact]
    public async Task A_whole_file_is_handed_in_and_put_away()
    {
        Put("aankondiging.json", Command());

        await LookAsync();

        Port.Effects.ShouldHaveSingleItem().Envelope.Id.ShouldBe("c-1");
        In().ShouldBeEmpty();
        Done().ShouldBe(["aankondiging.json"]);
    }

    [Fact]
    public async Task Files_are_taken_up_in_the_order_of_their_names()
    {
        foreach (var name in (string[])["002", "003", "001"]) Put($"{name}.json", Command(name));

        await LookAsync();

        Port.Effects.Select(effect => effect.Envelope.Id).ShouldBe(["001", "002", "003"]);
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_left_until_it_is_whole()
    {
        var whole = Command();
        var file = Put("groeit.json", whole[..40]);
        for (var written = 41; written < whole.Length; written += 40)
        {
            await LookAsync();
            Time.Advance(Settings.Patience * 0.9);
            await File.WriteAllBytesAsync(file, whole[..written]);
        }

        await LookAsync();
        In().ShouldBe(["groeit.json"]);
        Port.HandedIn.ShouldBe(0);

        await File.WriteAllBytesAsync(file, whole);
        await LookAsync();
        Port.Effects.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("half.json.tmp")]
    [InlineData("half.part")]
    [InlineData("leesmij.txt")]
    [InlineData(".verborgen.json")]
    [InlineData("HOOFDLETTERS.JSON")]
    public async Task What_is_not_a_finished_json_file_is_left_alone(string name)
    {
        Put(name, Command());

        await LookAsync();

        Port.HandedIn.ShouldBe(0);
        In().ShouldBe([name]);
    }

    [Fact]
    public async Task Links_and_folders_are_not_followed()
    {
        var elsewhere = Path.Combine(Root, "elders.json");
        await File.WriteAllBytesAsync(elsewhere, Command());
        File.CreateSymbolicLink(Path.Combine(Layout.In, "link.json"), elsewhere);
        Directory.CreateDirectory(Path.Combine(Layout.In, "map.json"));
        await File.WriteAllBytesAsync(Path.Combine(Layout.In, "map.json", "diep.json"), Command());

        await LookAsync();

        Port.HandedIn.ShouldBe(0);
        File.Exists(elsewhere).ShouldBeTrue();
    }

    [Fact]
    public async Task A_crash_between_handing_in_and_putting_away_has_one_effect()
    {
        var file = Put("een.json", Command());
        await LookAsync();
        // As if the process had died before the move: the file still stands in the tray when the next one starts.
        File.Move(Path.Combine(Layout.Done, "een.json"), file);

        await new Adapters.Folder.InTray(Layout, Settings, Time).LookAsync(Port, CancellationToken.None);

        Port.HandedIn.ShouldBe(2);
        Port.Effects.Count.ShouldBe(1);
        Done().ShouldBe(["een.json"]);
        Refused().ShouldBeEmpty();
    }

    [Fact]
    public async Task While_the_database_is_away_the_file_stays()
    {
        Put("een.json", Command());
        Port.Trouble = () => new StoreUnavailableException(new IOException("away"));

        await Should.ThrowAsync<StoreUnavailableException>(LookAsync);
        In().ShouldBe(["een.json"]);

        Port.Trouble = () => null;
        await LookAsync();
        Done().ShouldBe(["een.json"]);
    }

    [Fact]
    public async Task A_second_file_of_the_same_name_does_not_overwrite_the_first()
    {
        Put("een.json", Command("a"));
        await LookAsync();
        Put("een.json", Command("b"));
        await LookAsync();

        Done().ShouldBe(["een.json", "een~2.json"]);
    }

    [Fact]
    public async Task What_was_handed_in_is_kept_for_a_day_and_no_longer()
    {
        Put("een.json", Command());
        await LookAsync();
        Time.Advance(Settings.KeepDone - TimeSpan.FromMinutes(1));
        Tray.Clear();
        Done().Count.ShouldBe(1);

        Time.Advance(TimeSpan.FromMinutes(2));
        Tray.Clear();

        Done().ShouldBeEmpty();
    }

    [Fact]
    public async Task No_more_than_so_many_are_kept()
    {
        var tray = new Adapters.Folder.InTray(Layout, Settings with { KeepDoneFiles = 2 }, Time);
        foreach (var name in (string[])["a", "b", "c"])
        {
            Put($"{name}.json", Command(name));
            await tray.LookAsync(Port, CancellationToken.None);
            Time.Advance(TimeSpan.FromMinutes(1));
        }

        tray.Clear();

        Done().ShouldBe(["b.json", "c.json"]);
    }

    [Fact]
    public async Task One_that_is_refused_does_not_hold_up_the_others()
    {
        Put("1-slecht.json", "{}");
        Put("2-goed.json", Command());

        await LookAsync();

        Port.Effects.Count.ShouldBe(1);
        Refused().ShouldBe(["1-slecht.json", "1-slecht.json.error.json"]);
    }

    [Fact]
    public async Task What_the_node_refuses_says_why_beside_it()
    {
        Put("te-laat.json", Command());
        Port.Answer = command => new CommandResult(false, command.Envelope.Id, RejectionReason.NotAllowedInState, ["/data/kind: not now"]);

        await LookAsync();

        var error = Error("te-laat.json");
        error.GetProperty("file").GetString().ShouldBe("te-laat.json");
        error.GetProperty("reason").GetString().ShouldBe("NotAllowedInState");
        error.GetProperty("reasonDutch").GetString().ShouldBe("Kan niet in deze stand");
        error.GetProperty("problems")[0].GetString().ShouldBe("/data/kind: not now");
        error.GetProperty("remedy").GetString()!.ShouldContain("put the file in the folder 'in' again");
    }
}
