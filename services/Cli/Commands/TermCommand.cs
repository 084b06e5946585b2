using System.CommandLine;
using ChainHub.Calendar;
using ChainHub.Cli.Terms;

namespace ChainHub.Cli.Commands;

/// <summary><c>chainhub term</c>: works out the date of a term and explains it, one at a time or many.</summary>
static class TermCommand
{
    const string Dutch = "nl";
    const string English = "en";

    public static Command Create(Terminal terminal)
    {
        var rule = new Option<string>("--rule") { Description = "The rule: D01 to D40.", HelpName = "code" };
        var from = new Option<string>("--from") { Description = $"The start of the term: {StartText.Accepted}.", HelpName = "start" };
        var variant = new Option<string>("--variant") { Description = "Another length of the rule, such as 18-months for D15.", HelpName = "name" };
        var calendar = new Option<string>("--calendar")
        {
            Description = $"Working days: default, or joined with '+': {string.Join(", ", WorkingDayCalendars.Words)}.",
            HelpName = "name",
            DefaultValueFactory = _ => WorkingDayCalendar.Default.Name,
        };
        var json = new Option<bool>("--json") { Description = "Answer as one JSON object." };
        var batch = new Option<string>("--batch")
        {
            Description = "A file, or - for standard input, with lines rule,start or rule,start,variant; answers a JSON array in that order.",
            HelpName = "file",
        };
        var lang = new Option<string>("--lang") { Description = "Language of the explanation.", DefaultValueFactory = _ => Dutch };
        lang.AcceptOnlyFromAmong(Dutch, English);

        var command = new Command("term", "Works out when a term ends and explains it, each step with its article.")
        {
            rule, from, variant, calendar, json, batch, lang,
        };
        command.Validators.Add(given =>
        {
            var isBatch = given.GetResult(batch) is not null;
            if (isBatch && (given.GetResult(rule) is not null || given.GetResult(from) is not null || given.GetResult(variant) is not null))
                given.AddError("Give either --batch, or --rule and --from; a variant goes into the third column of the batch.");
            if (!isBatch && (given.GetResult(rule) is null || given.GetResult(from) is null))
                given.AddError("Give --rule and --from, such as: term --rule D03 --from 2026-03-30. Or give --batch.");
        });
        command.SetAction(parsed =>
        {
            var desk = new TermDesk(parsed.GetValue(calendar)!, parsed.GetValue(lang) == English ? TermLanguage.English : TermLanguage.Dutch);
            return parsed.GetValue(batch) is { } file
                ? TermBatch.Run(desk, file, terminal)
                : One(desk, new(parsed.GetValue(rule)!, parsed.GetValue(from)!, parsed.GetValue(variant)), parsed.GetValue(json), terminal.Out);
        });
        return command;
    }

    static int One(TermDesk desk, TermQuestion question, bool asJson, TextWriter output)
    {
        var answer = desk.Answer(question);
        if (asJson)
        {
            output.WriteLine(TermJson.Whole(answer));
            return ExitCode.Ok;
        }

        foreach (var line in answer.Term.Explain(desk.Language)) output.WriteLine(line);
        if (answer.Note is { } note) output.WriteLine(note);
        return ExitCode.Ok;
    }
}
