using ChainHub.Contracts;
using ChainHub.Contracts.Timeline;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.Rights;
using MassTransit;

namespace ChainHub.Conversations.Timeline;

/// <summary>What the tables of the timeline call by one word.</summary>
internal static class TimelineActs
{
    /// <summary>Asks, as the holder of the safety oversight, on a ground that it has.</summary>
    public static EventActivityBinder<TimelineConversation, TimelineAsked> AskForPart(
        this EventActivityBinder<TimelineConversation, TimelineAsked> when) => when.Do(context =>
    {
        var (timeline, question, step) = (context.Saga, context.Message, context.Saga.Step);
        if (step.Case is not { Since: { } since } oversight || oversight.Holder != step.Self.Code)
            throw new RefusedException(RejectionReason.NotAllowedInState,
                $"{step.Case?.Holder ?? "Nobody"} holds the safety oversight of this case: a timeline is for who does.");
        HasGround(step, step.Self.Code, question);
        (timeline.Asks, timeline.Ground) = (true, question.Ground);
        var replyBy = step.Watch(timeline, LocalRules.AnswerTimeline).DueAt;
        step.Send(question with { OversightSince = oversight.SpokenSince ?? since, ReplyBy = replyBy }, replyBy);
    }, starts: [LocalRules.AnswerTimeline]);

    /// <summary>Whoever asks has the ground that it names.</summary>
    public static EventActivityBinder<TimelineConversation, TimelineAsked> CheckBasis(
        this EventActivityBinder<TimelineConversation, TimelineAsked> when) => when.Do(context =>
    {
        if (context.Saga.CaseId is null) throw NoCase();
        HasGround(context.Saga.Step, context.Saga.Peer, context.Message);
        context.Saga.Ground = context.Message.Ground;
    });

    /// <summary>Gives what may be given.</summary>
    public static EventActivityBinder<TimelineConversation, TimelineContributed> Contribute(
        this EventActivityBinder<TimelineConversation, TimelineContributed> when) => when.Do(context =>
    {
        var (timeline, said, step) = (context.Saga, context.Message, context.Saga.Step);
        if (step.Case?.Holder == step.Self.Code)
            throw new RefusedException(RejectionReason.NotAllowedInState,
                $"By the ledger of {step.Self.Code} it holds the safety oversight of this case itself: give no part to another, or refuse (timeline.refused).");
        var part = step.Story is { } story ? OwnPart.For(step.Self.Code, story.Open(), step.Case, timeline.Peer, said.LeaveOut.ToHashSet()) : null;
        if (part is null or { Facts.Count: 0, PartsLeftOut: false })
            throw new RefusedException(RejectionReason.NotAllowedInState,
                $"{step.Self.Code} has nothing of this family: say so (timeline.refused, {nameof(TimelineRefusal.NotInvolved)}).");
        step.Send(said with { LeaveOut = [], Facts = part.Facts, PartsLeftOut = part.PartsLeftOut });
    });

    /// <summary>Keeps what was given, in place of what was given before.</summary>
    public static EventActivityBinder<TimelineConversation, TimelineContributed> KeepPart(
        this EventActivityBinder<TimelineConversation, TimelineContributed> when) => when.Do(context =>
        (context.Saga.Facts, context.Saga.PartsLeftOut) = ([.. context.Message.Facts], context.Message.PartsLeftOut));

    /// <summary>Keeps why nothing was given.</summary>
    public static EventActivityBinder<TimelineConversation, TimelineRefused> KeepRefusal(
        this EventActivityBinder<TimelineConversation, TimelineRefused> when) => when.Do(context => context.Saga.Refusal = context.Message.Reason);

    // The ground is the asker's: its task, a measure that it executes or investigates, or the consent of whoever decides by age.
    private static void HasGround(Step step, string asker, TimelineAsked question)
    {
        if (step.Case is null) throw NoCase();
        var kind = step.Agreements.Find(asker)?.Kind;
        var has = question.Ground switch
        {
            LegalBasis.StatutoryTask => kind == OrganizationKind.VeiligThuis,
            LegalBasis.CourtMeasure => kind is OrganizationKind.CertifiedInstitution or OrganizationKind.ChildProtection,
            LegalBasis.Consent => question.Consents.Count > 0,
            _ => true,
        };
        if (!has)
            throw new RefusedException(new Refusal(RejectionReason.Incomplete,
                $"{asker} cannot ask on the ground {question.Ground}: the statutory task is that of Veilig Thuis, a measure of the court is for the institution or the board, and consent needs somebody who gave it (/data/consents).",
                ["/data/ground"]));
        for (var i = 0; i < question.Consents.Count; i++)
            ByAge.NobodyIsPassedOver(question.Consents[i].AgeBand, question.Consents[i].By, $"/data/consents/{i}/by");
    }

    private static RefusedException NoCase() =>
        new(new Refusal(RejectionReason.MalformedEnvelope, "A timeline is of a case: give the envelope a chaincase.", ["/chaincase"]));
}
