using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.Mandates;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Mandates;

/// <summary>What the table of who uses a power calls by one word.</summary>
internal static class MandateUserActs
{
    /// <summary>Shows own people at once who has the power, and the fastest legal way.</summary>
    public static EventActivityBinder<MandateConversation, MandateAsked> ShowRoute(this EventActivityBinder<MandateConversation, MandateAsked> when) =>
        when.Do(context => context.Saga.Step.Tell(FastestRoute.For(context.Saga.Step, context.Message.Power)));

    /// <summary>Asks who may decide now, and sees to it that an answer comes.</summary>
    public static EventActivityBinder<MandateConversation, MandateAsked> Ask(this EventActivityBinder<MandateConversation, MandateAsked> when) => when.Do(context =>
    {
        var (mandate, step) = (context.Saga, context.Saga.Step);
        MandateChecks.NeedsCase(step);
        mandate.Power = context.Message.Power;
        var replyBy = step.Watch(mandate, LocalRules.MandateQuestion).DueAt;
        step.Send(context.Message with { ReplyBy = replyBy }, replyBy);
    }, starts: [LocalRules.MandateQuestion]);

    /// <summary>Asks to use a power of the other.</summary>
    public static EventActivityBinder<MandateConversation, MandateUseRequested> AskToUse(
        this EventActivityBinder<MandateConversation, MandateUseRequested> when) => when.Do(context =>
    {
        var (mandate, asked, step) = (context.Saga, context.Message, context.Saga.Step);
        MandateChecks.NeedsCase(step);
        if (Powers.LacksBecause(step.Agreements, step.Speaker, asked.Power, step.Today) is null)
            throw MandateChecks.Refused($"{step.Speaker} has this power itself ({PowersInLaw.Of(asked.Power).Source}): use it.", "/data/power");
        MandateChecks.MayBeLent(step, mandate.Peer, step.Speaker, asked.Power, step.Today);
        MandateChecks.Period(step, step.Today, asked.Until);
        if (asked.ForWorker is { } worker) OpaqueReference.Check(worker, "/data/forWorker");
        (mandate.Power, mandate.Borrower, mandate.Persons) = (asked.Power, step.Speaker, [.. asked.PersonRefs]);
        var replyBy = step.Watch(mandate, LocalRules.MandateRequest).DueAt;
        step.Send(asked with { ReplyBy = replyBy }, replyBy);
    }, starts: [LocalRules.MandateRequest]);

    /// <summary>The power may be used: known in the whole case, until the end of its last day.</summary>
    public static EventActivityBinder<MandateConversation, MandateUseGranted> Receive(this EventActivityBinder<MandateConversation, MandateUseGranted> when) =>
        when.Do(context =>
        {
            var (mandate, granted, step) = (context.Saga, context.Message, context.Saga.Step);
            MandateChecks.MayBeLent(step, mandate.Peer, mandate.Borrower, granted.Power, step.Today);
            if (granted.Power != mandate.Power) throw MandateChecks.Refused($"'{mandate.Power.Dutch()}' was asked for.", "/data/power");
            MandateChecks.Scope(granted.PersonRefs, mandate.Persons);
            Grants.Begin(mandate, granted, mandate.Peer, granted.OccurredAt);
            step.Met(mandate, LocalRules.MandateRequest);
            step.Case!.Lent.Add(new LentPower(granted.Power, mandate.Peer, mandate.CorrelationId, granted.From, granted.Until) { ForWorker = granted.ForWorker });
        }, starts: [LocalRules.MandateUntil], stops: [LocalRules.MandateRequest]);

    /// <summary>The power is used: within what was granted, and by who has it in law on that day; the lender is told.</summary>
    public static EventActivityBinder<MandateConversation, MandateUsed> Use(this EventActivityBinder<MandateConversation, MandateUsed> when) => when.Do(context =>
    {
        var (mandate, used, step) = (context.Saga, context.Message, context.Saga.Step);
        MandateChecks.Use(mandate, used);
        if (step.Speaker != mandate.Borrower)
            throw new RefusedException(new Refusal(RejectionReason.Sender, $"Outside what was granted. It was granted to {mandate.Borrower}, not to {step.Speaker}.", ["/data/recordedBy"]));
        if (mandate.Grant!.RevokedAt is { } revoked && used.UsedAt >= revoked)
            throw new RefusedException(new Refusal(RejectionReason.Sender, $"Outside what was granted. {mandate.Peer} took the power back at {revoked:O}.", ["/data/usedAt"]));
        MandateChecks.MayBeLent(step, mandate.Peer, mandate.Borrower, used.Power, AmsterdamTime.DateOf(used.UsedAt));
        Grants.Use(mandate, used);
        if (step.Case is { } oversight) step.CloseTask(oversight, TaskKind.AccountForMandate, used.Power.ToString());
        step.Send(used);
    }, stops: [LocalRules.MandateAccount]);

    /// <summary>The power goes back by itself.</summary>
    public static EventActivityBinder<MandateConversation, M> GiveBack<M>(this EventActivityBinder<MandateConversation, M> when) where M : class =>
        when.Do(context => GoesBack(context.Saga), stops: [LocalRules.MandateUntil]);

    /// <summary>The lender took it back, from its own instant on: what was used since is for the lender to judge.</summary>
    public static EventActivityBinder<MandateConversation, MandateRevoked> TakenBack(this EventActivityBinder<MandateConversation, MandateRevoked> when) =>
        when.Do(context =>
        {
            var (mandate, step) = (context.Saga, context.Saga.Step);
            GoesBack(mandate);
            mandate.Grant!.RevokedAt = context.Message.RevokedAt;
            foreach (var use in mandate.Uses.Where(use => use.At >= context.Message.RevokedAt))
            {
                use.AfterRevocation = true;
                step.Watch(mandate, LocalRules.MandateJudgement, about: use.DecisionRef);
            }
        }, starts: [LocalRules.MandateJudgement], stops: [LocalRules.MandateUntil]);

    /// <summary>The lender said whether it stands behind a use that crossed its taking back.</summary>
    public static EventActivityBinder<MandateConversation, MandateUseJudged> Judged(this EventActivityBinder<MandateConversation, MandateUseJudged> when) =>
        when.Do(context =>
        {
            var (mandate, judged, step) = (context.Saga, context.Message, context.Saga.Step);
            step.Met(mandate, LocalRules.MandateJudgement, judged.DecisionRef);
            Grants.Judge(mandate, judged);
            if (judged.Judgement == UseJudgement.NotConfirmed) step.OpenTask(mandate, TaskKind.DecideNextStep, LocalRules.NextStep);
        }, starts: [LocalRules.NextStep], stops: [LocalRules.MandateJudgement]);

    /// <summary>The other does not know of it: somebody decides how to go on.</summary>
    public static EventActivityBinder<MandateConversation, MessageReturned> NobodyKnows(this EventActivityBinder<MandateConversation, MessageReturned> when) =>
        when.StopWatching(LocalRules.MandateQuestion, LocalRules.MandateRequest).OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep);

    private static void GoesBack(MandateConversation mandate)
    {
        mandate.Step.Drop(mandate, LocalRules.MandateUntil);
        mandate.Step.Case?.Lent.RemoveAll(lent => lent.In == mandate.CorrelationId);
    }
}
