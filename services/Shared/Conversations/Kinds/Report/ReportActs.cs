using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Report;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.Rights;
using MassTransit;

namespace ChainHub.Conversations.Report;

/// <summary>What the tables of a report call by one word.</summary>
internal static class ReportActs
{
    /// <summary>The reporter reports: it gives the sight on safety away if it has it, and watches that the receipt comes.</summary>
    public static EventActivityBinder<ReportConversation, ReportSubmitted> Submit(
        this EventActivityBinder<ReportConversation, ReportSubmitted> when) => when.Do(context =>
    {
        var (report, said, step) = (context.Saga, context.Message, context.Saga.Step);
        EverybodyOnce(said.Persons.Select(person => person.PersonRef));
        report.Part = said.Part;
        report.ReceivedAt = step.Now;
        step.Watch(report, LocalRules.ConfirmReceipt);
        step.Send(said with { OversightSince = step.OversightToReport(said.OversightSince) });
    }, starts: [LocalRules.ConfirmReceipt]);

    /// <summary>
    /// The report is in: the sight on safety is here from now on, the reporter knows it, and the clocks run. A case that somebody else
    /// watches over already stays with whoever does.
    /// </summary>
    public static EventActivityBinder<ReportConversation, ReportSubmitted> TakeReport(
        this EventActivityBinder<ReportConversation, ReportSubmitted> when) => when.Do(context =>
    {
        var (report, said, step) = (context.Saga, context.Message, context.Saga.Step);
        EverybodyOnce(said.Persons.Select(person => person.PersonRef));
        report.ReceivedAt = said.OutOfBandFirst == true && said.OccurredAt < step.Now ? said.OccurredAt : step.Now;
        report.Part = said.Part;
        if (said.AnonymityPromised && step.Case is { } reported) reported.ReporterStaysUnknown = true;
        report.Persons = said.Persons.ToDictionary(person => person.PersonRef, _ => (SafetyStatus?)null);
        report.Ages = said.Persons.Where(person => person.AgeBand is not null)
            .ToDictionary(person => person.PersonRef, person => new KnownAge(person.AgeBand!.Value, person.NextAgeBandFrom));
        var at = step.TakeOversightOfReport(said.OversightSince);
        report.BroughtOversight = at is not null;
        step.OpenTask(report, TaskKind.TriageReport, LocalRules.Triage, report.ReceivedAt);
        step.OpenTask(report, TaskKind.AssessSafety, LocalRules.Assess, report.ReceivedAt);
        foreach (var person in said.Persons) step.OpenTask(report, TaskKind.InformPerson, LocalRules.InformPerson, about: person.PersonRef);
        if (said.AcuteDangerSeen) AcuteOverlay.Raise(step, report);
        step.Send(new ReportReceived { ReceiptNumber = $"M{report.CorrelationId.ToString("N")[..8].ToUpperInvariant()}", OversightTakenOverAt = at });
    }, starts: [LocalRules.Triage, LocalRules.Assess, LocalRules.InformPerson]);

    /// <summary>The reporter knows that Veilig Thuis watches now.</summary>
    public static EventActivityBinder<ReportConversation, ReportReceived> WatchedThere(
        this EventActivityBinder<ReportConversation, ReportReceived> when) => when.Do(context =>
        context.Saga.Step.ReportedOversightMoves(context.Message.OversightTakenOverAt));

    /// <summary>The report reached nobody.</summary>
    public static EventActivityBinder<ReportConversation, MessageReturned> NobodyHasTheReport(
        this EventActivityBinder<ReportConversation, MessageReturned> when) => when.Do(context =>
    {
        context.Saga.Step.Drop(context.Saga, LocalRules.ConfirmReceipt);
        context.Saga.Step.OversightNotOnOffer();
        context.Saga.Step.OpenTask(context.Saga, TaskKind.DecideNextStep, LocalRules.NextStep);
    }, starts: [LocalRules.NextStep], stops: [LocalRules.ConfirmReceipt]);

    /// <summary>Somebody looked whether there is acute danger.</summary>
    public static EventActivityBinder<ReportConversation, ReportTriaged> Triage(this EventActivityBinder<ReportConversation, ReportTriaged> when) =>
        when.Do(context =>
        {
            context.Saga.Triaged = true;
            if (context.Message.AcuteDanger) AcuteOverlay.Raise(context.Saga.Step, context.Saga);
        });

    /// <summary>Earlier cases of the family are known; what runs, runs on.</summary>
    public static EventActivityBinder<ReportConversation, ReportLinked> Link(this EventActivityBinder<ReportConversation, ReportLinked> when) =>
        when.Do(context =>
        {
            context.Saga.EarlierCases = [.. context.Saga.EarlierCases.Union(context.Message.EarlierCases)];
            context.Saga.Step.Note("report-linked", context.Message.OtherRegionHit ? "OtherRegion" : "OwnRegion");
        });

    /// <summary>The assessment is done: everybody is judged, and the reporter is to be told.</summary>
    public static EventActivityBinder<ReportConversation, AssessmentCompleted> Conclude(
        this EventActivityBinder<ReportConversation, AssessmentCompleted> when) => when.Judge().Do(context =>
        FeedbackIsDue(context.Saga), starts: [LocalRules.Feedback]);

    /// <summary>The assessment is done: everybody is judged.</summary>
    public static EventActivityBinder<ReportConversation, AssessmentCompleted> Judge(
        this EventActivityBinder<ReportConversation, AssessmentCompleted> when) => when.Do(context =>
    {
        Judged(context.Saga, context.Message.SafetyPerPerson);
        context.Saga.Outcome = context.Message.Outcome;
        context.Saga.Step.CloseTask(context.Saga, TaskKind.AssessSafety);
        // From here on it is the work of Veilig Thuis: an earlier instant could give the reporter away.
        if (context.Saga.Step.Case is { } oversight && oversight.Holder == context.Saga.Step.Self.Code) oversight.SpokenSince = context.Saga.Step.Now;
    }, stops: [LocalRules.Assess]);

    /// <summary>The investigation is done.</summary>
    public static EventActivityBinder<ReportConversation, InvestigationCompleted> Establish(
        this EventActivityBinder<ReportConversation, InvestigationCompleted> when) => when.Do(context =>
    {
        Judged(context.Saga, context.Message.SafetyPerPerson);
        (context.Saga.Finding, context.Saga.Outcome) = (context.Message.Finding, context.Message.Next);
        context.Saga.Step.CloseTask(context.Saga, TaskKind.FinishInvestigation);
        FeedbackIsDue(context.Saga);
    }, starts: [LocalRules.Feedback], stops: [LocalRules.JudgeInvestigation]);

    /// <summary>What was decided must begin: a task of the case, until it has.</summary>
    public static EventActivityBinder<ReportConversation, M> FollowUp<M>(this EventActivityBinder<ReportConversation, M> when) where M : class =>
        when.Do(context => context.Saga.Step.OpenTask(context.Saga.Step.Case!, TaskKind.StartFollowUp, LocalRules.FollowUp), starts: [LocalRules.FollowUp]);

    /// <summary>Both clocks of the decree: to start within five days of the report, to judge within ten weeks of the determination.</summary>
    public static EventActivityBinder<ReportConversation, AssessmentCompleted> Investigate(
        this EventActivityBinder<ReportConversation, AssessmentCompleted> when) => when.Do(context =>
    {
        var (report, step) = (context.Saga, context.Saga.Step);
        step.OpenTask(report, TaskKind.StartInvestigation, LocalRules.StartInvestigation, report.ReceivedAt);
        step.OpenTask(report, TaskKind.FinishInvestigation, LocalRules.JudgeInvestigation);
    }, starts: [LocalRules.StartInvestigation, LocalRules.JudgeInvestigation]);

    /// <summary>The reporter is told that it was advice; the sight on safety that came with the report stays until it has been taken back.</summary>
    public static EventActivityBinder<ReportConversation, AssessmentCompleted> ConvertToAdvice(
        this EventActivityBinder<ReportConversation, AssessmentCompleted> when) => when.Do(context =>
    {
        var (report, step) = (context.Saga, context.Saga.Step);
        if (report.OversightIsToReturn)
        {
            step.PutOnOffer();
            step.Watch(report, LocalRules.ConfirmReceipt);
        }

        step.Send(new ReportConvertedToAdvice { Explanation = context.Message.Explanation, OversightReturns = report.OversightIsToReturn });
    }, starts: [LocalRules.ConfirmReceipt]);

    /// <summary>The reporter has the sight on safety again, from the instant that it names.</summary>
    public static EventActivityBinder<ReportConversation, ReportTakenBack> ReturnsToReporter(
        this EventActivityBinder<ReportConversation, ReportTakenBack> when) => when.Do(context =>
    {
        context.Saga.Step.Met(context.Saga, LocalRules.ConfirmReceipt);
        context.Saga.Step.MoveOversight(context.Saga.Peer, context.Message.OversightFrom);
    }, stops: [LocalRules.ConfirmReceipt]);

    /// <summary>The reporter was not told: the sight on safety stays here, and somebody decides what now.</summary>
    public static EventActivityBinder<ReportConversation, MessageReturned> StaysHere(
        this EventActivityBinder<ReportConversation, MessageReturned> when) => when.Do(context =>
    {
        context.Saga.Step.Drop(context.Saga, LocalRules.ConfirmReceipt);
        context.Saga.Step.OversightNotOnOffer();
        context.Saga.Step.OpenTask(context.Saga, TaskKind.DecideNextStep, LocalRules.NextStep);
    }, starts: [LocalRules.NextStep], stops: [LocalRules.ConfirmReceipt]);

    /// <summary>The reporter takes the sight on safety back, says so, and decides what to do with the advice.</summary>
    public static EventActivityBinder<ReportConversation, ReportConvertedToAdvice> TakeBack(
        this EventActivityBinder<ReportConversation, ReportConvertedToAdvice> when) => when.Do(context =>
    {
        var step = context.Saga.Step;
        step.OpenTask(context.Saga, TaskKind.DecideNextStep, LocalRules.NextStep);
        if (!context.Message.OversightReturns) return;
        var at = step.OversightMovesAt();
        step.MoveOversight(step.Self.Code, at);
        step.Send(new ReportTakenBack { OversightFrom = at });
    }, starts: [LocalRules.NextStep]);

    /// <summary>A reporter is told no more than its part allows.</summary>
    public static EventActivityBinder<ReportConversation, FeedbackGiven> AllowedForReporter(
        this EventActivityBinder<ReportConversation, FeedbackGiven> when) => when.Do(context =>
    {
        var (part, told) = (context.Saga.Part, context.Message);
        if (part == ReporterPart.Informant)
            throw Refused("An informant gets no standard feedback: say feedback.not-given.", "/data/level");
        if (told.Level == FeedbackLevel.WithConditions && part != ReporterPart.ReporterWithPart)
            throw Refused("Conditions and monitoring are told only to a reporter with a part in the follow-up.", "/data/level");
        if (told.Level < FeedbackLevel.WithConditions && (told.Conditions is not null || told.Monitoring is not null))
            throw Refused("Conditions and monitoring are told at the level WithConditions only.", "/data/conditions");
        if (told.Level == FeedbackLevel.OutcomeOnly && told.Parties.Count > 0)
            throw Refused("Parties are told from the level WithParties on.", "/data/parties");
    });

    /// <summary>A person was told, or by age whoever decides for the person.</summary>
    public static EventActivityBinder<ReportConversation, DataSubjectInformed> Informed(
        this EventActivityBinder<ReportConversation, DataSubjectInformed> when) => when.Do(context =>
    {
        Known(context.Saga, context.Message.PersonRef);
        if (context.Saga.Ages.GetValueOrDefault(context.Message.PersonRef) is { } age)
            ByAge.NobodyIsPassedOver(age.On(context.Saga.Step.Today), context.Message.Told, "/data/told");
        context.Saga.Step.CloseTask(context.Saga, TaskKind.InformPerson, context.Message.PersonRef);
    }, stops: [LocalRules.InformPerson, LocalRules.InformPersonLater]);

    /// <summary>A person is told later.</summary>
    public static EventActivityBinder<ReportConversation, DataSubjectNotificationPostponed> InformLater(
        this EventActivityBinder<ReportConversation, DataSubjectNotificationPostponed> when) => when.Do(context =>
    {
        Known(context.Saga, context.Message.PersonRef);
        context.Saga.Step.Postpone(context.Saga, TaskKind.InformPerson, context.Message.PersonRef, LocalRules.InformPersonLater, context.Message.Reason.Dutch());
    }, starts: [LocalRules.InformPersonLater], stops: [LocalRules.InformPerson]);

    /// <summary>Nothing of the report is open any more, and a term of law that was not met has its reason (Wmo 2015, Jeugdwet).</summary>
    public static EventActivityBinder<ReportConversation, ReportClosed> NothingIsOpen(this EventActivityBinder<ReportConversation, ReportClosed> when) =>
        when.Do(context =>
        {
            var (report, step) = (context.Saga, context.Saga.Step);
            var open = report.Tasks.Where(task => task.Kind != TaskKind.InformPerson).Select(task => task.Kind.ToString())
                .Concat(step.Case!.Tasks.Where(task => task.Kind == TaskKind.StartFollowUp).Select(task => task.Kind.ToString())).Distinct().ToList();
            if (open.Count > 0)
                throw new RefusedException(RejectionReason.NotAllowedInState, $"The report still has open tasks: {string.Join(", ", open)}.");
            if (report.LateByLaw.Count > 0 && string.IsNullOrWhiteSpace(context.Message.WhyLate))
                throw Refused($"Say why a term of law was not met: {string.Join(", ", report.LateByLaw)}.", "/data/whyLate");
        });

    private static void FeedbackIsDue(ReportConversation report)
    {
        if (report.Part != ReporterPart.Informant) report.Step.OpenTask(report, TaskKind.GiveFeedback, LocalRules.Feedback);
    }

    private static void Judged(ReportConversation report, IReadOnlyList<PersonSafety> judged)
    {
        EverybodyOnce(judged.Select(person => person.PersonRef));
        // Whoever was found at home and is not in the report is judged with the others.
        foreach (var person in judged) report.Persons[person.PersonRef] = person.Safety;
        var without = report.Persons.Where(person => person.Value is null).Select(person => person.Key).ToList();
        if (without.Count > 0)
            throw Refused($"Say of everybody how safe this person is; missing: {string.Join(", ", without)}.", "/data/safetyPerPerson");
    }

    private static void Known(ReportConversation report, string person)
    {
        if (!report.Persons.ContainsKey(person)) throw Refused("The report is not about this person.", "/data/personRef");
    }

    private static void EverybodyOnce(IEnumerable<string> persons)
    {
        if (persons.GroupBy(person => person).Any(same => same.Count() > 1)) throw Refused("Name each person once.", "/data");
    }

    private static RefusedException Refused(string why, string where) => new(new Refusal(RejectionReason.Schema, why, [where]));
}
