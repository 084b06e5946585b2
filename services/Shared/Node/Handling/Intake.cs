using System.Security.Cryptography;
using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Transport;
using ChainHub.Node.Validation;

namespace ChainHub.Node.Handling;

/// <summary>
/// Checks what arrives, in the order in which a check can be trusted: size, form, who the broker says it is from, addressee, type,
/// agreement, body. Whatever fails becomes a refusal that is addressed to whom the broker vouches for, never to whom it claims to be.
/// </summary>
internal sealed class Intake(NodeIdentity self, AgreementBook agreements, NodeLimits limits, TimeProvider time)
{
    /// <summary>What arrived, and why it is refused, if it is.</summary>
    public (Incoming Incoming, Refusal? Refusal) Read(Delivery delivery)
    {
        var hash = SHA256.HashData(delivery.Body.Span);
        try
        {
            var (envelope, data) = CloudEventCodec.Read(delivery.Body);
            var incoming = IncomingOf(delivery, envelope, hash);
            if (delivery.Body.Length > limits.MaxMessageBytes)
                return (incoming, new Refusal(RejectionReason.TooLarge,
                    $"The message is {delivery.Body.Length} bytes; at most {limits.MaxMessageBytes} are taken. Send large content by reference."));
            if (CheckEnvelope(envelope, delivery) is { } wrong) return (incoming, wrong);
            var info = Catalogue.Find(envelope.Type)!;
            var problems = BodyValidator.Check(info, data, BodyProfile.Wire);
            if (problems.Count > 0)
                return (incoming, new Refusal(RejectionReason.Schema, "The body does not meet its schema: " + Shortened(string.Join("; ", problems)),
                    [.. problems.Select(p => "/data" + p.Path)]));
            return (incoming with { Body = Versions.Newest(BodyValidator.Deserialize(info, data)) }, null);
        }
        catch (EnvelopeException unreadable)
        {
            return (Unreadable(delivery, hash, unreadable),
                new Refusal(unreadable.Reason, Shortened(string.Join("; ", unreadable.Problems)), [.. unreadable.Problems.Select(p => p.Path)]));
        }
    }

    private Refusal? CheckEnvelope(Envelope envelope, Delivery delivery)
    {
        if (delivery.Sender is null || envelope.FromOrg != delivery.Sender)
            return new Refusal(RejectionReason.Sender, $"The broker vouches for {delivery.Sender ?? "nobody"}, not for the organization in fromorg.", ["/fromorg"]);
        if (agreements.Find(delivery.Sender) is not { } sender)
            return new Refusal(RejectionReason.NoAgreement, $"No agreement names {delivery.Sender}.", ["/fromorg"]);
        if (!IsSystemOf(sender, envelope))
            return new Refusal(RejectionReason.Sender, $"The source must begin with the OIN of {sender.Code}.", ["/source"]);
        var today = AmsterdamTime.DateOf(time.GetUtcNow());
        if (agreements.Successors.Silenced(sender.Code, today) is { } followed)
            return new Refusal(RejectionReason.Sender,
                $"{followed.Code} stands in the place of {sender.Code} since {followed.From:yyyy-MM-dd}; {sender.Code} was heard until {followed.HeardUntil:yyyy-MM-dd}. Let {followed.Code} say it.",
                ["/fromorg"]);
        if (agreements.Successors.Of(envelope.ToOrg, today) != self.Code)
            return new Refusal(RejectionReason.Sender, $"This is the node of {self.Code}; the message is addressed to another.", ["/toorg"]);
        if (envelope.TestData != self.TestData)
            return new Refusal(RejectionReason.TestData, $"This node takes {(self.TestData ? "test data only" : "no test data")}.", ["/testdata"]);
        if (Catalogue.Find(envelope.Type) is not { } info)
            return new Refusal(RejectionReason.UnknownType, "The catalogue has no message of this type.", ["/type"]);
        if (info.Reach != MessageReach.BetweenOrganizations)
            return new Refusal(RejectionReason.Sender, $"{info.Name} goes to an organization's own people only.", ["/type"]);
        // What was on its way when another took the sender's place is heard as said by that other.
        return agreements.Covering(agreements.Successors.Of(sender.Code, today), self.Code, info, today) is null
            ? new Refusal(RejectionReason.NoAgreement, $"No agreement in force on {today:yyyy-MM-dd} lets {sender.Code} send {info.Name} to {self.Code}.", ["/type"])
            : null;
    }

    // Who speaks under another's name must not use up that other's ids.
    private Incoming IncomingOf(Delivery delivery, Envelope envelope, byte[] hash)
    {
        var vouchedFor = envelope.FromOrg == delivery.Sender && agreements.Find(delivery.Sender) is { } sender && IsSystemOf(sender, envelope);
        return new()
        {
            Author = Author.Peer, From = delivery.Sender ?? "", Source = vouchedFor ? envelope.Source : $"not-vouched-for:{delivery.Sender}",
            Id = envelope.Id, ContentHash = hash, ConversationId = envelope.ConversationId, CaseId = envelope.ChainCase,
            Sequence = vouchedFor ? envelope.Sequence : null, DeclaredType = envelope.Type, Body = new Unreadable(), Raw = delivery.Body.ToArray(),
            TraceParent = envelope.TraceParent,
        };
    }

    private static bool IsSystemOf(Participant sender, Envelope envelope) =>
        envelope.Source.StartsWith($"urn:nld:oin:{sender.Oin}:", StringComparison.Ordinal);

    // Without an id of its own the message is known by its content, so that a redelivery is refused once.
    private static Incoming Unreadable(Delivery delivery, byte[] hash, EnvelopeException? remains) => new()
    {
        Author = Author.Peer, From = delivery.Sender ?? "", Source = $"unreadable:{delivery.Sender}", Id = remains?.MessageId ?? Convert.ToHexStringLower(hash),
        ContentHash = hash, ConversationId = remains?.ConversationId ?? Identity.From("unreadable", Convert.ToHexStringLower(hash)),
        DeclaredType = remains?.MessageType, Body = new Unreadable(),
    };

    private static string Shortened(string text) => text.Length <= 900 ? text : text[..900] + " ...";
}
