using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements;

namespace ChainHub.Cli.Commands;

/// <summary><c>chainhub directory</c>: which organization has an OIN, on which days it takes part, who stands in its place, and whom it reaches.</summary>
static class DirectoryCommand
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("path") { Description = "The agreements: a YAML file, or a folder with YAML files." };
        var oin = new Option<string?>("--oin") { Description = "One organization, by its identification number (20 digits).", HelpName = "OIN" };
        var code = new Option<string?>("--code") { Description = "One organization, by its code.", HelpName = "code" };
        var on = new Option<string?>("--on") { Description = "As it is on a day, such as 2026-07-01 (Amsterdam); today when left out.", HelpName = "date" };
        var json = new Option<bool>("--json") { Description = "Answer as one JSON array." };
        var command = new Command("directory", "Who is who in the chain (adresboek): by OIN, with the days on which each takes part.") { path, oin, code, on, json };
        command.SetAction(parsed =>
        {
            var directory = new ChainDirectory(AgreementCommand.Load(parsed.GetValue(path)!));
            var day = Day(parsed.GetValue(on));
            var entries = Asked(directory, parsed.GetValue(oin), parsed.GetValue(code));
            if (parsed.GetValue(json)) terminal.Out.WriteLine(JsonSerializer.Serialize(entries.Select(entry => Answer(directory, entry, day)), Json));
            else foreach (var line in entries.SelectMany(entry => Lines(directory, entry, day))) terminal.Out.WriteLine(line);
            return ExitCode.Ok;
        });
        return command;
    }

    static DateOnly Day(string? text) => text is null
        ? AmsterdamTime.DateOf(TimeProvider.System.GetUtcNow())
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BadInputException($"--on: '{text}' is not a date such as 2026-07-01.");

    static List<DirectoryEntry> Asked(ChainDirectory directory, string? oin, string? code)
    {
        var found = directory.Entries.Where(entry => (oin is null || entry.Participant.Oin == oin) && (code is null || entry.Participant.Code == code)).ToList();
        return found.Count > 0
            ? found
            : throw new BadInputException($"No agreement names an organization with {(oin is null ? "" : $"OIN '{oin}'")}{(oin is not null && code is not null ? " and " : "")}{(code is null ? "" : $"code '{code}'")}. "
                + $"Known are: {string.Join(", ", directory.Entries.Select(entry => $"{entry.Participant.Oin} {entry.Participant.Code}"))}.");
    }

    static IEnumerable<string> Lines(ChainDirectory directory, DirectoryEntry entry, DateOnly day)
    {
        var one = entry.Participant;
        yield return $"{one.Oin}  {one.Code}  {one.Name} ({KindOf(one)})";
        yield return $"  {(entry.TakesPartOn(day) ? "takes part" : "takes no part")} on {Text(day)}";
        foreach (var period in entry.Periods)
            yield return $"  named by {period.Agreement} {period.Version}: {Text(period.From)} {(period.Until is { } until ? $"to {Text(until)}" : "until further notice")}";
        foreach (var before in entry.TakesThePlaceOf)
            yield return $"  takes the place of {before.Code} ({before.Oin}) from {Text(before.Successor!.From)}";
        if (one.Successor is { } next)
            yield return $"  its place is taken by {next.Code} from {Text(next.From)}; what was on its way is heard until {Text(next.HeardUntil)}";
        if (directory.SpeaksFor(entry, day) is var speaks && speaks != entry)
            yield return $"  who speaks for it on {Text(day)}: {speaks.Participant.Code} ({speaks.Participant.Oin})";
        foreach (var member in one.Members)
            yield return $"  {member.Worker} acts for it and for {member.Organization}{(member.From is { } from ? $" from {Text(from)}" : "")}{(member.Until is { } last ? $" until {Text(last)}" : "")}";
        foreach (var (agreement, link, other) in entry.TakesPartOn(day) ? directory.Reaches(one.Code, day) : [])
            yield return $"  with {other} ({agreement.Code}): {AgreementSummary.Messages(link)}{Contact(link, other, day)}";
    }

    static object Answer(ChainDirectory directory, DirectoryEntry entry, DateOnly day) => new
    {
        entry.Participant.Oin,
        entry.Participant.Code,
        entry.Participant.Name,
        Kind = KindOf(entry.Participant),
        On = day,
        TakesPart = entry.TakesPartOn(day),
        SpeaksForIt = directory.SpeaksFor(entry, day).Participant.Code,
        entry.Periods,
        TakesThePlaceOf = entry.TakesThePlaceOf.Select(before => new { before.Code, before.Oin, before.Successor!.From }),
        SucceededBy = entry.Participant.Successor is { } next ? new { next.Code, next.From, next.HeardUntil } : null,
        Members = entry.Participant.Members.Select(member => new { member.Worker, member.Organization, member.From, member.Until }),
        Links = (entry.TakesPartOn(day) ? directory.Reaches(entry.Participant.Code, day) : []).Select(way => new
        {
            With = way.Other,
            Agreement = way.Agreement.Code,
            Messages = way.Link.Messages.Order(StringComparer.Ordinal),
            Contact = way.Link.Contacts.ReferenceAt(way.Other, day),
        }),
    };

    static string Contact(Link link, string other, DateOnly day) => link.Contacts.ReferenceAt(other, day) is { } reference ? $"; contact there {reference}" : "";

    static string KindOf(Participant one) => AgreementFiles.KindOf(one.Kind);

    static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
