using System.Diagnostics;

namespace ChainHub.Benchmarks.World;

/// <summary>Fills the stores of both nodes with conversations that went before.</summary>
internal static class Stock
{
    /// <summary>One real handover, and as many copies as are asked for.</summary>
    /// <returns>The ids of the real one.</returns>
    public static async Task<(Guid Conversation, Guid Case)> FillAsync(Hub hub, Driver driver, int conversations, CancellationToken stop)
    {
        var ids = await OneAsync(hub, driver);
        if (conversations <= 1) return ids;
        await Progress.SayAsync($"filling both stores with {conversations:n0} conversations");
        await Task.WhenAll(hub.Nodes.Select(async node =>
        {
            await using var multiplier = await Multiplier.OfAsync(node, ids, onlyWaiting: false, stop);
            await multiplier.CopyAsync(1, conversations - 1, stop);
        }));
        return ids;
    }

    /// <summary>One real handover from beginning to end.</summary>
    public static async Task<(Guid Conversation, Guid Case)> OneAsync(Hub hub, Driver driver)
    {
        var ids = driver.NewIds();
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await hub.People.OfferAsync(ids, Stopwatch.GetTimestamp(), over.SetResult);
        await over.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return ids;
    }
}
