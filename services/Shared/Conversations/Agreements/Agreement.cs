using System.Collections.Frozen;
using ChainHub.Calendar;
using ChainHub.Contracts;

namespace ChainHub.Conversations.Agreements;

/// <summary>What organizations of a region have agreed (samenwerkingsafspraken), as data: versioned and valid for a period.</summary>
public sealed record Agreement
{
    /// <summary>The least that <see cref="SmallestGroup"/> can be: in a smaller group a family could be recognized.</summary>
    public const int LeastSmallestGroup = 5;

    /// <summary>The code of the agreement, such as <c>alkmaar</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The version; a term keeps the version it was computed under.</summary>
    public required string Version { get; init; }

    /// <summary>The first day it holds (Amsterdam date).</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day it holds (Amsterdam date); null: until further notice.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Who takes part.</summary>
    public required IReadOnlyList<Participant> Participants { get; init; }

    /// <summary>Which pairs exchange which messages.</summary>
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>The terms that run, by rule.</summary>
    public required IReadOnlyDictionary<string, TermPolicy> Terms { get; init; }

    /// <summary>Whether a handover comes with a talk (warme overdracht).</summary>
    public bool WarmHandover { get; init; }

    /// <summary>Whether the sender may grant the receiver a new reply term once, with its clarification.</summary>
    public bool ExtendReplyOnce { get; init; }

    /// <summary>The smallest group that trends are shown of, in conversations; five unless more was agreed.</summary>
    public int SmallestGroup { get; init; } = LeastSmallestGroup;

    /// <summary>How many families a worker and a duo have at the most; more only with a reason.</summary>
    public Caseload Caseload { get; init; } = Caseload.Usual;

    /// <summary>
    /// Whether joint safety conditions (gezamenlijke veiligheidsvoorwaarden) need the endorsement of both organizations; otherwise
    /// that of one is enough.
    /// </summary>
    public bool ConditionsNeedBoth { get; init; } = true;

    /// <summary>Whether the region has a protection table (beschermingstafel) at which a request to the board can be talked over first.</summary>
    public bool ProtectionTable { get; init; }

    /// <summary>What this region has less than the law: by power.</summary>
    public IReadOnlyDictionary<Power, PowerLimit> Powers { get; init; } = FrozenDictionary<Power, PowerLimit>.Empty;

    /// <summary>The terms whose length differs from the national table (afwijkingen), each with its reason.</summary>
    public IEnumerable<TermPolicy> Deviations => Terms.Values.Where(term => term.Because is not null);

    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">An Amsterdam date.</param>
    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidUntil is not { } until || day <= until);
}

/// <summary>How many families are one worker's or one duo's at the most (caseload).</summary>
/// <param name="Worker">Of one worker, alone and in duos together.</param>
/// <param name="Duo">Of two workers together.</param>
public sealed record Caseload(int Worker, int Duo)
{
    /// <summary>The most that can be agreed.</summary>
    public const int Most = 100;

    /// <summary>Where nothing was agreed: two workers with four families together, as the mixed teams work; fifteen for one worker is a default of no standing.</summary>
    public static Caseload Usual { get; } = new(Worker: 15, Duo: 4);
}

/// <summary>A pair of organizations and what they exchange, both ways (schakel).</summary>
/// <param name="Between">The codes of the two.</param>
/// <param name="Messages">Catalogue names, such as <c>handover.offered</c>; hub messages and acute danger go with every link.</param>
/// <param name="Contacts">The link contacts (vaste contactpersonen) at each of the two.</param>
/// <param name="WeeklyTalk">The day of the weekly talk, if there is one.</param>
public sealed record Link(
    (string One, string Other) Between,
    IReadOnlySet<string> Messages,
    LinkContacts Contacts,
    DayOfWeek? WeeklyTalk)
{
    /// <summary>Whether it joins these two.</summary>
    public bool Joins(string from, string to) =>
        (Between.One == from && Between.Other == to) || (Between.One == to && Between.Other == from);
}

/// <summary>How a term runs under an agreement.</summary>
/// <param name="Rule">Length, unit, level and source.</param>
/// <param name="Calendar">Which days are working days.</param>
/// <param name="WarnBefore">When to warn, before it passes.</param>
/// <param name="EscalateAfter">When to raise it to the managers and the regional table, after it passed.</param>
public sealed record TermPolicy(
    TermRule Rule,
    WorkingDayCalendar Calendar,
    IReadOnlyList<Span> WarnBefore,
    IReadOnlyList<Span> EscalateAfter)
{
    /// <summary>Why the length differs from the national table's (afwijking); null where it does not.</summary>
    public string? Because { get; init; }
}

/// <summary>A stretch of time in working days or hours.</summary>
/// <param name="Amount">How many.</param>
/// <param name="WorkingDays">Working days; otherwise hours.</param>
public readonly record struct Span(int Amount, bool WorkingDays);
