using ChainHub.Contracts;
using ChainHub.Contracts.Timeline;
using ChainHub.Conversations.Timeline;

namespace ChainHub.Reporting;

/// <summary>What happened, in sentences that a family can read (taalniveau B1).</summary>
/// <param name="names">How organizations and terms are called.</param>
public sealed class TimelineWords(Names names)
{
    /// <summary>The sentence of a fact.</summary>
    public string Of(TimelineFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var (who, detail) = (names.Organization(fact.By), DutchCodes.Within(fact.Detail));
        var words = Capital(Sentence(fact, who, detail));
        return fact.Corrected ? $"{words} Later bleek dat dit niet klopte." : words;
    }

    /// <summary>Who watched over the family.</summary>
    public string Of(OversightStretch stretch)
    {
        ArgumentNullException.ThrowIfNull(stretch);
        return Capital($"{names.Organization(stretch.Holder)} {(stretch.To is null ? "houdt" : "hield")} zicht op de veiligheid.");
    }

    /// <summary>In what frame there was help.</summary>
    public static string Of(HelpFrame frame) => frame switch
    {
        HelpFrame.Voluntary => "De hulp is vrijwillig.",
        HelpFrame.Preventive => "Er wordt onderzocht of hulp moet. U kunt de hulp niet zomaar stoppen.",
        _ => "De hulp is verplicht. De rechter of de burgemeester heeft dat besloten.",
    };

    private string Sentence(TimelineFact fact, string who, string? detail) => fact.What switch
    {
        "report.submitted" => "er is gemeld dat het thuis misschien niet veilig is.",
        "report.withdrawn" => "wie meldde heeft dat ingetrokken. Er wordt wel verder gekeken.",
        "report.triaged" => $"{who} heeft meteen gekeken of er gevaar was{(fact.Detail is null ? "" : ", en heeft iets gedaan")}.",
        "assessment.completed" => $"{who} heeft beoordeeld hoe veilig het thuis is. Wat volgt: {detail}.",
        "investigation.started" => $"{who} is een onderzoek begonnen.",
        "investigation.completed" => $"{who} heeft het onderzoek afgerond. De uitkomst: {detail}.",
        "data-subject.informed" => $"{who} heeft iemand van het gezin verteld wat er gebeurt.",
        "conditions-service.started" => $"{who} begint met het maken van afspraken over de veiligheid.",
        "conditions-service.completed" => $"{who} is klaar met de afspraken over de veiligheid: {detail}.",
        "household.member-added" => "er hoort nog iemand bij het gezin.",
        "joint-visit.held" => "er zijn twee organisaties samen op bezoek geweest.",
        "child.spoken-to" => $"{who} heeft met een kind gepraat.",
        "child.not-spoken-to" => $"{who} heeft niet met een kind kunnen praten: {detail}.",
        "person-safety.judged" => $"{who} heeft voor ieder gezinslid bekeken hoe veilig het is.",
        "safety-conditions.proposed" => $"{who} heeft afspraken voor de veiligheid voorgesteld (versie {fact.Detail}).",
        "safety-conditions.endorsed" => $"{who} staat achter de afspraken (versie {fact.Detail}).",
        "safety-conditions.set" => $"vanaf nu gelden de afspraken voor de veiligheid (versie {fact.Detail}).",
        "safety-condition.breached" => $"{who} zag dat een afspraak niet is nagekomen ({detail}).",
        "safety-condition.breach-reviewed" => $"{who} heeft bekeken waarom een afspraak niet is nagekomen: {detail}.",
        "disagreement.decided" => "de organisaties waren het niet eens, en zijn er nu uit.",
        "handover.offered" => $"{who} heeft gevraagd of een andere organisatie de hulp overneemt.",
        "handover.accepted" => $"{who} neemt de hulp over.",
        "handover.declined" => $"{who} neemt de hulp niet over: {detail}.",
        "handover.talk-held" => "er was een gesprek over het overnemen van de hulp.",
        "handover.started" => $"{who} heeft voor het eerst contact met het gezin gehad.",
        "handover.bounced" => $"{who} kan niet verder met de hulp: {detail}.",
        "vto.submitted" => $"{who} heeft de Raad voor de Kinderbescherming om een onderzoek gevraagd.",
        "vto.intake-decided" => $"{who} heeft over die vraag besloten: {detail}.",
        "vto.waiting" => "het gezin wacht op het onderzoek van de Raad voor de Kinderbescherming.",
        "vto.safety-checked" => $"{who} heeft gekeken of iedereen veilig is tijdens het wachten.",
        "vto.upgraded-to-urgent" => "het onderzoek kan niet langer wachten.",
        "protection-table.held" => "er was een gesprek aan de beschermingstafel.",
        "investigation.started-by-board" => $"{who} is het onderzoek begonnen.",
        "report.delivered" => $"{who} heeft het onderzoek af. Het advies: {detail}.",
        "provisional-supervision.ordered" => $"de rechter heeft een voorlopige ondertoezichtstelling uitgesproken{Until(fact)}.",
        "provisional-supervision.ended" => $"de voorlopige ondertoezichtstelling is voorbij: {detail}.",
        "measure.requested" => $"{who} heeft de rechter om een maatregel gevraagd: {detail}.",
        "measure.ordered" => $"de rechter heeft een maatregel uitgesproken: {detail}{Until(fact)}.",
        "measure.not-ordered" => "de rechter heeft geen maatregel uitgesproken.",
        "restraining-order.imposed" => $"er is een huisverbod opgelegd{(fact.Until is { } end ? $", tot {DutchDates.Moment(end)}" : "")}.",
        "restraining-order.extended" => $"het huisverbod is verlengd{(fact.Until is { } end ? $", tot {DutchDates.Moment(end)}" : "")}.",
        "restraining-order.help-started" => $"{who} is begonnen iemand te helpen bij het huisverbod.",
        "restraining-order.withdrawn" => $"het huisverbod is ingetrokken: {detail}.",
        "restraining-order.court-ruling" => $"de rechter heeft beslist: {detail}.",
        "restraining-order.breached" => "iemand heeft zich niet aan het huisverbod gehouden.",
        "restraining-order.ended" => $"het huisverbod is voorbij: {detail}.",
        "mandate.use-granted" => $"{who} laat een andere organisatie in zijn plaats beslissen{About(detail)}{Until(fact)}.",
        "mandate.used" => $"{who} heeft beslist in de plaats van een andere organisatie{About(detail)}.",
        "mandate.revoked" => $"{who} beslist weer zelf.",
        "legal-basis.changed" => $"{who} werkt vanaf nu op een andere grond: {detail}.",
        "family.rights-informed" => $"{who} heeft iemand van het gezin uitgelegd welke rechten er zijn.",
        "monitoring.planned" => $"{who} kijkt later op vaste momenten hoe het gaat.",
        "monitoring.concluded" => $"{who} heeft gekeken hoe het gaat: {detail}.",
        "monitoring.reopened" => $"{who} kijkt opnieuw hoe het gaat: {detail}.",
        "monitoring.ended" => $"{who} kijkt niet meer op vaste momenten: {detail}.",
        "primary-worker.assigned" => $"het gezin heeft een vaste hulpverlener van {who}{Worker(fact)}.",
        "primary-worker.introduced" => $"het gezin heeft kennisgemaakt met een hulpverlener van {who}{Worker(fact)}.",
        "primary-worker.absence-reported" => $"de vaste hulpverlener van {who} is er een tijd niet.",
        "primary-worker.substitute-named" => $"{who} heeft een vervanger voor de vaste hulpverlener{Worker(fact)}.",
        "primary-worker.returned" => $"de vaste hulpverlener van {who} is er weer.",
        "primary-worker.changed" => $"het gezin heeft een andere vaste hulpverlener van {who}{Worker(fact)}.",
        "duo-partner.changed" => $"{who}: {detail}.",
        "primary-worker.ended" => $"de vaste hulpverlener van {who} stopt: {detail}.",
        "worker.left-organization" => $"een hulpverlener is weg bij {who}.",
        "shelter.placed" => "er is opvang.",
        "shelter.moved" => "de opvang is ergens anders verdergegaan.",
        "shelter.left" => "de opvang is voorbij.",
        "family-plan.agreed" => $"{who} heeft met het gezin een plan gemaakt.",
        "contact.logged" => $"{who} had contact met het gezin.",
        "case.closed" => $"{who} heeft de hulp afgesloten: {detail}.",
        "acute-danger.declared" => $"{who} zag dat er meteen gevaar was.",
        "task.completed" => $"{who} heeft iets gedaan tegen het gevaar.",
        "deadline.passed" => $"{who} was te laat met: {names.Term(fact.Detail ?? "", fact.By)}.",
        _ => Unknown(fact, detail),
    };

    // A newer version may know more than this one.
    private static string Unknown(TimelineFact fact, string? detail)
    {
        var label = Catalogue.Newest(fact.What)?.Dutch ?? fact.What;
        return detail is null ? $"{label}." : $"{label}: {detail}.";
    }

    private static string Until(TimelineFact fact) => fact.Until is { } until ? $", tot en met {DutchDates.LastDay(until)}" : "";

    private static string About(string? detail) => detail is null ? "" : $" ({detail})";

    private static string Worker(TimelineFact fact) => fact.WorkerRef is { } worker ? $" ({worker})" : "";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
