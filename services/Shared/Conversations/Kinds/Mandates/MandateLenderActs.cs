using ChainHub.Contracts;
using ChainHub.Contracts.Mandates;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Mandates;

/// <summary>What the table of who has the power calls by one word.</summary>
internal static class MandateLenderActs
{
    public static EventActivityBinder<MandateConversation, MandateAsked> Note(this EventActivityBinder<MandateConversation, MandateAsked> when) => when.Do(context =>
    {
        MandateChecks.NeedsCase(context.Saga.Step);
        context.Saga.Power = context.Message.Power;
    });

    public static EventActivityBinder<MandateConversation, MandateUseRequested> Note(this EventActivityBinder<MandateConversation, MandateUseRequested> when) =>
        when.Do(context =>
        {
            MandateChecks.NeedsCase(context.Saga.Step);
            (context.Saga.Power, context.Saga.Persons) = (context.Message.Power, [.. context.Message.PersonRefs]);
            context.Saga.Borrower = context.Message.RecordedBy.HomeOrganization ?? context.Saga.Step.Incoming.From;
        });

    /// <summary>Who is named as deciding has the power.</summary>
    public static EventActivityBinder<MandateConversation, MandateAnswered> Check(this EventActivityBinder<MandateConversation, MandateAnswered> when) =>
        when.Do(context =>
        {
            var (mandate, step) = (context.Saga, context.Saga.Step);
            if (context.Message.DecidesNow is { } named && Powers.LacksBecause(step.Agreements, named, mandate.Power, step.Today) is { } lacks)
                throw MandateChecks.Refused($"{lacks} Name who has it, or leave it out.", "/data/decidesNow");
        });

    /// <summary>Lets the other use the power: within the law, what was asked for, and a period.</summary>
    public static EventActivityBinder<MandateConversation, MandateUseGranted> Lend(this EventActivityBinder<MandateConversation, MandateUseGranted> when) =>
        when.Do(context =>
        {
            var (mandate, granted, step) = (context.Saga, context.Message, context.Saga.Step);
            MandateChecks.MayBeLent(step, step.Self.Code, mandate.Borrower, granted.Power, step.Today);
            if (granted.Power != mandate.Power) throw MandateChecks.Refused($"'{mandate.Power.Dutch()}' was asked for: grant that, or refuse.", "/data/power");
            MandateChecks.Period(step, granted.From, granted.Until);
            MandateChecks.Scope(granted.PersonRefs, mandate.Persons);
            if (granted.ForWorker is { } worker) OpaqueReference.Check(worker, "/data/forWorker");
            Grants.Begin(mandate, granted, step.Self.Code, granted.OutOfBandFirst == true ? granted.OccurredAt : step.Now);
            step.CloseTask(mandate, TaskKind.DecideOnMandate);
            step.Send(granted with { Source = PowersInLaw.Of(granted.Power).Source });
        }, starts: [LocalRules.MandateUntil], stops: [LocalRules.MandateRequest]);

    /// <summary>The grant did not arrive, so nobody could use it: it is still to be decided.</summary>
    public static EventActivityBinder<MandateConversation, MessageReturned> NotGiven(this EventActivityBinder<MandateConversation, MessageReturned> when) =>
        when.StopWatching(LocalRules.MandateUntil).OpenTask(TaskKind.DecideOnMandate, LocalRules.MandateRequest).Do(context => context.Saga.Grant = null);

    /// <summary>The other used it: written down, and judged where it crossed the taking back.</summary>
    public static EventActivityBinder<MandateConversation, MandateUsed> Account(this EventActivityBinder<MandateConversation, MandateUsed> when) =>
        when.Do(context =>
        {
            var (mandate, used, step) = (context.Saga, context.Message, context.Saga.Step);
            MandateChecks.Use(mandate, used);
            var use = Grants.Use(mandate, used);
            if (mandate.Grant!.RevokedAt is not { } revoked || used.UsedAt < revoked) return;
            use.AfterRevocation = true;
            step.OpenTask(mandate, TaskKind.JudgeMandateUse, LocalRules.MandateJudgement, about: used.DecisionRef);
        }, starts: [LocalRules.MandateJudgement]);

    /// <summary>Takes the power back, from this instant on.</summary>
    public static EventActivityBinder<MandateConversation, MandateRevoked> TakeBack(this EventActivityBinder<MandateConversation, MandateRevoked> when) =>
        when.Do(context =>
        {
            var (mandate, step) = (context.Saga, context.Saga.Step);
            // By telephone first: the other knew from then on.
            var at = context.Message.OutOfBandFirst == true ? context.Message.OccurredAt : step.Now;
            mandate.Grant!.RevokedAt = at;
            step.Drop(mandate, LocalRules.MandateUntil);
            foreach (var use in mandate.Uses.Where(use => use.At >= at))
            {
                use.AfterRevocation = true;
                step.OpenTask(mandate, TaskKind.JudgeMandateUse, LocalRules.MandateJudgement, about: use.DecisionRef);
            }

            step.Send(context.Message with { RevokedAt = at });
        }, starts: [LocalRules.MandateJudgement], stops: [LocalRules.MandateUntil]);

    /// <summary>Says whether it stands behind such a use.</summary>
    public static EventActivityBinder<MandateConversation, MandateUseJudged> Judge(this EventActivityBinder<MandateConversation, MandateUseJudged> when) =>
        when.Do(context =>
        {
            var (mandate, judged, step) = (context.Saga, context.Message, context.Saga.Step);
            if (!mandate.Uses.Exists(use => use.DecisionRef == judged.DecisionRef && use is { AfterRevocation: true, Judgement: null }))
                throw MandateChecks.Refused("No use in this decision waits to be judged.", "/data/decisionRef");
            Grants.Judge(mandate, judged);
            step.CloseTask(mandate, TaskKind.JudgeMandateUse, judged.DecisionRef);
            step.Send(judged);
        }, stops: [LocalRules.MandateJudgement]);
}
