using System.CommandLine;
using System.Text.Json;
using ChainHub.Reporting;
using ChainHub.Reporting.Learning;

namespace ChainHub.Cli.Commands;

/// <summary><c>chainhub learn</c>: what can be learned from conversations that are over, about nobody in particular.</summary>
static class LearnCommand
{
    public static Command Create(Terminal terminal)
    {
        var node = new NodeOptions();
        var json = new Option<bool>("--json") { Description = "Answer as one JSON object, to compare later." };
        var command = new Command("learn", "Where time goes, what is asked again, and what several organizations do, from conversations that are over.") { json, Compare(terminal) };
        foreach (var option in node.All) command.Options.Add(option);
        command.SetAction(async (parsed, stop) =>
        {
            var agreements = node.Agreements(parsed);
            var report = await node.ReadAsync(parsed, store => LearningReport.ReadAsync(node.Organization(parsed), store.Ledger, agreements, stop));
            Write(parsed.GetValue(json) ? [report.ToJson()] : new LearningText(new Names(agreements)).Of(report), terminal);
            return ExitCode.Ok;
        });
        return command;
    }

    static Command Compare(Terminal terminal)
    {
        var files = new Argument<string[]>("files") { Description = "Answers of learn --json, of the same organization or of others.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("compare", "Puts the processes of several answers side by side, in the same numbers.") { files };
        command.SetAction(parsed =>
        {
            Write(new LearningText(new Names(null)).Compare([.. parsed.GetValue(files)!.Select(Read)]).Skip(1), terminal);
            return ExitCode.Ok;
        });
        return command;
    }

    static LearningReport Read(string file)
    {
        try
        {
            return LearningReport.FromJson(File.ReadAllText(file));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new BadInputException($"{file} is no answer of learn --json: {wrong.Message}");
        }
    }

    static void Write(IEnumerable<string> lines, Terminal terminal)
    {
        foreach (var line in lines) terminal.Out.WriteLine(line);
    }
}
