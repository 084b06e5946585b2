using System.Globalization;
using System.Text.Json;
using ChainHub.Contracts;
using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Links;
using ChainHub.Contracts.Monitoring;
using ChainHub.Contracts.Report;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Sandbox.Telling;

/// <summary>How the story tells what happens, in Dutch. A scenario may say it in other words.</summary>
internal static class StoryLines
{
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        ["task.opened"] = "Taak voor {org}: {taak}, uiterlijk {uiterlijk}.",
        ["deadline.passed"] = "{org}: de termijn voor '{termijn}' is verstreken.",
        ["escalation.opened"] = "{org}: '{termijn}' gaat naar {niveau}.",
        ["oversight.moved"] = "Het zicht op veiligheid gaat van {van} naar {naar}.",
        ["delivery.failed"] = "{org}: een bericht is niet bezorgd.",
        ["report.received"] = "{org} weet dat de melding binnen is.",
        ["report.taken-back"] = "Het gezin is weer onder de hoede van {van}.",
        ["report.converted-to-advice"] = "{org} hoort dat de melding een advies wordt.",
        ["monitoring.information-requested"] = "{org} krijgt de vragen van monitormoment {moment}: hoe gaat het nu?",
        ["monitoring.ended"] = "Veilig Thuis hoeft niet meer mee te kijken: {reden}.",
        ["link.agenda"] = "Agenda voor het belletje van {dag}, van {van} aan {org}: {punten}.",
        ["message.rejected"] = "{org}: een bericht is geweigerd.",
    };

    /// <summary>What people said.</summary>
    public static string? Of(Deed deed)
    {
        // What is done every so often is told once, the first time.
        if (deed.Step.Later > TimeSpan.Zero && deed.Result.Accepted) return null;
        var who = deed.Scenario.Organizations[deed.Organization].Name;
        if (deed.Step.Told is null && deed.Result.Accepted && SaidLines.Of(deed) is { } line) return Capital(line);
        var what = deed.Step.Told ?? $"({deed.Step.Say.Dutch.ToLowerInvariant()})";
        return deed.Result.Accepted ? $"{Capital(who)}: {what}" : $"{Capital(who)}: {what} — geweigerd: {string.Join("; ", deed.Result.Problems)}";
    }

    /// <summary>What people were told by their own node, or null when it is not worth telling: what another said was told already.</summary>
    public static string? Of(Hearing hearing, AgreementBook agreements)
    {
        var info = Catalogue.Find(hearing.Message.Envelope.Type)!;
        if (!hearing.Scenario.Lines.TryGetValue(info.Name, out var line) && !Usual.TryGetValue(info.Name, out line)) return null;
        var body = hearing.Message.Data.Deserialize(info.Record, ContractJson.Options)!;
        if (body is LinkAgenda agenda && !AgendaLine.IsAbout(agenda, hearing.Scenario)) return null;
        // Both sides are told that the oversight moved; whoever has it now tells it.
        if (body is OversightMoved moved && moved.ToHolder != hearing.Organization) return null;
        var text = Words(hearing, body, agreements).Aggregate(line, (told, word) => told.Replace($"{{{word.Key}}}", word.Value, StringComparison.Ordinal));
        return Capital(text);
    }

    /// <summary>An organization that another takes the place of.</summary>
    public static string Of(Participant before, Scenario scenario) =>
        Capital($"{scenario.Organizations[before.Code].Name} gaat op in {scenario.Organizations[before.Successor!.Code].Name}; wat open staat, gaat mee.");

    private static IEnumerable<KeyValuePair<string, string>> Words(Hearing hearing, object body, AgreementBook agreements)
    {
        string Name(string code) => hearing.Scenario.Organizations.TryGetValue(code, out var player) ? player.Name : code;
        yield return new("org", Name(hearing.Organization));
        switch (body)
        {
            case TaskOpened task:
                // A correction is about a message, whose id says nothing to a reader.
                var about = task is { About: { } person, Kind: not TaskKind.ProcessCorrection } ? $" ({person})" : "";
                yield return new("taak", task.Kind.Dutch().ToLowerInvariant() + about);
                yield return new("uiterlijk", task.Deadline is { } due ? Latest(due) : "meteen");
                break;
            case DeadlinePassed passed:
                yield return new("termijn", Title(passed.Deadline, agreements));
                break;
            case EscalationOpened escalation:
                yield return new("termijn", Title(escalation.Deadline, agreements));
                yield return new("niveau", $"de {escalation.EscalationLevel.Dutch().ToLowerInvariant()}");
                break;
            case MonitoringInformationRequested asked:
                yield return new("moment", asked.Moment.ToString(CultureInfo.InvariantCulture) + (asked.Reminder ? " nog eens" : ""));
                break;
            case MonitoringEnded ended:
                yield return new("reden", ended.Reason.Dutch().ToLowerInvariant());
                break;
            case ReportTakenBack:
                yield return new("van", Name(hearing.Message.Envelope.FromOrg));
                break;
            case LinkAgenda agenda:
                yield return new("dag", DutchTime.Day(agenda.TalkOn));
                yield return new("van", Name(hearing.Message.Envelope.FromOrg));
                yield return new("punten", AgendaLine.Of(agenda));
                break;
            case OversightMoved moved:
                yield return new("van", Name(moved.FromHolder));
                yield return new("naar", Name(moved.ToHolder));
                break;
        }
    }

    private static string Latest(Deadline due) => due.DueOn is null ? DutchTime.Moment(due.DueAt) : DutchTime.LastDay(due.DueAt);

    private static string Title(Deadline deadline, AgreementBook agreements) =>
        agreements.All.FirstOrDefault(a => a.Participants.Any(p => p.Code == deadline.Owner))?.Terms.GetValueOrDefault(deadline.Rule)?.Rule.Title.Nl ?? deadline.Rule;

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
