using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations;

/// <summary>When a term warns, passes, and is raised. What lies in the past already is left out, but never the passing itself.</summary>
internal static class AlarmPlan
{
    /// <summary>All alarms of a term, in order.</summary>
    public static IReadOnlyList<Alarm> For(ComputedTerm term, TermPolicy policy) =>
    [
        .. policy.WarnBefore.Select(before => new Alarm(Stages.Warned, Before(term, before, policy.Calendar)))
            .Where(alarm => alarm.At < term.DueAt).OrderBy(alarm => alarm.At),
        new Alarm(Stages.Passed, term.DueAt),
        .. policy.EscalateAfter.Zip([Stages.Managers, Stages.RegionalTable], (after, stage) => new Alarm(stage, After(term.DueAt, after, policy.Calendar))),
    ];

    /// <summary>Those of them that are to come, the warnings numbered.</summary>
    public static List<Alarm> StillToCome(IReadOnlyList<Alarm> alarms, DateTimeOffset now)
    {
        var (coming, warnings) = (new List<Alarm>(alarms.Count), 0);
        foreach (var alarm in alarms)
            if (alarm.Stage != Stages.Warned) coming.Add(alarm);
            else if (alarm.At > now) coming.Add(alarm with { Stage = Stages.Warning(++warnings) });
        return coming;
    }

    private static DateTimeOffset Before(ComputedTerm term, Span before, WorkingDayCalendar calendar) => before.WorkingDays
        ? AmsterdamTime.StartOfDay(term.LastDay.AddWorkingDays(-before.Amount, calendar))
        : term.DueAt.AddHours(-before.Amount);

    // A term that passes at midnight is raised at the same hour of a later working day.
    private static DateTimeOffset After(DateTimeOffset at, Span after, WorkingDayCalendar calendar) => after.WorkingDays
        ? AmsterdamTime.StartOfDay(AmsterdamTime.DateOf(at).AddWorkingDays(after.Amount, calendar))
        : at.AddHours(after.Amount);
}
