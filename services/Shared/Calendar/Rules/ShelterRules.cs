using static ChainHub.Calendar.TermUnit;

namespace ChainHub.Calendar;

/// <summary>D34-D35: the shelter.</summary>
static class ShelterRules
{
    public static IEnumerable<TermRule> All =>
    [
        Row.Protocol("D34", Parties.Shelter, 3, CalendarDays, "afspraken vrouwenopvang")
            .What("na noodbed een reguliere plek vinden (ten hoogste drie nachten)", "find a regular place after the emergency bed (at most three nights)")
            .From("de opname", "the admission"),
        Row.Protocol("D35", Parties.Shelter, 0, AtOnce, "norm vrouwenopvang")
            .What("gevaar beoordelen en bij acuut gevaar plaatsen, dezelfde dag", "assess danger and place in acute danger, the same day")
            .From("de aanmelding", "the application"),
    ];
}
