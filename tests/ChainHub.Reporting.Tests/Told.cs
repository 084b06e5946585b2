using System.Xml.Linq;
using ChainHub.Conversations.Timeline;

namespace ChainHub.Reporting.Tests;

/// <summary>A family that was reported and handed over, and the report about it.</summary>
internal static class Told
{
    public static readonly Names Names = new(null, new Dictionary<string, string> { ["team"] = "het sociaal team", ["veilig"] = "Veilig Thuis" });

    public static Chain Family()
    {
        var chain = new Chain();
        chain.At("school").Reports("r1");
        chain.DeliverAll();
        chain.Advance(1);
        chain.At("veilig").Assesses("r1", AssessmentOutcome.DirectHandover);
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("team").Accepts("h1");
        chain.DeliverAll();
        return chain;
    }

    public static string Html(this Chain chain, string at = "team") => ReportHtml.Write(new ReportContent(chain.At(at).CaseTimeline(), chain.Now), Names);

    /// <summary>The report as a reader of XML sees it: it is well-formed, or this throws.</summary>
    public static XElement Read(string html) =>
        XElement.Parse(html[html.IndexOf("<body>", StringComparison.Ordinal)..(html.IndexOf("</body>", StringComparison.Ordinal) + "</body>".Length)].Replace("&nbsp;", " ", StringComparison.Ordinal));

    /// <summary>What a section says.</summary>
    public static string Section(string html, string id) => Read(html).Descendants("section").Single(section => (string?)section.Attribute("id") == id).Value;

    public static FamilyStory Story(params StoryFact[] facts) => new() { CaseId = Chain.Id(Chain.Family), Facts = [.. facts] };
}
