using System.Globalization;
using ChainHub.Contracts;
using ChainHub.Conversations.Handover;
using ChainHub.Checks;
using Spectre.Console;

namespace ChainHub.Sandbox.Telling;

/// <summary>What it came to, in tables: the conversations, who watched over each family, and the numbers.</summary>
internal static class Tables
{
    private const int PlainWidth = 150;

    public static void Write(Outcomes outcomes, Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Out),
            Ansi = terminal.Interactive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.Interactive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!terminal.Interactive) console.Profile.Width = PlainWidth;
        console.WriteLine();
        console.Write(Conversations(outcomes));
        console.Write(Oversight(outcomes));
        console.Write(Families(outcomes));
        console.WriteLine(FamilySum.StablySafeShare(outcomes.Families.Select(family => family.Sum)) is { } share
            ? string.Create(CultureInfo.InvariantCulture, $"Stabiel veilig op het laatste monitormoment: {share * 100:0}% van de gevolgde gezinnen.")
            : "Geen gezin heeft een monitormoment gehad.");
        var counts = Counts.Of(outcomes.Nodes);
        console.WriteLine($"Termijnen: {counts.TermsSet} gezet, {counts.TermsMet} op tijd gehaald, {counts.TermsPassed} verstreken.");
        console.WriteLine($"Taken: {counts.TasksOpened} geweest, {counts.TasksOpen} nog open.");
        console.WriteLine(
            $"Berichten: {outcomes.Sent} verzonden, {counts.MessagesHandled} verwerkt, {counts.MessagesRejected} geweigerd, {outcomes.Duplicates} dubbel bezorgd en één keer verwerkt.");
        console.WriteLine(outcomes.AllIsWell
            ? "Elk verhaal is ten einde, en geen ogenblik was een gezin zonder iemand die zicht hield."
            : "Niet alles ging zoals het moet: zie hieronder.");
    }

    private static Table Conversations(Outcomes outcomes)
    {
        var table = new Table().Title("Gesprekken").AddColumns("Gesprek", "Tussen", "Stand", "FHIR Task", "Taken", "Termijnen", "Berichten");
        foreach (var scenario in outcomes.Settings.Scenarios)
            foreach (var (name, talk) in scenario.Conversations)
            {
                var saga = outcomes.SagaOf(scenario, name);
                var counts = Counts.Of(outcomes.Nodes, scenario.ConversationId(name));
                table.AddRow(
                    Markup.Escape(talk.Title), Markup.Escape(string.Join(", ", talk.Between)), saga?.State ?? "niet begonnen", saga is null ? "" : Fhir(saga),
                    $"{counts.TasksOpened}, open {counts.TasksOpen}", $"{counts.TermsMet} gehaald, {counts.TermsPassed} verstreken",
                    counts.MessagesSent.ToString(CultureInfo.InvariantCulture));
            }

        return table;
    }

    private static Table Oversight(Outcomes outcomes)
    {
        var table = new Table().Title("Zicht op veiligheid").AddColumns("Gezin", "Wie", "Van", "Tot");
        foreach (var scenario in outcomes.Settings.Scenarios)
            foreach (var (name, family) in scenario.Cases)
                foreach (var (entry, i) in OversightTimeline.Of(scenario.CaseId(name), outcomes.Nodes).Select((entry, i) => (entry, i)))
                    table.AddRow(
                        i == 0 ? Markup.Escape(family.Title) : "", Markup.Escape(scenario.Organizations[entry.Holder].Name), DutchTime.MomentOfYear(entry.From),
                        entry.To is { } to ? DutchTime.MomentOfYear(to) : "heden");
        return table;
    }

    private static Table Families(Outcomes outcomes)
    {
        var table = new Table().Title("Wat het gezin ervan merkte")
            .AddColumns("Gezin", "Melding tot eerste veiligheidsactie", "Aanbod tot aanvaarding", "Aanvaarding tot eerste contact", "Medewerkers ontmoet", "Laatste monitormoment");
        foreach (var (scenario, name, sum) in outcomes.Families)
            table.AddRow(
                Markup.Escape(scenario.Cases[name].Title),
                sum.ToFirstSafetyAction is { } safety ? $"{DutchTime.Length(safety)} ({sum.FirstSafetyAction!.Value.Dutch().ToLowerInvariant()})" : "geen melding",
                sum.ToAcceptance is { } acceptance ? DutchTime.Length(acceptance) : "-", sum.ToFirstContact is { } contact ? DutchTime.Length(contact) : "-",
                sum.WorkersMet.ToString(CultureInfo.InvariantCulture), sum.LastLevel?.Dutch() ?? "-");
        return table;
    }

    private static string Fhir(SagaRow saga)
    {
        if (!saga.Machine.StartsWith("handover.", StringComparison.Ordinal)) return "";
        var status = FhirTaskStatus.Of(saga.State);
        return status.BusinessStatus is null ? status.Status : $"{status.Status} ({status.BusinessStatus})";
    }
}
