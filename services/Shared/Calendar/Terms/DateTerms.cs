using static ChainHub.Calendar.TermTexts;

namespace ChainHub.Calendar;

/// <summary>Terms that end at the end of an Amsterdam day.</summary>
static class DateTerms
{
    public static TermEnd EndOfDay(TermRule rule, TermStart start, WorkingDayCalendar calendar, StepLog steps)
    {
        steps.Add(
            start.Date,
            $"De klok begint op {Nl(start.Date)}; die dag zelf telt niet mee.",
            $"The clock starts on {En(start.Date)}; that day itself does not count.");
        if (rule.EndsAtSameClockTime) SayThatTimeIsUnknown(start, steps);
        var due = Plain(rule, start.Date, calendar);
        if (rule.Unit == TermUnit.WorkingDays) SayWhichDaysWereOff(start.Date, due, calendar, steps);
        steps.Add(
            due,
            $"{LengthNl(rule.Amount, rule.Unit)} later: {Nl(due)}, tot het einde van de dag.",
            $"{LengthEn(rule.Amount, rule.Unit)} later: {En(due)}, until the end of the day.");
        if (rule.IsEuropean) return EuropeanTerms.Moved(rule, due, steps);
        if (Atw.SayWhetherItApplies(rule, due, steps))
            return MovedByLaw(rule, start.Date, due, calendar, steps);
        if (rule.Unit != TermUnit.WorkingDays)
            return TermEnd.On(due);
        SayWhereNoDecreeIsKnown(start.Date, due, calendar, steps);
        return TermEnd.On(due).By(calendar);
    }

    /// <summary>The last day before any law moves it.</summary>
    public static DateOnly Plain(TermRule rule, DateOnly start, WorkingDayCalendar calendar) => rule.Unit switch
    {
        TermUnit.CalendarDays => start.AddDays(rule.Amount),
        TermUnit.Weeks => start.AddDays(7 * rule.Amount),
        TermUnit.Months => start.AddMonths(rule.Amount),
        TermUnit.Years => start.AddYears(rule.Amount),
        TermUnit.WorkingDays => start.AddWorkingDays(rule.Amount, calendar),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), $"{rule.Unit} is not counted in days."),
    };

    static TermEnd MovedByLaw(TermRule rule, DateOnly start, DateOnly due, WorkingDayCalendar calendar, StepLog steps)
    {
        var law = WorkingDayCalendar.Law;
        if (calendar.DecreeDays != law.DecreeDays) law = law with { DecreeDays = calendar.DecreeDays };
        due = Atw.Moved(rule, start, due, law, steps);
        SayWhereNoDecreeIsKnown(start, due, law, steps);
        return TermEnd.On(due).By(law);
    }

    static void SayWhichDaysWereOff(DateOnly start, DateOnly due, WorkingDayCalendar calendar, StepLog steps)
    {
        for (var day = start.AddDays(1); day < due; day = day.AddDays(1))
        {
            if (WorkingDayCalendar.IsWeekend(day) || calendar.HolidayOn(day) is not { } holiday) continue;
            steps.Add(
                day,
                $"{Nl(day)} telt niet als werkdag: {holiday.Name.Nl} (kalender {calendar.Name}).",
                $"{En(day)} does not count as a working day: {holiday.Name.En} (calendar {calendar.Name}).");
        }
    }

    static void SayWhereNoDecreeIsKnown(DateOnly start, DateOnly due, WorkingDayCalendar calendar, StepLog steps)
    {
        if (!calendar.RoyalDecreeDaysAreOff) return;
        for (var year = start.Year; year <= due.Year; year++)
        {
            if (calendar.DecreeDays.Covers(year)) continue;
            steps.Add(
                due,
                $"Voor {year} zijn geen bij koninklijk besluit gelijkgestelde dagen bekend; zo'n besluit kan dit einde nog verschuiven.",
                $"For {year} no days equated by royal decree are known; such a decree can still move this end.",
                "Algemene termijnenwet art. 3 lid 3");
            return;
        }
    }

    static void SayThatTimeIsUnknown(TermStart start, StepLog steps) => steps.Add(
        start.Date,
        "Het tijdstip van het opleggen is niet bekend; met het tijdstip erbij eindigt de termijn op dat tijdstip van de laatste dag.",
        "The time of imposing is not known; with it, the term ends at that time on the last day.");
}
