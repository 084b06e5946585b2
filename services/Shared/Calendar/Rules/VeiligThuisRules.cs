using static ChainHub.Calendar.TermUnit;

namespace ChainHub.Calendar;

/// <summary>D01-D10: Veilig Thuis, from the report to the feedback.</summary>
static class VeiligThuisRules
{
    const string Handelingsprotocol = "Handelingsprotocol Veilig Thuis 2019";
    static readonly Wording Vt = Parties.VeiligThuis;

    public static IEnumerable<TermRule> All =>
    [
        Row.Decree("D01", Vt, 0, AtOnce, "art. 4.1.1 lid 2 onder a")
            .What("op acuut gevaar beoordelen en handelen (dag en nacht)", "look at acute danger and act (day and night)")
            .From("ontvangst van de melding", "receipt of the report")
            .Or(new TermVariant("visit", 24, Hours)
            {
                Level = TermLevel.Protocol,
                Title = new("bezoek of maatregelen bij acuut gevaar", "visit or measures in acute danger"),
                Source = Handelingsprotocol,
            }),
        Row.Protocol("D02", Vt, 5, WorkingDays, Handelingsprotocol)
            .What("veiligheidsbeoordeling afronden", "finish the safety assessment")
            .From("ontvangst van de melding", "receipt of the report"),
        Row.Decree("D03", Vt, 5, CalendarDays, "art. 4.1.7 lid 1")
            .What("onderzoek beginnen dat nodig is gebleken", "start the investigation that was found necessary")
            .From("ontvangst van de melding", "receipt of the report"),
        Row.Decree("D04", Vt, 10, Weeks, "art. 4.1.7 lid 2")
            .What("beoordelen tot welke stappen het onderzoek leidt", "judge to what steps the investigation leads")
            .From("de vaststelling dat onderzoek nodig is", "the determination that an investigation is necessary"),
        Row.Protocol("D05", Vt, 10, Weeks, Handelingsprotocol).Usual()
            .What("dienst Voorwaarden en Vervolg afronden", "finish conditions and follow-up")
            .From("het besluit tot Voorwaarden en Vervolg", "the decision for conditions and follow-up"),
        Row.Target("D06", Vt, "sectornorm 2019")
            .What("90% van D02 en 80% van D04 op tijd", "90% of D02 and 80% of D04 in time")
            .From("geen", "none"),
        Row.Law("D07", Vt, 4, Weeks, "Wmo 2015 art. 5.3.1 lid 1")
            .What("betrokkene meedelen dat gegevens van anderen zijn verkregen", "tell a person that data about him came from others")
            .From("het vastleggen van de gegevens", "the recording of the data"),
        Row.Law("D08", Vt, 2, Weeks, "Wmo 2015 art. 5.3.1 lid 2")
            .What("verlenging van D07, telkens met ten hoogste", "extension of D07, each time at most")
            .From("het einde van de lopende termijn", "the end of the running term"),
        Row.Decree("D09", Vt, 0, AtOnce, "art. 4.1.8 lid 2")
            .What("informeren over werkwijze, privacy en klachten", "inform about procedure, privacy and complaints")
            .From("het eerste contact", "the first contact"),
        Row.Law("D10", Vt, 0, AtOnce, "Wmo 2015 art. 4.1.1 lid 2 onder g").Usual()
            .What("terugkoppelen aan de melder", "give feedback to the reporter")
            .From("het einde van de beoordeling of van het onderzoek", "the end of the assessment or of the investigation"),
    ];
}
