using System.Text;
using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Durability;
using ChainHub.Node.Adapters;
using ChainHub.Node.Handling;
using ChainHub.Node.Handling.Sending;
using ChainHub.Node.Tests.World;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Sending;

public sealed class Notices_of_one_step
{
    private static readonly Gen<OutboxRow> AnyRow =
        from id in Gen.Choose(0, 1_000_000)
        from lane in Gen.Elements(Enum.GetValues<OutboxLane>())
        from type in Gen.Elements(Catalogue.All.Select(info => info.Type).ToArray())
        from body in Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf()
        select new OutboxRow
        {
            MessageId = $"ĳ-{id}-{Guid.NewGuid()}", Lane = lane, ConversationId = Guid.NewGuid(), ToOrg = Chain.VeiligThuis, Type = type, Body = body,
            CreatedAt = Sayings.At,
        };

    [Fact]
    public void Come_out_of_their_row_as_they_went_in_and_other_rows_stay_as_they_are() =>
        Prop.ForAll(Arb.From(AnyRow.ArrayOf()), rows =>
        {
            var packed = NoticeBundle.Pack(rows);
            Notices(packed).ShouldBe(Notices(rows));
            packed.Where(row => row.Lane != OutboxLane.Adapter).ShouldBe(rows.Where(row => row.Lane != OutboxLane.Adapter));
            packed.Count(row => row.Lane == OutboxLane.Adapter).ShouldBe(Math.Min(1, rows.Count(row => row.Lane == OutboxLane.Adapter)));
            // Packed once more, as when a step is written again, nothing changes.
            Notices(NoticeBundle.Pack(packed)).ShouldBe(Notices(rows));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_a_peer_keep_the_id_that_this_node_gave_and_their_bytes_however_they_are_written()
    {
        var pretty = Encoding.UTF8.GetBytes(
            """
            {
              "data": { "id": "not this", "type": "nor this", "list": [ { "id": 1 } ] },
              "type" : "nl.chainhub.consultation.asked.v1",
              "id"   : "chosen by the peer"
            }
            """);
        var notice = NoticeBundle.Unpack(NoticeBundle.Pack([Row("own-1", pretty), Row("own-2", [])])[0])[0];
        (notice.Id, notice.Type).ShouldBe(("own-1", Catalogue.Of<ConsultationAsked>().Type));
        notice.Body.ToArray().ShouldBe(pretty);
    }

    [Fact]
    public void That_come_after_a_refused_one_make_a_row_of_their_own()
    {
        var bundle = NoticeBundle.Pack([Row("1", [1]), Row("2", [2]), Row("3", [3]), Row("4", [4])])[0];
        var notices = NoticeBundle.Unpack(bundle);
        var rest = NoticeBundle.After(bundle with { Attempts = 7 }, notices[1])!;
        (rest.MessageId, rest.Attempts).ShouldBe(("3", 0));
        NoticeBundle.Unpack(rest).Select(notice => notice.Id).ShouldBe(["3", "4"]);
        NoticeBundle.After(bundle, notices[3]).ShouldBeNull();
        NoticeBundle.After(Row("alone", [9]), NoticeBundle.Unpack(Row("alone", [9]))[0]).ShouldBeNull();
    }

    [Fact]
    public async Task Are_given_again_up_to_the_one_that_is_refused_and_those_after_it_arrive_in_the_end()
    {
        await using var desk = await Desk.OpenAsync(new NodeLimits { NoticeTries = 2 });
        desk.People.OnNotice = notice =>
        {
            if (notice.Id == "2") throw new IOException("full");
        };
        var conversation = Guid.NewGuid();
        await desk.DecideAsync([.. NoticeBundle.Pack([Row("1", [1], conversation), Row("2", [2], conversation), Row("3", [3], conversation)])]);
        await desk.RestAsync(1);
        Told(desk).ShouldBe(["1"]);

        desk.Time.Advance(TimeSpan.FromSeconds(5));
        await desk.SweepAsync(OutboxLane.Adapter);
        await desk.RestAsync(0);
        Told(desk).ShouldBe(["1", "1", "3"]);
        (await desk.Node.Ledger.SetAsideAsync(0, 9, CancellationToken.None)).ShouldHaveSingleItem().Reason.ShouldBe("AdapterUnavailable");
        (await desk.Node.Ledger.JournalAsync(0, 9, CancellationToken.None)).ShouldHaveSingleItem().MessageId.ShouldBe("2");
    }

    private static string[] Told(Desk desk) => [.. desk.People.Told.Select(notice => notice.Id)];

    private static string[] Notices(IEnumerable<OutboxRow> rows) =>
        [.. rows.Where(row => row.Lane == OutboxLane.Adapter).SelectMany(NoticeBundle.Unpack).Select(Text)];

    private static string Text(Notice notice) => $"{notice.Id} {notice.Type} {Convert.ToHexString(notice.Body.Span)}";

    private static OutboxRow Row(string id, byte[] body, Guid conversation = default) => new()
    {
        MessageId = id, Lane = OutboxLane.Adapter, ConversationId = conversation, ToOrg = Chain.VeiligThuis, Type = Catalogue.Of<ConsultationAsked>().Type,
        Body = body, CreatedAt = Sayings.At,
    };
}
