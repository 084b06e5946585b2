using ChainHub.Contracts;
using ChainHub.Contracts.Handover;

namespace ChainHub.Conversations.Handover;

/// <summary>Tasks that go with the family. Each has one owner throughout: the sender, until the receiver says that it takes it.</summary>
internal static class TaskTransfer
{
    /// <summary>After an acceptance: what was accepted has a new owner, what was not stays where it was.</summary>
    public static void Settle(HandoverConversation handover, Step step, HandoverAccepted acceptance, string from, string to)
    {
        foreach (var task in handover.Tasks.Where(t => t.Kind == TaskKind.Agreed && t.WithFamily && t.OfferedTo == to))
        {
            task.Owner = acceptance.AcceptedTasks.Contains(task.Id) ? to : from;
            task.OfferedTo = null;
            task.WithFamily = false;
            step.Write(task, open: true);
            step.Note("task-owner", nameof(TaskKind.Agreed), to: task.Owner);
        }
    }

    /// <summary>The offer is over: every task that went with it stays with its owner, and the other has nothing to do with it.</summary>
    public static void NoLongerOffered(HandoverConversation handover, Step step)
    {
        foreach (var task in handover.Tasks.Where(t => t.WithFamily).ToList())
        {
            task.OfferedTo = null;
            task.WithFamily = false;
            if (!handover.SentByUs) handover.Tasks.Remove(task);
            step.Write(task, open: handover.SentByUs);
        }
    }

    /// <summary>The handover is undone: the tasks that went with it come back to the sender.</summary>
    public static void ComeBack(HandoverConversation handover, Step step)
    {
        var sender = handover.SentByUs ? step.Self.Code : handover.Peer;
        foreach (var task in handover.Tasks.Where(t => t.Kind == TaskKind.Agreed && handover.OfferedTasks.Any(o => o.TaskId == t.Id)))
        {
            if (task.Owner != sender) task.CameBackFrom = task.Owner;
            task.Owner = sender;
            task.OfferedTo = null;
            task.WithFamily = false;
            step.Write(task, open: true);
            step.Note("task-owner", nameof(TaskKind.Agreed), to: sender);
        }
    }
}
