using ChainHub.Contracts.Tasks;

namespace ChainHub.Simulation;

/// <summary>What people say about tasks in the course of any conversation.</summary>
internal static class TaskTalk
{
    public static Message? Something(Scene scene, Organization at, Conversation conversation)
    {
        if (conversation.CarriesTasks && scene.Chance(4)) return new TaskOffered { Task = Words.Task(scene.New("extra")) };
        OwnedTask[] known = [.. conversation.Tasks, .. conversation.CaseId is { } caseId && at.CaseOf(caseId) is { } oversight ? oversight.Tasks : []];
        if (known.Length == 0) return null;
        var task = scene.OneOf(known);
        if (scene.Chance(6)) return Anything(scene, task.Id);
        return task.OfferedTo == at.Code && !task.WithFamily ? scene.Chance(3) ? Declined(task.Id) : new TaskAccepted { TaskId = task.Id }
            : task.Owner != at.Code || task.OfferedTo is not null ? null
            : task.Kind == TaskKind.Agreed && scene.Chance(3) ? Offered(task.Id)
            : scene.Chance(4) ? Reassigned(task.Id)
            : new TaskCompleted { TaskId = task.Id };
    }

    // What one must not say of it, too.
    private static Message Anything(Scene scene, Guid id) => scene.Random.Next(5) switch
    {
        0 => new TaskAccepted { TaskId = id },
        1 => Declined(id),
        2 => Offered(id),
        3 => Reassigned(id),
        _ => new TaskCompleted { TaskId = id },
    };

    private static TaskDeclined Declined(Guid id) => new() { TaskId = id, Explanation = "Kan niet." };

    private static TaskOffered Offered(Guid id) => new() { Task = new OfferedTask { TaskId = id, What = "Opnieuw", Due = new(2026, 12, 1) } };

    private static TaskReassigned Reassigned(Guid id) => new() { TaskId = id, WorkerRef = "w1" };
}
