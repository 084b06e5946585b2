using System.CommandLine;
using System.CommandLine.Invocation;
using ChainHub.Node.Agreements;

namespace ChainHub.Sandbox;

/// <summary>The command line of the sandbox.</summary>
internal static class SandboxCommand
{
    private static readonly Option<string?> Scenario = new("--scenario") { Description = "Tell this story alone: a file, or the name of one that comes along (alkmaar, amsterdam, veiligheid, huisverbod, verhuizing, opvang, samen, alles-mis).", HelpName = "FILE|NAME" };
    private static readonly Option<long> Seed = new("--seed") { Description = "The seed of every chance: the same seed tells the same story.", DefaultValueFactory = _ => 1, HelpName = "N" };
    private static readonly Option<double> Speed = new("--speed") { Description = "How many hours of the story go into a second.", DefaultValueFactory = _ => Pace.UsualSpeed, HelpName = "N" };
    private static readonly Option<bool> UntilDone = new("--until-done") { Description = "Do not wait between two things: run to the end at full speed." };
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON document on standard output, progress on standard error. Terms: met in time, and passed at any time." };
    private static readonly Option<string?> Data = new("--data") { Description = "Keep the stores of the organizations in this folder; it must be empty.", HelpName = "DIR" };
    private static readonly Option<bool> Timeline = new("--timeline") { Description = "Tell the whole timeline of each family afterwards; otherwise only who watched, what was ordered, who worked with it and what was late." };
    private static readonly Option<string?> Report = new("--report") { Description = "Write the report about each family to this folder, as an HTML file that the family can read.", HelpName = "DIR" };
    private static readonly Option<string?> Agreements = new("--agreements") { Description = "Use the agreements in this folder.", HelpName = "DIR" };

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code: see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = new RootCommand("The whole chain in one process: made-up families, people who answer, a clock that runs fast.")
        {
            Scenario, Seed, Speed, UntilDone, Json, Data, Agreements, Timeline, Report,
        };
        root.SetAction((parsed, stop) => PlayAsync(parsed, terminal, stop));
        var parsed = root.Parse(args);
        // A mistake gets its own line; the whole help is for who asks for it.
        if (parsed.Action is ParseErrorAction refusal) refusal.ShowHelp = false;
        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = parsed.Errors.Count > 0 ? terminal.Error : terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false,
            });
            return parsed.Errors.Count > 0 ? ExitCode.BadInput : code;
        }
        catch (Exception wrong) when (wrong is BadInputException or ScenarioException or AgreementException)
        {
            await terminal.Error.WriteLineAsync(wrong.Message);
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Gestopt.");
            return ExitCode.Stopped;
        }
    }

    private static async Task<int> PlayAsync(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        if (parsed.GetValue(Speed) is not (> 0 and <= 1_000_000)) throw new BadInputException("--speed must be a number above zero: the hours of the story that go into a second.");
        using var folder = StoreFolder.Open(parsed.GetValue(Data));
        var settings = Inputs.Read(parsed.GetValue(Scenario), parsed.GetValue(Agreements), parsed.GetValue(Seed), folder.Path);
        var telling = new Telling.Wishes(parsed.GetValue(Json), parsed.GetValue(Timeline), parsed.GetValue(Report) is { } reports ? Telling.FamilyReports.Folder(reports) : null);
        return await Session.PlayAsync(settings, terminal, parsed.GetValue(UntilDone) ? null : parsed.GetValue(Speed), telling, stop);
    }
}
