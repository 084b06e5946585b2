using static ChainHub.Calendar.TermUnit;

namespace ChainHub.Calendar;

/// <summary>D16-D24: the child protection board, the court and the certified institution.</summary>
static class ChildProtectionRules
{
    const string BoardNorm = "norm Raad voor de Kinderbescherming";
    static readonly Wording Board = Parties.Board;
    static readonly Wording Court = Parties.Court;

    static readonly AtwApplicability LastsAtMost = AtwApplicability.NotApplicable(
        "de maatregel duurt ten hoogste zo lang en wordt nooit verlengd door een weekend of feestdag",
        "the measure lasts at most this long and a weekend or holiday never extends it");

    static readonly AtwApplicability CourtTerm = AtwApplicability.NotApplicable(
        "het is een termijn voor de rechter; gerekend wordt met het vroegste einde",
        "it is a term for the court; the earliest end is taken");

    static readonly AtwApplicability Uncertain = AtwApplicability.NotApplicable(
        "het is niet zeker dat de termijn verlengd wordt; gerekend wordt met het vroegste einde",
        "it is not certain that the term is extended; the earliest end is taken");

    public static IEnumerable<TermRule> All =>
    [
        Row.Protocol("D16", Board, 10, CalendarDays, BoardNorm)
            .What("beschermingsonderzoek beginnen", "start the protection investigation")
            .From("ontvangst van het verzoek tot onderzoek", "receipt of the request to investigate"),
        Row.Protocol("D17", Board, 3, Months, BoardNorm)
            .What("contact met een gezin dat langer wacht", "contact with a family that waits longer")
            .From("het begin van het wachten", "the start of the waiting"),
        Row.Protocol("D18", Board, 0, AtOnce, BoardNorm)
            .What("spoedonderzoek beginnen", "start the urgent investigation")
            .From("het bekend worden van acuut gevaar", "the moment acute danger is known"),
        Row.Protocol("D19", Board, 6, Weeks, BoardNorm).Usual()
            .What("beschermingsonderzoek afronden", "finish the protection investigation")
            .From("het begin van het onderzoek", "the start of the investigation")
            .Or(new TermVariant("85-days", 85, CalendarDays), new TermVariant("115-days", 115, CalendarDays)),
        Row.Law("D20", Court, 3, Months, "BW 1:257").NotMoved(LastsAtMost)
            .What("einde van de voorlopige ondertoezichtstelling", "end of the provisional supervision order")
            .From("de beschikking", "the order"),
        Row.Law("D21", Court, 2, Weeks, "Rv art. 800 lid 3").NotMoved(CourtTerm).Usual()
            .What("kind en ouders horen na een spoedbeschikking", "hear child and parents after an urgent order")
            .From("de spoedbeschikking zonder verhoor", "the urgent order without a hearing"),
        Row.Law("D22", Court, 1, Years, "BW 1:258 en 1:260").Usual()
            .What("einde van de ondertoezichtstelling, behoudens verlenging", "end of the supervision order, unless extended")
            .From("de beschikking", "the order"),
        Row.Law("D23", Parties.CertifiedInstitution, 3, Months, "BW 1:265c lid 3").NotMoved(Uncertain).Usual()
            .What("machtiging uithuisplaatsing gebruiken, anders vervalt zij", "use the out-of-home authorization, or it lapses")
            .From("de machtiging", "the authorization"),
        Row.Protocol("D24", Parties.CertifiedInstitution, 5, WorkingDays, "norm gecertificeerde instellingen").Usual()
            .What("eerste contact na ondertoezichtstelling", "first contact after the supervision order")
            .From("de beschikking", "the order")
            .NotMoved(Uncertain)
            .Or(
                new TermVariant("first-contact", 5, WorkingDays),
                new TermVariant("plan", 6, Weeks)
                {
                    Level = TermLevel.Law,
                    Title = new("plan van aanpak vaststellen", "make the plan of action"),
                    Source = "Jeugdwet art. 4.1.3",
                }),
    ];
}
