using System.CommandLine;
using System.Globalization;
using ChainHub.Calendar;
using ChainHub.Node.Provisioning;

namespace ChainHub.Cli.Commands;

/// <summary><c>chainhub provision</c>: makes broker accounts, queues, bindings and databases as the agreements say.</summary>
static class ProvisionCommand
{
    const string OnlyBroker = "broker";
    const string OnlyDatabases = "databases";

    public static Command Create(Terminal terminal)
    {
        var agreements = new Option<string>("--agreements") { Description = "The folder with all agreements, or a file.", HelpName = "dir", Required = true };
        var secrets = new Option<string>("--secrets")
        {
            Description = "The folder for passwords: one file CODE.env for each organization, made when it is not there.", HelpName = "dir", Required = true,
        };
        var day = new Option<string>("--day") { Description = "Bind what is agreed on this day (year-month-day; Amsterdam); else today.", HelpName = "date" };
        var only = new Option<string>("--only") { Description = "Leave the other out." };
        only.AcceptOnlyFromAmong(OnlyBroker, OnlyDatabases);
        var servers = new ProvisionOptions();
        var command = new Command("provision", "Makes accounts, queues, bindings and databases as the agreements say; again, it changes only what differs.")
        {
            agreements, secrets, day, only,
        };
        foreach (var option in servers.All) command.Options.Add(option);
        command.SetAction(async (parsed, stop) =>
        {
            var book = AgreementCommand.Load(parsed.GetValue(agreements)!);
            var folder = new SecretsFolder(parsed.GetValue(secrets)!);
            var date = Day(parsed.GetValue(day));
            // Everything is asked for before anything is changed.
            var broker = parsed.GetValue(only) == OnlyDatabases ? null : servers.Broker(parsed);
            var databases = parsed.GetValue(only) == OnlyBroker ? null : servers.Databases(parsed);
            try
            {
                if (broker is not null) Tell("broker", await new BrokerProvisioner(broker).RunAsync(book, date, folder, stop), terminal);
                if (databases is not null) Tell("databases", await new DatabaseProvisioner(databases).RunAsync(book, folder, stop), terminal);
            }
            catch (ProvisioningException refused)
            {
                throw new BadInputException(refused.Message);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    /// <exception cref="BadInputException">It is no date.</exception>
    public static DateOnly Day(string? text) =>
        text is null ? AmsterdamTime.DateOf(TimeProvider.System.GetUtcNow())
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new BadInputException($"--day: '{text}' is not an existing date such as 2026-03-30.");

    static void Tell(string server, ProvisioningReport report, Terminal terminal)
    {
        foreach (var what in report.Created) terminal.Out.WriteLine($"+ {what}");
        foreach (var what in report.Removed) terminal.Out.WriteLine($"- {what}");
        terminal.Out.WriteLine($"{server}: {report.Created.Count()} created, {report.Removed.Count()} removed, {report.Kept.Count()} kept");
    }
}
