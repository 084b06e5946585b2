using System.Text;
using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Hub;
using ChainHub.Conversations;
using ChainHub.Node.Tests.World;
using ChainHub.Node.Transport;
using Microsoft.Extensions.Logging;
using Shouldly;

namespace ChainHub.Node.Tests.BadInput;

/// <summary>What must be so whenever a message is refused: its sender is told, the operator sees it, and nothing else has noticed.</summary>
internal static class Refused
{
    /// <summary>A question of Veilig Thuis to the team as it is on the wire, with one text replaced.</summary>
    public static byte[] Question(Chain chain, string? old = null, string? now = null, Func<Envelope, Envelope>? change = null, Message? message = null)
    {
        var body = message ?? Sayings.Question;
        var envelope = chain[Chain.VeiligThuis].Envelope(Guid.NewGuid(), Chain.Team, body, sequence: 1);
        var text = Encoding.UTF8.GetString(CloudEventCodec.Write(change is null ? envelope : change(envelope), body));
        if (old is null) return Encoding.UTF8.GetBytes(text);
        text.ShouldContain(old);
        return Encoding.UTF8.GetBytes(text.Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>The team receives it, and refuses it as it should.</summary>
    /// <returns>What the sender was told.</returns>
    public static async Task<MessageRejected> ByTheTeamAsync(Chain chain, byte[] wrong, RejectionReason reason, string? path = null, string sender = Chain.VeiligThuis)
    {
        var team = chain[Chain.Team];
        (await ArrivesAsync(chain, wrong, sender)).ShouldBe(Outcome.Rejected);
        await OnlyThisWasRefusedAsync(chain, reason, sender);

        await chain.SettleAsync();
        var told = chain[sender].People.Found<MessageRejected>().ShouldHaveSingleItem();
        var rejected = (MessageRejected)told.Data.Deserialize(Catalogue.Of<MessageRejected>())!;
        told.Envelope.FromOrg.ShouldBe(team.Code);
        rejected.Reason.ShouldBe(reason);
        rejected.Detail.ShouldNotContain(Sayings.Canary);
        rejected.Detail.ShouldNotBeEmpty();
        if (path is not null) rejected.Paths.ShouldContain(path);
        return rejected;
    }

    public static Task<Outcome> ArrivesAsync(Chain chain, byte[] message, string? sender = Chain.VeiligThuis) =>
        chain.WaitedOutAsync(chain[Chain.Team].Node.ReceiveAsync(new Delivery(sender, message, Acute: false), CancellationToken.None));

    /// <summary>The operator can see it in the journal and the log, and a good message right behind it is handled.</summary>
    public static async Task OnlyThisWasRefusedAsync(Chain chain, RejectionReason reason, string sender)
    {
        var team = chain[Chain.Team];
        var line = (await team.JournalAsync()).Where(l => l.What == "rejected").ShouldHaveSingleItem();
        line.Code.ShouldBe(reason.ToString());
        line.FromOrg.ShouldBe(sender);
        team.Book.Lines.ShouldContain(l => l.Level == LogLevel.Warning && l.Line.Contains(reason.ToString()) && l.Line.Contains(sender));
        await AGoodOneIsHandledAsync(chain);
    }

    /// <summary>A question of another conversation that comes right behind is handled.</summary>
    public static async Task AGoodOneIsHandledAsync(Chain chain)
    {
        var team = chain[Chain.Team];
        var asker = chain[Chain.Shelter];
        var good = asker.Envelope(Guid.NewGuid(), team.Code, Sayings.Question, sequence: 1);
        (await chain.WaitedOutAsync(team.Node.ReceiveAsync(
            new Delivery(asker.Code, CloudEventCodec.Write(good, Sayings.Question), Acute: false), CancellationToken.None))).ShouldBe(Outcome.Handled);
        await chain.SettleAsync();
        team.People.Found<ConsultationAsked>().Select(found => found.Envelope.ConversationId).ShouldBe([good.ConversationId]);
        (await team.StateOfAsync(good.ConversationId)).ShouldBe("Asked");
    }

    private static Message? Deserialize(this System.Text.Json.JsonElement data, MessageInfo info) => Validation.BodyValidator.Deserialize(info, data);
}
