using System.Text;
using System.Text.Json.Nodes;
using ChainHub.Contracts.Tests.Examples;

namespace ChainHub.Contracts.Tests;

public sealed class A_broken_message_is_refused_with_all_that_is_wrong
{
    private static readonly Example Valid = AllExamples.Valid[0];

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        var refused = Refused(message =>
        {
            message.Remove("id");
            message["fromorg"] = "Jan de Vries";
            message["time"] = "gisteren";
        });

        refused.Problems.Select(problem => problem.Path).ShouldBe(["/id", "/time", "/fromorg"], ignoreOrder: true);
        refused.Reason.ShouldBe(RejectionReason.MalformedEnvelope);
    }

    [Fact]
    public void Whatever_could_be_read_is_there_to_answer_to()
    {
        var refused = Refused(message => message["urgency"] = "zo snel mogelijk");

        refused.MessageId.ShouldBe(Valid.Envelope.Id);
        refused.MessageType.ShouldBe(Valid.Envelope.Type);
        refused.FromOrg.ShouldBe(Valid.Envelope.FromOrg);
        refused.ConversationId.ShouldBe(Valid.Envelope.ConversationId);
    }

    [Fact]
    public void Also_of_a_message_that_was_cut_off()
    {
        var bytes = CloudEventCodec.Write(Valid.Envelope, Valid.Body);

        var refused = Should.Throw<EnvelopeException>(() => CloudEventCodec.Read(bytes.AsMemory(0, bytes.Length - 20)));

        refused.MessageId.ShouldBe(Valid.Envelope.Id);
        refused.ConversationId.ShouldBe(Valid.Envelope.ConversationId);
        refused.Message.ShouldContain("not JSON at byte");
    }

    [Fact]
    public void Content_is_not_repeated()
    {
        var refused = Refused(message =>
        {
            message["id"] = "Jan de Vries";
            message["source"] = "Kerkstraat 12";
            message["data"] = "Jan de Vries";
            message["fromorg"] = "Jan de Vries";
        });

        refused.ToString().ShouldNotContain("Vries");
        refused.ToString().ShouldNotContain("Kerkstraat");
        refused.MessageId.ShouldBeNull();
    }

    [Fact]
    public void One_of_ten_mebibytes_is_too_large()
    {
        var refused = Refused(message => message["data"]!["explanation"] = new string('x', 10 * 1024 * 1024));

        refused.Reason.ShouldBe(RejectionReason.TooLarge);
        refused.MessageId.ShouldBe(Valid.Envelope.Id);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public void One_that_is_nested_too_deep_is_too_large(int levels, bool isRead)
    {
        var text = Encoding.UTF8.GetString(CloudEventCodec.Write(Valid.Envelope, Valid.Body));
        var bytes = Encoding.UTF8.GetBytes(text.Replace("\"data\":{", $"\"data\":{{\"x\":{new string('[', levels)}{new string(']', levels)},", StringComparison.Ordinal));

        var reading = Record.Exception(() => CloudEventCodec.Read(bytes));

        if (isRead)
            reading.ShouldBeNull();
        else
            reading.ShouldBeOfType<EnvelopeException>().Reason.ShouldBe(RejectionReason.TooLarge);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("\"tekst\"")]
    [InlineData("{}")]
    [InlineData("{\"id\":null}")]
    [InlineData("{} {}")]
    [InlineData("{\"id\":\"a\",}")]
    [InlineData("{/* uitleg */}")]
    [InlineData("\uFEFF{}")]
    public void One_that_is_no_message_at_all_is_refused(string text) =>
        Should.Throw<EnvelopeException>(() => CloudEventCodec.Read(Encoding.UTF8.GetBytes(text))).Problems.ShouldNotBeEmpty();

    [Fact]
    public void One_with_attributes_that_are_not_known_is_read_without_them()
    {
        var message = JsonNode.Parse(CloudEventCodec.Write(Valid.Envelope, Valid.Body))!.AsObject();
        message["partnerextension"] = new JsonObject { ["x"] = 1 };

        CloudEventCodec.Read(Encoding.UTF8.GetBytes(message.ToJsonString())).Envelope.ShouldBe(Valid.Envelope);
    }

    [Fact]
    public void An_envelope_that_no_reader_would_take_is_not_written()
    {
        var refused = Should.Throw<ArgumentException>(() => CloudEventCodec.Write(Valid.Envelope with { ToTeam = "Team van Jan" }, Valid.Body));

        refused.Message.ShouldContain("toteam");
        refused.Message.ShouldNotContain("Jan");
    }

    private static EnvelopeException Refused(Action<JsonObject> change)
    {
        var message = JsonNode.Parse(CloudEventCodec.Write(Valid.Envelope, Valid.Body))!.AsObject();
        change(message);
        return Should.Throw<EnvelopeException>(() => CloudEventCodec.Read(Encoding.UTF8.GetBytes(message.ToJsonString())));
    }
}
