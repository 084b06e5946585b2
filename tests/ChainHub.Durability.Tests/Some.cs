using System.Security.Cryptography;
using System.Text;

namespace ChainHub.Durability.Tests;

/// <summary>Rows of which a test only says what matters to it.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 30, 12, 0, 0, TimeSpan.Zero);

    public static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static InboxEntry Message(string? id = null, string content = "{}", DateTimeOffset? at = null) =>
        new("urn:nld:oin:00000001000000000001:systeem:test", id ?? Guid.NewGuid().ToString(), SHA256.HashData(Encoding.UTF8.GetBytes(content)), at ?? Noon);

    public static SagaRow Saga(Guid? id = null, string kind = "conversation", Guid? caseId = null, bool closed = false) => new()
    {
        Kind = kind,
        Id = id ?? Guid.NewGuid(),
        Version = 0,
        Machine = "handover-sender",
        State = "Offered",
        CaseId = caseId,
        Closed = closed,
        Data = """{"naam":"Ĳsbrand","leeg":null}""",
        UpdatedAt = Noon,
    };

    public static TermRow Term(DateTimeOffset? nextAt, string? stage = "passed", bool acute = false) => new()
    {
        Id = Guid.NewGuid(),
        ConversationId = Guid.NewGuid(),
        CaseId = Guid.NewGuid(),
        Rule = "D12",
        Owner = "social-team",
        Status = TermStatus.Running,
        DueAt = Noon.AddDays(5),
        NextStage = nextAt is null ? null : stage,
        NextAt = nextAt,
        Acute = acute,
        StartedAt = Noon,
        Computation = TermComputation.Of("{}"),
        Warning = """{"wie":"Ĳsbrand"}""",
        TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        SetAt = Noon,
    };

    public static TaskRow Task(bool open = true) => new()
    {
        Id = Guid.NewGuid(),
        ConversationId = Guid.NewGuid(),
        Kind = "accept",
        Owner = "social-team",
        TermId = Guid.NewGuid(),
        DueAt = Noon.AddDays(5),
        Open = open,
        OpenedAt = Noon,
    };

    public static OutboxRow Outgoing(
        Guid? conversation = null,
        string? id = null,
        OutboxLane lane = OutboxLane.Broker,
        string to = "alkmaar")
    {
        return new OutboxRow
        {
            MessageId = id ?? Guid.NewGuid().ToString(),
            Lane = lane,
            ConversationId = conversation ?? Guid.NewGuid(),
            ToOrg = to,
            Type = "nl.chainhub.handover.offered.v1",
            Body = [1, 2, 3, 0, 255],
            TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            CreatedAt = Noon,
        };
    }

    public static ParkedRow Parked(
        Guid? conversation = null,
        int? sequence = 2,
        ParkedReason reason = ParkedReason.AwaitsPredecessor,
        DateTimeOffset? at = null)
    {
        return new ParkedRow
        {
            Key = new ParkedKey("urn:nld:oin:00000001000000000001:systeem:test", Guid.NewGuid().ToString(), "abc"),
            Reason = reason,
            ConversationId = conversation ?? Guid.NewGuid(),
            FromOrg = "nhn",
            Sequence = sequence,
            Type = "nl.chainhub.handover.offered.v1",
            Body = [9, 8, 7],
            Detail = "sequence 1 has not come",
            ParkedAt = at ?? Noon,
        };
    }

    public static JournalLine Line(string what = "handled", string? code = null) => new()
    {
        At = Noon.AddTicks(1_234_567),
        What = what,
        ConversationId = Guid.NewGuid(),
        MessageId = Guid.NewGuid().ToString(),
        Type = "nl.chainhub.handover.offered.v1",
        FromOrg = "nhn",
        ToOrg = "alkmaar",
        State = "Offered",
        Code = code,
    };

    /// <summary>One of everything, as a handled message brings about.</summary>
    public static UnitOfWork Everything()
    {
        var parked = Parked();
        var later = Term(Noon.AddDays(1), "warned");
        return new UnitOfWork
        {
            Inbox = Message(),
            Sagas = [Saga(), Saga(kind: "case")],
            TermsSet = [Term(Noon.AddDays(4)), later],
            TermChanges = [new TermChange(later.Id, "warned", TermStatus.Running, "passed", Noon.AddDays(5))],
            Tasks = [Task(), Task()],
            Journal = [Line(), Line("sent")],
            Outbox = [Outgoing(), Outgoing(lane: OutboxLane.Adapter)],
            Park = [Parked(), parked],
            Unpark = [parked.Key],
        };
    }
}
