using static ChainHub.Calendar.TermTexts;

namespace ChainHub.Calendar;

/// <summary>
/// Algemene termijnenwet art. 1, 2 and 4. Art. 4 decides whether the law applies at all; art. 2 works on the term as art. 1 leaves
/// it, and art. 1 is looked at once more on the result.
/// </summary>
static class Atw
{
    const int MostDays = 90;
    const int MostWeeks = 12;
    const int MostMonths = 3;
    const int DaysOfWhichTwoMustBeWorked = 3;
    const int WorkedDays = 2;

    /// <summary>Whether the law may move this term, with a step that says why or why not.</summary>
    public static bool SayWhetherItApplies(TermRule rule, DateOnly due, StepLog steps)
    {
        if (!rule.Atw.Applies)
        {
            steps.Add(due, $"Dit einde schuift niet door: {rule.Atw.Reason.Nl}.", $"This end does not move: {rule.Atw.Reason.En}.", rule.Atw.Article);
            return false;
        }

        if (IsSwitchedOff(rule))
        {
            steps.Add(
                due,
                $"Dit einde schuift niet door: de wet geldt niet voor termijnen in uren of jaren, of langer dan {MostDays} dagen, {MostWeeks} weken of {MostMonths} maanden.",
                $"This end does not move: the law is not for terms in hours or years, or longer than {MostDays} days, {MostWeeks} weeks or {MostMonths} months.",
                "Algemene termijnenwet art. 4");
            return false;
        }

        steps.Add(due, $"De Algemene termijnenwet geldt: {rule.Atw.Reason.Nl}.", $"The Algemene termijnenwet applies: {rule.Atw.Reason.En}.", rule.Atw.Article);
        return true;
    }

    /// <summary>The last day as art. 1, 2 and again 1 leave it.</summary>
    public static DateOnly Moved(TermRule rule, DateOnly start, DateOnly due, WorkingDayCalendar law, StepLog steps)
    {
        due = Article1(due, law, steps);
        return Article1(Article2(rule, start, due, law, steps), law, steps);
    }

    static DateOnly Article1(DateOnly due, WorkingDayCalendar law, StepLog steps)
    {
        if (!law.IsDayOff(due)) return due;
        var next = due.AddWorkingDays(1, law);
        steps.Add(
            next,
            $"{DaysOffNl(due, next, law)}: verlengd tot en met {Nl(next)}.",
            $"{DaysOffEn(due, next, law)}: extended to and including {En(next)}.",
            "Algemene termijnenwet art. 1 lid 1");
        return next;
    }

    static DateOnly Article2(TermRule rule, DateOnly start, DateOnly due, WorkingDayCalendar law, StepLog steps)
    {
        if (IsShort(rule)) return due;
        var worked = start.WorkingDaysUntil(due, law);
        if (worked >= WorkedDays)
        {
            SayThatItContainsEnough(rule, due, worked, steps);
            return due;
        }

        var next = due.AddWorkingDays(WorkedDays - worked, law);
        steps.Add(
            next,
            $"Een termijn van ten minste drie dagen moet twee dagen bevatten die geen zaterdag, zondag of feestdag zijn; hij bevat er {worked}: verlengd tot en met {Nl(next)}.",
            $"A term of at least three days must contain two days that are no Saturday, Sunday or holiday; it contains {worked}: extended to and including {En(next)}.",
            "Algemene termijnenwet art. 2");
        return next;
    }

    // In weeks and months nobody doubts it.
    static void SayThatItContainsEnough(TermRule rule, DateOnly due, int worked, StepLog steps)
    {
        if (rule.Unit != TermUnit.CalendarDays) return;
        steps.Add(
            due,
            $"De termijn bevat {worked} dagen die geen zaterdag, zondag of feestdag zijn; ten minste twee is genoeg.",
            $"The term contains {worked} days that are no Saturday, Sunday or holiday; at least two is enough.",
            "Algemene termijnenwet art. 2");
    }

    static bool IsShort(TermRule rule) =>
        rule.Amount == 0 || (rule.Unit is TermUnit.CalendarDays or TermUnit.WorkingDays && rule.Amount < DaysOfWhichTwoMustBeWorked);

    static bool IsSwitchedOff(TermRule rule) => rule.Unit switch
    {
        TermUnit.Hours or TermUnit.Years => true,
        TermUnit.CalendarDays or TermUnit.WorkingDays => rule.Amount > MostDays,
        TermUnit.Weeks => rule.Amount > MostWeeks,
        TermUnit.Months => rule.Amount > MostMonths,
        _ => false,
    };
}
