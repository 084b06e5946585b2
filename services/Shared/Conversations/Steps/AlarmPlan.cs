using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations;

/// <summary>When a term warns, passes, and is raised. What lies in the past already is left out, but never the passing itself.</summary>
internal static class AlarmPlan
{
    public static List<Alarm> For(ComputedTerm term, TermPolicy policy, DateTimeOffset now)
    {
        var alarms = policy.WarnBefore
            .Select(before => new Alarm(Stages.Warned, Before(term, before, policy.Calendar)))
            .Where(alarm => alarm.At > now && alarm.At < term.DueAt)
            .OrderBy(alarm => alarm.At)
            .Select((alarm, index) => alarm with { Stage = Stages.Warning(index + 1) })
            .ToList();
        alarms.Add(new Alarm(Stages.Passed, term.DueAt));
        foreach (var (after, stage) in policy.EscalateAfter.Zip([Stages.Managers, Stages.RegionalTable]))
            alarms.Add(new Alarm(stage, After(term.DueAt, after, policy.Calendar)));

        return alarms;
    }

    private static DateTimeOffset Before(ComputedTerm term, Span before, WorkingDayCalendar calendar) => before.WorkingDays
        ? AmsterdamTime.StartOfDay(term.LastDay.AddWorkingDays(-before.Amount, calendar))
        : term.DueAt.AddHours(-before.Amount);

    // A term that passes at midnight is raised at the same hour of a later working day.
    private static DateTimeOffset After(DateTimeOffset at, Span after, WorkingDayCalendar calendar) => after.WorkingDays
        ? AmsterdamTime.StartOfDay(AmsterdamTime.DateOf(at).AddWorkingDays(after.Amount, calendar))
        : at.AddHours(after.Amount);
}
