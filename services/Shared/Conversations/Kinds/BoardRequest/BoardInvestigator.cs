using ChainHub.Contracts;
using ChainHub.Contracts.BoardRequest;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.BoardRequest;

/// <summary>
/// A request at the child protection board (Raad voor de Kinderbescherming), from its receipt to the court's ruling. The board may begin
/// without a request too, and says then on what ground.
/// </summary>
public sealed class BoardInvestigator : BoardRequestTable
{
    /// <summary>The table of the board.</summary>
    public BoardInvestigator() : base("vto.board", "Verzoek tot onderzoek, Raad", asks: false)
    {
        PlayedBy(OrganizationKind.ChildProtection);
        With(OrganizationKinds.MayAskTheBoard);

        Initially(
            When(RequestSubmitted, IsUrgent).TakeIn().OpenTask(TaskKind.StartBoardInvestigation, LocalRules.UrgentStart).TransitionTo(Urgent),
            When(RequestSubmitted, CanWait).TakeIn().OpenTask(TaskKind.DecideIntake, LocalRules.DecideIntake).TransitionTo(Submitted),
            When(InvestigationStarted, OnNoGround).Refuse("Say on what ground the board investigates without a request (ownMotion)."),
            When(InvestigationStarted, OfOwnMotion).TellTheMunicipality().Begin().TransitionTo(Investigating));
        During(Investigating,
            When(MessageReturned, OfOwnMotionItself).NobodyKnows().TransitionTo(Undelivered));

        During(Submitted,
            When(IntakeDecided).Refuse("The formal request has not come by CORV yet: wait for vto.corv-receipt, or upgrade it to urgent."),
            When(CorvReceipt).TakeNote().TransitionTo(AtBoard));

        During(TableHeld,
            When(IntakeDecided, Is(IntakeDecision.Table)).Refuse("The protection table was held: decide on voluntary help or an investigation."));
        During(AtBoard,
            When(IntakeDecided, ThereIsNoTable).Refuse("This region has no protection table (protection-table in the agreement): decide without one."),
            When(IntakeDecided, ThereIsATable).CloseTask(TaskKind.DecideIntake).OpenTask(TaskKind.HoldTable, LocalRules.HoldTable).Send()
                .TransitionTo(TablePlanned));
        During([AtBoard, TableHeld],
            When(IntakeDecided, Is(IntakeDecision.Investigate)).CloseTask(TaskKind.DecideIntake).Queue().Send().TransitionTo(Waiting),
            When(IntakeDecided, Is(IntakeDecision.VoluntaryContinues)).CloseTask(TaskKind.DecideIntake).Send().TransitionTo(Voluntary),
            When(IntakeDecided, Is(IntakeDecision.Rejected)).CloseTask(TaskKind.DecideIntake).Send().TransitionTo(Rejected));

        During(TablePlanned,
            When(TableWasPlanned).Send(),
            When(TableWasHeld).CloseTask(TaskKind.HoldTable).OpenTask(TaskKind.DecideIntake, LocalRules.DecideIntake).Send().TransitionTo(TableHeld));

        During(Waiting,
            When(RequestWaits).SayWhoWatches(),
            When(SafetyChecked).TakeNote());

        During([Submitted, AtBoard, TablePlanned, TableHeld, Waiting],
            When(UpgradedToUrgent, WasNotPhoned).Refuse("Phone the requester first; then record it with outOfBandFirst and the instant of the call."),
            When(UpgradedToUrgent, WasPhoned).BecomesUrgent().Share().TransitionTo(Urgent));
        // It was said before the decision was read: urgent goes first.
        During([Rejected, Voluntary],
            When(UpgradedToUrgent, ByThem).BecomesUrgent().TransitionTo(Urgent));

        During([Waiting, Urgent, Provisional, ProvisionalEnded],
            When(InvestigationStarted, OfOwnMotion).Refuse("There was a request: leave ownMotion out."));
        During([Waiting, Urgent, ProvisionalEnded],
            When(InvestigationStarted, OnRequest).Begin().TransitionTo(Investigating));
        During([Investigating, ProvisionalEnded],
            When(ReportDelivered, NothingWasInvestigated).Refuse("Say first that the investigation began (investigation.started-by-board)."),
            When(ReportDelivered, ShowsThat(NeedsMeasure)).Report().OpenTask(TaskKind.RequestMeasure, LocalRules.RequestMeasure).TransitionTo(Reported),
            When(ReportDelivered, ShowsThat(NeedsNone)).Report().TransitionTo(Concluded));
        During([Reported, ProvisionalEnded],
            When(MeasureRequested, NothingWasAdvised).Refuse("A measure is asked for when the report advises one (report.delivered)."),
            When(MeasureRequested, WasAdvised).AskTheCourt().TransitionTo(AtCourt));

        During([Urgent, Investigating, Reported, AtCourt],
            When(ProvisionalRequested).AskForProvisional(),
            When(ProvisionalOrdered, WasNotAsked).Refuse("Say first that a provisional order was asked for (provisional-supervision.requested)."),
            When(ProvisionalOver, WasOrderedAtAll).Refuse("There is no provisional order: say NotOrdered when the court refused it."),
            When(ProvisionalOver, WasRefused).NoProvisional(),
            When(ProvisionalOrdered, WasAsked).OrderProvisional().TransitionTo(Provisional));
        During(Provisional,
            When(InvestigationStarted, OnRequest).Begin(),
            When(ReportDelivered, NothingWasInvestigated).Refuse("Say first that the investigation began (investigation.started-by-board)."),
            When(ReportDelivered, ShowsThat(NeedsMeasure)).Report().OpenTask(TaskKind.RequestMeasure, LocalRules.RequestMeasure),
            When(ReportDelivered, ShowsThat(NeedsNone)).Report(),
            When(MeasureRequested, NothingWasAdvised).Refuse("A measure is asked for when the report advises one (report.delivered)."),
            When(MeasureRequested, WasAdvised).AskTheCourt(),
            When(ProvisionalOver, WasRefused).Refuse("The provisional order is in force: say how it ended."),
            When(ProvisionalOver, WasOrderedAtAll).EndProvisional().TransitionTo(ProvisionalEnded),
            // Three months, and not a day more (BW 1:257).
            When(TermPassed, OfTheProvisional).ProvisionalLapses().TransitionTo(ProvisionalEnded));

        During([Provisional, ProvisionalEnded],
            When(MeasureOrdered, NotAtCourt).Refuse("The court orders what it was asked for: say measure.requested first."),
            When(MeasureNotOrdered, NotAtCourt).Refuse("The court rules on what it was asked for: say measure.requested first."));
        During([AtCourt, Provisional, ProvisionalEnded],
            When(MeasureOrdered, IsAtCourt).OrderMeasure().TransitionTo(Ordered),
            When(MeasureNotOrdered, IsAtCourt).NoMeasure().TransitionTo(NotOrdered));
        During(Ordered,
            When(MeasureOrdered).OrderMeasure());

        Ends(Ordered, NotOrdered, Rejected, Voluntary, Concluded, ProvisionalEnded, Undelivered);
    }

    private static bool ByThem<T>(BehaviorContext<BoardRequestConversation, T> context) where T : class => context.Saga.Step.ByPeer;

    private static bool OfOwnMotionItself(BehaviorContext<BoardRequestConversation, MessageReturned> context) =>
        context.Saga.MadeAt == default && context.Message.Type == Catalogue.Of<InvestigationStartedByBoard>().Type;

    private static bool OfOwnMotion(BehaviorContext<BoardRequestConversation, InvestigationStartedByBoard> context) => context.Message.OwnMotion is not null;

    private static bool OnNoGround(BehaviorContext<BoardRequestConversation, InvestigationStartedByBoard> context) => context.Message.OwnMotion is null;

    private static bool OnRequest(BehaviorContext<BoardRequestConversation, InvestigationStartedByBoard> context) =>
        context.Message.OwnMotion is null && !context.Saga.Investigated;

    private static bool ThereIsATable(BehaviorContext<BoardRequestConversation, VtoIntakeDecided> context) =>
        context.Message.Decision == IntakeDecision.Table && context.Saga.Step.HasTable();

    private static bool ThereIsNoTable(BehaviorContext<BoardRequestConversation, VtoIntakeDecided> context) =>
        context.Message.Decision == IntakeDecision.Table && !context.Saga.Step.HasTable();

    private static bool IsUnderInvestigation(BoardRequestConversation request) => request is { Investigated: true, Advice: null };

    private static bool NothingWasInvestigated(BehaviorContext<BoardRequestConversation, ReportDelivered> context) => !IsUnderInvestigation(context.Saga);

    private static StateMachineCondition<BoardRequestConversation, ReportDelivered> ShowsThat(
        Func<BehaviorContext<BoardRequestConversation, ReportDelivered>, bool> advises) =>
        context => IsUnderInvestigation(context.Saga) && advises(context);

    private static bool WasAdvised(BehaviorContext<BoardRequestConversation, MeasureRequested> context) =>
        context.Saga is { Advice: ReportAdvice.MeasureNeeded, AtCourt: false };

    private static bool NothingWasAdvised(BehaviorContext<BoardRequestConversation, MeasureRequested> context) => !WasAdvised(context);

    private static bool WasAsked(BehaviorContext<BoardRequestConversation, ProvisionalSupervisionOrdered> context) => context.Saga.ProvisionalAsked;

    private static bool WasNotAsked(BehaviorContext<BoardRequestConversation, ProvisionalSupervisionOrdered> context) => !context.Saga.ProvisionalAsked;

    private static bool WasRefused(BehaviorContext<BoardRequestConversation, ProvisionalSupervisionEnded> context) =>
        context.Message.Reason == ProvisionalEnd.NotOrdered;

    private static bool WasOrderedAtAll(BehaviorContext<BoardRequestConversation, ProvisionalSupervisionEnded> context) => !WasRefused(context);

    private static bool IsAtCourt<T>(BehaviorContext<BoardRequestConversation, T> context) where T : class => context.Saga.AtCourt;

    private static bool NotAtCourt<T>(BehaviorContext<BoardRequestConversation, T> context) where T : class => !context.Saga.AtCourt;
}
