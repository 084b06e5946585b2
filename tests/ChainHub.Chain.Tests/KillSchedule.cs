using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ChainHub.Chain.Tests;

/// <summary>What may be killed, and how it comes back.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Times">How often.</param>
/// <param name="KillAsync">Ends it at once.</param>
/// <param name="StartAsync">Starts it again, without waiting until it does its work.</param>
/// <param name="WorksAsync">Waits until it does its work.</param>
internal sealed record Victim(string Name, int Times, Func<Task> KillAsync, Func<Task> StartAsync, Func<Task> WorksAsync);

/// <summary>
/// Kills in a random order, after random waits, each to be started again after a random short while. One in four is killed whether or not
/// it has come up since the last time; the others do their work by then, or nothing would be under way. The seed fixes order and waits;
/// what the processes are doing at those moments no seed can fix.
/// </summary>
[SuppressMessage("Security", "CA5394", Justification = "To be repeated from its seed, not to be hard to guess.")]
internal sealed class KillSchedule
{
    private readonly Random random;
    private readonly List<Victim> order;

    public KillSchedule(params Victim[] victims)
    {
        Seed = int.TryParse(Environment.GetEnvironmentVariable("CHAINHUB_KILL_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        random = new Random(Seed);
        var all = victims.SelectMany(victim => Enumerable.Repeat(victim, victim.Times)).ToArray();
        random.Shuffle(all);
        order = [.. all];
    }

    /// <summary>To be given in CHAINHUB_KILL_SEED for the same order and the same waits.</summary>
    public int Seed { get; }

    public async Task RunAsync(Action<string> report)
    {
        foreach (var victim in order)
        {
            if (random.Next(4) > 0) await victim.WorksAsync();
            await WaitAsync(200, 2000);
            report($"kill {victim.Name}");
            await victim.KillAsync();
            await WaitAsync(50, 1200);
            await victim.StartAsync();
        }
    }

    private Task WaitAsync(int least, int most) => Task.Delay(random.Next(least, most));
}
