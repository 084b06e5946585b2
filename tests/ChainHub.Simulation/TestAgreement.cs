using ChainHub.Calendar;

namespace ChainHub.Simulation;

/// <summary>An agreement made in code: organizations of every kind, everybody linked with everybody, every term that the conversations ask for.</summary>
public static class TestAgreement
{
    /// <summary>The day it begins to hold.</summary>
    public static readonly DateOnly Begins = new(2026, 1, 1);

    /// <summary>The organizations: whoever else takes part gets a line here.</summary>
    public static IReadOnlyList<Participant> Participants { get; } =
    [
        new("veilig", "Veilig Thuis", OrganizationKind.VeiligThuis, Oin(1)) { Offers = [new(Expertise.HumanTrafficking)] },
        new("team", "Sociaal team", OrganizationKind.SocialTeam, Oin(2)),
        new("jeugd", "Raad voor de Kinderbescherming", OrganizationKind.ChildProtection, Oin(3)),
        new("opvang", "Opvang", OrganizationKind.Shelter, Oin(4)) { Offers = [new(Expertise.HumanTrafficking), new(Expertise.HonourRelatedViolence)] },
        new("school", "Basisschool", OrganizationKind.Reporter, Oin(5)),
        new("instelling", "Gecertificeerde instelling", OrganizationKind.CertifiedInstitution, Oin(6)),
        new("gemeente", "Gemeente", OrganizationKind.Municipality, Oin(7)),
        new("politie", "Politie", OrganizationKind.Police, Oin(8)) { Offers = [new(Expertise.HumanTrafficking, From: new(2026, 1, 1), Until: new(2026, 6, 30))] },
        new("mix", "Gemengd team", OrganizationKind.MixedTeam, Oin(9))
        {
            Members =
            [
                new("m-1", "team", LegalBasis.Consent), new("m-2", "veilig", LegalBasis.StatutoryTask), new("m-3", "instelling", LegalBasis.CourtMeasure),
                new("m-4", "opvang", LegalBasis.Consent), new("m-5", "team", LegalBasis.Consent, Until: new(2026, 3, 10)),
                new("m-5", "instelling", LegalBasis.CourtMeasure, From: new(2026, 3, 11)), new("m-6", "jeugd", LegalBasis.StatutoryTask, Until: new(2026, 3, 10)),
            ],
        },
    ];

    /// <summary>The agreement, made once.</summary>
    public static Agreement Usual { get; } = Of();

    /// <summary>The same with fewer alarms: no warnings, and everything is raised once.</summary>
    public static Agreement FewerAlarms { get; } = Usual with
    {
        Terms = Usual.Terms.ToDictionary(term => term.Key, term => term.Value with { WarnBefore = [], EscalateAfter = [.. term.Value.EscalateAfter.Take(1)] }),
    };

    private static Agreement Of() => new()
    {
        Code = "test", Version = "1", ValidFrom = Begins, Participants = Participants, ExtendReplyOnce = true, ProtectionTable = true,
        Links = [.. Pairs().Select(pair => LinkOf(pair.One, pair.Other, Catalogue.All.Where(m => m.SaidByPeople || m.Sequenced).Select(m => m.Name)))],
        Terms = LocalRules.All.ToDictionary(rule => rule, Policy),
    };

    /// <summary>A link that carries these messages.</summary>
    public static Link LinkOf(string one, string other, IEnumerable<string> messages) =>
        new((one, other), messages.ToHashSet(), LinkContacts.None, null);

    private static IEnumerable<(string One, string Other)> Pairs() =>
        from a in Participants from b in Participants where string.CompareOrdinal(a.Code, b.Code) < 0 select (a.Code, b.Code);

    private static Span[] FourTwoAndOneWeek => [new(4 * 7 * 24, WorkingDays: false), new(2 * 7 * 24, false), new(7 * 24, false)];

    private static TermPolicy Policy(string rule) => new(
        RuleOf(rule), WorkingDayCalendar.Default,
        rule switch
        {
            LocalRules.AcuteAction or LocalRules.Triage or LocalRules.TalkSubstitute or LocalRules.OrderResidents or LocalRules.OrderQuestion
                or LocalRules.ShelterDanger or LocalRules.ShelterLeaving => [],
            LocalRules.ProvisionalEnds => FourTwoAndOneWeek,
            LocalRules.OrderEnds or LocalRules.ExtendedOrderEnds => [new Span(72, WorkingDays: false), new Span(24, WorkingDays: false)],
            _ => [new Span(1, WorkingDays: true)],
        },
        rule switch
        {
            LocalRules.OrderEnds or LocalRules.ExtendedOrderEnds => [],
            LocalRules.AcuteAction => [new Span(2, WorkingDays: false), new Span(4, WorkingDays: false)],
            _ => [new Span(2, true), new Span(5, true)],
        });

    private static TermRule RuleOf(string rule) => rule switch
    {
        // The national ones, as they are.
        LocalRules.ConfirmReceipt or LocalRules.AnswerHandover or LocalRules.FirstContact
            or LocalRules.Assess or LocalRules.StartInvestigation or LocalRules.JudgeInvestigation or LocalRules.FinishConditions
            or LocalRules.InformPerson or LocalRules.InformPersonLater or LocalRules.FirstMoment or LocalRules.SecondMoment
            or LocalRules.Erasure or LocalRules.Access
            or LocalRules.StartBoardInvestigation or LocalRules.ContactWaitingFamily or LocalRules.FinishBoardInvestigation or LocalRules.ProvisionalEnds
            or LocalRules.HearAfterOrder or LocalRules.MeasureEnds or LocalRules.UseAuthorization or LocalRules.FirstContactAfterOrder
            or LocalRules.OrderEnds or LocalRules.ExtendedOrderEnds or LocalRules.OrderReachable or LocalRules.OrderCounsel or LocalRules.OrderHearing
            or LocalRules.OrderRuling or LocalRules.OrderAdvice or LocalRules.EmergencyBed => TermRules.Get(rule),
        LocalRules.PlanOfAction => TermRules.Get("D24", "plan") with { Code = rule },
        LocalRules.WaitingCheck => Local(rule, 7, TermUnit.CalendarDays),
        LocalRules.UrgentStart => Local(rule, 24, TermUnit.Hours),
        LocalRules.MeasureExpires => Local(rule, 12, TermUnit.Weeks),
        LocalRules.AcuteAction => Local(rule, 1, TermUnit.Hours),
        LocalRules.TalkSubstitute => Local(rule, 2, TermUnit.Hours),
        LocalRules.Triage => Local(rule, 4, TermUnit.Hours),
        LocalRules.ReviewBreach or LocalRules.OrderDecision or LocalRules.OrderInWriting or LocalRules.OrderHelp => Local(rule, 24, TermUnit.Hours),
        LocalRules.OrderQuestion or LocalRules.ShelterDanger or LocalRules.ShelterLeaving => Local(rule, 4, TermUnit.Hours),
        LocalRules.ShelterPlace or LocalRules.ShelterAdmission => Local(rule, 24, TermUnit.Hours),
        LocalRules.OrderResidents => Local(rule, 2, TermUnit.Hours),
        LocalRules.LastMoment => Local(rule, 18, TermUnit.Months),
        LocalRules.Silence => Local(rule, 6, TermUnit.Weeks),
        LocalRules.ContactRhythm => Local(rule, 14, TermUnit.CalendarDays),
        LocalRules.Clarification => Local(rule, 2, TermUnit.WorkingDays),
        LocalRules.ReportStart => Local(rule, 15, TermUnit.WorkingDays),
        _ => Local(rule, 3, TermUnit.WorkingDays),
    };

    private static TermRule Local(string code, int amount, TermUnit unit) =>
        TermRules.Get("D12") with { Code = code, Amount = amount, Unit = unit, Variants = [] };

    private static string Oin(int number) => $"{number:D20}";
}
