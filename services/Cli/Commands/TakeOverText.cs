using System.Globalization;
using ChainHub.Durability;

namespace ChainHub.Cli.Commands;

/// <summary>What a take-over tells: numbers, codes and ids, never content.</summary>
sealed class TakeOverText(Terminal terminal, string from, string into)
{
    const int MostLines = 50;
    const long Often = 10_000;

    /// <summary>What stands where, and what will become of it.</summary>
    public void Sight(TakeOverSight sight)
    {
        if (sight.DoneAt is { } done)
        {
            terminal.Out.WriteLine($"The rows of {from} came to {into} on {At(done)}; there is nothing left to do.");
            return;
        }

        if (sight.BrokenOffSince is { } since) terminal.Out.WriteLine($"A run of {At(since)} was broken off: this one goes on where it was.");
        foreach (var table in sight.Tables) terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Name,-10} {table.From,10} of {from}, {table.Into,10} of {into}"));
        foreach (var (kind, count) in sight.Joins) terminal.Out.WriteLine($"both have {Count(count, kind)}: each becomes one{(kind == "worker" ? $"; see that a reference means the same worker at {from} and at {into}" : "")}");
        if (sight.YetToLeave > 0)
            terminal.Out.WriteLine($"{Count(sight.YetToLeave, "message")} of {from} have yet to leave; {into} will say them. Better is to let the node of {from} send them first.");
        if (sight.BrokenLine is { } line) terminal.Out.WriteLine($"The journal of {from} is not whole: line {line} does not fit its seal. That is written down with the lines that come.");
    }

    /// <summary>What must be ended first.</summary>
    public static string Between(IReadOnlyList<TakeOverConflict> conflicts) => string.Join(Environment.NewLine,
    [
        $"{Count(conflicts.Count, "conversation")} between the two cannot go on with itself. Nothing was changed. Start both nodes, end these first (take back, answer or close), then run this again:",
        .. conflicts.Take(MostLines).Select(one => $"  {one.Id}  {one.Machine}, {one.State}"),
        .. conflicts.Count > MostLines ? [$"  and {conflicts.Count - MostLines} more"] : Array.Empty<string>(),
    ]);

    public void NothingChanged() => terminal.Out.WriteLine("Nothing was changed (--dry-run).");

    /// <summary>How far it is: each table when it is done, and a large one now and then.</summary>
    public void Told(TakeOverProgress progress)
    {
        if (progress.Complete)
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{progress.Table}: {progress.Written} came{(progress.Joined > 0 ? $", {progress.Joined} became one" : "")}{(progress.Read - progress.Written - progress.Joined is > 0 and var known ? $", {known} were there" : "")}"));
        else if (progress.Read % Often < StoreTakeOver.UsualBatch)
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{progress.Table}: {progress.Read} ..."));
    }

    public void Done(DateTimeOffset at) => terminal.Out.WriteLine(
        $"All rows of {from} are at {into} since {At(at)}. The database of {from} can be read and is written in no more: keep it as long as the journal must be kept. Start the node of {into}; that of {from} starts no more.");

    static string Count(long count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    static string At(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
