using System.CommandLine;
using ChainHub.Conversations.Timeline;
using ChainHub.Reporting;

namespace ChainHub.Cli.Commands;

/// <summary><c>chainhub timeline</c> and <c>chainhub report</c>: the story of one family, as one organization can put it together.</summary>
static class TimelineCommand
{
    public static Command Create(Terminal terminal)
    {
        var (caseId, day, node) = (Case(), Day(), new NodeOptions());
        var brief = new Option<bool>("--short") { Description = "Only who watched, what was ordered, who worked with the family and what was late." };
        var command = new Command("timeline", "The timeline of a family's help: from this node, and from what others gave it.") { caseId, day, brief };
        foreach (var option in node.All) command.Options.Add(option);
        command.SetAction(async (parsed, stop) =>
        {
            var known = await ReadAsync(parsed, parsed.GetValue(caseId)!, node, stop);
            foreach (var line in TimelineText.Of(known.Timeline(NodeOptions.Now(parsed.GetValue(day))), node.Names(parsed), !parsed.GetValue(brief))) terminal.Out.WriteLine(line);
            return ExitCode.Ok;
        });
        return command;
    }

    public static Command CreateReport(Terminal terminal)
    {
        var (caseId, day, node) = (Case(), Day(), new NodeOptions());
        var output = new Option<string>("--out") { Description = "The HTML file to write; an existing one is replaced.", HelpName = "file", Required = true };
        var command = new Command("report", "The report about a family, by its sections, as one HTML file that the family can read.") { caseId, day, output };
        foreach (var option in node.All) command.Options.Add(option);
        command.SetAction(async (parsed, stop) =>
        {
            var known = await ReadAsync(parsed, parsed.GetValue(caseId)!, node, stop);
            var html = ReportHtml.Write(new ReportContent(known, NodeOptions.Now(parsed.GetValue(day))), node.Names(parsed));
            var file = parsed.GetValue(output)!;
            try
            {
                await File.WriteAllTextAsync(file, html, stop);
            }
            catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
            {
                throw new BadInputException($"--out: {file} cannot be written: {wrong.Message}");
            }

            terminal.Out.WriteLine($"{file} is geschreven.");
            return ExitCode.Ok;
        });
        return command;
    }

    static async Task<CaseTimeline> ReadAsync(ParseResult parsed, string text, NodeOptions node, CancellationToken stop)
    {
        var (id, organization) = (NodeOptions.Case(text), node.Organization(parsed));
        return await node.ReadAsync(parsed, store => CaseFile.ReadAsync(store, organization, id, stop))
            ?? throw new BadInputException($"{organization} knows nothing of case {id}. Check the id and the store.");
    }

    static Argument<string> Case() => new("case") { Description = "The id of the case (chaincase)." };

    static Option<string> Day() => new("--day") { Description = "As it stands at the end of this day (year-month-day; Amsterdam); else now.", HelpName = "date" };
}
