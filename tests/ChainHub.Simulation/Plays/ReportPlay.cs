namespace ChainHub.Simulation;

/// <summary>A report (melding), by whoever: a school, or an organization that has the family already.</summary>
internal sealed class ReportPlay : Play
{
    private const string Reporter = "report.reporter";
    private static readonly DateTimeOffset Earlier = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);

    public override IReadOnlyList<string> Machines { get; } = [Reporter, "report.intake"];

    public override IReadOnlyDictionary<Type, Func<Message>> Samples { get; } = new Dictionary<Type, Func<Message>>
    {
        [typeof(ReportSubmitted)] = () => Words.Report(),
        [typeof(ReportReceived)] = () => new ReportReceived { ReceiptNumber = "M1", OversightTakenOverAt = Earlier },
        [typeof(ReportWithdrawn)] = Words.ReportWithdrawn,
        [typeof(ReportTriaged)] = () => Words.Triaged(),
        [typeof(ReportLinked)] = () => Words.Linked(),
        [typeof(AssessmentStarted)] = Words.AssessmentStarted,
        [typeof(AssessmentCompleted)] = () => Words.Assessed(AssessmentOutcome.DirectHandover),
        [typeof(ReportConvertedToAdvice)] = () => new ReportConvertedToAdvice { Explanation = "Advies.", OversightReturns = true },
        [typeof(ReportTakenBack)] = () => new ReportTakenBack { OversightFrom = Earlier },
        [typeof(InvestigationStarted)] = () => new InvestigationStarted(),
        [typeof(InvestigationCompleted)] = () => Words.Investigated(AssessmentOutcome.DirectHandover),
        [typeof(FeedbackGiven)] = () => Words.Feedback(),
        [typeof(FeedbackNotGiven)] = Words.NoFeedback,
        [typeof(DataSubjectInformed)] = () => Words.Informed(),
        [typeof(DataSubjectNotificationPostponed)] = () => Words.Postponed(),
        [typeof(ReportClosed)] = () => new ReportClosed { WhyLate = "Wachtlijst." },
    };

    public override int Weight => 4;

    public override Opening? Opens(Scene scene)
    {
        var at = scene.Chance(2) ? scene.Anyone(OrganizationKind.Reporter) : scene.Anyone();
        if (at.Kind == OrganizationKind.VeiligThuis) return null;
        // A reporter gives a family a case of its own; who has a ledger of one already may report in that.
        var known = scene.CaseNames().Where(name => at.LedgerOf(Chain.Id(name)).Count > 0).ToList();
        var name = known.Count > 0 && scene.Chance(2) ? scene.OneOf(known) : scene.New("reported");
        var part = (ReporterPart)scene.Random.Next(3);
        return new Opening(at, "report", Words.Report(part, acute: scene.Chance(6)), scene.Anyone(OrganizationKind.VeiligThuis).Code, name, OfKnownCase: true);
    }

    public override Message? Says(Type type, Scene scene, Organization at, Conversation conversation) => type.Name switch
    {
        nameof(AssessmentCompleted) => Words.Assessed((AssessmentOutcome)scene.Random.Next(6)),
        nameof(InvestigationCompleted) => Words.Investigated((AssessmentOutcome)scene.Random.Next(6)),
        nameof(ReportTriaged) => Words.Triaged(scene.Chance(6)),
        nameof(FeedbackGiven) => Words.Feedback((FeedbackLevel)scene.Random.Next(3)),
        nameof(DataSubjectInformed) => Words.Informed(scene.Chance(2) ? Words.Child : Words.Mother),
        nameof(ReportReceived) or nameof(ReportConvertedToAdvice) or nameof(ReportTakenBack) => null,
        _ => base.Says(type, scene, at, conversation),
    };

    public override bool Waits(SagaRow row) => row.State is "Submitted" or "Assessing" or "Investigating" or "Returning" || row is { Machine: "report.intake", State: "Received" };

    public override bool Fits(SagaRow row, SagaRow? other) => row.Machine != Reporter || row.State switch
    {
        "Undelivered" => other is null,
        "Advice" => other?.State == "Advice",
        "Received" or "Informed" => other is not null && other.State != "Advice",
        _ => false,
    };

    // What was reported is watched there once it has arrived; until the reporter has read that, it watches too.
    public override bool ActsAsWell(Organization at, SagaRow row) => row is { Machine: Reporter, State: "Submitted" };
}
