using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Node.Agreements;

/// <summary>The terms that a region agrees on and that no national table has (regionale termijnen): who does what, from when.</summary>
internal static class LocalTerms
{
    private static readonly Wording Sender = new("verzender", "sender");
    private static readonly Wording Receiver = new("ontvanger", "receiver");
    private static readonly Wording VeiligThuis = new("Veilig Thuis", "Veilig Thuis");
    private static readonly Wording Holder = new("wie zicht op veiligheid houdt", "who holds the safety oversight");
    private static readonly Wording Asked = new("wie bij de monitoring wordt bevraagd", "who is asked in the monitoring");
    private static readonly Wording Home = new("moederorganisatie van de medewerker", "the worker's own organization");
    private static readonly Wording Board = new("Raad voor de Kinderbescherming", "child protection board");
    private static readonly Wording Requester = new("wie het verzoek tot onderzoek doet", "who makes the request to the board");
    private static readonly Wording Institution = new("gecertificeerde instelling", "certified institution");
    private static readonly Wording Helper = new("hulpverleningsinstantie", "help organization");
    private static readonly Wording Shelter = new("vrouwenopvang", "shelter");
    private static readonly Wording Asker = new("wie opvang vroeg", "who asked for shelter");
    private static readonly Wording Authority = new("burgemeester of politie", "mayor or police");
    private static readonly Wording Lender = new("bevoegde organisatie", "who has the power");
    private static readonly Wording User = new("wie de bevoegdheid gebruikt", "who uses the power");
    private static readonly Wording Speaker = new("wie met het kind spreekt", "who speaks to the child");

    /// <summary>The terms whose date is in each thing itself; an agreement says only when they warn and are raised.</summary>
    public static readonly IReadOnlySet<string> WithOwnDate = new HashSet<string> { LocalRules.PlannedTask, LocalRules.WorkerUntil, LocalRules.MandateUntil, LocalRules.IntroductionUntil };

    public static readonly IReadOnlyDictionary<string, TermRule> ByCode = new[]
    {
        Row(LocalRules.ReportStart, Receiver, new("terugkoppelen hoe de start verliep", "report how the start went"),
            new("het eerste contact; bij de verzender de aanname", "the first contact; at the sender the acceptance")),
        Row(LocalRules.Clarification, Sender, new("vragen van de ontvanger beantwoorden", "answer the receiver's questions"),
            new("ontvangst van de vragen", "receipt of the questions")),
        Row(LocalRules.NextStep, Sender, new("besluiten hoe het verder gaat met het gezin", "decide how it goes on with the family"),
            new("de weigering, intrekking, niet-bezorging of verstreken termijn", "the decline, withdrawal, failed delivery or passed term")),
        Row(LocalRules.AnswerBounce, Sender, new("antwoorden op een teruggegeven overdracht", "answer a handover that came back"),
            new("het teruggeven", "the giving back")),
        Row(LocalRules.AnswerCancellation, new("wie het verzoek kreeg", "who was asked"),
            new("antwoorden op een verzoek tot terugdraaien", "answer a request to undo the handover"),
            new("het verzoek", "the request")),
        Row(LocalRules.ConfirmWithdrawal, Receiver, new("intrekking van het aanbod bevestigen", "confirm the withdrawal of the offer"),
            new("de intrekking", "the withdrawal")),
        Row(LocalRules.AnswerConsultation, new("geraadpleegde organisatie", "consulted organization"),
            new("vraag beantwoorden", "answer the question"), new("het stellen van de vraag", "the asking of the question")),
        Row(LocalRules.JudgeAnswer, new("wie de vraag stelde", "who asked"), new("een antwoord beoordelen", "say whether an answer is adequate"),
            new("het antwoord", "the answer")),
        Row(LocalRules.AcuteAction, Holder, new("handelen bij acuut gevaar en dat laten weten", "act on acute danger and say so"),
            new("de melding van acuut gevaar", "the alarm")),
        Row(LocalRules.Repair, Sender, new("geweigerd of niet bezorgd bericht herstellen", "repair a message that was refused or not delivered"),
            new("de weigering of niet-bezorging", "the refusal or failed delivery")),
        Row(LocalRules.Triage, VeiligThuis, new("een melding op acuut gevaar bekijken", "look at acute danger in a report"),
            new("ontvangst van de melding", "receipt of the report")),
        Row(LocalRules.Feedback, VeiligThuis, new("terugkoppelen aan de melder", "give feedback to the reporter"),
            new("het einde van de beoordeling of van het onderzoek", "the end of the assessment or of the investigation")),
        Row(LocalRules.FollowUp, VeiligThuis, new("beginnen met wat de beoordeling besloot", "begin what the assessment decided"),
            new("het besluit van de beoordeling", "the decision of the assessment")),
        Row(LocalRules.SpeakToChild, Speaker, new("het kind spreken, of zeggen waarom niet", "speak to the child, or say why not"),
            new("het begin van de dienst, of het opnemen van het kind in het gezinsoverzicht", "the start of the service, or the adding of the child to the roster")),
        Row(LocalRules.SpeakToChildAgain, Speaker, new("opnieuw proberen het kind te spreken", "try again to speak to the child"),
            new("de poging die niet lukte", "the attempt that failed")),
        Row(LocalRules.EndorseConditions, new("elk van beide organisaties", "each of the two organizations"),
            new("instemmen met een versie van de veiligheidsvoorwaarden, of bezwaar maken", "endorse a version of the safety conditions, or object"),
            new("het voorleggen van die versie", "the proposal of that version")),
        Row(LocalRules.SettleDisagreement, new("beide organisaties", "both organizations"),
            new("een verschil van inzicht over de veiligheidsvoorwaarden oplossen", "settle a disagreement about the safety conditions"),
            new("het bezwaar", "the objection")),
        Row(LocalRules.ReviewBreach, Holder, new("een geschonden veiligheidsvoorwaarde bekijken", "look at a breach of a safety condition"),
            new("het bericht van de schending", "the word of the breach")),
        Row(LocalRules.LastMoment, VeiligThuis, new("laatste monitormoment", "last monitoring moment"),
            new("de aanname van de overdracht", "the acceptance of the handover")),
        Row(LocalRules.AnswerMonitoring, Asked, new("de vragen van een monitormoment beantwoorden", "answer the questions of a monitoring moment"),
            new("het stellen van de vragen", "the asking of the questions")),
        Row(LocalRules.AnswerReminder, Asked, new("die vragen na een herinnering beantwoorden", "answer those questions after a reminder"),
            new("de herinnering", "the reminder")),
        Row(LocalRules.JudgeMonitoring, VeiligThuis, new("een monitormoment beoordelen", "judge a monitoring moment"),
            new("het laatste antwoord", "the last answer")),
        Row(LocalRules.Silence, Holder, new("contact met het gezin vastleggen", "record contact with the family"),
            new("het laatst vastgelegde contact", "the last contact that was recorded")),
        Row(LocalRules.ContactRhythm, new("wie het gezin begeleidt", "who works with the family"),
            new("contact met het gezin hebben, zoals afgesproken", "have contact with the family, as agreed"),
            new("het vorige contact", "the contact before")),
        Row(LocalRules.Correction, new("wie het onjuiste bericht kreeg", "who got the wrong message"),
            new("een correctie verwerken, ook bij wie het verder kreeg", "process a correction, also with whoever it was passed on to"),
            new("ontvangst van de correctie; bij de verzender de verzending", "receipt of the correction; at the sender its sending")),
        Row(LocalRules.RenewConsent, new("wie toestemming vroeg", "who asked for consent"),
            new("toestemming opnieuw vragen aan wie door de leeftijd nu beslist", "ask anew for consent of whoever decides by age now"),
            new("de dag waarop de leeftijd werd bereikt", "the day on which the age was reached")),
        Row(LocalRules.PlannedTask, new("wie de taak heeft", "who has the task"),
            new("een taak uit het gezinsplan doen", "do a task of the family's plan"),
            new("het opnemen van de taak in het plan", "the planning of the task")) with { Amount = 1, Unit = TermUnit.CalendarDays },
        Row(LocalRules.NameSubstitute, Home, new("een vervanger noemen voor het vaste gezicht van een gezin", "name a substitute for a family's worker"),
            new("het bericht dat de medewerker er niet is", "the word that the worker is not there")),
        Row(LocalRules.TalkSubstitute, Home, new("iemand vinden voor het gesprek met het gezin", "find somebody for the talk with the family"),
            new("het bericht dat de medewerker er niet is", "the word that the worker is not there")),
        Row(LocalRules.ChangeWorker, Home, new("het vaste gezicht van een gezin wisselen", "change a family's worker"),
            new("het voorstel, of het vertrek van de medewerker", "the proposal, or the worker's departure")),
        Row(LocalRules.WorkerUntil, Home, new("bepalen hoe het verder gaat als de toewijzing van het vaste gezicht eindigt", "decide how it goes on when the worker's assignment ends"),
            new("de toewijzing", "the assignment")) with { Amount = 1, Unit = TermUnit.CalendarDays },
        Row(LocalRules.CaseloadReview, Home, new("kijken naar een te hoge caseload", "look at a caseload that is too high"),
            new("de toewijzing van nog een gezin", "the assignment of one more family")),
        Row(LocalRules.SubmitRequest, Requester, new("een voorbereid verzoek tot onderzoek indienen", "make the request that was prepared"),
            new("de voorbereiding", "the preparation")),
        Row(LocalRules.InformMunicipality, new("Veilig Thuis, gecertificeerde instelling of Raad", "Veilig Thuis, certified institution or board"),
            new("het college inlichten", "tell the municipality"), new("het verzoek of het begin van het onderzoek", "the request or the start of the investigation")),
        Row(LocalRules.CorvReceipt, Requester, new("het ontvangstbewijs van CORV hebben", "have the receipt of CORV"),
            new("het indienen van het verzoek", "the making of the request")),
        Row(LocalRules.DecideIntake, Board, new("besluiten op een verzoek tot onderzoek", "decide on a request to investigate"),
            new("ontvangst van het verzoek, of de beschermingstafel", "receipt of the request, or the protection table")),
        Row(LocalRules.HoldTable, Board, new("de beschermingstafel houden", "hold the protection table"),
            new("het besluit daartoe", "the decision to do so")),
        Row(LocalRules.WaitingCheck, Requester, new("de veiligheid bekijken zolang het verzoek wacht", "look at the safety while the request waits"),
            new("het begin van het wachten, of de vorige keer", "the start of the waiting, or the time before")),
        Row(LocalRules.UrgentStart, Board, new("in actie komen op een spoedverzoek", "act on an urgent request"),
            new("het spoedverzoek", "the urgent request")),
        Row(LocalRules.RequestMeasure, Board, new("de geadviseerde maatregel verzoeken", "ask the court for the measure that was advised"),
            new("het rapport", "the report")),
        Row(LocalRules.CourtRuling, new("rechter", "court"), new("beslissen op het verzoek om een maatregel", "rule on a measure"),
            new("het verzoek", "the request")),
        Row(LocalRules.MeasureExpires, Institution, new("weten dat een maatregel afloopt", "know that a measure will be over soon"),
            new("zo lang vóór het einde van de maatregel", "so long before the end of the measure")),
        Row(LocalRules.DecideOnExtension, Institution, new("beslissen over verlenging van de maatregel", "decide on extending the measure"),
            new("het bericht dat de maatregel afloopt", "the word that it will be over soon")),
        TermRules.Get("D24", "plan") with { Code = LocalRules.PlanOfAction, Variants = [] },
        Row(LocalRules.OrderQuestion, Helper, new("een vraag over een huisverbod beantwoorden", "answer a question about a restraining order"),
            new("het stellen van de vraag", "the asking of the question")),
        Row(LocalRules.OrderDecision, Authority, new("beslissen over een huisverbod", "decide about a restraining order"),
            new("het overwegen, of het advies", "the considering, or the advice")),
        Row(LocalRules.OrderResidents, Authority, new("bewoners inlichten over het huisverbod", "tell the residents of the order"),
            new("het opleggen", "the moment it was imposed")),
        Row(LocalRules.OrderInWriting, Authority, new("een mondeling huisverbod op schrift stellen", "put an oral order on paper"),
            new("het opleggen", "the moment it was imposed")),
        Row(LocalRules.OrderHelp, Helper, new("hulp starten voor een persoon", "start help for one person"),
            new("het opleggen", "the moment it was imposed")),
        Row(LocalRules.OrderFollowUp, Helper, new("het vervolg na het huisverbod overdragen", "hand over what comes after the order"),
            new("het einde van het huisverbod", "the end of the order")),
        Row(LocalRules.ShelterDanger, Shelter, new("gevaar beoordelen bij een aanmelding voor opvang", "judge the danger of a request for shelter"),
            new("de aanmelding", "the request")),
        Row(LocalRules.ShelterPlace, Shelter, new("een opvangplek vinden", "find a place in a shelter"),
            new("de screening, of het bericht dat er geen plek is", "the screening, or the word that there is no place")),
        Row(LocalRules.ShelterAdmission, Shelter, new("opnemen in de opvang", "take in those who flee"),
            new("de dag waarop de plek er is", "the day on which there is a place")),
        Row(LocalRules.ShelterSchool, Shelter, new("contact met een school regelen", "arrange the contact with a school"),
            new("de vraag daarom", "the request for it")),
        Row(LocalRules.ShelterLeaving, Asker, new("nagaan of wie zonder bericht vertrok veilig is", "look whether those who left without notice are safe"),
            new("het bericht van vertrek", "the word that they left")),
        Row(LocalRules.MandateQuestion, Lender, new("zeggen wie nu bevoegd is", "say who may decide now"),
            new("de vraag", "the question")),
        Row(LocalRules.MandateRequest, Lender, new("beslissen over het gebruik van een bevoegdheid", "let the other use a power, or refuse"),
            new("de vraag", "the question")),
        Row(LocalRules.MandateUntil, User, new("bevoegdheid van een ander mag gebruikt worden tot en met een dag", "a power of another may be used until a day"),
            new("het toestaan", "the granting")) with { Amount = 1, Unit = TermUnit.CalendarDays },
        Row(LocalRules.MandateAccount, User, new("gebruik van een bevoegdheid verantwoorden", "tell the lender what was done with its power"),
            new("het gebruik", "the use")),
        Row(LocalRules.MandateJudgement, Lender, new("gebruik na intrekking beoordelen", "judge a use after the power had been taken back"),
            new("het bericht van het gebruik", "the word of the use")),
        Row(LocalRules.IntroductionUntil, Home, new("medewerker treedt op tot en met een dag", "a worker acts for others until a day"),
            new("het voorstellen", "the introduction")) with { Amount = 1, Unit = TermUnit.CalendarDays },
        Row(LocalRules.AnswerTimeline, new("organisatie die bij het gezin betrokken is of was", "organization that takes or took part"),
            new("bijdragen aan de tijdlijn, of zeggen waarom niet", "give a part of the timeline, or say why not"), new("het stellen van de vraag", "the asking of the question")),
    }.ToDictionary(rule => rule.Code);

    private static TermRule Row(string code, Wording who, Wording what, Wording from) => new()
    {
        Code = code,
        Version = string.Empty,
        Who = who,
        Title = what,
        StartsAt = from,
        Amount = 0,
        // Until an agreement gives it a length.
        Unit = TermUnit.Norm,
        Level = TermLevel.Region,
        Atw = AtwApplicability.NotStatutory,
        Source = "regionale samenwerkingsafspraken",
    };
}
