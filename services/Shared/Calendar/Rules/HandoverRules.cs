using static ChainHub.Calendar.TermUnit;

namespace ChainHub.Calendar;

/// <summary>D11-D15: a handover and the monitoring after it. Ranges take their outer end: that is when the term has passed.</summary>
static class HandoverRules
{
    public static IEnumerable<TermRule> All =>
    [
        Row.Region("D11", Parties.Receiver, 1, WorkingDays)
            .What("ontvangst van de overdracht bevestigen", "confirm receipt of the handover")
            .From("het aanbieden van de overdracht", "the offer of the handover"),
        Row.Region("D12", Parties.Receiver, 5, WorkingDays)
            .What("overdracht aannemen, of met reden weigeren", "accept the handover, or decline with a reason")
            .From("het aanbieden van de overdracht", "the offer of the handover")
            .Or(new TermVariant("2-days", 2, WorkingDays), new TermVariant("5-days", 5, WorkingDays)),
        Row.Region("D13", Parties.Receiver, 10, WorkingDays)
            .What("eerste contact met het gezin", "first contact with the family")
            .From("de aanname van de overdracht", "the acceptance of the handover")
            .Or(new TermVariant("5-days", 5, WorkingDays), new TermVariant("10-days", 10, WorkingDays)),
        Row.Protocol("D14", Parties.VeiligThuis, 3, Months, "Handelingsprotocol Veilig Thuis 2019").Usual()
            .What("eerste monitormoment", "first monitoring moment")
            .From("de aanname van de overdracht", "the acceptance of the handover"),
        Row.Protocol("D15", Parties.VeiligThuis, 12, Months, "Handelingsprotocol Veilig Thuis 2019").Usual()
            .What("tweede of laatste monitormoment", "second or last monitoring moment")
            .From("de aanname van de overdracht", "the acceptance of the handover")
            .Or(new TermVariant("12-months", 12, Months), new TermVariant("18-months", 18, Months)),
    ];
}
