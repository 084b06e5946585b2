using System.Buffers.Binary;
using System.Text.Json;
using ChainHub.Contracts;
using ChainHub.Durability;
using ChainHub.Node.Adapters;

namespace ChainHub.Node.Handling.Sending;

/// <summary>
/// The notices of one step as one row of the outbox: they go to the same people in the same order, and a row costs far more than its
/// bytes. The body holds each notice after its length in bytes (32 bits, big-endian).
/// </summary>
internal static class NoticeBundle
{
    /// <summary>What a row of several notices has for a type.</summary>
    public const string Type = "notices";

    private const int LengthBytes = sizeof(int);

    /// <summary>The rows with all notices in one, in the place of the first.</summary>
    public static IReadOnlyList<OutboxRow> Pack(IReadOnlyList<OutboxRow> rows)
    {
        var notices = rows.Where(row => row.Lane == OutboxLane.Adapter).ToList();
        if (notices.Count < 2) return rows;
        var bundle = notices[0] with { Type = Type, Body = Join([.. notices.Select(notice => (ReadOnlyMemory<byte>)notice.Body)]) };
        return [.. rows.Where(row => row.Lane != OutboxLane.Adapter || row == notices[0]).Select(row => row == notices[0] ? bundle : row)];
    }

    /// <summary>The notices of a row, one or several.</summary>
    public static IReadOnlyList<Notice> Unpack(OutboxRow row)
    {
        if (row.Type != Type) return [new Notice(row.MessageId, row.Type, row.ConversationId, row.Body)];
        var notices = new List<Notice>();
        for (ReadOnlyMemory<byte> rest = row.Body; rest.Length > 0;)
        {
            var end = LengthBytes + BinaryPrimitives.ReadInt32BigEndian(rest.Span);
            var body = rest[LengthBytes..end];
            var (id, type) = NamesOf(body.Span);
            notices.Add(new Notice(id, type, row.ConversationId, body));
            rest = rest[end..];
        }

        return notices;
    }

    /// <summary>What is left of a row when the adapter has had its say on the first notices; null when nothing is.</summary>
    public static OutboxRow? After(OutboxRow row, Notice last)
    {
        var rest = Unpack(row).SkipWhile(notice => notice.Id != last.Id).Skip(1).ToList();
        return rest.Count == 0 ? null : row with { MessageId = rest[0].Id, Type = Type, Body = Join([.. rest.Select(notice => notice.Body)]), Attempts = 0 };
    }

    private static byte[] Join(IReadOnlyList<ReadOnlyMemory<byte>> notices)
    {
        var body = new byte[notices.Sum(notice => LengthBytes + notice.Length)];
        var at = 0;
        foreach (var notice in notices)
        {
            BinaryPrimitives.WriteInt32BigEndian(body.AsSpan(at), notice.Length);
            notice.Span.CopyTo(body.AsSpan(at + LengthBytes));
            at += LengthBytes + notice.Length;
        }

        return body;
    }

    // A notice is a message that this node wrote or checked; of a peer's message the two may come anywhere among the attributes.
    private static (string Id, string Type) NamesOf(ReadOnlySpan<byte> notice)
    {
        string? id = null, type = null;
        var reader = new Utf8JsonReader(notice);
        reader.Read();
        while ((id is null || type is null) && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isId, isType) = (reader.ValueTextEquals(EnvelopeNames.Id), reader.ValueTextEquals(EnvelopeNames.Type));
            reader.Read();
            if (isId) id = reader.GetString();
            else if (isType) type = reader.GetString();
            else reader.Skip();
        }

        return (id!, type!);
    }
}
