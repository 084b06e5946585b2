using System.Globalization;
using ChainHub.Contracts;

namespace ChainHub.Reporting.Learning;

/// <summary>Lessons as tables of text.</summary>
/// <param name="names">How organizations are called.</param>
public sealed class LearningText(Names names)
{
    /// <summary>What one organization can learn.</summary>
    public IEnumerable<string> Of(LearningReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        yield return $"Geleerd uit {report.Conversations} afgesloten gesprekken van {names.Organization(report.Organization)}. Groepen kleiner dan {report.SmallestGroup} staan hier niet.";
        foreach (var line in Table("Waar tijd zit", ["Gesprek", "Stand", "Wie verder ging", "Gesprekken", "Mediaan", "P90"],
            report.Waits.Select(spot => new[] { spot.Machine, spot.State, spot.Owner == "node" ? "systeem" : names.Organization(spot.Owner), Count(spot.Conversations), Hours(spot.MedianHours), Hours(spot.P90Hours) })))
            yield return line;
        foreach (var line in Table("Opnieuw gevraagd", ["Vraag", "Waarover", "Gezinnen"],
            report.RepeatedQuestions.Select(question => new[] { Dutch(question.Message), question.Code ?? "-", Count(question.Families) })))
            yield return line;
        foreach (var line in Table("Door meer dan één organisatie gevraagd of gedaan", ["Wat", "Organisaties", "Gezinnen"],
            report.Overlaps.Select(overlap => new[] { Dutch(overlap.Message), string.Join(", ", overlap.Organizations.Select(names.Organization)), Count(overlap.Families) })))
            yield return line;
        foreach (var line in Compare([report])) yield return line;
        if (report.LeftOut > 0) yield return $"{report.LeftOut} {(report.LeftOut == 1 ? "groep was" : "groepen waren")} te klein om te laten zien.";
    }

    /// <summary>Processes side by side, of one organization or of several.</summary>
    public IEnumerable<string> Compare(IReadOnlyList<LearningReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var processes = reports.SelectMany(report => report.Processes.Select(process => (report.Organization, Process: process))).ToList();
        string[] Row(string what, Func<Process, string> value) => [what, .. processes.Select(known => value(known.Process))];
        return Table("Werkprocessen naast elkaar", ["", .. processes.Select(known => $"{known.Process.Name} ({names.Organization(known.Organization)})")],
            processes.Count == 0 ? [] :
            [
                Row("Gezinnen", process => Count(process.Families)),
                Row("Melding tot eerste veiligheidsactie", process => Spread(process.ToFirstSafetyAction)),
                Row("Aanbod tot aanvaarding", process => Spread(process.ToAcceptance)),
                Row("Aanvaarding tot eerste contact", process => Spread(process.ToFirstContact)),
                Row("Wisselingen van vast gezicht per gezin", process => process.WorkerChanges?.ToString("0.##", CultureInfo.InvariantCulture) ?? TooFew),
                Row("Stabiel veilig op het laatste moment", process => process.StablySafeShare is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share * 100:0}%") : TooFew),
            ]);
    }

    private const string TooFew = "te weinig";

    private static IEnumerable<string> Table(string title, string[] head, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        yield return "";
        yield return title;
        if (all.Count == 0)
        {
            yield return "  Niets dat vaak genoeg voorkwam.";
            yield break;
        }

        var widths = head.Select((cell, column) => all.Max(row => row[column].Length) is var longest && longest > cell.Length ? longest : cell.Length).ToList();
        foreach (var row in all.Prepend(head)) yield return $"  {string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column])))}".TrimEnd();
    }

    private static string Spread(Spread? spread) => spread is null ? TooFew : $"{Hours(spread.MedianHours)} (p90 {Hours(spread.P90Hours)})";

    private static string Hours(double hours) => hours < 48
        ? string.Create(CultureInfo.InvariantCulture, $"{hours:0.#} uur")
        : string.Create(CultureInfo.InvariantCulture, $"{hours / 24:0.#} dagen");

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Dutch(string message) => Catalogue.Newest(message)?.Dutch ?? message;
}
