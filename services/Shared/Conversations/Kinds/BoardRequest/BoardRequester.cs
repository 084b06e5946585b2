using ChainHub.Contracts;
using ChainHub.Contracts.BoardRequest;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.BoardRequest;

/// <summary>
/// A request to the child protection board, at who makes it (verzoeker). The sight on safety stays where it is throughout: while the request
/// waits somebody looks again and again, a measure moves nothing by itself, and whatever comes to nothing leaves a next step.
/// </summary>
public sealed class BoardRequester : BoardRequestTable
{
    /// <summary>Voorbereid.</summary>
    public State Prepared { get; private set; } = null!;

    /// <summary>Voorbereiden.</summary>
    public Event<VtoPrepared> RequestPrepared { get; private set; } = null!;

    /// <summary>The table of who asks.</summary>
    public BoardRequester() : base("vto.requester", "Verzoek tot onderzoek, verzoeker", asks: true)
    {
        PlayedBy(OrganizationKinds.MayAskTheBoard);
        OthersMay("Report the family to Veilig Thuis (report.submitted), or ask the social team to make the request for the college.");
        With(OrganizationKind.ChildProtection);
        Hear(() => RequestPrepared, Author.OwnPeople, starts: true);

        Initially(
            When(RequestPrepared).Prepare().TransitionTo(Prepared),
            When(InvestigationStarted).Watch(LocalRules.FinishBoardInvestigation).TransitionTo(Investigating));

        During([Initial, Prepared],
            When(RequestSubmitted, IsUrgent).Submit().Watch(LocalRules.UrgentStart).TransitionTo(Urgent),
            When(RequestSubmitted, CanWait).Submit().Watch(LocalRules.DecideIntake).TransitionTo(Submitted));

        During(Submitted,
            When(CorvReceipt).Met(LocalRules.CorvReceipt).Send().TransitionTo(AtBoard));
        During(Urgent,
            When(CorvReceipt).Met(LocalRules.CorvReceipt).Send());
        During([Submitted, AtBoard, Urgent],
            When(MessageReturned, OfTheRequest).NobodyAtTheBoardHasIt().TransitionTo(Undelivered));

        During([AtBoard, TableHeld],
            When(IntakeDecided, Is(IntakeDecision.Investigate)).Met(LocalRules.DecideIntake).KeepWatch().TransitionTo(Waiting),
            When(IntakeDecided, Is(IntakeDecision.Table)).Met(LocalRules.DecideIntake).Watch(LocalRules.HoldTable).TransitionTo(TablePlanned),
            When(IntakeDecided, Is(IntakeDecision.VoluntaryContinues)).Met(LocalRules.DecideIntake)
                .OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep).TransitionTo(Voluntary),
            When(IntakeDecided, Is(IntakeDecision.Rejected)).Met(LocalRules.DecideIntake)
                .OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep).TransitionTo(Rejected));

        During(TablePlanned,
            When(TableWasPlanned).TakeNote(),
            When(TableWasHeld).Met(LocalRules.HoldTable).Watch(LocalRules.DecideIntake).TransitionTo(TableHeld));

        During(Waiting,
            When(RequestWaits).TakeNote(),
            When(SafetyChecked).CloseTask(TaskKind.CheckSafetyWhileWaiting).Send()
                .OpenTask(TaskKind.CheckSafetyWhileWaiting, LocalRules.WaitingCheck));

        During([Submitted, AtBoard, TablePlanned, TableHeld, Waiting],
            When(UpgradedToUrgent, WasNotPhoned).Refuse("Phone the board first; then record it with outOfBandFirst and the instant of the call."),
            When(UpgradedToUrgent, WasPhoned).DropTask(TaskKind.CheckSafetyWhileWaiting)
                .StopWatching(LocalRules.DecideIntake, LocalRules.HoldTable, LocalRules.StartBoardInvestigation)
                .Share().Watch(LocalRules.UrgentStart).TransitionTo(Urgent));

        During([Waiting, Urgent, ProvisionalEnded],
            When(InvestigationStarted).DropTask(TaskKind.CheckSafetyWhileWaiting).Met(LocalRules.StartBoardInvestigation, LocalRules.UrgentStart)
                .Watch(LocalRules.FinishBoardInvestigation).TransitionTo(Investigating));
        During([Investigating, ProvisionalEnded],
            When(ReportDelivered, NeedsMeasure).Met(LocalRules.FinishBoardInvestigation).Watch(LocalRules.RequestMeasure).TransitionTo(Reported),
            When(ReportDelivered, NeedsNone).Met(LocalRules.FinishBoardInvestigation).OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep)
                .TransitionTo(Concluded));
        During([Reported, ProvisionalEnded],
            When(MeasureRequested).Met(LocalRules.RequestMeasure).Watch(LocalRules.CourtRuling).TransitionTo(AtCourt));

        // A provisional order does not wait for the investigation, nor the investigation for it. By whose log it ends is the board's to say:
        // here its end only alarms.
        During([Urgent, Investigating, Reported, AtCourt],
            When(ProvisionalRequested).TakeNote(),
            When(ProvisionalOver).TakeNote(),
            When(ProvisionalOrdered).Met(LocalRules.UrgentStart).UnderProvisional().ToTheInstitution().TransitionTo(Provisional));
        During(Provisional,
            When(InvestigationStarted).Watch(LocalRules.FinishBoardInvestigation),
            When(ReportDelivered, NeedsMeasure).Met(LocalRules.FinishBoardInvestigation).Watch(LocalRules.RequestMeasure),
            When(ReportDelivered, NeedsNone).Met(LocalRules.FinishBoardInvestigation),
            When(MeasureRequested).Met(LocalRules.RequestMeasure).Watch(LocalRules.CourtRuling),
            When(TermPassed, OfTheProvisional).OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep),
            When(ProvisionalOver).StopWatching(LocalRules.ProvisionalEnds).OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep)
                .TransitionTo(ProvisionalEnded));

        During([AtCourt, Provisional, ProvisionalEnded],
            When(MeasureOrdered).Met(LocalRules.CourtRuling).StopWatching(LocalRules.ProvisionalEnds).Execute().ToTheInstitution().TransitionTo(Ordered),
            When(MeasureNotOrdered).Met(LocalRules.CourtRuling).StopWatching(LocalRules.ProvisionalEnds)
                .OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep).TransitionTo(NotOrdered));
        During(Ordered,
            When(MeasureOrdered).Execute().ToTheInstitution(),
            When(MomentCame).WarnOfTheEnd(),
            When(TermPassed, Expiry.OfAMeasure).MeasureIsOver());

        Ends(Ordered, NotOrdered, Rejected, Voluntary, Concluded, ProvisionalEnded, Undelivered);
    }

    private static bool OfTheRequest(BehaviorContext<BoardRequestConversation, MessageReturned> context) =>
        context.Message.Type == Catalogue.Of<VtoSubmitted>().Type;
}
