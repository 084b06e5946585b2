using System.CommandLine;
using ChainHub.Conversations.Joining;
using ChainHub.Durability;

namespace ChainHub.Cli.Commands;

/// <summary>
/// <c>chainhub organization take-over</c>: brings the rows of an organization into the database of the one that takes its place. Both nodes
/// stand still meanwhile.
/// </summary>
static class TakeOverCommand
{
    public static Command Create(Terminal terminal)
    {
        var (from, by) = (new Argument<string>("code") { Description = "The organization whose rows go." }, Code("--by", "The organization that takes its place."));
        var agreements = new Option<string>("--agreements") { Description = "The folder with all agreements, or a file: they say who takes whose place.", HelpName = "dir", Required = true };
        var day = new Option<string>("--day") { Description = "On which day (year-month-day; Amsterdam); else today.", HelpName = "date" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen, and change nothing." };
        var databases = new TakeOverDatabases();
        var command = new Command("take-over", "Brings the rows of an organization to the one that takes its place; broken off, it is run again and goes on.") { from, by, agreements, day, dryRun };
        foreach (var option in databases.All) command.Options.Add(option);
        command.SetAction(async (parsed, stop) =>
        {
            var book = AgreementCommand.Load(parsed.GetValue(agreements)!);
            var (code, successor, date) = (parsed.GetValue(from)!, parsed.GetValue(by)!, ProvisionCommand.Day(parsed.GetValue(day)));
            if (OrganizationsJoined.WhyNot(book, code, successor, date) is { } why) throw new BadInputException(why);
            var text = new TakeOverText(terminal, code, successor);
            var rules = new OrganizationsJoined(book, code, successor, date);
            return await databases.WithAsync(parsed, async (there, here) => await RunAsync(new StoreTakeOver(there, here, rules, TimeProvider.System), text, parsed.GetValue(dryRun), stop));
        });
        return command;
    }

    static async Task<int> RunAsync(StoreTakeOver takeOver, TakeOverText text, bool dryRun, CancellationToken stop)
    {
        var sight = await takeOver.LookAsync(stop);
        text.Sight(sight);
        if (sight.DoneAt is not null) return ExitCode.Ok;
        if (sight.Conflicts.Count > 0) throw new BadInputException(TakeOverText.Between(sight.Conflicts));
        if (dryRun)
        {
            text.NothingChanged();
            return ExitCode.Ok;
        }

        await takeOver.RunAsync(text.Told, stop);
        text.Done((await takeOver.LookAsync(stop)).DoneAt!.Value);
        return ExitCode.Ok;
    }

    static Option<string> Code(string name, string what) => new(name) { Description = what, HelpName = "code", Required = true };
}
