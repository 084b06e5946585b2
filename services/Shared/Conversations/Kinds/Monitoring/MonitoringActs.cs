using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.Monitoring;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Monitoring;

/// <summary>What the tables of monitoring call by one word.</summary>
internal static class MonitoringActs
{
    private static readonly string[] Moments = [LocalRules.FirstMoment, LocalRules.SecondMoment, LocalRules.LastMoment];

    /// <summary>Plans the moments of the agreement, counted from the acceptance, and watches whether anybody sees the family meanwhile.</summary>
    public static EventActivityBinder<MonitoringConversation, MonitoringPlanned> Plan(
        this EventActivityBinder<MonitoringConversation, MonitoringPlanned> when) => when.Do(context =>
    {
        var (monitoring, plan, step) = (context.Saga, context.Message, context.Saga.Step);
        if (step.Case is not { } oversight)
            throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope, "Monitoring needs a case: give the envelope a chaincase.", ["/chaincase"]));
        if (plan.HandoverAcceptedAt > step.Now || AmsterdamTime.DateOf(plan.HandoverAcceptedAt) < TermCalculator.EarliestStart)
            throw new RefusedException(new Refusal(RejectionReason.Schema, "Say when the handover was accepted; that does not lie in the future.", ["/data/handoverAcceptedAt"]));
        if (plan.AskAlso.Distinct().Count() != plan.AskAlso.Count)
            throw new RefusedException(new Refusal(RejectionReason.Schema, "Name each person to be asked once.", ["/data/askAlso"]));
        monitoring.AskAlso = [.. plan.AskAlso];
        var planned = Moments.Select(rule => step.Plan(monitoring, rule, plan.HandoverAcceptedAt)).ToList();
        monitoring.Planned = planned.Count;
        if (oversight.Terms.All(term => term.Rule != LocalRules.Silence)) step.Watch(oversight, LocalRules.Silence);
        step.Send(plan with { Moments = [.. planned.Select(term => term.DueOn!.Value)] });
    }, starts: [.. Moments, LocalRules.Silence]);

    /// <summary>The plan reached nobody.</summary>
    public static EventActivityBinder<MonitoringConversation, MessageReturned> NobodyMonitors(
        this EventActivityBinder<MonitoringConversation, MessageReturned> when) => when.Do(context =>
    {
        Over(context.Saga);
        context.Saga.Step.OpenTask(context.Saga, TaskKind.DecideNextStep, LocalRules.NextStep);
    }, starts: [LocalRules.NextStep], stops: [.. Moments, LocalRules.Silence]);

    /// <summary>A moment has come.</summary>
    public static EventActivityBinder<MonitoringConversation, MomentCame> Count(this EventActivityBinder<MonitoringConversation, MomentCame> when) =>
        when.Do(context => context.Saga.Come++);

    /// <summary>Asks everybody involved how it is.</summary>
    public static EventActivityBinder<MonitoringConversation, M> Ask<M>(this EventActivityBinder<MonitoringConversation, M> when) where M : class =>
        when.Do(context =>
        {
            var monitoring = context.Saga;
            monitoring.Moment++;
            monitoring.Awaited = [monitoring.Peer, .. monitoring.AskAlso];
            var replyBy = monitoring.Step.Watch(monitoring, LocalRules.AnswerMonitoring).DueAt;
            monitoring.Step.TrySendTo(monitoring.Peer, new MonitoringInformationRequested { Moment = monitoring.Moment, ReplyBy = replyBy });
        }, starts: [LocalRules.AnswerMonitoring]);

    /// <summary>Asks once more whoever has not answered; when that passes too it is raised.</summary>
    public static EventActivityBinder<MonitoringConversation, TermPassed> Remind(this EventActivityBinder<MonitoringConversation, TermPassed> when) =>
        when.Do(context =>
        {
            var monitoring = context.Saga;
            var replyBy = monitoring.Step.Watch(monitoring, LocalRules.AnswerReminder).DueAt;
            if (monitoring.Awaited.Contains(monitoring.Peer))
                monitoring.Step.TrySendTo(monitoring.Peer, new MonitoringInformationRequested { Moment = monitoring.Moment, Reminder = true, ReplyBy = replyBy });
        }, starts: [LocalRules.AnswerReminder]);

    /// <summary>The partner answered, which shows that somebody sees the family.</summary>
    public static EventActivityBinder<MonitoringConversation, MonitoringInformationGiven> Hear(
        this EventActivityBinder<MonitoringConversation, MonitoringInformationGiven> when) => when.Do(context =>
    {
        context.Saga.Awaited.Remove(context.Saga.Peer);
        ContactOverlay.Seen(context.Saga.Step);
    });

    /// <summary>Somebody of the family or its network answered.</summary>
    public static EventActivityBinder<MonitoringConversation, MonitoringAnswerRecorded> Hear(
        this EventActivityBinder<MonitoringConversation, MonitoringAnswerRecorded> when) => when.Do(context =>
    {
        context.Saga.Awaited.Remove(context.Message.Of);
        ContactOverlay.Seen(context.Saga.Step);
    });

    /// <summary>All have answered: somebody judges.</summary>
    public static EventActivityBinder<MonitoringConversation, M> ToBeJudged<M>(this EventActivityBinder<MonitoringConversation, M> when) where M : class =>
        when.Met(LocalRules.AnswerMonitoring, LocalRules.AnswerReminder).OpenTask(TaskKind.JudgeMonitoring, LocalRules.JudgeMonitoring);

    /// <summary>The moment was judged.</summary>
    public static EventActivityBinder<MonitoringConversation, MonitoringConcluded> Conclude(
        this EventActivityBinder<MonitoringConversation, MonitoringConcluded> when) =>
        when.CloseTask(TaskKind.JudgeMonitoring).Do(context => context.Saga.Level = context.Message.Level).Send();

    /// <summary>It is looked at anew: whoever was to answer need not, and somebody judges anew.</summary>
    public static EventActivityBinder<MonitoringConversation, M> LookAnew<M>(this EventActivityBinder<MonitoringConversation, M> when) where M : class =>
        when.StopWatching(LocalRules.AnswerMonitoring, LocalRules.AnswerReminder).DropTask(TaskKind.JudgeMonitoring)
            .OpenTask(TaskKind.JudgeMonitoring, LocalRules.JudgeMonitoring);

    /// <summary>The last moment was judged: monitoring is over.</summary>
    public static EventActivityBinder<MonitoringConversation, MonitoringConcluded> EndByItself(
        this EventActivityBinder<MonitoringConversation, MonitoringConcluded> when) => when.Do(context =>
    {
        Over(context.Saga);
        var stable = context.Message.Level == SafetyLevel.StablySafe;
        context.Saga.Step.TrySendTo(context.Saga.Peer, new MonitoringEnded { Reason = stable ? MonitoringEnd.StablySafe : MonitoringEnd.LastMomentHeld });
    }, stops: [.. Moments, LocalRules.Silence]);

    /// <summary>Monitoring is over.</summary>
    public static EventActivityBinder<MonitoringConversation, MonitoringEnded> End(this EventActivityBinder<MonitoringConversation, MonitoringEnded> when) =>
        when.Do(context => Over(context.Saga), stops: [.. Moments, LocalRules.Silence]);

    /// <summary>The partner is asked about a moment.</summary>
    public static EventActivityBinder<MonitoringConversation, MonitoringInformationRequested> AskedHere(
        this EventActivityBinder<MonitoringConversation, MonitoringInformationRequested> when) => when.Do(context => context.Saga.Moment = context.Message.Moment);

    private static void Over(MonitoringConversation monitoring)
    {
        var step = monitoring.Step;
        foreach (var rule in Moments) step.Drop(monitoring, rule);
        step.DropTask(monitoring, TaskKind.JudgeMonitoring);
        step.DropTask(monitoring, TaskKind.DecideNextStep);
        step.Drop(monitoring, LocalRules.AnswerMonitoring);
        step.Drop(monitoring, LocalRules.AnswerReminder);
        if (step.Case is { } oversight) step.Drop(oversight, LocalRules.Silence);
    }
}
