namespace ChainHub.Sandbox.Tests;

public sealed class Bad_input_is_explained : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chainhub-test-");

    [Theory]
    [InlineData("--seed", "veel")]
    [InlineData("--speed", "snel")]
    [InlineData("--snelheid", "3")]
    [InlineData("--scenario", "utrecht", "There is no story 'utrecht'")]
    [InlineData("--speed", "0", "--speed must be a number above zero")]
    [InlineData("--agreements", "/nergens", "/nergens")]
    public async Task What_cannot_be_used_is_named_on_standard_error(string option, string value, string told = "")
    {
        var (code, output, error) = await Played.TypedAsync(option, value, "--until-done", "--json");

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain(told.Length == 0 ? value : told);
    }

    [Fact]
    public async Task A_bad_story_file_is_told_with_its_line()
    {
        var file = Path.Combine(folder.FullName, "slecht.yaml");
        await File.WriteAllTextAsync(file, "title: Slecht\nintroduction: x\nstart: morgen\n");

        var (code, output, error) = await Played.TypedAsync("--scenario", file, "--until-done", "--json");

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain($"{file}:3: 'start: morgen' of the scenario cannot be read");
    }

    [Fact]
    public async Task An_organization_without_an_agreement_cannot_play()
    {
        var file = Changed("alkmaar", ("st-alkmaar", "st-schagen"));

        var (code, _, error) = await Played.TypedAsync("--scenario", file, "--until-done");

        code.ShouldBe(2);
        error.ShouldContain("'st-schagen' that no agreement");
    }

    [Fact]
    public async Task A_story_that_does_not_end_as_it_says_is_no_success()
    {
        var file = Changed("alkmaar", ("ends: Completed", "ends: Declined"));

        var (code, output, error) = await Played.TypedAsync("--scenario", file, "--until-done", "--json");

        code.ShouldBe(1);
        output.ShouldContain("\"seed\": 1");
        error.ShouldContain("'overdracht' ended in Completed at vt-nhn, not in Declined");
    }

    [Fact]
    public async Task A_case_that_stays_open_where_the_story_closes_it_is_no_success()
    {
        var file = Changed("alkmaar", ("oversight: [vt-nhn, st-alkmaar]", "oversight: [vt-nhn, st-alkmaar]\n    closed: true"));

        var (code, _, error) = await Played.TypedAsync("--scenario", file, "--until-done", "--json");

        code.ShouldBe(1);
        error.ShouldContain("case 'gezin' was not closed");
    }

    [Fact]
    public async Task A_step_that_is_refused_is_no_success_either()
    {
        var file = Changed("alkmaar", ("kind: Direct\n      warm", "kind: ScaleDown\n      warm"));

        var (code, _, error) = await Played.TypedAsync("--scenario", file, "--until-done", "--json");

        code.ShouldBe(1);
        error.ShouldContain("step 'aanbieden' of vt-nhn in 'overdracht' was refused: /data/kind");
    }

    [Fact]
    public async Task Stores_that_are_asked_for_are_kept_and_never_begun_over()
    {
        var data = Path.Combine(folder.FullName, "data");

        (await Played.TypedAsync("--scenario", "alkmaar", "--until-done", "--data", data)).Code.ShouldBe(0);
        Directory.GetFiles(data, "vt-nhn.db").Length.ShouldBe(1);
        var (code, _, error) = await Played.TypedAsync("--scenario", "alkmaar", "--until-done", "--data", data);
        code.ShouldBe(2);
        error.ShouldContain("is not empty");
    }

    [Fact]
    public async Task It_stops_when_told()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            Session.PlayAsync(Played.Settings(1), new Terminal(TextWriter.Null, TextWriter.Null, false), speed: null, new Telling.Wishes(Json: true, WholeTimeline: false, Reports: null), stop.Token));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Changed(string scenario, params (string Old, string New)[] changes)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "scenarios", $"{scenario}.yaml"));
        foreach (var (old, changed) in changes)
        {
            text.ShouldContain(old);
            text = text.Replace(old, changed, StringComparison.Ordinal);
        }

        var file = Path.Combine(folder.FullName, $"{scenario}.yaml");
        File.WriteAllText(file, text);
        return file;
    }
}
