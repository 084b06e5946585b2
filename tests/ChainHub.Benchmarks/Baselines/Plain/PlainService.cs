using System.Text.Json;
using ChainHub.Benchmarks.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using RabbitMQ.Client;

namespace ChainHub.Benchmarks.Baselines.Plain;

/// <summary>
/// One organization the plain way: one transaction of Entity Framework for each message, and a poller that reads rows of the outbox,
/// publishes them with awaited confirms, and deletes them.
/// </summary>
internal sealed class PlainService(
    PooledDbContextFactory<PlainContext> contexts, ConfirmedChannel publishing, PlainSettings settings, Func<PlainMessage, string?> next) : IDisposable
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(5);
    private readonly SemaphoreSlim atOnce = new(settings.Concurrency);

    public Task<Consumption> ConsumeAsync(IConnection connection, string queue, Action<PlainMessage> handled, CancellationToken stop) =>
        Consumption.StartAsync(connection, queue, 256, async body =>
        {
            var message = PlainMessage.Read(queue, body);
            await atOnce.WaitAsync(stop);
            try
            {
                while (!await TryHandleAsync(message))
                {
                    // A race was lost: it is taken again.
                }

                handled(message);
            }
            finally
            {
                atOnce.Release();
            }
        }, stop);

    public async Task PollAsync(CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
            var rows = await context.Outbox.AsNoTracking().OrderBy(row => row.Position).Take(settings.Batch).ToListAsync(CancellationToken.None);
            if (rows.Count == 0) await Task.Delay(PollEvery, CancellationToken.None);
            else await SendAsync(context, rows);
        }
    }

    public void Dispose() => atOnce.Dispose();

    private async Task SendAsync(PlainContext context, List<PlainOutbox> rows)
    {
        if (settings.Together) await Task.WhenAll(rows.Select(row => publishing.PublishAsync("", row.Queue, row.Body, CancellationToken.None)));
        else
            foreach (var row in rows) await publishing.PublishAsync("", row.Queue, row.Body, CancellationToken.None);
        var positions = rows.Select(row => row.Position).ToList();
        await context.Outbox.Where(row => positions.Contains(row.Position)).ExecuteDeleteAsync(CancellationToken.None);
    }

    private async Task<bool> TryHandleAsync(PlainMessage message)
    {
        await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
        try
        {
            if (await context.Inbox.AsNoTracking().AnyAsync(entry => entry.Source == message.Source && entry.Id == message.Id, CancellationToken.None)) return true;
            var now = DateTime.UtcNow;
            var saga = await context.Sagas.FirstOrDefaultAsync(known => known.Id == message.ConversationId, CancellationToken.None);
            if (saga is null) context.Sagas.Add(saga = new PlainSaga { Id = message.ConversationId });
            var state = saga.Data.Length == 0 ? new PlainState() : JsonSerializer.Deserialize<PlainState>(saga.Data)!;
            (saga.Version, saga.State, saga.UpdatedAt) = (saga.Version + 1, message.Type, now);
            saga.Data = JsonSerializer.Serialize(state with { Handled = state.Handled + 1 });
            context.Inbox.Add(new PlainInbox { Source = message.Source, Id = message.Id, At = now });
            if (next(message) is { } queue)
                context.Outbox.Add(new PlainOutbox { ConversationId = message.ConversationId, Queue = queue, Body = message.Body.ToArray(), CreatedAt = now });
            await context.SaveChangesAsync(CancellationToken.None);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }
}

/// <summary>How the plain way is set.</summary>
/// <param name="Concurrency">How many messages each service handles at once.</param>
/// <param name="Batch">How many rows the poller reads in one go.</param>
/// <param name="Together">Whether the confirms of a batch are awaited together, or one after the other.</param>
internal sealed record PlainSettings(int Concurrency, int Batch, bool Together);

/// <summary>The state of a plain saga: as large as a handover's.</summary>
internal sealed record PlainState
{
    public int Handled { get; init; }

    public string Text { get; init; } = new('x', 1500);
}

/// <summary>A message as far as a plain service reads it.</summary>
internal sealed record PlainMessage(string Queue, string Source, string Id, string Type, Guid ConversationId, ReadOnlyMemory<byte> Body)
{
    public static PlainMessage Read(string queue, ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        var envelope = json.RootElement;
        // The same text goes four times: the queue makes four messages of it.
        return new PlainMessage(queue, envelope.GetProperty("source").GetString()!, $"{queue}/{envelope.GetProperty("id").GetString()}",
            envelope.GetProperty("type").GetString()!, envelope.GetProperty("conversationid").GetGuid(), body);
    }
}
