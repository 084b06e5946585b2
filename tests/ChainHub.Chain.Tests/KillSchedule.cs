using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ChainHub.Chain.Tests;

/// <summary>What may be killed, and how it comes back.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Times">How often.</param>
internal sealed record Victim(string Name, int Times, Func<Task> KillAsync, Func<Task> StartAsync);

/// <summary>
/// Kills in a random order, after random waits, each to be started again after a random short while. The seed fixes order and waits; what
/// the processes are doing at those moments no seed can fix.
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
            await WaitAsync(200, 2000);
            report($"kill {victim.Name}");
            await victim.KillAsync();
            await WaitAsync(50, 1200);
            await victim.StartAsync();
        }
    }

    private Task WaitAsync(int least, int most) => Task.Delay(random.Next(least, most));
}
