using System.Globalization;
using ChainHub.Durability.Model;
using ChainHub.Durability.Sql;
using ChainHub.Durability.Store;

namespace ChainHub.Durability.TakingOver;

/// <summary>How far a take-over is, as both databases have it.</summary>
/// <param name="Given">The mark in the database whose rows go; null: it is still written in.</param>
/// <param name="Taken">The mark in the database to which they come; null: nothing has begun.</param>
internal sealed record Standing(TakeOverMark? Given, TakeOverMark? Taken)
{
    private const int Pages = 32;

    /// <summary>Everything has come.</summary>
    public DateTimeOffset? DoneAt => Given is null ? null : Taken?.FinishedAt;

    /// <summary>Rows may have come already: what could stand in the way was looked at before the first of them.</summary>
    public bool UnderWay => Given is not null && Taken is not null;

    /// <exception cref="TakeOverRefusedException">These two databases cannot be brought together; the message says why.</exception>
    public static async Task<Standing> ReadAsync(Session source, Session target, ITakeOverRules rules, CancellationToken stop)
    {
        await SeeWhoseAsync(source, rules, TakeOverSide.Given, rules.From, stop);
        await SeeWhoseAsync(target, rules, TakeOverSide.Taken, rules.Into, stop);
        var (there, here) = (await Marks.AllAsync(source, stop), await Marks.AllAsync(target, stop));
        var standing = new Standing(
            there.Find(mark => mark.Side == TakeOverSide.Given),
            here.Find(mark => mark.Side == TakeOverSide.Taken && mark.FromOrg == rules.From && mark.IntoOrg == rules.Into));
        if (standing.Given is { } given && given.IntoOrg != rules.Into)
            throw new TakeOverRefusedException($"The rows of {rules.From} went to {given.IntoOrg} on {Text(given.BegunAt)} already.");
        if (here.Find(mark => mark.Side == TakeOverSide.Given) is { } gone)
            throw new TakeOverRefusedException($"The rows of {rules.Into} themselves went to {gone.IntoOrg} on {Text(gone.BegunAt)}: bring those of {rules.From} there.");
        if (here.Concat(there).FirstOrDefault(mark => mark is { Side: TakeOverSide.Taken, FinishedAt: null } && mark != standing.Taken) is { } other)
            throw new TakeOverRefusedException($"Rows of {other.FromOrg} are still to come to {other.IntoOrg}: finish that first, with the same command.");
        if (standing.Taken is { } taken && standing.Given?.Id != taken.Id && (standing.Given is not null || taken.FinishedAt is not null))
            throw new TakeOverRefusedException(
                $"The rows of {rules.From} came to {rules.Into} on {Text(taken.FinishedAt ?? taken.BegunAt)}, and not from this database: is it a copy, or an older backup? What was done in it since did not come along.");
        return standing;
    }

    // The journal names whose people and terms were handled in it: two databases that were mixed up are seen.
    private static async Task SeeWhoseAsync(Session session, ITakeOverRules rules, TakeOverSide side, string whose, CancellationToken stop)
    {
        if (await LastHandledByAsync(session, stop) is { } wrote && !rules.MayHaveWritten(wrote, side))
            throw new TakeOverRefusedException($"This is not the database of {whose}: the node of {wrote} worked on it. Are the two mixed up?");
    }

    private static async Task<string?> LastHandledByAsync(Session session, CancellationToken stop)
    {
        var before = long.MaxValue;
        while (await session.QueryAsync(
            $"SELECT {Rows.JournalColumns} FROM journal_page WHERE position < $1 ORDER BY position DESC LIMIT {Pages}", Rows.Journal, stop, before) is { Count: > 0 } pages)
        {
            if (pages.SelectMany(page => JournalLines.Read(page).Reverse()).FirstOrDefault(line => line is { What: "handled", ToOrg: not null }) is { } handled) return handled.ToOrg;
            before = pages[^1].Position;
        }

        return null;
    }

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
