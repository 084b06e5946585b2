using System.Security.Cryptography;
using System.Text;
using ChainHub.Durability.Model;
using ChainHub.Durability.Sql;
using ChainHub.Durability.Store;
using ChainHub.Durability.TakingOver;

namespace ChainHub.Durability;

/// <summary>
/// Brings the rows of one store into another (rechtsopvolging), in bounded batches, each whole or not at all. A run that was broken off is
/// run again and goes on where it was; nothing is doubled. What stands in the way is found before anything is written. From the first row
/// on nobody can write in the store whose rows go, and no node starts on the other one before all of them have come.
/// </summary>
public sealed class StoreTakeOver
{
    /// <summary>How many rows are written together when nothing else is said.</summary>
    public const int UsualBatch = 500;

    private readonly NodeStore from;
    private readonly NodeStore into;
    private readonly ITakeOverRules rules;
    private readonly TimeProvider clock;
    private readonly int batch;

    /// <summary>Between two stores, each on either database.</summary>
    /// <param name="from">The store whose rows go.</param>
    /// <param name="into">The store to which they come.</param>
    /// <param name="rules">Whose they are, and what becomes of rows that both have.</param>
    /// <param name="clock">The present instant.</param>
    /// <param name="batch">How many rows are written together.</param>
    /// <exception cref="ArgumentException">A store was not opened by <see cref="NodeStores"/>.</exception>
    public StoreTakeOver(INodeStore from, INodeStore into, ITakeOverRules rules, TimeProvider clock, int batch = UsualBatch)
    {
        this.from = from as NodeStore ?? throw new ArgumentException("Open the store with NodeStores.", nameof(from));
        this.into = into as NodeStore ?? throw new ArgumentException("Open the store with NodeStores.", nameof(into));
        this.rules = rules ?? throw new ArgumentNullException(nameof(rules));
        this.clock = clock ?? throw new ArgumentNullException(nameof(clock));
        this.batch = batch > 0 ? batch : throw new ArgumentOutOfRangeException(nameof(batch));
    }

    /// <summary>Looks what would happen; changes nothing.</summary>
    /// <exception cref="TakeOverRefusedException">These two databases cannot be brought together.</exception>
    /// <exception cref="StoreUnavailableException">One of them is away.</exception>
    public async Task<TakeOverSight> LookAsync(CancellationToken cancellationToken)
    {
        var broken = await ReadyAsync(cancellationToken);
        return await WithBothAsync(async passage => await LookAsync(passage, await Standing.ReadAsync(passage.Source, passage.Target, rules, cancellationToken)), broken, cancellationToken);
    }

    /// <summary>Brings the rows over, or those that are still to come.</summary>
    /// <param name="told">Is told of each batch.</param>
    /// <param name="cancellationToken">Breaks it off after a batch; run it again to go on.</param>
    /// <exception cref="TakeOverRefusedException">Something stands in the way; nothing was changed.</exception>
    /// <exception cref="StoreUnavailableException">One of the databases is away; run it again.</exception>
    public async Task RunAsync(Action<TakeOverProgress>? told, CancellationToken cancellationToken)
    {
        var broken = await ReadyAsync(cancellationToken);
        await WithBothAsync(
            async passage =>
            {
                var standing = await Standing.ReadAsync(passage.Source, passage.Target, rules, cancellationToken);
                if (standing.DoneAt is null) await BringAsync(passage, await BeginAsync(passage, standing), told);
                return true;
            },
            broken, cancellationToken);
    }

    /// <returns>The first line of the journal that comes whose seal does not fit.</returns>
    private async Task<long?> ReadyAsync(CancellationToken stop)
    {
        if (await from.Database.IdentityAsync(stop) == await into.Database.IdentityAsync(stop))
            throw new TakeOverRefusedException("Both are the same database. Name the one whose rows go and the one to which they come.");
        await SchemaCheck.CheckAsync(from.Database, rules.From, stop);
        await SchemaCheck.CheckAsync(into.Database, rules.Into, stop);
        return await from.Ledger.FirstBrokenLineAsync(stop);
    }

    private Task<T> WithBothAsync<T>(Func<Passage, Task<T>> work, long? broken, CancellationToken stop) => from.Database.UseAsync(
        source => into.Database.UseAsync(target => work(new Passage(source, target, rules, clock.GetUtcNow(), stop) { BrokenLine = broken }), stop), stop);

    private static async Task<TakeOverSight> LookAsync(Passage passage, Standing standing)
    {
        var (conflicts, joins) = standing.UnderWay ? ([], new Dictionary<string, int>()) : await Conflicts.FindAsync(passage);
        return new TakeOverSight
        {
            Tables = [.. await CountAsync(passage)], Conflicts = conflicts, Joins = joins, BrokenLine = passage.BrokenLine, DoneAt = standing.DoneAt,
            BrokenOffSince = standing.DoneAt is null ? standing.Taken?.BegunAt : null,
            YetToLeave = await NumberAsync(passage.Source, "SELECT count(*) FROM outbox WHERE set_aside_reason IS NULL", passage.Stop),
        };
    }

    private static async Task<List<TableSight>> CountAsync(Passage passage)
    {
        var counted = new List<TableSight>();
        foreach (var table in Tables.All)
        {
            var sql = $"SELECT count(*) FROM {table.Name}";
            counted.Add(new TableSight(table.Name, await NumberAsync(passage.Source, sql, passage.Stop), await NumberAsync(passage.Target, sql, passage.Stop)));
        }

        return counted;
    }

    private static async Task<long> NumberAsync(Session session, string sql, CancellationToken stop) =>
        (await session.QueryAsync(sql, (_, reader) => reader.GetInt64(0), stop)).Single();

    // The mark of the receiving side comes first: from then on no node starts on a part of the rows.
    private static async Task<TakeOverMark> BeginAsync(Passage passage, Standing standing)
    {
        if (!standing.UnderWay) await SeeNothingInTheWayAsync(passage);
        var taken = standing.Taken ?? MarkOf(passage, TakeOverSide.Taken);
        if (standing.Taken is null) await Marks.AddAsync(passage.Target, taken, passage.Stop);
        if (standing.Given is not null) return taken;
        var another = false;
        try
        {
            await passage.Source.InTransactionAsync(
                async () =>
                {
                    await Freezing.KeepOffAsync(passage.Source, passage.Stop);
                    var marks = await Marks.AllAsync(passage.Source, passage.Stop);
                    if (another = marks.Exists(mark => mark.Side == TakeOverSide.Given)) throw new TakeOverRefusedException(Marks.AnotherRun);
                    if (marks.Exists(mark => mark.Id == taken.Id)) throw new TakeOverRefusedException("Both are the same database, by another name.");
                    await Freezing.FreezeAsync(passage.Source, MarkOf(passage, TakeOverSide.Given), passage.Stop);
                    // A node that still ran may have begun something since.
                    await SeeNothingInTheWayAsync(passage);
                },
                passage.Stop);
        }
        catch (TakeOverRefusedException) when (!another)
        {
            await Marks.RemoveAsync(passage.Target, taken.Id, CancellationToken.None);
            throw;
        }

        return taken;
    }

    private static async Task SeeNothingInTheWayAsync(Passage passage)
    {
        if ((await Conflicts.FindAsync(passage)).Conflicts is { Count: > 0 } conflicts) throw new TakeOverRefusedException(conflicts);
    }

    private static TakeOverMark MarkOf(Passage passage, TakeOverSide side) => new()
    {
        // The same whichever run makes it.
        Id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"take-over\n{passage.Rules.From}\n{passage.Rules.Into}")).AsSpan(0, 16)),
        Side = side, FromOrg = passage.Rules.From, IntoOrg = passage.Rules.Into, BegunAt = passage.Now,
        FinishedAt = side == TakeOverSide.Given ? passage.Now : null,
    };

    private async Task BringAsync(Passage passage, TakeOverMark mark, Action<TakeOverProgress>? told)
    {
        foreach (var table in Tables.All.SkipWhile(table => mark.Step is not null && table.Name != mark.Step))
        {
            var sofar = new TakeOverProgress(table.Name, 0, 0, 0, Complete: false);
            while (!sofar.Complete)
            {
                passage.Stop.ThrowIfCancellationRequested();
                var after = mark.Step == table.Name ? mark.DoneUntil : null;
                var page = await table.ReadAsync(passage.Source, after, batch, passage.Stop);
                (mark, sofar) = await WriteAsync(passage, mark, table, page, after, sofar);
                told?.Invoke(sofar);
            }
        }
    }

    private async Task<(TakeOverMark Mark, TakeOverProgress Progress)> WriteAsync(
        Passage passage, TakeOverMark mark, Table table, Page page, string? after, TakeOverProgress sofar)
    {
        var (complete, fault) = (page.Count < batch, new FaultPoints(into.FaultPoint));
        var next = complete ? Tables.After(table) : table;
        var (written, joined, moved) = (0, 0, mark);
        await passage.Target.InTransactionAsync(
            async () =>
            {
                passage.Lines.Clear();
                moved = await Marks.MoveAsync(
                    passage.Target, mark, (next ?? table).Name, complete ? null : page.Last, next is null ? clock.GetUtcNow() : null, passage.Stop);
                if (after is null && table.First is { } first) await first(passage);
                (written, joined) = await page.WriteAsync(passage);
                await passage.JournalAsync();
                await fault.ReachAsync(FaultPoints.BeforeCommit);
            },
            passage.Stop);
        await fault.ReachAsync(FaultPoints.AfterCommit);
        return (moved, sofar with { Read = sofar.Read + page.Count, Written = sofar.Written + written, Joined = sofar.Joined + joined, Complete = complete });
    }
}
