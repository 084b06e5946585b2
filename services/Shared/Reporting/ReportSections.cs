using System.Globalization;
using ChainHub.Contracts;
using ChainHub.Conversations.Timeline;

namespace ChainHub.Reporting;

/// <summary>The sections of the report: what each owner wrote, and below it what is recorded.</summary>
internal sealed class ReportSections(Html html, ReportContent report, Names names)
{
    private readonly FamilyStory story = report.Case.Story;

    public void WriteAll()
    {
        foreach (var section in Enum.GetValues<ReportSection>())
            html.In($"section id=\"{section}\" aria-labelledby=\"kop-{section}\"", () => Write(section));
    }

    private void Write(ReportSection section)
    {
        html.Text($"h2 id=\"kop-{section}\"", section.Dutch());
        var written = report.Written(section).ToList();
        foreach (var by in written) Written(by);
        var recorded = Recorded(section);
        if (written.Count == 0 && !recorded) html.Text("p class=\"ontbreekt\"", Missing(section));
        if (report.Withheld(section)) html.Text("p class=\"weggelaten\"", "Er is meer geschreven. Dat staat hier niet, voor de veiligheid van iemand.");
    }

    private void Written(StorySection section) => html.In("div class=\"deel\"", () =>
    {
        html.In("p class=\"bron\"", () => html.Value($"Geschreven door {names.Organization(section.Owner)}{Role(section.AuthorRole)}, ").Time(section.At, DutchDates.Day(section.At))
            .Value($", versie {section.Version.ToString(CultureInfo.InvariantCulture)}."));
        Observations("Wat we zagen en hoorden (feiten)", section.Observations.Where(o => o.IsFact).Select(o => o.Text).ToList(), "feiten");
        Observations("Wat we daarvan denken (mening)", section.Observations.Where(o => !o.IsFact).Select(o => o.Text).ToList(), "mening");
    });

    private void Observations(string heading, List<string> texts, string kind)
    {
        if (texts.Count == 0) return;
        html.Text("h3", heading);
        html.In($"ul class=\"{kind}\"", () => texts.ForEach(text => html.Text("li", text)));
    }

    private bool Recorded(ReportSection section) => section switch
    {
        ReportSection.SafetyPerPerson => Persons(),
        ReportSection.Conditions => Conditions(),
        ReportSection.HelpAndWorkers => Help(),
        ReportSection.WhatTheChildSays => Children(),
        ReportSection.StillOpen => Open(),
        ReportSection.Decisions => Decisions(),
        _ => false,
    };

    private bool Persons()
    {
        if (story.Persons.Count == 0) return false;
        html.In("table", () =>
        {
            html.Text("caption", "Hoe veilig iedereen is, zoals het laatst is beoordeeld");
            Head("Wie", "Hoe veilig", "Beoordeeld door", "Wanneer");
            html.In("tbody", () =>
            {
                foreach (var (reference, person) in story.Persons.OrderBy(p => p.Key, StringComparer.Ordinal))
                    html.In("tr", () =>
                    {
                        html.Text("th scope=\"row\"", person.Role is { } role ? $"{reference} ({DutchCodes.Small(role.Dutch())})" : reference);
                        html.Text($"td class=\"veilig {person.Safety?.ToString() ?? "onbekend"}\"", person.Safety?.Dutch() ?? "Nog niet beoordeeld");
                        html.Text("td", person.JudgedBy is { } by ? names.Organization(by) : "niemand");
                        html.In("td", () => { if (person.JudgedAt is { } at) html.Time(at, DutchDates.Day(at)); else html.Value("niet bekend"); });
                    });
            });
        });
        return true;
    }

    private bool Conditions()
    {
        if ((story.InForce ?? story.Proposed) is not { Conditions.Count: > 0 } version) return false;
        var stands = version.Since is { } since ? $"Deze afspraken gelden sinds {DutchDates.Day(since)}" : "Deze afspraken zijn voorgesteld. Ze gelden nog niet";
        html.Text("p", $"{stands} (versie {version.Version.ToString(CultureInfo.InvariantCulture)}). Achter de afspraken {(version.StandBehind.Count == 1 ? "staat" : "staan")}: {And(version.StandBehind.Select(names.Organization))}.");
        html.In("table", () =>
        {
            html.Text("caption", "De afspraken");
            Head("Afspraak", "Wie daarop let");
            html.In("tbody", () => version.Conditions.ForEach(condition => html.In("tr", () => html.Text("th scope=\"row\"", condition.Text).Text("td", names.Organization(condition.WatchedBy)))));
        });
        return true;
    }

    private bool Help()
    {
        var line = report.Case.ForFamily(report.At);
        var workers = line.Entries.Where(entry => entry.Fact is { Corrected: false } && StoryTable.Named(entry.Fact.What)?.Theme == StoryTheme.Worker).ToList();
        if (line.Oversight.Count + workers.Count == 0) return false;
        var words = new TimelineWords(names);
        if (line.Oversight is [.., { To: null } now]) html.Text("p", words.Of(now));
        else html.Text("p", "Niemand houdt nu zicht op de veiligheid: de hulp is afgesloten, of het is hier niet bekend.");
        if (line.Frames is [.., { To: null } frame]) html.Text("p", TimelineWords.Of(frame.Frame));
        if (workers.Count == 0) html.Text("p class=\"ontbreekt\"", "Er is nog geen vaste hulpverlener vastgelegd.");
        else html.In("ul", () => workers.ForEach(entry => html.In("li", () => html.Time(entry.Fact.At, DutchDates.Day(entry.Fact.At)).Value($": {words.Of(entry.Fact)}"))));
        return true;
    }

    private bool Children()
    {
        var children = story.Persons.Where(p => p.Value.Role == HouseholdRole.Child).OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
        if (children.Count == 0) return false;
        html.In("ul", () => children.ForEach(child => html.Text("li", child.Value switch
        {
            { SpokenToOn: { } on } spoken => $"{child.Key}: {names.Organization(spoken.SpokenToBy)} praatte met dit kind, het laatst op {DutchDates.Day(on)}.",
            { NotSpokenTo: { } why } => $"{child.Key}: er is niet met dit kind gepraat. De reden: {DutchCodes.Small(why.Dutch())}.",
            _ => $"{child.Key}: er staat niet of er met dit kind is gepraat.",
        })));
        if (!report.Written(ReportSection.WhatTheChildSays).Any()) html.Text("p class=\"ontbreekt\"", "Wat de kinderen zeiden, is nog niet opgeschreven.");
        return true;
    }

    private bool Open()
    {
        if (report.Case.OpenTasks.Count == 0)
        {
            html.Text("p", $"{Capital(names.Organization(report.Case.Organization))} heeft op dit moment niets meer te doen dat is vastgelegd.");
            return true;
        }

        html.In("table", () =>
        {
            html.Text("caption", $"Wat {names.Organization(report.Case.Organization)} nog moet doen");
            Head("Wat", "Uiterlijk");
            html.In("tbody", () =>
            {
                foreach (var task in report.Case.OpenTasks.OrderBy(task => task.DueAt ?? DateTimeOffset.MaxValue))
                    html.In("tr", () =>
                    {
                        html.Text("th scope=\"row\"", task.Kind.Dutch());
                        html.In("td", () => { if (task.DueAt is { } due) html.Time(due, $"{DutchDates.LastDay(due)}{(due < report.At ? " (te laat)" : "")}"); else html.Value("zo snel mogelijk"); });
                    });
            });
        });
        return true;
    }

    private bool Decisions()
    {
        var decisions = report.Decisions.ToList();
        if (decisions.Count == 0) return false;
        html.In("dl", () => decisions.ForEach(decision =>
        {
            var what = Contracts.Catalogue.Newest(decision.What)?.Dutch ?? decision.What;
            html.In("dt", () => html.Time(decision.At, DutchDates.Day(decision.At)).Value($": {what}{(DutchCodes.Within(decision.Detail) is { } detail ? $" ({detail})" : "")}"));
            html.In("dd", () => html.Text("p", decision.Reason).Text("p class=\"bron\"", $"Besloten door {names.Organization(decision.By)}{Role(decision.Role)}."));
        }));
        return true;
    }

    private void Head(params string[] columns) => html.In("thead", () => html.In("tr", () =>
    {
        foreach (var column in columns) html.Text("th scope=\"col\"", column);
    }));

    private static string Missing(ReportSection section) => section switch
    {
        ReportSection.ReasonForConcern => "Dit hoofdstuk is nog niet geschreven.",
        ReportSection.SafetyPerPerson => "Er is nog niet vastgelegd hoe veilig iedereen is.",
        ReportSection.Conditions => "Er zijn hier geen afspraken voor de veiligheid vastgelegd.",
        ReportSection.HelpAndWorkers => "Er is hier niet vastgelegd wie er helpt.",
        ReportSection.WhatTheChildSays => "Er zijn hier geen kinderen vastgelegd.",
        ReportSection.Decisions => "Er zijn hier geen besluiten vastgelegd.",
        _ => "Hierover is niets vastgelegd.",
    };

    private static string Role(string role) => role.Length == 0 ? "" : $" ({role})";

    private static string And(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} en {all[^1]}";
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
