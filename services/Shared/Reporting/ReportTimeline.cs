using ChainHub.Contracts;
using ChainHub.Conversations.Timeline;

namespace ChainHub.Reporting;

/// <summary>The timeline at the end of the report, as the family may read it.</summary>
internal sealed class ReportTimeline(Html html, ReportContent report, Names names)
{
    private readonly AssembledTimeline line = report.Case.ForFamily(report.At);
    private readonly TimelineWords words = new(names);

    public void Write() => html.In("section id=\"Tijdlijn\" aria-labelledby=\"kop-Tijdlijn\"", () =>
    {
        html.Text("h2 id=\"kop-Tijdlijn\"", "De tijdlijn");
        if (line.Oversight.Count + line.Entries.Count == 0) html.Text("p class=\"ontbreekt\"", "Er is nog niets vastgelegd.");
        else
        {
            Periods();
            Entries();
        }

        Missing();
    });

    private void Periods()
    {
        html.In("table", () =>
        {
            html.Text("caption", "Wie zicht hield op de veiligheid");
            html.In("thead", () => html.In("tr", () => html.Text("th scope=\"col\"", "Organisatie").Text("th scope=\"col\"", "Van").Text("th scope=\"col\"", "Tot")));
            html.In("tbody", () =>
            {
                for (var i = 0; i < line.Oversight.Count; i++)
                {
                    if (i > 0 && line.Oversight[i - 1].To is { } ended && ended < line.Oversight[i].From) Row("Niet bekend", ended, line.Oversight[i].From);
                    Row(names.Organization(line.Oversight[i].Holder), line.Oversight[i].From, line.Oversight[i].To);
                }
            });
        });
        html.In("table", () =>
        {
            html.Text("caption", "Was de hulp vrijwillig of verplicht?");
            html.In("thead", () => html.In("tr", () => html.Text("th scope=\"col\"", "Hulp").Text("th scope=\"col\"", "Van").Text("th scope=\"col\"", "Tot")));
            html.In("tbody", () => { foreach (var frame in line.Frames) Row(frame.Frame.Dutch(), frame.From, frame.To); });
        });
    }

    private void Row(string what, DateTimeOffset from, DateTimeOffset? to) => html.In("tr", () =>
    {
        html.Text("th scope=\"row\"", what).In("td", () => html.Time(from, DutchDates.Day(from)));
        html.In("td", () => { if (to is { } until) html.Time(until, DutchDates.Day(until)); else html.Value("nu"); });
    });

    private void Entries() => html.In("ol class=\"tijdlijn\"", () =>
    {
        foreach (var (entry, last, times) in Runs.Of(line.Entries))
            html.In("li", () =>
            {
                html.Time(entry.Fact.At, DutchDates.Day(entry.Fact.At));
                if (times > 1) html.Value(" tot en met ").Time(last.Fact.At, DutchDates.Day(last.Fact.At)).Value($", {times.ToString(System.Globalization.CultureInfo.InvariantCulture)} keer:");
                html.Text("span class=\"wat\"", words.Of(entry.Fact));
                if (entry.AboutSameTime) html.Text("span class=\"bron\"", "Dit was ongeveer tegelijk met wat hierboven staat.");
                html.Text("span class=\"bron\"", $"Bron: {string.Join(", ", entry.Sources.Select(names.Organization))}.");
            });
    });

    // What is missing is said to be missing, and not what it is: a reason could give away what it keeps safe.
    private void Missing()
    {
        foreach (var organization in line.LeftOutBy)
            html.Text("p class=\"weggelaten\"", $"Van {names.Organization(organization)} staat hier niet alles. Sommige dingen mogen hier niet staan, of zijn te lang geleden.");
        foreach (var asked in report.WithoutAnswer)
            html.Text("p class=\"ontbreekt\"", asked.Conversation.Refusal is null
                ? $"{names.Organization(asked.Conversation.Peer)} heeft nog geen antwoord gegeven."
                : $"{names.Organization(asked.Conversation.Peer)} geeft niets voor deze tijdlijn.");
        if (report.Case.Asked.Count == 0)
            html.Text("p class=\"ontbreekt\"", "Andere organisaties zijn niet gevraagd om hun deel van de tijdlijn. Wat zij zelf deden, staat hier niet altijd bij.");
    }
}
