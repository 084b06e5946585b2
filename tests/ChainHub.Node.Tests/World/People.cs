using System.Collections.Concurrent;
using ChainHub.Contracts;
using ChainHub.Node.Adapters;

namespace ChainHub.Node.Tests.World;

/// <summary>An organization's people: they remember what they were told, and can be out of reach.</summary>
internal sealed class People : IAdapter
{
    private readonly ConcurrentQueue<Notice> told = new();

    /// <summary>Every notice that was brought, in order.</summary>
    public IReadOnlyList<Notice> Told => [.. told];

    /// <summary>Throws for notices that cannot be brought now.</summary>
    public Action<Notice> OnNotice { get; set; } = _ => { };

    public IReadOnlyList<CloudEvent> Found<T>() where T : Message =>
        [.. told.Where(notice => notice.Type == Catalogue.Of<T>().Type).Select(notice => notice.Read())];

    public Task DeliverAsync(Notice notice, CancellationToken cancellationToken)
    {
        OnNotice(notice);
        told.Enqueue(notice);
        return Task.CompletedTask;
    }

    public Task RunAsync(ICommandPort commands, CancellationToken cancellationToken) => Task.CompletedTask;
}
