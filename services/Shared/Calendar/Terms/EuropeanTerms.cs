using static ChainHub.Calendar.TermTexts;

namespace ChainHub.Calendar;

/// <summary>Terms of acts of the European Union: Regulation (EEC, Euratom) 1182/71 art. 3.</summary>
static class EuropeanTerms
{
    const string Regulation = "Verordening (EEG, Euratom) 1182/71";

    // Art. 2(1): the holidays of the member state. Good Friday and the days of royal decrees are equated to holidays for the Algemene
    // termijnenwet alone (its art. 3(2) and (3)): here they are worked, which never tells a later end than is sure.
    static readonly WorkingDayCalendar Days =
        new() { Name = "verordening-1182-71", Version = "1971-07-01", GoodFridayIsDayOff = false, RoyalDecreeDaysAreOff = false };

    /// <summary>The end as art. 3(4) leaves it. A term of two days or more contains two working days (art. 3(5)); in months nobody doubts it.</summary>
    public static TermEnd Moved(TermRule rule, DateOnly due, StepLog steps)
    {
        steps.Add(
            due,
            $"De Algemene termijnenwet geldt niet: {rule.Atw.Reason.Nl}.",
            $"The Algemene termijnenwet does not apply: {rule.Atw.Reason.En}.",
            rule.Atw.Article);
        if (!Days.IsDayOff(due)) return TermEnd.On(due).By(Days);
        var next = due.AddWorkingDays(1, Days);
        steps.Add(
            next,
            $"{DaysOffNl(due, next, Days)}: de termijn loopt af met het laatste uur van de volgende werkdag, {Nl(next)}.",
            $"{DaysOffEn(due, next, Days)}: the term ends with the last hour of the following working day, {En(next)}.",
            $"{Regulation} art. 3 lid 4");
        return TermEnd.On(next).By(Days);
    }
}
