using System.Buffers;
using ChainHub.Contracts;
using ChainHub.Contracts.Hub;
using ChainHub.Durability;

namespace ChainHub.Conversations;

/// <summary>Sending to other organizations, and telling own people.</summary>
public sealed partial class Step
{
    private static readonly SearchValues<char> IdLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-");

    /// <summary>Says something to the other organization of the conversation.</summary>
    /// <exception cref="RefusedException">The other does not have this conversation, or no agreement lets these two exchange it today.</exception>
    internal void Send(Message message, DateTimeOffset? replyBy = null)
    {
        if (!Conversation!.PeerHasIt)
            throw new RefusedException(RejectionReason.NotAllowedInState, $"{Conversation.Peer} does not have this conversation: what began it did not arrive there. Begin a new one.");
        SendTo(Conversation.Peer, message, replyBy);
    }

    /// <summary>Says something to an organization in this conversation.</summary>
    /// <exception cref="RefusedException">No agreement lets these two exchange it today.</exception>
    internal void SendTo(string organization, Message message, DateTimeOffset? replyBy = null)
    {
        var said = message;
        message = Versions.NoLaterThan(message, Agreements.VersionReadBy(organization, message, Today));
        var info = Catalogue.Of(message.GetType());
        if (info.Sequenced && Conversation!.Silent) throw new RefusedException(Turn.Silence);
        if (Agreements.Covering(Self.Code, organization, info, Today) is null)
            throw new RefusedException(RejectionReason.NoAgreement,
                $"No agreement in force on {Today:yyyy-MM-dd} lets {Self.Code} send {info.Name} to {organization}. Check the link between the two in the agreement.");
        var channel = ChannelTo(organization);
        Emit(info, message, organization, info.Acute ? OutboxLane.Acute : OutboxLane.Broker, info.Sequenced ? ++channel.Sent : null, replyBy);
        Conversation!.Withhold(outbox[^1].MessageId, message);
        Note("sent", CodedReason.Of(message), type: info.Type, to: organization, messageId: outbox[^1].MessageId, from: Self.Code);
        RememberSent(said, outbox[^1].MessageId, organization);
    }

    /// <summary>Says what nobody waits for, such as that a term has passed; where no agreement lets it be said any more, it is noted.</summary>
    internal void TrySendTo(string organization, Message message)
    {
        var info = Catalogue.Of(message.GetType());
        if (Agreements.Covering(Self.Code, organization, info, Today) is not null && !(info.Sequenced && Conversation!.Silent)) SendTo(organization, message);
        else Note("not-sent", nameof(RejectionReason.NoAgreement), info.Type, organization, from: Self.Code);
    }

    /// <summary>Answers a sender with whom there may be no conversation yet, if an agreement lets it be answered.</summary>
    internal void Answer(string organization, Message message)
    {
        var info = Catalogue.Of(message.GetType());
        if (Agreements.Covering(Self.Code, organization, info, Today) is null) return;
        Emit(info, message, organization, info.Acute ? OutboxLane.Acute : OutboxLane.Broker, sequence: null, replyBy: null);
        Note("sent", CodedReason.Of(message), type: info.Type, to: organization, messageId: outbox[^1].MessageId, from: Self.Code);
    }

    /// <summary>Tells own people something, through their adapter.</summary>
    internal void Tell(Message notice) =>
        Emit(Catalogue.Of(notice.GetType()), notice, Self.Code, OutboxLane.Adapter, sequence: null, replyBy: null);

    /// <summary>Hands own people a message of a peer as it came.</summary>
    internal void PassOn() => outbox.Add(new OutboxRow
    {
        MessageId = NextId("notice").ToString(), Lane = OutboxLane.Adapter, ConversationId = Incoming.ConversationId, ToOrg = Self.Code,
        Type = Incoming.Type!, Body = Incoming.Raw, TraceParent = Incoming.TraceParent, CreatedAt = Now,
    });

    /// <summary>Takes a message that cannot leave out of the outbox, and tells own people what to do.</summary>
    internal void SetAsideUnsent(NotSent unsent)
    {
        SetAside = [new OutboxSetAside(Incoming.ConversationId, unsent.MessageId, unsent.Acute ? OutboxLane.Acute : OutboxLane.Broker, unsent.Failure.ToString(), Now)];
        Tell(new DeliveryFailed
        {
            MessageId = unsent.MessageId, MessageType = unsent.Type, ToOrg = unsent.ToOrg, Failure = unsent.Failure,
            Remedy = unsent.Failure switch
            {
                DeliveryFailure.Unroutable => $"No binding takes it: check that the agreement with {unsent.ToOrg} is in force and has been applied to the broker.",
                DeliveryFailure.Refused => "The broker refuses this account: check its rights and its name in the configuration.",
                _ => "The broker did not confirm it: check the broker, then send it again.",
            },
        });
    }

    /// <summary>What was said and has not left stays here; what has left cannot be called back.</summary>
    internal void HoldBack(IReadOnlyList<string> messages)
    {
        SetAside = [.. SetAside, .. messages.Select(id => new OutboxSetAside(Incoming.ConversationId, id, OutboxLane.Broker, HeldBack, Now))];
        Note("held-back");
    }

    /// <summary>Why a message was set aside that was held back.</summary>
    public const string HeldBack = "HeldBack";

    internal Channel ChannelTo(string organization)
    {
        if (!Conversation!.Channels.TryGetValue(organization, out var channel))
            Conversation.Channels[organization] = channel = new Channel();
        return channel;
    }

    // What the node signals to itself has an id that means nothing to others and need not have the form of theirs.
    private string? Cause => Incoming.Id is { Length: <= 64 } id && !id.AsSpan().ContainsAnyExcept(IdLetters) ? id : null;

    private void Emit(MessageInfo info, Message message, string to, OutboxLane lane, int? sequence, DateTimeOffset? replyBy)
    {
        var envelope = new Envelope
        {
            Id = NextId(info.Name).ToString(), Source = Self.Source, Type = info.Type, Time = Now, ConversationId = Incoming.ConversationId,
            ChainCase = CaseId, CausationId = Cause, FromOrg = Self.Code, ToOrg = to, Sequence = sequence, ReplyBy = replyBy,
            Urgency = info.Acute ? Urgency.Acute : Urgency.Normal, TraceParent = Incoming.TraceParent, TestData = Self.TestData,
        };
        var body = message with
        {
            RecordedBy = lane == OutboxLane.Adapter ? message.RecordedBy with { Organization = Self.Code } : message.RecordedBy with
            {
                Organization = Self.Code,
                WorkerRef = message.RecordedBy.WorkerRef ?? Member?.Worker,
                HomeOrganization = Member?.Organization,
                ByPowerOf = ByPowerOf,
            },
            OccurredAt = message.OccurredAt == default ? Now : message.OccurredAt,
        };
        outbox.Add(new OutboxRow
        {
            MessageId = envelope.Id, Lane = lane, ConversationId = Incoming.ConversationId, ToOrg = to, Type = info.Type,
            Body = CloudEventCodec.Write(envelope, body), TraceParent = Incoming.TraceParent, CreatedAt = Now,
        });
    }
}
