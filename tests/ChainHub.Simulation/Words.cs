using ChainHub.Contracts.Consultation;

namespace ChainHub.Simulation;

/// <summary>Messages with something sensible in them.</summary>
public static partial class Words
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    public static HandoverAnnounced Announcement() => new() { ExpectedOn = Day, Kind = HandoverKind.Direct };

    public static HandoverOffered Offer(DateTimeOffset since, string[] tasks, string? supersedes = null) => new()
    {
        Kind = HandoverKind.Direct, Content = Content(), OversightSince = since, Supersedes = supersedes is null ? null : Chain.Id(supersedes),
        OpenTasks = [.. tasks.Select(task => Task(task))],
    };

    public static OfferedTask Task(string name, DateOnly? due = null) => new() { TaskId = Chain.Id(name), What = name, Due = due ?? new(2026, 12, 1) };

    public static HandoverReceived Received() => new() { IntakeTeam = "intake" };

    public static HandoverClarificationRequested Questions() => new() { Questions = [new() { Element = ContentElement.RiskAssessment, Question = "Welk instrument?" }] };

    public static HandoverClarificationGiven Answers(bool extend = false) => new()
    {
        Answers = [new() { Element = ContentElement.RiskAssessment, Answer = "ARIJ" }], ExtendReply = extend,
    };

    public static HandoverAccepted Accepted(string[] tasks, string[] notTasks) => new()
    {
        AcceptedTasks = [.. tasks.Select(Chain.Id)], NotAcceptedTasks = [.. notTasks.Select(Chain.Id)],
    };

    public static HandoverDeclined Declined() => new() { Reason = DeclineReason.CapacityNow, Explanation = "Nu geen plek." };

    public static HandoverWithdrawn Withdrawn() => new() { Explanation = "Toch niet nodig." };

    public static HandoverCancellationRequested CancellationRequested() => new() { Explanation = "Hoort elders." };

    public static HandoverCancellationRefused CancellationRefused() => new() { Explanation = "We zijn al bezig." };

    public static HandoverTalkHeld Talk() => new() { On = Day, Participants = ["veilig", "team", "p1"], ChildrenPresent = true };

    public static HandoverStarted Started() => new() { FirstContactOn = Day };

    public static HandoverStartReported StartReported() => new() { ContactMade = true, ContactWith = ["p1"] };

    public static HandoverBounced Bounced() => new()
    {
        Reason = BounceReason.FamilyRefuses, Explanation = "Gezin doet niet open.", SafetyNow = [new() { PersonRef = "p1", Safety = SafetyStatus.NotYetClear }],
    };

    /// <summary>A message of any type that people or peers say in a conversation.</summary>
    /// <exception cref="StoryException">No play knows it.</exception>
    public static Message Of(Type type) => Plays.All.Select(play => play.Samples.GetValueOrDefault(type)).FirstOrDefault(make => make is not null)?.Invoke()
        ?? throw new StoryException($"No play has a {type?.Name}: add it to the samples of its own.");

    public static ConsultationAsked Question() => new() { Question = "Hoe voer je dit gesprek?", Topic = ConsultationTopic.Conversation };

    public static ConsultationBroadcast ByExpertise(Expertise expertise = Expertise.HumanTrafficking) => new()
    {
        Question = "Waar let ik op?", Topic = ConsultationTopic.Safety, Expertise = expertise,
    };

    public static ConsultationAnswerJudged AnswerJudged(string of, bool adequate = true) => new()
    {
        Of = of, Adequate = adequate, Explanation = adequate ? null : "Het gaat om een minderjarige.",
    };

    public static ConsultationBroadcast Broadcast(string[] to) => new() { Question = "Wie weet dit?", Topic = ConsultationTopic.Conversation, To = to };

    public static ConsultationAnswered Advice() => new() { Advice = "Begin bij het kind.", AdviserRole = "gedragswetenschapper" };

    public static ConsultationReportAdvised ReportAdvised() => new() { Explanation = "Dit hoort gemeld." };

    public static ConsultationClosed Closed() => new() { Closure = ConsultationClosure.Answered };

    public static ContactLogged Contact() => new() { Channel = ContactChannel.Phone, On = Day, Agreed = "Vrijdag bellen we weer." };

    public static Contracts.Links.LinkAgenda Agenda(DateOnly talkOn) => new() { TalkOn = talkOn };

    public static HandoverContent Content() => new()
    {
        Reason = "Melding na een ruzie.",
        Facts = [new() { Text = "De buurvrouw hoorde geschreeuw.", IsFact = true }],
        Household = [new() { PersonRef = "p1", Role = HouseholdRole.Child, Safety = SafetyStatus.DirectlySafe, SpokenToOn = Day, SpokenToBy = "veilig" }],
        Risk = new() { Instrument = "ARIJ", On = Day, Outcome = "Direct veilig.", ByOrganization = "veilig" },
        Ongoing = new() { StayInvolved = [] },
        FamilyInformed = new() { KnowsOfHandover = true },
        Basis = new() { Ground = LegalBasis.StatutoryTask, Purpose = "Hulp", Consent = ConsentState.NotNeeded },
    };
}
