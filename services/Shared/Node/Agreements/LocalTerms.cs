using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Node.Agreements;

/// <summary>The terms that a region agrees on and that no national table has (regionale termijnen): who does what, from when.</summary>
internal static class LocalTerms
{
    private static readonly Wording Sender = new("verzender", "sender");
    private static readonly Wording Receiver = new("ontvanger", "receiver");

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
        Row(LocalRules.AcuteAction, new("wie zicht op veiligheid houdt", "who holds the safety oversight"),
            new("handelen bij acuut gevaar en dat laten weten", "act on acute danger and say so"),
            new("de melding van acuut gevaar", "the alarm")),
        Row(LocalRules.Repair, Sender, new("geweigerd of niet bezorgd bericht herstellen", "repair a message that was refused or not delivered"),
            new("de weigering of niet-bezorging", "the refusal or failed delivery")),
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
