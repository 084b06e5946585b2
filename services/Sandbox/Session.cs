using ChainHub.Sandbox.Telling;
using ChainHub.Sandbox.World;

namespace ChainHub.Sandbox;

/// <summary>Tells the stories to whoever started the sandbox.</summary>
internal static class Session
{
    /// <summary>Plays the stories and reports on them.</summary>
    /// <param name="settings">What to play.</param>
    /// <param name="terminal">Where to report.</param>
    /// <param name="speed">Hours of the story in a second; null: as fast as it goes.</param>
    /// <param name="wishes">What to tell afterwards, and how.</param>
    public static async Task<int> PlayAsync(ChainSettings settings, Terminal terminal, double? speed, Wishes wishes, CancellationToken stop)
    {
        var json = wishes.Json;
        var progress = new Progress(json ? terminal.Error : terminal.Out, every: speed is null ? TimeSpan.FromDays(7) : TimeSpan.Zero);
        progress.Begin(settings);
        var pace = speed is { } hours ? new Pace(hours, settings.Scenarios.Min(scenario => scenario.Start)) : null;
        var outcomes = await Run.ToTheEndAsync(settings, progress, pace is null ? null : pace.WaitAsync, stop);
        if (json)
        {
            await terminal.Out.WriteLineAsync(JsonReport.Write(outcomes));
        }
        else
        {
            Story.Write(outcomes, terminal.Out, wishes.WholeTimeline);
            Tables.Write(outcomes, terminal);
        }

        if (wishes.Reports is { } folder) await FamilyReports.WriteAsync(outcomes, folder, json ? terminal.Error : terminal.Out, stop);
        foreach (var wrong in outcomes.Violations.Select(v => $"Geschonden: {v}").Concat(outcomes.Untold.Select(u => $"Niet ten einde: {u}")))
            await terminal.Error.WriteLineAsync(wrong);
        await terminal.Out.FlushAsync(stop);
        return outcomes.AllIsWell ? ExitCode.Ok : ExitCode.NotAsItShould;
    }
}
