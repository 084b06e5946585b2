using ChainHub.Contracts.Introduction;

namespace ChainHub.Simulation;

/// <summary>What is said of a worker who is introduced to another organization.</summary>
public static partial class Words
{
    public static WorkerIntroduced MeetOurWorker(DateOnly until, string worker = Worker, params string[] actsFor) =>
        new() { WorkerRef = worker, Function = "gezinswerker", ActsFor = actsFor, Until = until };

    public static WorkerIntroductionWithdrawn NoLongerOurWorker(IntroductionEnd reason = IntroductionEnd.OtherWork) => new() { Reason = reason };
}
