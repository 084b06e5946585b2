using ChainHub.Durability.Sql;

namespace ChainHub.Durability.Store;

/// <summary>Answers many requests with two queries. The inbox first: what is handled in between then shows at the commit.</summary>
internal static class Loading
{
    private sealed record Seen(string Source, string Id, byte[] ContentHash);

    public static async Task<IReadOnlyList<Loaded>> LoadAsync(
        Session session, IReadOnlyList<LoadRequest> requests, CancellationToken cancellationToken)
    {
        var messages = requests.Select(request => request.Inbox).OfType<InboxEntry>()
            .Select(entry => (entry.Source, entry.Id)).Distinct().ToArray();
        var keys = requests.SelectMany(request => request.Sagas).Distinct().ToArray();
        var seen = (messages.Length == 0 ? [] : await SeenAsync(session, messages, cancellationToken))
            .ToDictionary(entry => (entry.Source, entry.Id), entry => entry.ContentHash);
        var sagas = (keys.Length == 0 ? [] : await SagasAsync(session, keys, cancellationToken))
            .ToDictionary(row => new SagaKey(row.Kind, row.Id));
        return [.. requests.Select(request => new Loaded(
            Verdict(request.Inbox, seen), [.. request.Sagas.Distinct().Where(sagas.ContainsKey).Select(key => sagas[key])]))];
    }

    private static InboxVerdict Verdict(InboxEntry? message, Dictionary<(string, string), byte[]> seen)
    {
        if (message is null || !seen.TryGetValue((message.Source, message.Id), out var hash)) return InboxVerdict.New;
        return hash.AsSpan().SequenceEqual(message.ContentHash) ? InboxVerdict.Duplicate : InboxVerdict.DifferentContent;
    }

    // A cross join: SQLite keeps to its order, so that the few keys lead and the many rows are looked up.
    private static Task<List<Seen>> SeenAsync(
        Session session, (string Source, string Id)[] messages, CancellationToken cancellationToken) =>
        session.QueryAsync(
            $"SELECT i.source, i.id, i.content_hash FROM {session.Dialect.Pairs} CROSS JOIN inbox i WHERE i.source = k.a AND i.id = k.b",
            (_, reader) => new Seen(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2)),
            cancellationToken,
            messages.Select(message => message.Source).ToArray(), messages.Select(message => message.Id).ToArray());

    private static Task<List<SagaRow>> SagasAsync(Session session, SagaKey[] keys, CancellationToken cancellationToken) =>
        session.QueryAsync(
            $"SELECT {Rows.SagaColumns} FROM {session.Dialect.Pairs} CROSS JOIN saga s WHERE s.kind = k.a AND s.id = k.b",
            Rows.Saga,
            cancellationToken,
            keys.Select(key => key.Kind).ToArray(), keys.Select(key => key.Id).ToArray());
}
