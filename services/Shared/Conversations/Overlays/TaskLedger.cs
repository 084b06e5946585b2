using ChainHub.Contracts;
using ChainHub.Contracts.Tasks;

namespace ChainHub.Conversations;

/// <summary>
/// Tasks that one organization offers to another in the course of a conversation (taken). A task has one owner throughout: who
/// offers it keeps it until the other says that it takes it.
/// </summary>
internal static class TaskLedger
{
    public static void Takes(Step step, Conversation conversation)
    {
        switch (step.Incoming.Body)
        {
            case TaskOffered offered: Offered(step, conversation, offered); break;
            case TaskAccepted accepted: Answered(step, conversation, accepted.TaskId, takes: true); break;
            case TaskDeclined declined: Answered(step, conversation, declined.TaskId, takes: false); break;
            case TaskCompleted completed: Completed(step, conversation, completed); break;
            case TaskReassigned reassigned: Reassigned(step, conversation, reassigned); break;
        }
    }

    private static string Sayer(Step step) => step.ByOwnPeople ? step.Self.Code : step.Incoming.From;

    private static string Other(Step step) => step.ByOwnPeople ? step.Conversation!.Peer : step.Self.Code;

    private static void Offered(Step step, Conversation conversation, TaskOffered offered)
    {
        if (!conversation.CarriesTasks) throw Refuse("No task changes hands in this kind of conversation.");
        var task = conversation.Tasks.FirstOrDefault(t => t.Id == offered.Task.TaskId);
        if (step.Case?.Tasks.Any(t => t.Id == offered.Task.TaskId) == true) throw Refuse($"Task {offered.Task.TaskId} is the case's own.");
        if (task is not null && (task.Kind != TaskKind.Agreed || task.Owner != Sayer(step) || task.OfferedTo is not null))
            throw Refuse($"Task {task.Id} is not {Sayer(step)}'s to offer now.");
        // Where the sender of the family offers it anew it goes by itself: undoing the handover no longer brings it back.
        if (conversation is Handover.HandoverConversation handover && handover.SentByUs == step.ByOwnPeople) handover.OfferedTasks.RemoveAll(with => with.TaskId == offered.Task.TaskId);
        if (task is null) step.AgreeTask(conversation, offered.Task, Sayer(step), Other(step), withFamily: false);
        else task.OfferedTo = Other(step);
        if (step.ByOwnPeople) step.Send(offered);
    }

    private static void Answered(Step step, Conversation conversation, Guid id, bool takes)
    {
        var task = conversation.Tasks.FirstOrDefault(t => t.Id == id && t.OfferedTo == Sayer(step))
            ?? throw Refuse($"Task {id} was not offered to {Sayer(step)}, or was answered already.");
        if (task.WithFamily) throw Refuse($"Task {id} goes with the family: it is answered with the handover.");
        if (takes) task.Owner = Sayer(step);
        task.OfferedTo = null;
        step.Write(task, open: true);
        step.Note("task-owner", nameof(TaskKind.Agreed), to: task.Owner);
        if (step.ByOwnPeople) step.Send((Message)step.Incoming.Body);
    }

    /// <summary>Somebody has done a task.</summary>
    /// <param name="conversation">The conversation; null for a task of the case while its conversation is not known here.</param>
    public static void Completed(Step step, Conversation? conversation, TaskCompleted completed)
    {
        IHoldTasks? holder = conversation;
        var task = conversation?.Tasks.FirstOrDefault(t => t.Id == completed.TaskId);
        if (task is null && step.Case?.Tasks.FirstOrDefault(t => t.Id == completed.TaskId) is { } ofCase) (holder, task) = (step.Case, ofCase);
        if (task is null || holder is null) throw Refuse($"Task {completed.TaskId} is not open in this conversation.");
        var crossed = step.ByPeer && task.CameBackFrom == Sayer(step);
        if (task.Owner != Sayer(step) && !crossed) throw Refuse($"Task {task.Id} is {task.Owner}'s to complete.");
        if (task.OfferedTo is { } offered) throw Refuse($"Task {task.Id} is on offer to {offered}: wait for the answer.");
        if (!ClosedByItself(task.Kind)) throw Refuse($"A task {task.Kind} is closed by giving the answer that it asks for.");
        step.EndTasks(holder, t => t.Id == task.Id, met: true);
        if (task.Kind == TaskKind.ActOnAcuteDanger) AcuteOverlay.ActedOn(step, conversation);
        if (step.ByOwnPeople && task.Kind == TaskKind.Agreed) step.Send(completed);
    }

    private static void Reassigned(Step step, Conversation conversation, TaskReassigned reassigned)
    {
        var task = conversation.Tasks.FirstOrDefault(t => t.Id == reassigned.TaskId && t.Owner == Sayer(step))
            ?? throw Refuse($"Task {reassigned.TaskId} is not {Sayer(step)}'s to give to another worker.");
        task.WorkerRef = reassigned.WorkerRef;
        step.Write(task, open: true);
        if (step.ByOwnPeople && task.Kind == TaskKind.Agreed) step.Send(reassigned);
    }

    private static bool ClosedByItself(TaskKind kind) =>
        kind is TaskKind.Agreed or TaskKind.DecideNextStep or TaskKind.RepairMessage or TaskKind.ActOnAcuteDanger or TaskKind.StartFollowUp
            or TaskKind.PlannedTask or TaskKind.ReviewCaseload or TaskKind.InformMunicipality or TaskKind.ContactWaitingFamily or TaskKind.SeeToHearing
            or TaskKind.FirstContactAfterOrder or TaskKind.MakePlanOfAction or TaskKind.UseAuthorization or TaskKind.DecideOnExtension
            or TaskKind.InformResidents or TaskKind.RecordReachability or TaskKind.ArrangeCounsel
            or TaskKind.ArrangeSchoolContact or TaskKind.CheckAfterLeaving;

    private static RefusedException Refuse(string why) => new(RejectionReason.NotAllowedInState, why);
}
