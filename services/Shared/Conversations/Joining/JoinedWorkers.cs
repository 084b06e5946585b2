using ChainHub.Conversations.Workers;

namespace ChainHub.Conversations.Joining;

/// <summary>The families of a worker whom both organizations have by the same reference, and to whom he was introduced.</summary>
internal static class JoinedWorkers
{
    /// <summary>Makes one of two: a family that is in both is there once.</summary>
    /// <param name="here">What the receiving side keeps.</param>
    /// <param name="arriving">What the other keeps.</param>
    public static WorkerFamilies Of(WorkerFamilies here, WorkerFamilies arriving) => new()
    {
        Worker = here.Worker, Families = [.. here.Families.Concat(arriving.Families).DistinctBy(family => family.ConversationId)],
        Introductions = [.. here.Introductions.Union(arriving.Introductions)],
    };
}
