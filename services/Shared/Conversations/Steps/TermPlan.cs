using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;
using ChainHub.Durability;

namespace ChainHub.Conversations;

/// <summary>
/// A computed term with its alarms, and as it is stored. A term in days follows from its rule, calendar and date of start: on one day
/// many conversations ask for the same, which is then worked out once.
/// </summary>
internal sealed class TermPlan
{
    private const int MostRemembered = 5000;

    private static readonly ConcurrentDictionary<Asked, TermPlan> Remembered = new();
    private static int remembered;

    private readonly IReadOnlyList<Alarm> alarms;

    private TermPlan(ComputedTerm term, TermPolicy policy)
    {
        Term = term;
        Explanation = [.. term.Steps.Select(step => step.TextNl)];
        alarms = AlarmPlan.For(term, policy);
        Computation = TermComputation.Of(JsonSerializer.Serialize(term.IsDateBased ? term with { StartedAt = AmsterdamTime.StartOfDay(term.StartDate) } : term));
    }

    /// <summary>The term; the instant at which it started may be another one on the same day.</summary>
    public ComputedTerm Term { get; }

    /// <summary>How it was worked out, in Dutch.</summary>
    public IReadOnlyList<string> Explanation { get; }

    public static TermPlan For(TermPolicy policy, DateTimeOffset from)
    {
        var asked = new Asked(policy, AmsterdamTime.DateOf(from));
        if (Remembered.TryGetValue(asked, out var known)) return known;
        var plan = new TermPlan(TermCalculator.Compute(policy.Rule, from, policy.Calendar), policy);
        if (!plan.Term.IsDateBased) return plan;
        // Counting a dictionary of many threads takes all its locks.
        if (Interlocked.Increment(ref remembered) > MostRemembered)
        {
            Remembered.Clear();
            Interlocked.Exchange(ref remembered, 0);
        }

        return Remembered[asked] = plan;
    }

    /// <summary>A plan that few others ask for: not remembered.</summary>
    public static TermPlan Once(TermPolicy policy, DateTimeOffset from) => new(TermCalculator.Compute(policy.Rule, from, policy.Calendar), policy);

    /// <summary>A plan of a term that was worked out already.</summary>
    public static TermPlan Of(ComputedTerm term, TermPolicy policy) => new(term, policy);

    /// <summary>A moment warns before, and comes when its day begins; a moment at an hour comes at that hour.</summary>
    public List<Alarm> AlarmsOfMoment(DateTimeOffset now) =>
    [
        .. AlarmPlan.StillToCome(alarms, now).Where(alarm => Stages.Warns(alarm.Stage)),
        new Alarm(Stages.Passed, Term.IsDateBased ? AmsterdamTime.StartOfDay(Term.LastDay) : Term.DueAt),
    ];

    /// <summary>The alarms that are still to come.</summary>
    public List<Alarm> AlarmsAfter(DateTimeOffset now) => AlarmPlan.StillToCome(alarms, now);

    /// <summary>The computation as it is stored: that of a term in days names the day on which it started, not the hour.</summary>
    public TermComputation Computation { get; }

    // The policies of an agreement are read once; the same one is the same object.
    private readonly record struct Asked(TermPolicy Policy, DateOnly On)
    {
        public bool Equals(Asked other) => ReferenceEquals(Policy, other.Policy) && On == other.On;

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Policy), On);
    }
}
