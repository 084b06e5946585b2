using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.Introduction;
using ChainHub.Contracts.Workers;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.Workers;
using MassTransit;

namespace ChainHub.Conversations.Introduction;

/// <summary>What both tables call by one word.</summary>
internal static class IntroductionActs
{
    /// <summary>Of an own worker: what the agreements say of him, and not more than can be taken back at once when he leaves.</summary>
    public static EventActivityBinder<IntroductionConversation, WorkerIntroduced> CheckOwn(this EventActivityBinder<IntroductionConversation, WorkerIntroduced> when) =>
        when.Check().Do(context =>
        {
            if (context.Saga.Step.Workers.Of(context.Message.WorkerRef).Introductions.Count >= WorkerFamilies.Most)
                throw Refused($"This worker is introduced to {WorkerFamilies.Most} organizations already: withdraw an introduction that is needed no more.", "/data/workerRef");
        });

    /// <summary>What is said of the worker is what the agreements say.</summary>
    public static EventActivityBinder<IntroductionConversation, WorkerIntroduced> Check(this EventActivityBinder<IntroductionConversation, WorkerIntroduced> when) =>
        when.Do(context =>
        {
            var (said, step) = (context.Message, context.Saga.Step);
            if (context.Saga.CaseId is not null) throw Refused("An introduction is about no family: leave the case out.", "/chaincase");
            if (said.PersonRefs.Count > 0) throw Refused("An introduction is about no family: leave the persons out.", "/data/personRefs");
            OpaqueReference.Check(said.WorkerRef, "/data/workerRef");
            // When it was said counts, not when it came.
            var day = step.ByPeer && said.OccurredAt != default && said.OccurredAt < step.Now ? AmsterdamTime.DateOf(said.OccurredAt) : step.Today;
            if (said.Until < day) throw Refused("The last day is past.", "/data/until");
            // The clocks of two organizations can be on two sides of midnight.
            if (said.Until > day.AddYears(1).AddDays(step.ByPeer ? 1 : 0)) throw Refused("A worker is introduced for a year at the most: do it anew after that.", "/data/until");
            var from = step.ByPeer ? step.Incoming.From : step.Self.Code;
            for (var index = 0; index < said.ActsFor.Count; index++)
                if (ActingFor.WhyNot(step.Agreements, from, said.WorkerRef, said.ActsFor[index], day, said.Until) is { } why)
                    throw Refused(why, $"/data/actsFor/{index}");
        });

    /// <summary>Keeps who it is, and until when.</summary>
    public static EventActivityBinder<IntroductionConversation, WorkerIntroduced> Keep(this EventActivityBinder<IntroductionConversation, WorkerIntroduced> when) =>
        when.Do(context =>
        {
            var (introduction, said) = (context.Saga, context.Message);
            (introduction.Worker, introduction.ActsFor, introduction.Until) = (said.WorkerRef, [.. said.ActsFor], said.Until);
            Watch(introduction);
        }, starts: [LocalRules.IntroductionUntil]);

    /// <summary>The worker left the organization: whoever relied on it is told.</summary>
    public static EventActivityBinder<IntroductionConversation, WorkerLeftOrganization> SayThatTheWorkerLeft(
        this EventActivityBinder<IntroductionConversation, WorkerLeftOrganization> when) =>
        when.Do(context => context.Saga.Step.Send(new WorkerIntroductionWithdrawn { Reason = IntroductionEnd.LeftOrganization }));

    /// <summary>It is known there as before.</summary>
    public static EventActivityBinder<IntroductionConversation, MessageReturned> BackToKnown(this EventActivityBinder<IntroductionConversation, MessageReturned> when) =>
        when.Do(context => Watch(context.Saga), starts: [LocalRules.IntroductionUntil]);

    // A moment comes when its day begins: the day after the last one.
    private static void Watch(IntroductionConversation introduction) => introduction.Step.Plan(introduction, LocalRules.IntroductionUntil, introduction.Until.AddDays(1));

    private static RefusedException Refused(string why, string path) => new(new Refusal(RejectionReason.Schema, why, [path]));
}
