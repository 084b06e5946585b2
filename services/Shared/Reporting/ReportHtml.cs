using ChainHub.Contracts;

namespace ChainHub.Reporting;

/// <summary>
/// The report about a family (rapportage) as one HTML file: readable for the family, by keyboard and screen reader, on paper, and without
/// anything from elsewhere. Each section names its owner; what is missing is said to be missing.
/// </summary>
public static class ReportHtml
{
    private const string Title = "Verslag over de hulp aan uw gezin";

    /// <summary>Writes the report.</summary>
    /// <param name="report">What it is made from.</param>
    /// <param name="names">How organizations are called.</param>
    public static string Write(ReportContent report, Names names)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(names);
        var html = new Html();
        html.Ready("<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n")
            .Ready("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Text("title", Title).Ready($"<style>{ReportStyle.Css}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#inhoud\">Naar de inhoud</a>\n");
        html.In("header", () => Heading(html, report, names));
        html.In("nav aria-label=\"Hoofdstukken\"", () => Chapters(html));
        html.In("main id=\"inhoud\" tabindex=\"-1\"", () =>
        {
            new ReportSections(html, report, names).WriteAll();
            new ReportTimeline(html, report, names).Write();
        });
        html.In("footer", () => html.Text("p", "Klopt er iets niet? Zeg het tegen uw hulpverlener. U mag vragen om het te verbeteren."));
        return html.Ready("</body>\n</html>\n").ToString();
    }

    private static void Heading(Html html, ReportContent report, Names names)
    {
        html.Text("h1", Title);
        html.In("p", () => html.Value($"Gemaakt door {names.Organization(report.Case.Organization)} op ").Time(report.At, DutchDates.Moment(report.At)).Value("."));
        html.Text("p", "Dit verslag bestaat uit hoofdstukken. Bij elk hoofdstuk staat welke organisatie het heeft geschreven. Feiten en meningen staan apart.");
        html.Text("p", "Er is geen dossier van alle organisaties samen. Hier staat wat deze organisatie zelf weet, en wat andere organisaties hebben gegeven.");
    }

    private static void Chapters(Html html) => html.In("ol", () =>
    {
        foreach (var section in Enum.GetValues<ReportSection>()) html.In("li", () => html.Text($"a href=\"#{section}\"", section.Dutch()));
        html.In("li", () => html.Text("a href=\"#Tijdlijn\"", "De tijdlijn"));
    });
}
