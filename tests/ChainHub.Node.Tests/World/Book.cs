using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ChainHub.Node.Tests.World;

/// <summary>A log that can be read: each line with its level, its words and its values.</summary>
internal sealed class Book : ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> lines = new();

    public IReadOnlyList<(LogLevel Level, string Line)> Lines => [.. lines];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
}
