using ChainHub.Contracts;
using ChainHub.Contracts.Hub;
using ChainHub.Conversations.Agreements;
using ChainHub.Durability;

namespace ChainHub.Conversations;

/// <summary>Terms: set, met, passed, raised. What a term was computed from is stored with it and never changed.</summary>
public sealed partial class Step
{
    /// <summary>Starts a term that this organization sees to, although another must act.</summary>
    internal RunningTerm Watch(IHoldTasks holder, string rule, DateTimeOffset? from = null) => SetTerm(holder, rule, from ?? Now);

    /// <summary>What the term was for has been done. No effect when it does not run.</summary>
    internal void Met(IHoldTasks holder, string rule)
    {
        foreach (var term in holder.Terms.Where(t => t.Rule == rule).ToList()) End(holder, term, met: true);
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
        if (old.Extended)
            throw new RefusedException(RejectionReason.NotAllowedInState, $"The term {rule} was extended once already; the agreement allows no second time.");
        holder.Terms.Remove(old);
        termChanges[old.Id] = new TermChange(old.Id, null, TermStatus.Recomputed, null, null);
        var term = SetTerm(holder, rule, Now, tell: false);
        term.Extended = true;
        foreach (var task in holder.Tasks.Where(t => t.TermId == old.Id)) Retime(task, term);
        Note("term-recomputed", rule);
        if (old.Escalated) Tell(new EscalationClosed { Deadline = old.ToDeadline() });
        Tell(new DeadlineRecomputed { Replaces = old.Id, Deadline = term.ToDeadline(), Why = why });
        return term;
    }

    /// <summary>An alarm has gone: warns, or says that the term has passed and raises it.</summary>
    /// <returns>The rule when the term has passed just now.</returns>
    internal string? Alarm(IHoldTasks holder, RunningTerm term, string stage)
    {
        term.Alarms.RemoveAll(alarm => alarm.Stage == stage);
        var next = term.Alarms.FirstOrDefault();
        var passedNow = stage == Stages.Passed;
        if (passedNow) term.Passed = true;
        termChanges[term.Id] = new TermChange(term.Id, stage, term.Passed ? TermStatus.Passed : TermStatus.Running, next?.Stage, next?.At);
        Note($"term-{stage}", term.Rule);
        if (Stages.Warns(stage))
        {
            Tell(new DeadlineWarned { Deadline = term.ToDeadline() });
            return null;
        }

        if (passedNow) Tell(new DeadlinePassed { Deadline = term.ToDeadline() });
        term.Escalated = true;
        Tell(new EscalationOpened { Deadline = term.ToDeadline(), EscalationLevel = LevelOf(stage) });
        return passedNow ? term.Rule : null;
    }

    private RunningTerm SetTerm(IHoldTasks holder, string rule, DateTimeOffset from, bool tell = true)
    {
        var policy = PolicyOf(rule);
        var plan = TermPlan.For(policy, from);
        var computed = plan.Term;
        var term = new RunningTerm
        {
            Id = NextId(rule), Rule = rule, Owner = Self.Code, DueOn = computed.DueDate, DueAt = computed.DueAt,
            Level = Enum.Parse<RuleLevel>(computed.Level.ToString()),
            Explanation = [.. plan.Explanation],
            Alarms = plan.AlarmsAfter(Now),
        };
        holder.Terms.Add(term);
        termsSet.Add(new TermRow
        {
            Id = term.Id, ConversationId = Incoming.ConversationId, CaseId = CaseId, Rule = rule, Owner = term.Owner,
            Status = TermStatus.Running, DueAt = term.DueAt, NextStage = term.Alarms[0].Stage, NextAt = term.Alarms[0].At,
            Acute = rule == LocalRules.AcuteAction, Computation = plan.TextFor(from), TraceParent = Incoming.TraceParent, SetAt = Now,
        });
        Note("term-set", rule);
        if (tell) Tell(new DeadlineSet { Deadline = term.ToDeadline() });
        return term;
    }

    private void End(IHoldTasks holder, RunningTerm term, bool met)
    {
        holder.Terms.Remove(term);
        var status = met ? term.Passed || Now >= term.DueAt ? TermStatus.MetLate : TermStatus.Met : TermStatus.Cancelled;
        termChanges[term.Id] = new TermChange(term.Id, null, status, null, null);
        Note(met ? "term-met" : "term-cancelled", term.Rule);
        if (met) Tell(new DeadlineMet { Deadline = term.ToDeadline(), Late = status == TermStatus.MetLate });
        if (term.Escalated) Tell(new EscalationClosed { Deadline = term.ToDeadline() });
    }

    private TermPolicy PolicyOf(string rule)
    {
        var partner = Conversation?.Peer is { Length: > 0 } peer ? peer : Incoming.To ?? Incoming.From;
        var agreement = Agreements.Between(Self.Code, partner, Today) ?? Agreements.All.FirstOrDefault(a => a.Participants.Any(p => p.Code == Self.Code));
        return agreement?.Terms.GetValueOrDefault(rule)
            ?? throw new RefusedException(RejectionReason.NoAgreement, $"No agreement between {Self.Code} and {partner} names the term {rule}.");
    }

    private static EscalationLevel LevelOf(string stage) => stage switch
    {
        Stages.Managers => EscalationLevel.Managers,
        Stages.RegionalTable => EscalationLevel.RegionalTable,
        _ => EscalationLevel.TeamLead,
    };
}
