using System.Diagnostics;

namespace ChainHub.Benchmarks.World;

/// <summary>Begins handovers: as many at once as asked for, each that ends followed by another.</summary>
internal sealed class Driver(People people, int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Keeps so many handovers going until told to stop, then waits for the last ones.</summary>
    /// <returns>What was begun and never ended: nothing has moved for so long that it will not.</returns>
    public async Task<int> ClosedLoopAsync(int concurrency, CancellationToken until)
    {
        // Not disposed: what ends after its time still gives its place back.
        var free = new SemaphoreSlim(concurrency);
        Exception? failed = null;
        try
        {
            while (failed is null)
            {
                await free.WaitAsync(until);
                _ = BeginAsync(NewIds());
            }

            throw new InvalidOperationException("A handover could not be offered.", failed);
        }
        catch (OperationCanceledException)
        {
            return await DrainAsync(TimeSpan.FromSeconds(30));
        }

        async Task BeginAsync((Guid, Guid) ids)
        {
            try
            {
                await people.OfferAsync(ids, Stopwatch.GetTimestamp(), () => free.Release());
            }
            catch (Exception wrong)
            {
                failed = wrong;
                free.Release();
            }
        }
    }

    /// <summary>Waits until all that was begun is over, or nothing moves any more.</summary>
    /// <returns>How many handovers are left.</returns>
    public async Task<int> DrainAsync(TimeSpan patience)
    {
        var (last, since) = (people.Completed, Stopwatch.GetTimestamp());
        while (people.InFlight > 0 && Stopwatch.GetElapsedTime(since) < patience)
        {
            await Task.Delay(20);
            if (people.Completed != last) (last, since) = (people.Completed, Stopwatch.GetTimestamp());
        }

        return people.InFlight;
    }

    public (Guid Conversation, Guid Case) NewIds()
    {
        Span<byte> bytes = stackalloc byte[32];
        lock (random) random.NextBytes(bytes);
        return (new Guid(bytes[..16]), new Guid(bytes[16..]));
    }
}
