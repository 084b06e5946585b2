using ChainHub.Contracts;
using ChainHub.Contracts.BoardRequest;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.BoardRequest;

/// <summary>What the table of the board calls by one word, until its report is out.</summary>
internal static class BoardActs
{
    /// <summary>Whether the agreement of these two has a protection table.</summary>
    public static bool HasTable(this Step step) =>
        step.Agreements.Between(step.Self.Code, step.Conversation!.Peer, step.Today) is { ProtectionTable: true };

    /// <summary>The request is in.</summary>
    public static EventActivityBinder<BoardRequestConversation, VtoSubmitted> TakeIn(
        this EventActivityBinder<BoardRequestConversation, VtoSubmitted> when) => when.Do(context =>
    {
        RequesterActs.MayBeMade(context.Saga.Step, context.Saga.Peer, context.Message);
        context.Saga.MadeAt = RequesterActs.MadeAt(context.Saga.Step, context.Message);
    });

    /// <summary>It waits for an investigation: the board sees to it that it begins, and that a family that waits long is not forgotten.</summary>
    public static EventActivityBinder<BoardRequestConversation, VtoIntakeDecided> Queue(
        this EventActivityBinder<BoardRequestConversation, VtoIntakeDecided> when) => when.Do(context =>
    {
        context.Saga.Step.OpenTask(context.Saga, TaskKind.StartBoardInvestigation, LocalRules.StartBoardInvestigation, context.Saga.MadeAt);
        context.Saga.Step.OpenTask(context.Saga, TaskKind.ContactWaitingFamily, LocalRules.ContactWaitingFamily);
    }, starts: [LocalRules.StartBoardInvestigation, LocalRules.ContactWaitingFamily]);

    /// <summary>Tells how long it waits, how often the requester looks, and that it is the requester who watches meanwhile.</summary>
    public static EventActivityBinder<BoardRequestConversation, VtoWaiting> SayWhoWatches(
        this EventActivityBinder<BoardRequestConversation, VtoWaiting> when) => when.Do(context =>
    {
        var (request, step) = (context.Saga, context.Saga.Step);
        step.Send(context.Message with { SafetyCheckEveryDays = step.DaysOf(LocalRules.WaitingCheck), OversightHolder = request.Peer });
    });

    /// <summary>It cannot wait any longer.</summary>
    public static EventActivityBinder<BoardRequestConversation, VtoUpgradedToUrgent> BecomesUrgent(
        this EventActivityBinder<BoardRequestConversation, VtoUpgradedToUrgent> when) =>
        when.DropTask(TaskKind.DecideIntake, TaskKind.HoldTable, TaskKind.ContactWaitingFamily, TaskKind.StartBoardInvestigation)
            .OpenTask(TaskKind.StartBoardInvestigation, LocalRules.UrgentStart);

    /// <summary>The board investigates of its own motion: it tells the municipality itself (Jeugdwet art. 3.1(3)).</summary>
    public static EventActivityBinder<BoardRequestConversation, InvestigationStartedByBoard> TellTheMunicipality(
        this EventActivityBinder<BoardRequestConversation, InvestigationStartedByBoard> when) => when.Do(context =>
    {
        if (context.Saga.Step.Case is not { } oversight)
            throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope, "An investigation needs a case: give the envelope a chaincase.", ["/chaincase"]));
        context.Saga.Step.OpenTask(oversight, TaskKind.InformMunicipality, LocalRules.InformMunicipality);
    }, starts: [LocalRules.InformMunicipality]);

    /// <summary>The investigation begins.</summary>
    public static EventActivityBinder<BoardRequestConversation, InvestigationStartedByBoard> Begin(
        this EventActivityBinder<BoardRequestConversation, InvestigationStartedByBoard> when) =>
        when.CloseTask(TaskKind.StartBoardInvestigation).DropTask(TaskKind.ContactWaitingFamily)
            .Do(context => context.Saga.Investigated = true)
            .OpenTask(TaskKind.FinishBoardInvestigation, LocalRules.FinishBoardInvestigation).Send();

    /// <summary>Nobody knows of the investigation: somebody tells it another way.</summary>
    public static EventActivityBinder<BoardRequestConversation, MessageReturned> NobodyKnows(
        this EventActivityBinder<BoardRequestConversation, MessageReturned> when) =>
        when.DropTask(TaskKind.FinishBoardInvestigation).OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep);

    /// <summary>The report is out.</summary>
    public static EventActivityBinder<BoardRequestConversation, ReportDelivered> Report(
        this EventActivityBinder<BoardRequestConversation, ReportDelivered> when) =>
        when.CloseTask(TaskKind.FinishBoardInvestigation).Do(context => context.Saga.Advice = context.Message.Advice).Send();

    /// <summary>The court is asked for the measure.</summary>
    public static EventActivityBinder<BoardRequestConversation, MeasureRequested> AskTheCourt(
        this EventActivityBinder<BoardRequestConversation, MeasureRequested> when) =>
        when.CloseTask(TaskKind.RequestMeasure).Do(context => context.Saga.AtCourt = true).Watch(LocalRules.CourtRuling).Send();
}
