using ChainHub.Contracts.Workers;

namespace ChainHub.Simulation;

/// <summary>What is said of who works with a family.</summary>
public static partial class Words
{
    /// <summary>A worker, by reference.</summary>
    public const string Worker = "w-1";

    public static PrimaryWorkerAssigned Assigned(string worker = Worker, DuoPartner? duo = null) => new() { WorkerRef = worker, DuoPartner = duo };

    public static DuoPartner Duo(string worker, string of = "team") => new() { WorkerRef = worker, Organization = of };

    public static PrimaryWorkerIntroduced Introduced(string worker = Worker) => new() { WorkerRef = worker, On = Day };

    public static PrimaryWorkerAbsenceReported Absent(string worker = Worker, DateOnly? until = null, AbsenceKind kind = AbsenceKind.Sick) => new()
    {
        WorkerRef = worker, Kind = kind, From = Day, ExpectedUntil = until,
    };

    public static PrimaryWorkerSubstituteNamed Substitute(string worker = "w-2") => new() { WorkerRef = worker };

    public static PrimaryWorkerReturned Returned() => new() { On = Day };

    public static PrimaryWorkerChangeProposed ChangeProposed(string? successor = "w-2", DateOnly? talkOn = null) => new()
    {
        Reason = WorkerChangeReason.WorkerLeaves, SuccessorRef = successor, WarmTalkOn = talkOn,
    };

    public static PrimaryWorkerChanged Changed(string worker = "w-2", DuoPartner? duo = null, bool introduced = true, NotIntroducedReason? because = null) => new()
    {
        WorkerRef = worker, DuoPartner = duo, Introduced = introduced, NotIntroducedBecause = because,
    };

    public static DuoPartnerChanged DuoChanged(DuoChange change, DuoPartner? duo = null) => new() { Change = change, DuoPartner = duo, From = Day };

    public static PrimaryWorkerEnded WorkerEnded() => new() { Reason = WorkerEnd.HelpEnded };

    public static WorkerLeftOrganization Left(string worker = Worker) => new() { WorkerRef = worker, LastDay = Day };
}
