using ChainHub.Durability.Sql;
using ChainHub.Durability.Store;

namespace ChainHub.Durability.TakingOver;

/// <summary>Where rows come from, where they go, and by which rules.</summary>
internal sealed record Passage(Session Source, Session Target, ITakeOverRules Rules, DateTimeOffset Now, CancellationToken Stop)
{
    /// <summary>The first line of the source's journal whose seal does not fit; null: it is whole.</summary>
    public long? BrokenLine { get; init; }

    /// <summary>What the present batch has to say in the journal, in order; written with it.</summary>
    public List<JournalLine> Lines { get; } = [];

    public Task<int> DoAsync(string sql, params SqlValue[] values) => Target.ExecuteAsync(sql, Stop, values);

    public async Task JournalAsync()
    {
        await new UnitWriter(Target, new OutboxLease(Guid.Empty, null), default, Stop).JournalAsync(Lines);
        Lines.Clear();
    }
}

/// <summary>What became of a row.</summary>
internal enum Arrival
{
    /// <summary>It is new here.</summary>
    Written,

    /// <summary>It was here already, and stays as it is.</summary>
    Known,

    /// <summary>It became one with a row that was here.</summary>
    Joined,
}
