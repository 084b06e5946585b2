using ChainHub.Durability.Model;
using ChainHub.Durability.Sql;
using ChainHub.Durability.Store;

namespace ChainHub.Durability.TakingOver;

/// <summary>Reads and writes the marks of take-overs.</summary>
internal static class Marks
{
    public const string AnotherRun = "Another run brings the same rows over at this moment. Wait for it; what it has done is not done again.";

    public static Task<List<TakeOverMark>> AllAsync(Session session, CancellationToken cancellationToken) => session.QueryAsync(
        "SELECT id, side, from_org, into_org, begun_at, finished_at, step, done_until FROM take_over",
        (held, reader) => new TakeOverMark
        {
            Id = reader.GetGuid(0), Side = Enum.Parse<TakeOverSide>(reader.GetString(1)), FromOrg = reader.GetString(2), IntoOrg = reader.GetString(3),
            BegunAt = held.Instant(reader, 4), FinishedAt = Rows.Instant(held, reader, 5), Step = Store.Rows.Text(reader, 6), DoneUntil = Store.Rows.Text(reader, 7),
        },
        cancellationToken);

    /// <summary>Adds a mark, unless a run that began at the same moment has.</summary>
    public static Task<int> AddAsync(Session session, TakeOverMark mark, CancellationToken cancellationToken) => session.ExecuteAsync(
        "INSERT INTO take_over (id, side, from_org, into_org, begun_at, finished_at, step, done_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING",
        cancellationToken, mark.Id, mark.Side, mark.FromOrg, mark.IntoOrg, mark.BegunAt, mark.FinishedAt, mark.Step, mark.DoneUntil);

    /// <summary>Takes away a mark of which nothing has come yet.</summary>
    public static Task<int> RemoveAsync(Session session, Guid id, CancellationToken cancellationToken) =>
        session.ExecuteAsync("DELETE FROM take_over WHERE id = $1 AND step IS NULL", cancellationToken, id);

    /// <summary>Moves a mark on; it also keeps a second run away until the commit.</summary>
    /// <exception cref="TakeOverRefusedException">It is not where this run left it.</exception>
    public static async Task<TakeOverMark> MoveAsync(
        Session session, TakeOverMark mark, string step, string? doneUntil, DateTimeOffset? finished, CancellationToken cancellationToken)
    {
        var moved = await session.ExecuteAsync(
            """
            UPDATE take_over SET step = $2, done_until = $3, finished_at = $4
            WHERE id = $1 AND finished_at IS NULL AND step IS NOT DISTINCT FROM $5 AND done_until IS NOT DISTINCT FROM $6
            """,
            cancellationToken, mark.Id, step, doneUntil, finished, mark.Step, mark.DoneUntil);
        if (moved != 1) throw new TakeOverRefusedException(AnotherRun);
        return new TakeOverMark
        {
            Id = mark.Id, Side = mark.Side, FromOrg = mark.FromOrg, IntoOrg = mark.IntoOrg, BegunAt = mark.BegunAt, FinishedAt = finished, Step = step, DoneUntil = doneUntil,
        };
    }
}
