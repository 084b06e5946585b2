using ChainHub.Calendar;
using ChainHub.Contracts.BoardRequest;

namespace ChainHub.Simulation;

/// <summary>A request to the child protection board, from its preparation to a measure at the institution that executes it.</summary>
internal sealed class BoardRequestPlay : Play
{
    private const string Requester = "vto.requester";
    private const string Board = "vto.board";
    private const string Institution = "vto.institution";
    private static readonly DateOnly Earlier = new(2026, 2, 2);
    private static readonly DateTimeOffset Phoned = new(2026, 2, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly HashSet<string> Open =
        ["Prepared", "Submitted", "AtBoard", "TablePlanned", "TableHeld", "Waiting", "Urgent", "Investigating", "Reported", "AtCourt", "Provisional", "Supervising"];

    public override IReadOnlyList<string> Machines { get; } = [Requester, Board, Institution];

    public override IReadOnlyDictionary<Type, Func<Message>> Samples { get; } = new Dictionary<Type, Func<Message>>
    {
        [typeof(VtoPrepared)] = Words.Prepared,
        [typeof(VtoSubmitted)] = () => Words.Vto(),
        [typeof(VtoCorvReceipt)] = () => Words.CorvReceipt(),
        [typeof(VtoIntakeDecided)] = () => Words.Intake(IntakeDecision.Investigate),
        [typeof(VtoWaiting)] = Words.Waits,
        [typeof(VtoSafetyChecked)] = () => Words.SafetyChecked(),
        [typeof(VtoUpgradedToUrgent)] = () => Words.Urgent(Phoned),
        [typeof(ProtectionTablePlanned)] = Words.TablePlanned,
        [typeof(ProtectionTableHeld)] = Words.TableHeld,
        [typeof(InvestigationStartedByBoard)] = () => Words.Investigation(),
        [typeof(ReportDelivered)] = () => Words.BoardReport(),
        [typeof(ProvisionalSupervisionRequested)] = Words.ProvisionalAsked,
        [typeof(ProvisionalSupervisionOrdered)] = () => Words.Provisional(Earlier) with { Until = Earlier.AddMonths(3) },
        [typeof(ProvisionalSupervisionEnded)] = () => Words.ProvisionalOver(),
        [typeof(MeasureRequested)] = () => Words.MeasureAsked(),
        [typeof(MeasureOrdered)] = () => Words.Measure(Earlier),
        [typeof(MeasureNotOrdered)] = Words.NoMeasure,
    };

    public override int Weight => 3;

    public override Opening? Opens(Scene scene)
    {
        var board = scene.Anyone(OrganizationKind.ChildProtection);
        var at = scene.Anyone(scene.OneOf([OrganizationKind.VeiligThuis, OrganizationKind.SocialTeam, OrganizationKind.CertifiedInstitution, OrganizationKind.MixedTeam]));
        if (scene.Chance(6)) return new Opening(board, "vto", Words.Investigation(scene.Chance(9) ? null : OwnMotionGround.AcuteThreat), at.Code, scene.SomeCase());
        return new Opening(at, "vto", scene.Chance(4) ? Words.Prepared() : Vto(scene, at), board.Code, scene.Chance(20) ? null : scene.SomeCase());
    }

    public override Message? Says(Type type, Scene scene, Organization at, Conversation conversation)
    {
        var today = AmsterdamTime.DateOf(at.Now);
        var institution = scene.OneOf(["instelling", "instelling", "instelling", "elders", "team"]);
        return type.Name switch
        {
            nameof(VtoSubmitted) => Vto(scene, at),
            nameof(VtoIntakeDecided) => Words.Intake((IntakeDecision)scene.Random.Next(4)),
            nameof(VtoUpgradedToUrgent) => !scene.Chance(3) ? null : Words.Urgent(scene.Chance(6) ? null : at.Now),
            nameof(InvestigationStartedByBoard) => Words.Investigation(scene.Chance(9) ? OwnMotionGround.OtherTask : null),
            nameof(ReportDelivered) => Words.BoardReport(scene.Chance(4) ? ReportAdvice.VoluntaryHelp : ReportAdvice.MeasureNeeded),
            nameof(ProvisionalSupervisionOrdered) => Words.Provisional(today.AddDays(-scene.Random.Next(80)), institution, scene.Chance(2)),
            nameof(ProvisionalSupervisionEnded) => Words.ProvisionalOver(scene.Chance(3) ? ProvisionalEnd.NotOrdered : ProvisionalEnd.Revoked),
            nameof(MeasureOrdered) => Measure(scene, today, institution),
            _ => base.Says(type, scene, at, conversation),
        };
    }

    public override bool Waits(SagaRow row) => Open.Contains(row.State);

    public override bool Fits(SagaRow row, SagaRow? other) => (row.Machine, row.State) switch
    {
        (Requester, "Prepared" or "Undelivered") or (Board, "Undelivered") => other is null,
        (Requester, var state) => other?.State == state,
        (Institution, "Supervising") => other?.State == "Provisional",
        _ => other is not null,
    };

    public override TaskKind? NextStep(Happened step, SagaRow row) => row.State == step.Before ? null : (row.Machine, row.State) switch
    {
        (Requester, "Rejected" or "Voluntary" or "Concluded" or "NotOrdered" or "ProvisionalEnded" or "Undelivered") => TaskKind.DecideNextStep,
        (Board, "Undelivered") or (Institution, "Over") => TaskKind.DecideNextStep,
        _ => null,
    };

    private static VtoSubmitted Vto(Scene scene, Organization at)
    {
        var by = at.Kind switch
        {
            OrganizationKind.VeiligThuis => RequesterKind.VeiligThuis,
            OrganizationKind.CertifiedInstitution => RequesterKind.CertifiedInstitution,
            OrganizationKind.MixedTeam => scene.OneOf([RequesterKind.VeiligThuis, RequesterKind.CertifiedInstitution, RequesterKind.Municipality]),
            _ => scene.Chance(2) ? RequesterKind.Municipality : RequesterKind.DesignatedProvider,
        };
        return Words.Vto(scene.Chance(12) ? RequesterKind.VeiligThuis : by, scene.Chance(4) ? at.Now : null) with { MunicipalityInformed = scene.Chance(3) };
    }

    private static MeasureOrdered Measure(Scene scene, DateOnly today, string institution)
    {
        var type = (MeasureType)scene.Random.Next(3);
        var from = today.AddDays(scene.Random.Next(-30, 10));
        return Words.Measure(from, from.AddDays(scene.Random.Next(1, 366)), institution, type);
    }
}
