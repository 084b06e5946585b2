using System.Text.Json;
using ChainHub.Contracts;
using ChainHub.Contracts.BoardRequest;
using ChainHub.Contracts.Conditions;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Family;
using ChainHub.Contracts.Introduction;
using ChainHub.Contracts.Mandates;
using ChainHub.Contracts.Monitoring;
using ChainHub.Contracts.Municipality;
using ChainHub.Contracts.Report;
using ChainHub.Contracts.RestrainingOrder;
using ChainHub.Contracts.Rights;
using ChainHub.Contracts.ShelterPlacement;
using ChainHub.Contracts.Timeline;
using ChainHub.Contracts.Workers;

namespace ChainHub.Sandbox.Telling;

/// <summary>What people did, in a sentence, where the scenario has no words of its own for it.</summary>
internal static class SaidLines
{
    /// <summary>The sentence; null where there is none for what was said.</summary>
    public static string? Of(Deed deed)
    {
        if (deed.Message is not { } said || said.Data.Deserialize(deed.Step.Say.Record, ContractJson.Options) is not { } body) return null;
        string Name(string code) => deed.Scenario.Organizations.TryGetValue(code, out var player) ? player.Name : code;
        var (who, other) = (Name(deed.Organization), Name(said.Envelope.ToOrg));
        return OfReport(body, who, other) ?? OfConditions(body, who, other) ?? OfMonitoring(body, who, other) ?? OfFamily(body, who) ?? OfWorkers(body, who, other) ?? OfOrder(body, who, other)
            ?? OfBoard(body, who, other) ?? OfPowers(body, who, other) ?? OfRights(body, who) ?? OfShelter(body, who, other) ?? OfTimeline(body, who, other);
    }

    private static string? OfReport(object body, string who, string other) => body switch
    {
        ReportSubmitted => $"{who} meldt een gezin bij {other}.",
        ReportWithdrawn => $"{who} trekt de melding in; {other} blijft kijken.",
        ReportTriaged { AcuteDanger: true } => $"{who} kijkt meteen naar de melding: er is acuut gevaar.",
        ReportTriaged { ActionTaken: { Length: > 0 } done } => $"{who} kijkt meteen naar de melding: geen acuut gevaar. {done}",
        ReportTriaged => $"{who} kijkt meteen naar de melding: geen acuut gevaar.",
        ReportLinked => $"{who} ziet dat er eerder over dit gezin is gemeld.",
        AssessmentStarted => $"{who} begint te beoordelen hoe veilig het is.",
        AssessmentCompleted done => $"{who} heeft beoordeeld hoe veilig het is. Wat volgt: {done.Outcome.Dutch()}.",
        InvestigationStarted => $"{who} begint een onderzoek.",
        InvestigationCompleted done => $"{who} heeft het onderzoek af: {done.Finding.Dutch().ToLowerInvariant()}. Wat volgt: {done.Next.Dutch()}.",
        FeedbackGiven => $"{who} vertelt {other} wat er met de melding gebeurt.",
        FeedbackNotGiven told => $"{who} koppelt niet terug aan de melder: {told.Reason.Dutch().ToLowerInvariant()}.",
        DataSubjectInformed told => $"{who} vertelt {told.PersonRef} dat er gemeld is{(told.RightsExplained ? ", en welke rechten daarbij horen" : "")}.",
        DataSubjectNotificationPostponed told => $"{who} vertelt {told.PersonRef} nog niet dat er gemeld is: {told.Reason.Dutch().ToLowerInvariant()}.",
        ReportClosed => $"{who} sluit de melding af; het gezin blijft in beeld.",
        _ => null,
    };

    private static string? OfConditions(object body, string who, string other) => body switch
    {
        ConditionsServiceStarted => $"{who} gaat samen met {other} afspraken maken die het gezin veilig houden.",
        HouseholdMemberAdded added => $"{who} ontmoet thuis {added.Member.PersonRef}, die nog niemand kende, en telt die mee.",
        JointVisitPlanned visit => $"{who} en {other} gaan {DutchTime.Day(visit.On)} samen op huisbezoek.",
        JointVisitHeld => $"{who} en {other} zijn samen bij het gezin thuis geweest.",
        ChildSpokenTo child => $"{who} heeft met {child.PersonRef} gepraat{(child.Alone ? ", zonder de ouders erbij" : "")}.",
        ChildNotSpokenTo child => $"{who} heeft nog niet met {child.PersonRef} kunnen praten: {child.Reason.Dutch().ToLowerInvariant()}.",
        PersonSafetyJudged judged => $"{who} beoordeelt voor ieder van de {judged.Persons.Count} gezinsleden hoe veilig het nu is.",
        SafetyConditionsProposed proposed =>
            $"{who} stelt versie {proposed.Version} van de veiligheidsvoorwaarden voor: {string.Join(" ", proposed.Conditions.Select(condition => condition.Text))}",
        SafetyConditionsEndorsed version => $"{who} onderschrijft versie {version.Version}. Beide organisaties staan achter versie {version.Version} van de veiligheidsvoorwaarden.",
        SafetyConditionsObjected objected => $"{who} heeft bezwaar tegen versie {objected.Version} van de veiligheidsvoorwaarden: {objected.Explanation}",
        DisagreementEscalated raised => $"{who} brengt het verschil van inzicht naar een hogere tafel ({raised.Level.Dutch().ToLowerInvariant()}), gesprek op {DutchTime.Day(raised.TalkOn)}.",
        DisagreementDecided decided => $"{who} en {other} zijn eruit: {decided.Decision}",
        SafetyConditionsSet version => $"{who} stelt versie {version.Version} van de veiligheidsvoorwaarden vast: vanaf nu gelden ze.",
        SafetyConditionBreached breach => $"{who} ziet dat een voorwaarde niet is nagekomen ({breach.Severity.Dutch().ToLowerInvariant()}).{Spaced(breach.ActionTaken)}",
        BreachReviewed review => $"{who} heeft naar de overtreding gekeken: {review.FollowUp.Dutch().ToLowerInvariant()}. {review.Explanation}",
        ConditionsServiceCompleted done => $"{who} rondt Voorwaarden en Vervolg af: {done.Outcome.Dutch().ToLowerInvariant()}. {done.Explanation}",
        _ => null,
    };

    private static string? OfMonitoring(object body, string who, string other) => body switch
    {
        MonitoringPlanned => $"{who} spreekt met {other} af op vaste momenten weer te kijken: na drie maanden, een jaar en anderhalf jaar.",
        MonitoringInformationGiven => $"{who} vertelt hoe het nu met het gezin gaat.",
        MonitoringAnswerRecorded told => $"{who} heeft zelf met {told.Of} gebeld over hoe het gaat.",
        MonitoringConcluded judged => $"{who} beoordeelt monitormoment {judged.Moment}: {judged.Level.Dutch().ToLowerInvariant()}. {judged.Explanation}",
        MonitoringReopened => $"{who} kijkt opnieuw naar het gezin.",
        _ => null,
    };

    private static string? OfFamily(object body, string who) => body switch
    {
        FamilyPlanAgreed plan => $"{who} spreekt met het gezin een plan af: minstens iedere {plan.ContactEveryDays} dagen contact.{Spaced(plan.Because)}",
        CaseClosed closed => $"{who} sluit de casus: {closed.Level.Dutch().ToLowerInvariant()}. {closed.Explanation}",
        ContactLogged { WithFamily: true } contact => $"{who} had contact met het gezin: {contact.Agreed}",
        _ => null,
    };

    private static string? OfWorkers(object body, string who, string other) => body switch
    {
        PrimaryWorkerAssigned { DuoPartner: not null } => $"{who} geeft het gezin een vast tweetal, en {other} weet wie.",
        PrimaryWorkerAssigned => $"{who} geeft het gezin een vast gezicht, en {other} weet wie.",
        PrimaryWorkerIntroduced met => $"Het gezin maakt {DutchTime.Day(met.On)} kennis met wie het helpt.",
        PrimaryWorkerAbsenceReported absence => $"{who}: het vaste gezicht van het gezin is er niet ({absence.Kind.Dutch().ToLowerInvariant()}).",
        PrimaryWorkerSubstituteNamed => $"{who} heeft iemand die het zolang overneemt.",
        PrimaryWorkerReturned => $"{who}: het vaste gezicht van het gezin is er weer.",
        PrimaryWorkerChangeProposed change => $"{who} wil iemand anders als vast gezicht ({change.Reason.Dutch().ToLowerInvariant()}).",
        PrimaryWorkerChanged { Introduced: true } => $"{who}: het gezin heeft een ander vast gezicht, en heeft kennisgemaakt.",
        PrimaryWorkerChanged changed => $"{who}: het gezin heeft een ander vast gezicht; kennismaken kon nog niet ({changed.NotIntroducedBecause?.Dutch().ToLowerInvariant()}).",
        DuoPartnerChanged change => $"{who}: {change.Change.Dutch().ToLowerInvariant()}.",
        PrimaryWorkerEnded ended => $"{who}: het vaste gezicht houdt hier op ({ended.Reason.Dutch().ToLowerInvariant()}).",
        WorkerLeftOrganization => $"{who}: een medewerker gaat uit dienst; voor elk gezin wordt meteen iemand gezocht.",
        WorkerIntroduced known => $"{who} stelt een medewerker voor aan {other}, die dat kan nagaan: tot en met {DutchTime.Day(known.Until)}.",
        WorkerIntroductionWithdrawn gone => $"{who} laat {other} weten dat een medewerker niet meer voor hen optreedt ({gone.Reason.Dutch().ToLowerInvariant()}).",
        _ => null,
    };

    private static string? OfOrder(object body, string who, string other) => body switch
    {
        RestrainingOrderConsidered => $"{who} overweegt een huisverbod en vraagt {other} wat die ervan vindt.",
        RestrainingOrderImposed { Oral: true } imposed => $"{who} legt mondeling een huisverbod op. {imposed.Explanation}",
        RestrainingOrderImposed imposed => $"{who} legt een huisverbod op, op papier. {imposed.Explanation}",
        RestrainingOrderHelpStarted { Accepted: true } help => $"{who} helpt {help.PersonRef}.",
        RestrainingOrderHelpStarted help => $"{who} heeft {help.PersonRef} gesproken, die nog geen hulp wil.",
        RestrainingOrderAdviceRequested asked => $"{who} vraagt {other} om advies over het huisverbod: {asked.Question}",
        RestrainingOrderAdviceGiven advice => $"{who} adviseert {other}: {advice.Advice.Dutch().ToLowerInvariant()}. {advice.Explanation}",
        RestrainingOrderExtended extended => $"{who} verlengt het huisverbod. {extended.Explanation}",
        RestrainingOrderWithdrawn withdrawn => $"{who} trekt het huisverbod in. {withdrawn.Explanation}",
        RestrainingOrderBreached breach => $"{who} meldt dat het huisverbod is overtreden.{Spaced(breach.ActionTaken)}",
        RestrainingOrderFollowUpHandedOver next => $"{who} draagt het vervolg na het huisverbod over, uiterlijk {DutchTime.Day(next.DueOn)}: {next.NextStep}",
        _ => null,
    };

    private static string? OfBoard(object body, string who, string other) => body switch
    {
        VtoSubmitted { Urgent: true } => $"{who} belt {other} en vraagt met spoed om een onderzoek.",
        VtoSubmitted => $"{who} vraagt {other} om een onderzoek en houdt zelf zicht.",
        VtoIntakeDecided decided => $"{who} besluit op het verzoek: {decided.Decision.Dutch().ToLowerInvariant()}. {decided.Explanation}",
        VtoWaiting => $"{who} laat weten dat het gezin wacht; {other} houdt zicht.",
        VtoSafetyChecked => $"{who} kijkt of iedereen veilig is zolang er gewacht wordt.",
        VtoUpgradedToUrgent urgent => $"{who}: het kan niet langer wachten. {urgent.Explanation}",
        InvestigationStartedByBoard => $"{who} begint het onderzoek.",
        ReportDelivered report => $"{who} heeft het rapport af: {report.Advice.Dutch().ToLowerInvariant()}. {report.Explanation}",
        MeasureRequested asked => $"{who} vraagt de rechter om een maatregel: {asked.Type.Dutch().ToLowerInvariant()}.",
        MeasureOrdered => $"{who}: de rechter heeft een maatregel uitgesproken. Tot de instelling het gezin aanvaardt, blijft het zicht waar het is.",
        MeasureNotOrdered refused => $"{who}: de rechter spreekt geen maatregel uit. {refused.Explanation}",
        MunicipalityInformed => $"{who} licht {other} in.",
        _ => null,
    };

    private static string? OfPowers(object body, string who, string other) => body switch
    {
        ConsultationBroadcast { Expertise: { } field } asked => $"{who} vraagt iedereen met deskundigheid ({field.Dutch().ToLowerInvariant()}): {asked.Question}",
        ConsultationAnswerJudged { Adequate: true } judged => $"{who} kan verder met het antwoord van {judged.Of}.",
        ConsultationAnswerJudged judged => $"{who} kan nog niet verder met het antwoord van {judged.Of}.{Spaced(judged.Explanation)}",
        MandateAsked asked => $"{who} vraagt {other} wie dit nu mag: {asked.Power.Dutch().ToLowerInvariant()}.",
        MandateAnswered answered => $"{who} antwoordt: {answered.Route.Dutch().ToLowerInvariant()}. {answered.Explanation}",
        MandateUseRequested asked => $"{who} vraagt {other} de bevoegdheid te mogen gebruiken: {asked.Power.Dutch().ToLowerInvariant()}.",
        MandateUseGranted granted => $"{who} staat dat toe, van {DutchTime.Day(granted.From)} tot en met {DutchTime.Day(granted.Until)}.",
        MandateUseRefused refused => $"{who} staat dat niet toe ({refused.Reason.Dutch().ToLowerInvariant()}). {refused.Explanation}",
        MandateUsed used => $"{who} gebruikt de bevoegdheid van {other}, in besluit {used.DecisionRef}.",
        MandateRevoked revoked => $"{who} trekt de bevoegdheid in. {revoked.Explanation}",
        MandateUseJudged judged => $"{who} beoordeelt het gebruik in besluit {judged.DecisionRef}: {judged.Judgement.Dutch().ToLowerInvariant()}.",
        _ => null,
    };

    private static string? OfRights(object body, string who) => body switch
    {
        FamilyRightsInformed told => $"{who} legt {told.PersonRef} uit welke rechten er zijn.",
        LegalBasisChanged changed => $"{who} verwerkt gegevens voortaan op een andere grond: {changed.Ground.Dutch().ToLowerInvariant()}.",
        _ => null,
    };

    private static string? OfShelter(object body, string who, string other) => body switch
    {
        ShelterRequested { Threat: ThreatLevel.Acute } asked => $"{who} vraagt {other} nu meteen om een veilige plek. {asked.Explanation}",
        ShelterRequested asked => $"{who} vraagt {other} om een veilige plek. {asked.Explanation}",
        ShelterScreened { Unsuitable: { } why } => $"{who} vindt opvang nu niet passend: {why.Dutch().ToLowerInvariant()}. {other} bepaalt hoe het verder gaat.",
        ShelterScreened screened => $"{who} heeft beoordeeld hoe gevaarlijk het is ({screened.Risk.Dutch().ToLowerInvariant()}) en zoekt een plek: {screened.Outcome.Dutch().ToLowerInvariant()}. {screened.Explanation}",
        ShelterNoCapacity full => $"{who} heeft nu geen plek en zoekt verder. {full.Explanation}",
        ShelterBridged bridged => $"{who} zorgt dat zij zolang veilig zijn: {bridged.Form.Dutch().ToLowerInvariant()}. Binnen drie nachten is er een gewone plek.",
        ShelterPlaceOffered { Emergency: true } => $"{who} heeft een noodbed. Waar weet {other} niet.",
        ShelterPlaceOffered => $"{who} heeft een plek. Waar weet {other} niet.",
        ShelterPlaced { Emergency: true } => $"{who}: zij zijn binnen en veilig, eerst in een noodbed.",
        ShelterPlaced => $"{who}: zij zijn binnen en veilig.",
        ShelterMoved { Reason: ShelterMoveReason.RegularPlace } => $"{who}: van het noodbed naar een gewone plek.",
        ShelterMoved moved => $"{who}: zij zijn verhuisd naar een andere plek ({moved.Reason.Dutch().ToLowerInvariant()}).",
        ShelterLeft { WithNotice: false } => $"{who}: zij zijn zonder bericht vertrokken; {other} gaat meteen na of zij veilig zijn.",
        ShelterLeft left => $"{who}: zij vertrekken uit de opvang ({left.Next.Dutch().ToLowerInvariant()}).",
        ShelterLocationCompromised => $"{who}: de plek is niet meer geheim. Alleen opvang en politie worden gealarmeerd; in dit gesprek zegt niemand meer iets.",
        ChildrenSchoolContactNeeded => $"{who} vraagt {other} het contact met school te regelen; welke school staat nergens.",
        _ => null,
    };

    private static string? OfTimeline(object body, string who, string other) => body switch
    {
        TimelineAsked asked => $"{who} vraagt {other} om zijn deel van de tijdlijn: {asked.Ground.Dutch().ToLowerInvariant()}. {asked.Purpose}",
        TimelineContributed => $"{who} geeft {other} zijn deel van de tijdlijn; wat niet gedeeld mag worden, blijft weg.",
        TimelineRefused refused => $"{who} geeft {other} niets voor de tijdlijn: {refused.Reason.Dutch().ToLowerInvariant()}. {refused.Explanation}",
        ReportSectionWritten section => $"{who} schrijft een hoofdstuk van het verslag voor het gezin: {section.Section.Dutch().ToLowerInvariant()}.",
        _ => null,
    };

    private static string Spaced(string? text) => string.IsNullOrWhiteSpace(text) ? "" : $" {text}";
}
