using ChainHub.Contracts;
using ChainHub.Contracts.Hub;

namespace ChainHub.Conversations;

/// <summary>A term as its conversation remembers it, with the alarms that are still to come.</summary>
public sealed class RunningTerm
{
    /// <summary>Identifies the term.</summary>
    public Guid Id { get; set; }

    /// <summary>The rule.</summary>
    public string Rule { get; set; } = "";

    /// <summary>The person whom it concerns, pseudonymous within the conversation.</summary>
    public string? About { get; set; }

    /// <summary>It is no term to keep but a moment to come: nobody is late when it does.</summary>
    public bool Moment { get; set; }

    /// <summary>A length of its own in days, where it is not the agreement's.</summary>
    public int? OwnDays { get; set; }

    /// <summary>Where the rule comes from.</summary>
    public RuleLevel Level { get; set; }

    /// <summary>The organization that must act or see to it.</summary>
    public string Owner { get; set; } = "";

    /// <summary>The last day (Amsterdam date); null for a term in hours.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The instant at which it has passed (UTC).</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>It has passed.</summary>
    public bool Passed { get; set; }

    /// <summary>It was raised to somebody.</summary>
    public bool Escalated { get; set; }

    /// <summary>It was granted anew once.</summary>
    public bool Extended { get; set; }

    /// <summary>The alarms to come, in order; among them warnings that were given, for only the row of the term keeps which one is next.</summary>
    public List<Alarm> Alarms { get; set; } = [];

    /// <summary>Whether this alarm is one of those to come.</summary>
    public bool Awaits(AlarmGone alarm) => alarm is not null && Id == alarm.TermId && Alarms.Any(a => a.Stage == alarm.Stage);

    /// <summary>The term as people see it.</summary>
    /// <param name="explanation">How it was worked out, in Dutch, where that is told.</param>
    public Deadline ToDeadline(IReadOnlyList<string> explanation) => new()
    {
        TermId = Id, Rule = Rule, Level = Level, Owner = Owner, About = About, DueOn = DueOn, DueAt = DueAt, Explanation = explanation,
    };
}

/// <summary>An alarm of a term.</summary>
/// <param name="Stage">What happens: <see cref="Stages"/>.</param>
/// <param name="At">When (UTC).</param>
public sealed record Alarm(string Stage, DateTimeOffset At);

/// <summary>The stages of a term, as they stand in the store.</summary>
public static class Stages
{
    /// <summary>It will pass soon.</summary>
    public const string Warned = "warned";

    /// <summary>The stage of the first, second or later warning.</summary>
    public static string Warning(int which) => which == 1 ? Warned : $"{Warned}-{which}";

    /// <summary>Whether a stage only warns.</summary>
    public static bool Warns(string stage) => stage is not null && stage.StartsWith(Warned, StringComparison.Ordinal);

    /// <summary>It has passed; the team lead is told.</summary>
    public const string Passed = "passed";

    /// <summary>The managers are told.</summary>
    public const string Managers = "escalated-2";

    /// <summary>The regional table is told.</summary>
    public const string RegionalTable = "escalated-3";
}
