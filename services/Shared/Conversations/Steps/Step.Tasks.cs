using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Hub;
using ChainHub.Conversations.Agreements;
using ChainHub.Durability;

namespace ChainHub.Conversations;

/// <summary>Tasks: each has one owner and one term; closing a task meets its term.</summary>
public sealed partial class Step
{
    /// <summary>Opens a task for own people with its term. A second task of the same kind is not opened.</summary>
    /// <param name="from">From when its term counts (UTC); now when left out.</param>
    /// <param name="about">The person whom it concerns; each person has a task of its own.</param>
    internal void OpenTask(IHoldTasks holder, TaskKind kind, string rule, DateTimeOffset? from = null, string? about = null)
    {
        if (holder.Tasks.Any(t => t.Kind == kind && t.Owner == Self.Code && t.About == about)) return;
        Open(holder, kind, SetTerm(holder, rule, from ?? Now, about: about));
    }

    /// <summary>Opens a task of own people that has a date of its own.</summary>
    internal void OpenTask(IHoldTasks holder, OfferedTask planned)
    {
        if (planned.Due < Today || planned.Due.Year > 2199 || holder.Tasks.Any(t => t.Id == planned.TaskId))
            throw new RefusedException(RejectionReason.Schema, $"Give task {planned.TaskId} one date between today and 2199, once.");
        Open(holder, TaskKind.PlannedTask, SetTerm(holder, LocalRules.PlannedTask, Now, ownDays: planned.Due.DayNumber - Today.DayNumber), planned.TaskId);
    }

    private void Open(IHoldTasks holder, TaskKind kind, RunningTerm term, Guid? id = null)
    {
        var task = new OwnedTask
        {
            Id = id ?? NextId(kind.ToString()), ConversationId = Incoming.ConversationId, Kind = kind, About = term.About, Owner = Self.Code, TermId = term.Id,
            DueAt = term.DueAt, OpenedAt = Now,
        };
        holder.Tasks.Add(task);
        Write(task, open: true);
        Note("task-opened", kind.ToString());
        Tell(new TaskOpened { TaskId = task.Id, Kind = kind, About = task.About, Deadline = DeadlineOf(term), ContactRef = OnCallFor(kind) });
    }

    // What cannot wait until the office opens is for whoever is on call meanwhile.
    private string? OnCallFor(TaskKind kind) =>
        kind is TaskKind.ActOnAcuteDanger or TaskKind.ReviewBreach or TaskKind.TriageReport
            && Agreements.Find(Self.Code, Today) is { } own && !own.IsOpen(Now)
            ? own.OnCall
            : null;

    /// <summary>The task was done. No effect when it is not open.</summary>
    internal void CloseTask(IHoldTasks holder, TaskKind kind) => EndTasks(holder, task => task.Kind == kind, met: true);

    /// <summary>The task that concerns a person was done. No effect when it is not open.</summary>
    internal void CloseTask(IHoldTasks holder, TaskKind kind, string about) => EndTasks(holder, task => task.Kind == kind && task.About == about, met: true);

    /// <summary>The task is no longer needed. No effect when it is not open.</summary>
    internal void DropTask(IHoldTasks holder, TaskKind kind) => EndTasks(holder, task => task.Kind == kind, met: false);

    internal void EndTasks(IHoldTasks holder, Predicate<OwnedTask> which, bool met)
    {
        foreach (var task in holder.Tasks.Where(t => which(t)).ToList())
        {
            holder.Tasks.Remove(task);
            if (holder.Terms.FirstOrDefault(t => t.Id == task.TermId) is { } term) End(holder, term, met);
            Write(task, open: false);
            if (met) RememberDone(task);
            Note("task-closed", task.Kind.ToString());
            if (task.Owner == Self.Code) Tell(new TaskClosed { TaskId = task.Id, Kind = task.Kind });
        }
    }

    /// <summary>Adds a task that goes from one organization to the other, with a date of its own.</summary>
    /// <exception cref="RefusedException">Its date is no date that anybody works by.</exception>
    internal void AgreeTask(IHoldTasks holder, OfferedTask offered, string owner, string? offeredTo, bool withFamily)
    {
        if (offered.Due.Year is < 1990 or > 2199 || holder.Tasks.Any(t => t.Id == offered.TaskId))
            throw new RefusedException(RejectionReason.Schema, $"Give task {offered.TaskId} one date between 1990 and 2199, once.");
        var task = new OwnedTask
        {
            Id = offered.TaskId, ConversationId = Incoming.ConversationId, Kind = TaskKind.Agreed, Owner = owner, OfferedTo = offeredTo, WithFamily = withFamily,
            DueAt = AmsterdamTime.EndOfDay(offered.Due), OpenedAt = Now,
        };
        holder.Tasks.Add(task);
        Write(task, open: true);
        Note("task-opened", nameof(TaskKind.Agreed));
    }

    /// <summary>Writes the task as it is now into the ledger.</summary>
    internal void Write(OwnedTask task, bool open) => taskRows[task.Id] = new TaskRow
    {
        Id = task.Id, ConversationId = task.ConversationId, CaseId = CaseId, Kind = task.Kind.ToString(), Owner = task.Owner,
        WorkerRef = task.WorkerRef, TermId = task.TermId, DueAt = task.DueAt, Open = open, OpenedAt = task.OpenedAt, ClosedAt = open ? null : Now,
    };

    private void Retime(OwnedTask task, RunningTerm term)
    {
        task.TermId = term.Id;
        task.DueAt = term.DueAt;
        Write(task, open: true);
    }
}
