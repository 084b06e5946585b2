using static ChainHub.Calendar.TermUnit;

namespace ChainHub.Calendar;

/// <summary>D25-D33: the temporary exclusion order (tijdelijk huisverbod), whose days never move.</summary>
static class ExclusionOrderRules
{
    const string Act = "Wet tijdelijk huisverbod";
    static readonly Wording Mayor = Parties.Mayor;

    public static IEnumerable<TermRule> All =>
    [
        Order("D25", 10, CalendarDays, $"{Act} art. 2 lid 1")
            .What("einde van het huisverbod", "end of the exclusion order")
            .From("het opleggen", "the moment it was imposed"),
        Order("D26", 4, Weeks, $"{Act} art. 9 lid 1")
            .What("uiterste einde van het verlengde huisverbod", "latest end of the extended exclusion order")
            .From("het moment waarop het voor het eerst is opgelegd", "the moment it was first imposed"),
        Row.Law("D27", Parties.ExcludedPerson, 24, Hours, $"{Act} art. 2 lid 6")
            .What("meedelen waar hij bereikbaar is", "state where he can be reached")
            .From("het opleggen", "the moment it was imposed"),
        Row.Law("D28", Mayor, 24, Hours, $"{Act} art. 5 lid 1")
            .What("raadsman regelen wanneer die gewenst is", "arrange counsel when wanted")
            .From("het uiten van die wens", "the moment the wish is stated"),
        Row.Law("D29", Parties.Court, 3, CalendarDays, $"{Act} art. 6 lid 1 onder a")
            .What("uithuisgeplaatste horen", "hear the excluded person")
            .From("het verzoek om voorlopige voorziening", "the request for provisional relief"),
        Row.Law("D30", Parties.Court, 24, Hours, $"{Act} art. 6 lid 1 onder b")
            .What("uitspraak doen, zo mogelijk terstond", "give the ruling, at once where possible")
            .From("het sluiten van het onderzoek ter zitting", "the end of the hearing")
            .Or(new TermVariant("at-once", 0, AtOnce)),
        Row.Law("D31", Mayor, 0, AtOnce, $"{Act} art. 2 lid 8")
            .What("bewoners en hulpverleningsinstantie inlichten", "tell the residents and the help organization")
            .From("het opleggen", "the moment it was imposed"),
        Row.Region("D32", Parties.HelpOrganization, 8, CalendarDays)
            .What("burgemeester adviseren over verlenging", "advise the mayor on extension")
            .From("het opleggen", "the moment it was imposed")
            .Or(new TermVariant("day-7", 7, CalendarDays), new TermVariant("day-8", 8, CalendarDays)),
        Row.Law("D33", Parties.Municipality, 5, Years, $"{Act} art. 10 lid 1")
            .What("dossier van het huisverbod vernietigen", "destroy the file of the exclusion order")
            .From("het huisverbod", "the order"),
    ];

    static TermRule Order(string code, int amount, TermUnit unit, string source) =>
        Row.Law(code, Mayor, amount, unit, source).NotMoved(AtwApplicability.ExcludedByLaw) with { EndsAtSameClockTime = true };
}
