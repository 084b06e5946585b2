using ChainHub.Durability.Sql;

namespace ChainHub.Durability.Store;

/// <summary>Answers many requests with two queries in one round trip. The inbox first: what is handled in between then shows at the commit.</summary>
internal static class Loading
{
    private sealed record Seen(string Source, string Id, byte[] ContentHash);

    public static async Task<IReadOnlyList<Loaded>> LoadAsync(
        Session session, IReadOnlyList<LoadRequest> requests, CancellationToken cancellationToken)
    {
        var messages = requests.Select(request => request.Inbox).OfType<InboxEntry>()
            .Select(entry => (entry.Source, entry.Id)).Distinct().ToArray();
        var keys = requests.SelectMany(request => request.Sagas).Distinct().ToArray();
        var (entries, rows) = (messages.Length, keys.Length) switch
        {
            (0, 0) => ([], []),
            (0, _) => ([], await AskAsync(session, SagasOf(session, keys), cancellationToken)),
            (_, 0) => (await AskAsync(session, SeenOf(session, messages), cancellationToken), []),
            _ => await session.QueryBothAsync(SeenOf(session, messages), SagasOf(session, keys), cancellationToken),
        };
        var seen = entries.ToDictionary(entry => (entry.Source, entry.Id), entry => entry.ContentHash);
        var sagas = rows.ToDictionary(row => new SagaKey(row.Kind, row.Id));
        return [.. requests.Select(request => new Loaded(
            Verdict(request.Inbox, seen), [.. request.Sagas.Distinct().Where(sagas.ContainsKey).Select(key => sagas[key])]))];
    }

    private static InboxVerdict Verdict(InboxEntry? message, Dictionary<(string, string), byte[]> seen)
    {
        if (message is null || !seen.TryGetValue((message.Source, message.Id), out var hash)) return InboxVerdict.New;
        return hash.AsSpan().SequenceEqual(message.ContentHash) ? InboxVerdict.Duplicate : InboxVerdict.DifferentContent;
    }

    private static Task<List<T>> AskAsync<T>(Session session, Question<T> question, CancellationToken cancellationToken) =>
        session.QueryAsync(question.Sql, question.Read, cancellationToken, question.Values);

    // A cross join: SQLite keeps to its order, so that the few keys lead and the many rows are looked up.
    private static Question<Seen> SeenOf(Session session, (string Source, string Id)[] messages) => new(
        $"SELECT i.source, i.id, i.content_hash FROM {session.Dialect.Pairs} CROSS JOIN inbox i WHERE i.source = k.a AND i.id = k.b",
        (_, reader) => new Seen(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2)),
        [messages.Select(message => message.Source).ToArray(), messages.Select(message => message.Id).ToArray()]);

    private static Question<SagaRow> SagasOf(Session session, SagaKey[] keys) => new(
        $"SELECT {Rows.SagaColumns} FROM {session.Dialect.Pairs} CROSS JOIN saga s WHERE s.kind = k.a AND s.id = k.b",
        Rows.Saga,
        [keys.Select(key => key.Kind).ToArray(), keys.Select(key => key.Id).ToArray()]);
}
