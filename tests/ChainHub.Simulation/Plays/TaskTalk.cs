using ChainHub.Contracts.Tasks;

namespace ChainHub.Simulation;

/// <summary>What people say about tasks in the course of any conversation.</summary>
internal static class TaskTalk
{
    public static Message? Something(Scene scene, Organization at, Conversation conversation)
    {
        if (scene.Chance(4)) return new TaskOffered { Task = Words.Task(scene.New("extra")) };
        Guid[] known = [.. conversation.Tasks.Select(task => task.Id), .. at.TasksOfCase(conversation.CaseId)];
        if (known.Length == 0) return null;
        var id = scene.OneOf(known);
        return scene.Random.Next(5) switch
        {
            0 => new TaskAccepted { TaskId = id },
            1 => new TaskDeclined { TaskId = id, Explanation = "Kan niet." },
            2 => new TaskOffered { Task = new OfferedTask { TaskId = id, What = "Opnieuw", Due = new(2026, 12, 1) } },
            3 => new TaskReassigned { TaskId = id, WorkerRef = "w1" },
            _ => new TaskCompleted { TaskId = id },
        };
    }
}
