using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.Hub;
using ChainHub.Conversations.Agreements;
using ChainHub.Durability;

namespace ChainHub.Conversations;

/// <summary>Terms: set, met, passed, raised. What a term was computed from is stored with it and never changed.</summary>
public sealed partial class Step
{
    // How the terms of this step were worked out, in Dutch. It is told by the step that sets them and kept with the term's own row: carried along
    // in the conversation it would be read and written again with every step.
    private readonly Dictionary<Guid, IReadOnlyList<string>> workedOut = [];

    /// <summary>Starts a term that this organization sees to, although another must act.</summary>
    /// <param name="about">What it is about, where several of its kind can run.</param>
    internal RunningTerm Watch(IHoldTasks holder, string rule, DateTimeOffset? from = null, string? about = null) =>
        SetTerm(holder, rule, from ?? Now, about: about);

    /// <summary>Starts a term of a length of its own, in days, that this organization sees to.</summary>
    internal RunningTerm Watch(IHoldTasks holder, string rule, int ownDays) => SetTerm(holder, rule, Now, ownDays: ownDays);

    /// <summary>Starts a term that a court set: it ends with its last day, and nothing moves that.</summary>
    internal RunningTerm Watch(IHoldTasks holder, string rule, DateOnly from, DateOnly until) =>
        SetTerm(holder, rule, AmsterdamTime.StartOfDay(from), lastDay: until);

    /// <summary>Plans a moment on a day (Amsterdam date); a day that is past is today.</summary>
    internal RunningTerm Plan(IHoldTasks holder, string rule, DateOnly on) => SetTerm(holder, rule, Now, ownDays: Math.Max(0, on.DayNumber - Today.DayNumber), moment: true);

    /// <summary>Plans a moment: when its day begins, the machine is told that it has come. Nobody is late by it.</summary>
    internal RunningTerm Plan(IHoldTasks holder, string rule, DateTimeOffset from) => SetTerm(holder, rule, from, moment: true);

    /// <summary>Plans a moment at an instant. Nobody is told: it comes again and again, and asks nothing of anybody before.</summary>
    internal RunningTerm PlanAt(IHoldTasks holder, string rule, DateTimeOffset at) => SetTerm(holder, rule, Now, tell: false, moment: true, at: at);

    /// <summary>Plans a moment that was worked out already; the agreement says when it warns.</summary>
    internal RunningTerm Plan(IHoldTasks holder, string rule, ComputedTerm computed) =>
        SetTerm(holder, rule, computed.StartedAt, moment: true, plan: TermPlan.Of(computed, PolicyOf(rule)));

    /// <summary>What a term waited for has happened, and it waits for the next time.</summary>
    internal void Renew(IHoldTasks holder, string rule)
    {
        foreach (var term in holder.Terms.Where(t => t.Rule == rule).ToList())
        {
            End(holder, term, met: true);
            SetTerm(holder, rule, Now, about: term.About, ownDays: term.OwnDays);
        }
    }

    /// <summary>A task may be done later, for a reason: its term is replaced by another that begins where the first one ends.</summary>
    /// <exception cref="RefusedException">The task is not open.</exception>
    internal void Postpone(IHoldTasks holder, TaskKind kind, string about, string rule, string why)
    {
        var task = holder.Tasks.FirstOrDefault(t => t.Kind == kind && t.About == about)
            ?? throw new RefusedException(RejectionReason.NotAllowedInState, $"There is no open task {kind} about {about} to postpone.");
        var old = holder.Terms.First(t => t.Id == task.TermId);
        var end = old.DueOn is { } last ? AmsterdamTime.StartOfDay(last) : old.DueAt;
        Replace(holder, old, () => SetTerm(holder, rule, end, tell: false, about: about), why);
    }

    /// <summary>A task gets the longer term that its law has for some, counted from the same start; once.</summary>
    /// <param name="variant">The name of the longer one among the variants of the rule.</param>
    /// <param name="from">From when both count (UTC).</param>
    /// <exception cref="RefusedException">It got the longer one before.</exception>
    internal void Lengthen(IHoldTasks holder, OwnedTask task, string variant, DateTimeOffset from, string why)
    {
        var old = holder.Terms.First(t => t.Id == task.TermId);
        if (old.Extended) throw ExtendedBefore(old.Rule);
        var policy = PolicyOf(old.Rule);
        var plan = TermPlan.Once(policy with { Rule = policy.Rule.WithVariant(variant) }, from);
        Replace(holder, old, () => SetTerm(holder, old.Rule, from, tell: false, about: old.About, plan: plan), why).Extended = true;
    }

    /// <summary>What the term was for has been done. No effect when it does not run.</summary>
    internal void Met(IHoldTasks holder, string rule)
    {
        foreach (var term in holder.Terms.Where(t => t.Rule == rule).ToList()) End(holder, term, met: true);
    }

    /// <summary>What the term about this was for has been done. No effect when it does not run.</summary>
    internal void Met(IHoldTasks holder, string rule, string about)
    {
        foreach (var term in holder.Terms.Where(t => t.Rule == rule && t.About == about).ToList()) End(holder, term, met: true);
    }

    /// <summary>The term no longer matters. No effect when it does not run.</summary>
    internal void Drop(IHoldTasks holder, string rule)
    {
        foreach (var term in holder.Terms.Where(t => t.Rule == rule).ToList()) End(holder, term, met: false);
    }

    /// <summary>Grants a term anew, once; the old computation stays visible as replaced.</summary>
    /// <exception cref="RefusedException">It was granted anew before, or does not run.</exception>
    internal RunningTerm Extend(IHoldTasks holder, string rule, string why)
    {
        var old = holder.Terms.FirstOrDefault(t => t.Rule == rule)
            ?? throw new RefusedException(RejectionReason.NotAllowedInState, $"The term {rule} does not run, so it cannot be extended.");
        if (old.Extended) throw ExtendedBefore(rule);
        var term = Replace(holder, old, () => SetTerm(holder, rule, Now, tell: false), why);
        term.Extended = true;
        return term;
    }

    private static RefusedException ExtendedBefore(string rule) =>
        new(RejectionReason.NotAllowedInState, $"The term {rule} was extended once already, and there is no second time.");

    private RunningTerm Replace(IHoldTasks holder, RunningTerm old, Func<RunningTerm> set, string why)
    {
        holder.Terms.Remove(old);
        termChanges[old.Id] = new TermChange(old.Id, null, TermStatus.Recomputed, null, null);
        var term = set();
        foreach (var task in holder.Tasks.Where(t => t.TermId == old.Id)) Retime(task, term);
        Note("term-recomputed", term.Rule);
        if (old.Escalated) Tell(new EscalationClosed { Deadline = DeadlineOf(old) });
        Tell(new DeadlineRecomputed { Replaces = old.Id, Deadline = DeadlineOf(term), Why = why });
        return term;
    }

    /// <summary>A warning: people are told, and the next alarm waits. That it goes once, the row of its term sees to.</summary>
    internal void Warn(TermRow row)
    {
        var kept = TermWarning.Read(row.Warning!);
        var next = kept.After(row.NextStage!);
        termChanges[row.Id] = new TermChange(row.Id, row.NextStage, TermStatus.Running, next?.Stage, next?.At);
        Note($"term-{row.NextStage}", row.Rule);
        Tell(new DeadlineWarned
        {
            Deadline = new Deadline
            {
                TermId = row.Id, Rule = row.Rule, Level = kept.Level, Owner = Agreements.Successors.Of(row.Owner, Today), About = kept.About, DueOn = kept.DueOn,
                DueAt = row.DueAt, Explanation = [],
            },
        });
    }

    /// <summary>An alarm has gone that does more than warn: it says that the term has passed and raises it, or that a moment has come.</summary>
    /// <returns>What the machine is to be told: <see cref="TermPassed"/> or <see cref="MomentCame"/>; null: nothing.</returns>
    internal object? Alarm(IHoldTasks holder, RunningTerm term, string stage)
    {
        var which = term.Alarms.FindIndex(alarm => alarm.Stage == stage);
        var next = term.Alarms.ElementAtOrDefault(which + 1);
        var passedNow = stage == Stages.Passed;
        if (term.Moment && passedNow)
        {
            holder.Terms.Remove(term);
            termChanges[term.Id] = new TermChange(term.Id, stage, TermStatus.Met, null, null);
            Note("moment-came", term.Rule);
            return new MomentCame(term.Rule);
        }

        if (passedNow)
        {
            term.Passed = true;
            RememberPassed(term);
        }

        termChanges[term.Id] = new TermChange(term.Id, stage, term.Passed ? TermStatus.Passed : TermStatus.Running, next?.Stage, next?.At);
        Note($"term-{stage}", term.Rule);
        // With the warnings before it, which left no mark here.
        term.Alarms.RemoveRange(0, which + 1);
        if (passedNow) Tell(new DeadlinePassed { Deadline = DeadlineOf(term) });
        term.Escalated = true;
        Tell(new EscalationOpened { Deadline = DeadlineOf(term), EscalationLevel = LevelOf(stage) });
        return passedNow ? new TermPassed(term.Rule) : null;
    }

    private Deadline DeadlineOf(RunningTerm term) => term.ToDeadline(workedOut.GetValueOrDefault(term.Id) ?? []);

    private RunningTerm SetTerm(
        IHoldTasks holder, string rule, DateTimeOffset from, bool tell = true, string? about = null, int? ownDays = null, bool moment = false,
        DateTimeOffset? at = null, DateOnly? lastDay = null, TermPlan? plan = null)
    {
        plan ??= (ownDays, at) switch
        {
            _ when lastDay is { } last => TermPlan.Once(SetByCourt(PolicyOf(rule), AmsterdamTime.DateOf(from), last), from),
            ({ } days, _) => TermPlan.Once(Of(PolicyOf(rule), days, TermUnit.CalendarDays), from),
            (_, { } instant) => TermPlan.Once(Moments.Of(rule), Moments.StartFor(instant)),
            _ => TermPlan.For(PolicyOf(rule), from),
        };
        var computed = plan.Term;
        var term = new RunningTerm
        {
            Id = NextId(rule), Rule = rule, Owner = Self.Code, About = about, Moment = moment, OwnDays = ownDays, DueOn = computed.DueDate, DueAt = computed.DueAt,
            Level = Enum.Parse<RuleLevel>(computed.Level.ToString()),
            Alarms = moment ? plan.AlarmsOfMoment(Now) : plan.AlarmsAfter(Now),
        };
        workedOut[term.Id] = plan.Explanation;
        holder.Terms.Add(term);
        termsSet.Add(new TermRow
        {
            Id = term.Id, ConversationId = Incoming.ConversationId, CaseId = CaseId, Rule = rule, Owner = term.Owner,
            Status = TermStatus.Running, DueAt = term.DueAt, NextStage = term.Alarms[0].Stage, NextAt = term.Alarms[0].At,
            Acute = rule == LocalRules.AcuteAction, StartedAt = from.ToUniversalTime(), Computation = plan.Computation, Warning = TermWarning.Of(term), TraceParent = Incoming.TraceParent, SetAt = Now,
        });
        Note("term-set", rule);
        if (tell) Tell(new DeadlineSet { Deadline = DeadlineOf(term) });
        return term;
    }

    private void End(IHoldTasks holder, RunningTerm term, bool met)
    {
        holder.Terms.Remove(term);
        var status = met ? term.Passed || Now >= term.DueAt ? TermStatus.MetLate : TermStatus.Met : TermStatus.Cancelled;
        termChanges[term.Id] = new TermChange(term.Id, null, status, null, null);
        if (term.Level == RuleLevel.Law && status == TermStatus.MetLate && holder is Conversation late && !late.LateByLaw.Contains(term.Rule))
            late.LateByLaw.Add(term.Rule);
        Note(met ? "term-met" : "term-cancelled", term.Rule);
        if (met) Tell(new DeadlineMet { Deadline = DeadlineOf(term), Late = status == TermStatus.MetLate });
        if (term.Escalated) Tell(new EscalationClosed { Deadline = DeadlineOf(term) });
    }

    private TermPolicy PolicyOf(string rule)
    {
        var partner = Conversation?.Peer is { Length: > 0 } peer ? peer : Incoming.To ?? Incoming.From;
        var agreement = Agreements.Between(Self.Code, partner, Today) ?? Agreements.All.FirstOrDefault(a => a.Participants.Any(p => p.Code == Self.Code));
        return agreement?.Terms.GetValueOrDefault(rule)
            ?? throw new RefusedException(RejectionReason.NoAgreement, $"No agreement between {Self.Code} and {partner} names the term {rule}.");
    }

    /// <summary>The longest time between two contacts with a family that the agreement has without a reason, in days.</summary>
    internal int LongestRhythm()
    {
        var rule = PolicyOf(LocalRules.ContactRhythm).Rule;
        return rule.Unit == TermUnit.Weeks ? rule.Amount * 7 : rule.Amount;
    }

    private static TermPolicy Of(TermPolicy policy, int amount, TermUnit unit) =>
        policy with { Rule = policy.Rule with { Amount = amount, Unit = unit, Variants = [] } };

    /// <summary>How many days a term that starts today lasts under the agreement.</summary>
    internal int DaysOf(string rule) => TermPlan.For(PolicyOf(rule), Now).Term.LastDay.DayNumber - Today.DayNumber;

    private static TermPolicy SetByCourt(TermPolicy policy, DateOnly from, DateOnly until)
    {
        var days = Of(policy, until.DayNumber - from.DayNumber, TermUnit.CalendarDays);
        return days with { Rule = days.Rule with { Atw = OfCourt } };
    }

    private static readonly AtwApplicability OfCourt = AtwApplicability.NotApplicable("de rechter heeft de laatste dag bepaald", "the court set the last day");

    private static EscalationLevel LevelOf(string stage) => stage switch
    {
        Stages.Managers => EscalationLevel.Managers,
        Stages.RegionalTable => EscalationLevel.RegionalTable,
        _ => EscalationLevel.TeamLead,
    };
}
