using System.Globalization;
using static ChainHub.Calendar.TermTexts;

namespace ChainHub.Calendar;

/// <summary>Terms that end at an instant: at once, hours, and orders that end at the clock time of their start.</summary>
static class InstantTerms
{
    public static TermEnd AtOnce(TermStart start, StepLog steps)
    {
        SayThatTimeIsUnknown(start, steps);
        steps.Add(start.At, $"Onverwijld: de klok begint en eindigt op {Nl(start.At)}.", $"At once: the clock starts and ends on {En(start.At)}.");
        return TermEnd.At(start.At);
    }

    public static TermEnd Hours(TermRule rule, TermStart start, StepLog steps)
    {
        SayThatTimeIsUnknown(start, steps);
        var due = start.At.AddHours(rule.Amount);
        steps.Add(
            due,
            $"{LengthNl(rule.Amount, rule.Unit)} na {Nl(start.At)}: {Nl(due)}. Uren lopen door, ook als de klok verzet wordt.",
            $"{LengthEn(rule.Amount, rule.Unit)} after {En(start.At)}: {En(due)}. Hours run on, also when the clock changes.");
        Atw.SayWhetherItApplies(rule, AmsterdamTime.DateOf(due), steps);
        return TermEnd.At(due);
    }

    public static TermEnd SameClockTime(TermRule rule, TermStart start, WorkingDayCalendar calendar, StepLog steps)
    {
        var time = TimeOnly.FromDateTime(AmsterdamTime.ToLocal(start.At).DateTime);
        var date = DateTerms.Plain(rule, start.Date, calendar);
        var due = AmsterdamTime.ToInstant(date, time);
        steps.Add(
            due,
            $"{LengthNl(rule.Amount, rule.Unit)} na {Nl(start.At)}, tot hetzelfde tijdstip op de klok: {Nl(due)}.",
            $"{LengthEn(rule.Amount, rule.Unit)} after {En(start.At)}, until the same time on the clock: {En(due)}.");
        SayHowClockChanged(start, date, time, due, steps);
        Atw.SayWhetherItApplies(rule, date, steps);
        return rule.Unit == TermUnit.WorkingDays ? TermEnd.At(due).By(calendar) : TermEnd.At(due);
    }

    static void SayHowClockChanged(TermStart start, DateOnly date, TimeOnly time, DateTimeOffset due, StepLog steps)
    {
        var clock = time.ToString("HH:mm", CultureInfo.InvariantCulture);
        if (AmsterdamTime.TimesOnClock(date, time) is var times && times != 1)
        {
            var (nl, en) = times == 0
                ? ("bestaat op die dag niet, want de klok gaat vooruit; het wordt dezelfde tijd na de sprong", "does not exist on that day, as the clock goes forward; it becomes the same time after the jump")
                : ("komt op die dag twee keer voor, want de klok gaat terug; de eerste keer telt", "comes twice on that day, as the clock goes back; the first one counts");
            steps.Add(due, $"{clock} uur {nl}.", $"{clock} {en}.");
        }

        var shift = AmsterdamTime.ToLocal(due).Offset - AmsterdamTime.ToLocal(start.At).Offset;
        if (shift == TimeSpan.Zero) return;
        var hours = Math.Round((due - start.At).TotalHours);
        steps.Add(
            due,
            $"De klok gaat onderweg een uur {(shift > TimeSpan.Zero ? "vooruit" : "terug")}: dat zijn {hours} uur.",
            $"The clock goes {(shift > TimeSpan.Zero ? "forward" : "back")} an hour on the way: that makes {hours} hours.");
    }

    static void SayThatTimeIsUnknown(TermStart start, StepLog steps)
    {
        if (start.TimeIsKnown) return;
        steps.Add(
            start.At,
            "Het tijdstip is niet bekend: gerekend wordt vanaf het begin van de dag, de vroegste lezing.",
            "The time is not known: it is counted from the start of the day, the earliest reading.");
    }
}
