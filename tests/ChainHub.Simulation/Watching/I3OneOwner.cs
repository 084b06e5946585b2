namespace ChainHub.Simulation;

/// <summary>Every task has one owner, whoever is asked; a task that is done was done by its owner.</summary>
internal sealed class I3OneOwner : Invariant
{
    public override string Code => "I3";

    public override void AfterStep(Happened step)
    {
        foreach (var task in step.Decision.Unit.Tasks)
            if (task.Open && (task.Owner.Length == 0 || task.DueAt is null)) Violated($"task {task.Id} ({task.Kind}) at {step.At.Code} has no owner or no date");
    }

    public override void AtRest()
    {
        var agreed = Chain.Organizations.SelectMany(o => o.Store.Tasks.Values.Where(t => t.Kind == nameof(TaskKind.Agreed)).Select(task => (At: o.Code, Task: task)));
        foreach (var rows in agreed.GroupBy(row => row.Task.Id))
        {
            var owners = rows.Where(row => row.Task.Open && row.Task.Owner == row.At).Select(row => row.At).ToList();
            var done = rows.Any(row => !row.Task.Open && row.Task.Owner == row.At);
            if (owners.Count != (done ? 0 : 1))
                Violated($"task {rows.Key} is done: {done}, and owned by [{string.Join(",", owners)}]: {string.Join(" ", rows.Select(r => $"{r.At}:{r.Task.Owner}:{r.Task.Open}"))}");
        }
    }
}
