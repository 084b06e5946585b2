namespace ChainHub.Sandbox.Tests;

public class The_story_of_each_family_is_told
{
    [Fact]
    public async Task As_one_timeline_after_its_story_and_as_a_report_in_a_file_of_its_own()
    {
        var folder = Directory.CreateTempSubdirectory("chainhub-verslag-").FullName;
        var (code, output, error) = await Played.TypedAsync("--until-done", "--scenario", "veiligheid", "--timeline", "--report", folder);

        code.ShouldBe(0, error);
        output.ShouldContain("Tijdlijn van een gezin met een dochter van acht, in Alkmaar, zoals het sociaal team Alkmaar die kan laten zien");
        output.ShouldContain("Veilig Thuis Noord-Holland Noord heeft gekeken hoe het gaat: stabiel veilig. [st-alkmaar, vt-nhn]");
        output.ShouldContain("Van Veilig Thuis Noord-Holland Noord staat hier niet alles bij.");
        var report = await File.ReadAllTextAsync(Path.Combine(folder, "veiligheid-gezin.html"));
        report.ShouldContain("De dochter zegt: ik slaap weer in mijn eigen bed.");
        report.ShouldContain("Geschreven door Veilig Thuis Noord-Holland Noord (medewerker Voorwaarden en Vervolg)");
        report.ShouldNotContain("De Wilg", Case.Insensitive, "who reported");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task In_its_main_lines_where_nobody_asks_for_all()
    {
        var (code, output, error) = await Played.TypedAsync("--until-done", "--scenario", "huisverbod");

        code.ShouldBe(0, error);
        output.ShouldContain("Er is een huisverbod opgelegd");
        output.ShouldNotContain("had contact met het gezin. [");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said_before_anything_begins()
    {
        var file = Path.GetTempFileName();

        var (code, output, error) = await Played.TypedAsync("--until-done", "--scenario", "alkmaar", "--report", file);

        (code, output).ShouldBe((ExitCode.BadInput, ""));
        error.ShouldContain("cannot be made");
        File.Delete(file);
    }
}
