namespace ChainHub.Durability.TakingOver;

/// <summary>Messages and notices that have yet to leave: they come in their order, behind those that wait here.</summary>
internal static class Leaving
{
    // Who held a row holds it no more; when it is tried again stays.
    private const string Insert =
        """
        INSERT INTO outbox (message_id, lane, conversation_id, to_org, type, body, trace_parent, created_at, attempts, next_attempt_at,
            set_aside_reason, set_aside_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (conversation_id, message_id, lane) DO NOTHING
        """;

    private const string SetAside =
        """
        UPDATE outbox SET set_aside_reason = $2, set_aside_at = $3, claimed_by = NULL, claimed_until = NULL, next_attempt_at = NULL
        WHERE to_org = $1 AND lane <> 'Adapter' AND set_aside_reason IS NULL RETURNING message_id, conversation_id, type
        """;

    public static async Task<Arrival> BringAsync(Passage passage, WaitingRow waiting)
    {
        if (waiting.AsideFor is not null) return await WriteAsync(passage, waiting);
        if (passage.Rules.Forward(waiting.Row) is { } forwarded) return await WriteAsync(passage, waiting with { Row = forwarded });
        passage.Lines.Add(LineOf(passage, waiting.Row.MessageId, waiting.Row.ConversationId, waiting.Row.Type, passage.Rules.From, waiting.Row.ToOrg));
        return await WriteAsync(passage, waiting with { NextAttemptAt = null, AsideFor = TakeOverLines.BetweenThem, AsideAt = passage.Now });
    }

    /// <summary>What the receiving side has for the other of the two: nobody is there any more who could take it.</summary>
    public static async Task SetAsideBetweenThemAsync(Passage passage)
    {
        var rules = passage.Rules;
        var aside = await passage.Target.QueryAsync(
            SetAside, (_, reader) => (Message: reader.GetString(0), Conversation: reader.GetGuid(1), Type: reader.GetString(2)), passage.Stop,
            rules.From, TakeOverLines.BetweenThem, passage.Now);
        passage.Lines.AddRange(aside.Select(row => LineOf(passage, row.Message, row.Conversation, row.Type, rules.Into, rules.From)));
    }

    private static Task<Arrival> WriteAsync(Passage passage, WaitingRow waiting)
    {
        var row = waiting.Row;
        return Tables.WhenNew(passage.DoAsync(
            Insert, row.MessageId, row.Lane, row.ConversationId, row.ToOrg, row.Type, row.Body, row.TraceParent, row.CreatedAt, (long)row.Attempts,
            waiting.NextAttemptAt, waiting.AsideFor, waiting.AsideAt));
    }

    private static JournalLine LineOf(Passage passage, string message, Guid conversation, string type, string from, string to) => new()
    {
        At = passage.Now, What = "set-aside", Code = TakeOverLines.BetweenThem, MessageId = message, ConversationId = conversation, Type = type, FromOrg = from, ToOrg = to,
    };
}
