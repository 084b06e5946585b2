using static ChainHub.Calendar.TermUnit;

namespace ChainHub.Calendar;

/// <summary>D36-D40: duties of every organization: informing, calamities and privacy.</summary>
static class GeneralRules
{
    static readonly AtwApplicability European = AtwApplicability.NotApplicable(
        "het is een Europese termijn, waarvoor Verordening 1182/71 geldt",
        "it is a European term, which Regulation 1182/71 counts",
        "Verordening (EEG, Euratom) 1182/71 art. 1");

    // The hour of the event does not count, so it may be an hour later (art. 3(1)); nobody is told a later end than is sure.
    static readonly AtwApplicability EuropeanHours = AtwApplicability.NotApplicable(
        "het is een Europese termijn (Verordening 1182/71); gerekend wordt met het vroegste einde",
        "it is a European term (Regulation 1182/71); the earliest end is taken",
        "Verordening (EEG, Euratom) 1182/71");

    public static IEnumerable<TermRule> All =>
    [
        Row.Law("D36", Parties.Reporting, 0, AtOnce, "Wmo 2015 art. 4.1.1 lid 2 onder f; Jeugdwet art. 3.1 lid 3 en 4")
            .What("college inlichten over verzoek of eigen onderzoek", "tell the municipality about the request or own-motion investigation")
            .From("het verzenden van het verzoek of het begin van het onderzoek", "the sending of the request or the start of the investigation"),
        Row.Law("D37", Parties.Anyone, 0, AtOnce, "Wmo 2015 art. 4.2.5")
            .What("calamiteit melden aan de inspectie", "report a calamity to the inspectorate")
            .From("de gebeurtenis", "the incident"),
        Row.Law("D38", Parties.Controller, 1, Months, "AVG art. 12 lid 3").European(European)
            .What("inzageverzoek beantwoorden", "answer an access request")
            .From("het verzoek", "the request")
            .Or(new TermVariant("extended", 3, Months)),
        Row.Law("D39", Parties.Controller, 72, Hours, "AVG art. 33 lid 1").NotMoved(EuropeanHours).Usual()
            .What("datalek melden aan de Autoriteit Persoonsgegevens", "report a data breach to the authority")
            .From("het bekend worden", "becoming aware"),
        Row.Law("D40", Parties.Controller, 3, Months, "Wmo 2015 art. 5.3.5")
            .What("gegevens op verzoek vernietigen", "destroy data on request")
            .From("het schriftelijke verzoek", "the written request"),
    ];
}
