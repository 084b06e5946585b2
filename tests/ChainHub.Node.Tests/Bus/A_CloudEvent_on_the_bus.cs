using System.Text;
using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Handover;
using ChainHub.Node.Serialization;
using ChainHub.Node.Tests.World;
using MassTransit;
using MassTransit.Context;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Bus;

public sealed class A_CloudEvent_on_the_bus
{
    private static readonly CloudEventSerializer Serializer = new();

    private static readonly Envelope Envelope = new()
    {
        Id = "vraag-1", Source = "urn:nld:oin:00000099000000001001:systeem:proef", Type = Catalogue.Of<ConsultationAsked>().Type, Time = Sayings.At,
        ConversationId = Guid.NewGuid(), FromOrg = Chain.VeiligThuis, ToOrg = Chain.Team, Sequence = 1, TestData = true,
    };

    private static byte[] Wire => CloudEventCodec.Write(Envelope, Sayings.Question);

    [Fact]
    public void Goes_as_the_bytes_that_it_is()
    {
        var context = new MessageSendContext<WireMessage>(new WireMessage(Wire), CancellationToken.None);
        Serializer.GetMessageBody(context).GetBytes().ShouldBe(Wire);
    }

    [Fact]
    public void Is_written_from_its_envelope_and_read_back_as_its_record()
    {
        var context = new MessageSendContext<ConsultationAsked>(Sayings.Question, CancellationToken.None);
        context.GetOrAddPayload(() => Envelope);
        var bytes = Serializer.GetMessageBody(context).GetBytes();
        bytes.ShouldBe(Wire);

        var read = Read(bytes);
        read.TryGetMessage<ConsultationAsked>(out var question).ShouldBeTrue();
        CloudEventCodec.Write(Envelope, question!).ShouldBe(Wire);
        read.TryGetMessage(typeof(ConsultationAsked), out var same).ShouldBeTrue();
        CloudEventCodec.Write(Envelope, same.ShouldBeOfType<ConsultationAsked>()).ShouldBe(Wire);
        (read.IsSupportedMessageType<ConsultationAsked>(), read.IsSupportedMessageType<HandoverOffered>(), read.IsSupportedMessageType<WireMessage>())
            .ShouldBe((true, false, true));
        read.TryGetMessage<HandoverOffered>(out _).ShouldBeFalse();
    }

    [Fact]
    public void Is_the_only_thing_that_leaves()
    {
        Should.Throw<NotSupportedException>(() => Serializer.GetMessageBody(new MessageSendContext<Plain>(new Plain(Sayings.Canary), CancellationToken.None)))
            .Message.ShouldBe("Plain is not a CloudEvent; a node sends nothing else.");
        // A message of the catalogue without an envelope is none either.
        Should.Throw<NotSupportedException>(() => Serializer.GetMessageBody(new MessageSendContext<ConsultationAsked>(Sayings.Question, CancellationToken.None)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("""{"specversion":"1.0","id":1}""")]
    [InlineData("\"\\ud800\"")]
    public void Or_what_should_have_been_one_is_handed_on_as_it_came(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var read = Read(bytes);
        read.TryGetMessage<WireMessage>(out var wire).ShouldBeTrue();
        wire!.Body.ToArray().ShouldBe(bytes);
        read.TryGetMessage<ConsultationAsked>(out _).ShouldBeFalse();
        read.IsSupportedMessageType<ConsultationAsked>().ShouldBeFalse();
    }

    [Fact]
    public void Of_a_type_that_the_catalogue_has_not_is_handed_on_as_it_came()
    {
        var bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Wire).Replace("consultation.asked", "consultation.shouted", StringComparison.Ordinal));
        Read(bytes).TryGetMessage<WireMessage>(out var wire).ShouldBeTrue();
        wire!.Body.ToArray().ShouldBe(bytes);
    }

    private static SerializerContext Read(byte[] bytes) =>
        Serializer.Deserialize(new BytesMessageBody(bytes), new MessageSendContext<WireMessage>(new WireMessage(bytes), CancellationToken.None).Headers);

    private sealed record Plain(string Text);
}
