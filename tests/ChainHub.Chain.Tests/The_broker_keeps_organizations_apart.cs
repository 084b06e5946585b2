using System.Text;
using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Handover;
using ChainHub.Node.Topology;
using ChainHub.Testing;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Shouldly;
using Xunit;

namespace ChainHub.Chain.Tests;

/// <summary>Who has no agreement cannot be reached, and who claims another's name is refused: by the broker, not by good manners.</summary>
public sealed class The_broker_keeps_organizations_apart
{
    [Fact]
    public async Task A_neighbour_without_an_agreement_cannot_be_reached_and_a_claimed_name_is_refused()
    {
        await using var chain = await RunningChain.StartAsync();
        var (vt, shelter, board) = (chain.VeiligThuis, chain.Shelter, chain.ChildProtection);

        // Its own node refuses first, with what to do.
        await shelter.SaysAsync(Guid.NewGuid(), board.Code, new ConsultationAsked { Question = "Mag dit?", Topic = ConsultationTopic.Legal });
        await Poll.Until("the shelter to find its question refused", shelter.Refusals, refusals => refusals.Any(r => r.Contains("NoAgreement", StringComparison.Ordinal)));

        // Without its node, with its account alone: the broker takes nothing to a neighbour without an agreement.
        await using var connection = await ConnectAsync(chain, shelter);
        await using (var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true)))
        {
            var returned = await Should.ThrowAsync<PublishException>(async () => await channel.BasicPublishAsync(
                TopologyNames.ExchangeOf(shelter.Code), Catalogue.Of<ConsultationAsked>().RoutingKey(board.Code), mandatory: true, Encoding.UTF8.GetBytes("{}")));
            returned.IsReturn.ShouldBeTrue();
        }

        // Nor can it speak through another's exchange, straight into a queue, or under another's name.
        await RefusedAsync(connection, 403, channel => channel.BasicPublishAsync(
            TopologyNames.ExchangeOf(vt.Code), Catalogue.Of<HandoverOffered>().RoutingKey("st-alkmaar"), true, Encoding.UTF8.GetBytes("{}")).AsTask());
        await RefusedAsync(connection, 403, channel => channel.BasicPublishAsync("", TopologyNames.QueueOf(board.Code), true, Encoding.UTF8.GetBytes("{}")).AsTask());
        await RefusedAsync(connection, 406, channel => channel.BasicPublishAsync(
            TopologyNames.ExchangeOf(shelter.Code), Catalogue.Of<ConsultationAsked>().RoutingKey(vt.Code), true,
            new BasicProperties { UserId = vt.Code }, Encoding.UTF8.GetBytes("{}")).AsTask());
        await RefusedAsync(connection, 403, channel => channel.BasicConsumeAsync(TopologyNames.QueueOf(vt.Code), true, new AsyncEventingBasicConsumerOf(channel)));

        // A name that is claimed inside the envelope only is seen by the receiver: the broker vouches for somebody else.
        await ClaimAsync(connection, shelter, vt);
        await Poll.UntilAsync("Veilig Thuis to have refused the claimed name", vt.JournalAsync,
            lines => lines.Any(l => l.What == "rejected" && l.Code == nameof(RejectionReason.Sender) && l.FromOrg == shelter.Code));
        (await vt.JournalAsync()).ShouldNotContain(l => l.What == "handled" && l.FromOrg == "st-alkmaar");
        await Poll.Until("the shelter to be told", () => shelter.Found("message.rejected"), found => found.Count > 0);

        // A worker that is set up under another's name does not get in.
        await board.StopAsync();
        board.Settings["ChainHub__Organizations__0__Broker__User"] = shelter.Code;
        board.Settings["ChainHub__Organizations__0__Broker__Password"] = shelter.Settings["ChainHub__Organizations__0__Broker__Password"];
        board.Start();
        (await board.EndsAsync()).ShouldBe(1);
        board.Log.ShouldContain("This account may not use");
    }

    private static async Task ClaimAsync(IConnection connection, RunningWorker who, RunningWorker addressee)
    {
        var envelope = new Envelope
        {
            Id = "claimed-1", Source = "urn:nld:oin:00000099000000001002:systeem:proef", Type = Catalogue.Of<ConsultationAsked>().Type,
            Time = TimeProvider.System.GetUtcNow(), ConversationId = Guid.NewGuid(), FromOrg = "st-alkmaar", ToOrg = addressee.Code, Sequence = 1, TestData = true,
        };
        var question = new ConsultationAsked
        {
            Question = "Wie ben ik?", Topic = ConsultationTopic.Legal, ReplyBy = TimeProvider.System.GetUtcNow(), OccurredAt = TimeProvider.System.GetUtcNow(),
        };
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        await channel.BasicPublishAsync(TopologyNames.ExchangeOf(who.Code), Catalogue.Of<ConsultationAsked>().RoutingKey(addressee.Code), mandatory: true,
            new BasicProperties { ContentType = EnvelopeNames.ContentType }, CloudEventCodec.Write(envelope, question));
    }

    private static async Task RefusedAsync(IConnection connection, ushort code, Func<IChannel, Task> attempt)
    {
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        try
        {
            await attempt(channel);
        }
        catch (Exception refused) when (refused is RabbitMQClientException)
        {
            // The broker answers by closing the channel; the reason is on it.
        }

        var reason = await Poll.Until("the broker to close the channel", () => channel.CloseReason, reason => reason is not null);
        reason!.ReplyCode.ShouldBe(code, reason.ReplyText);
    }

    private static Task<IConnection> ConnectAsync(RunningChain chain, RunningWorker worker) => new ConnectionFactory
    {
        HostName = chain.Servers.RabbitHost, Port = chain.Servers.RabbitPort, UserName = worker.Code,
        Password = worker.Settings["ChainHub__Organizations__0__Broker__Password"]!,
    }.CreateConnectionAsync();

    private sealed class AsyncEventingBasicConsumerOf(IChannel channel) : AsyncDefaultBasicConsumer(channel);
}
