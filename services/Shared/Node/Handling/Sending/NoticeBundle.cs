using System.Buffers.Binary;
using System.Text;
using ChainHub.Durability;
using ChainHub.Node.Adapters;

namespace ChainHub.Node.Handling.Sending;

/// <summary>
/// The notices of one step as one row of the outbox: they go to the same people in the same order, and a row costs far more than its
/// bytes. The body holds for each notice its id, its type and its message, each after its length in bytes (32 bits, big-endian). The id
/// is that of the row, given by this node: the one in a message of a peer is the peer's choice, and two may choose the same.
/// </summary>
internal static class NoticeBundle
{
    /// <summary>What a row of several notices has for a type.</summary>
    public const string Type = "notices";

    private const int LengthBytes = sizeof(int);

    /// <summary>The rows with all notices in one, in the place of the first.</summary>
    public static IReadOnlyList<OutboxRow> Pack(IReadOnlyList<OutboxRow> rows)
    {
        OutboxRow[] notices = [.. rows.Where(row => row.Lane == OutboxLane.Adapter)];
        if (notices.Length < 2) return rows;
        var bundle = notices[0] with { Type = Type, Body = Join([.. notices.SelectMany(Unpack)]) };
        return [.. rows.Where(row => row.Lane != OutboxLane.Adapter || ReferenceEquals(row, notices[0])).Select(row => ReferenceEquals(row, notices[0]) ? bundle : row)];
    }

    /// <summary>The notices of a row, one or several.</summary>
    public static IReadOnlyList<Notice> Unpack(OutboxRow row)
    {
        if (row.Type != Type) return [new Notice(row.MessageId, row.Type, row.ConversationId, row.Body)];
        var notices = new List<Notice>();
        for (ReadOnlyMemory<byte> rest = row.Body; rest.Length > 0;)
        {
            var (id, type, body) = (Take(ref rest), Take(ref rest), Take(ref rest));
            notices.Add(new Notice(Encoding.UTF8.GetString(id.Span), Encoding.UTF8.GetString(type.Span), row.ConversationId, body));
        }

        return notices;
    }

    /// <summary>What is left of a row when the adapter has had its say on the first notices; null when nothing is.</summary>
    public static OutboxRow? After(OutboxRow row, Notice last)
    {
        var rest = Unpack(row).SkipWhile(notice => notice.Id != last.Id).Skip(1).ToList();
        return rest.Count == 0 ? null : row with { MessageId = rest[0].Id, Type = Type, Body = Join(rest), Attempts = 0 };
    }

    private static byte[] Join(IReadOnlyList<Notice> notices)
    {
        var length = 0;
        foreach (var notice in notices)
            length += (3 * LengthBytes) + Encoding.UTF8.GetByteCount(notice.Id) + Encoding.UTF8.GetByteCount(notice.Type) + notice.Body.Length;
        var body = new byte[length];
        Span<byte> rest = body;
        foreach (var notice in notices)
        {
            Put(ref rest, Encoding.UTF8.GetBytes(notice.Id, rest[LengthBytes..]));
            Put(ref rest, Encoding.UTF8.GetBytes(notice.Type, rest[LengthBytes..]));
            notice.Body.Span.CopyTo(rest[LengthBytes..]);
            Put(ref rest, notice.Body.Length);
        }

        return body;
    }

    // The length before what was written after the place for it.
    private static void Put(ref Span<byte> rest, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(rest, length);
        rest = rest[(LengthBytes + length)..];
    }

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> rest)
    {
        var end = LengthBytes + BinaryPrimitives.ReadInt32BigEndian(rest.Span);
        var part = rest[LengthBytes..end];
        rest = rest[end..];
        return part;
    }
}
