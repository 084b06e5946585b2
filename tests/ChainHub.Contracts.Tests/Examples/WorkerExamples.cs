using ChainHub.Contracts.Introduction;
using ChainHub.Contracts.Workers;
using static ChainHub.Contracts.Tests.Examples.Say;

namespace ChainHub.Contracts.Tests.Examples;

/// <summary>The family's fixed worker, through absence, departure and change.</summary>
internal static class WorkerExamples
{
    public static IEnumerable<Example> All() =>
    [
        Example(Team, Vt, new PrimaryWorkerAssigned
        {
            WorkerRef = "mw-17", DuoPartner = new() { WorkerRef = "mw-204", Organization = Vt }, Until = new(2026, 12, 31), WarmTalkOn = On(16),
        }, 9),
        Example(Team, Vt, new PrimaryWorkerAssigned { WorkerRef = "mw-17", Introduced = true }, 9, name: "alleen"),
        Example(Team, Vt, new PrimaryWorkerAbsenceReported { WorkerRef = "mw-17", Kind = AbsenceKind.Sick, From = On(16), TalkNeedsSubstitute = true }, 16, 2),
        Example(Team, Vt, new PrimaryWorkerSubstituteNamed { WorkerRef = "mw-18" }, 16, 3),
        Example(Team, Vt, new PrimaryWorkerIntroduced { WorkerRef = "mw-18", On = On(16) }, 16, 4),
        Example(Team, Vt, new PrimaryWorkerReturned { On = On(30) }, 30, 5),
        Example(Team, Vt, new PrimaryWorkerChangeProposed { Reason = WorkerChangeReason.WorkerLeaves, SuccessorRef = "mw-19", WarmTalkOn = On(31) }, 30, 6),
        Example(Team, Vt, new PrimaryWorkerChanged { WorkerRef = "mw-19", DuoPartner = new() { WorkerRef = "mw-204", Organization = Vt }, Introduced = true, WarmTalkOn = On(31) }, 31, 7),
        Example(Team, Vt, new PrimaryWorkerChanged { WorkerRef = "mw-19", Introduced = false, NotIntroducedBecause = NotIntroducedReason.SafetyFirst }, 31, 7, name: "niet-voorgesteld"),
        Example(Team, Vt, new DuoPartnerChanged
        {
            Change = DuoChange.OtherHomeOrganization, DuoPartner = new() { WorkerRef = "mw-7", Organization = Board }, From = On(31),
        }, 31, 8),
        Example(Team, Vt, new PrimaryWorkerEnded { Reason = WorkerEnd.HelpEnded }, 31, 9),
        Example(Vt, Team, new WorkerIntroduced { WorkerRef = "mw-17", Function = "gezinswerker", ActsFor = [Vt], Until = new(2026, 12, 31) }, 2),
        Example(Vt, Team, new WorkerIntroductionWithdrawn { Reason = IntroductionEnd.OtherWork }, 30, 2),
        Example(Team, Team, new WorkerLeftOrganization { WorkerRef = "mw-17", LastDay = On(30) }, 31),
    ];
}
