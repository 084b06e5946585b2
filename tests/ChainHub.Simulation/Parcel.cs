using System.Security.Cryptography;
using System.Text.Json;

namespace ChainHub.Simulation;

/// <summary>A message on its way from one organization to another.</summary>
public sealed record Parcel(string From, string To, OutboxRow Row)
{
    private readonly Lazy<Incoming> read = new(() => Reading(From, Row.Body));

    /// <summary>The message, read.</summary>
    public Incoming Read => read.Value;

    /// <summary>Its catalogue name.</summary>
    public string Name => Read.Info!.Name;

    /// <summary>The same message with another body under the same id.</summary>
    public Parcel With(Message body)
    {
        var envelope = CloudEventCodec.Read(Row.Body).Envelope;
        var type = Catalogue.Of(body.GetType()).Type;
        return new Parcel(From, To, Row with { Type = type, Body = CloudEventCodec.Write(envelope with { Type = type }, body) });
    }

    /// <summary>The same body in another envelope.</summary>
    public Parcel With(Func<Envelope, Envelope> change)
    {
        var envelope = change(CloudEventCodec.Read(Row.Body).Envelope);
        return new Parcel(From, To, Row with { Body = CloudEventCodec.Write(envelope, (Message)Read.Body) });
    }

    /// <summary>Reads a message as the node that receives it does.</summary>
    public static Incoming Reading(string from, byte[] raw)
    {
        var (envelope, data) = CloudEventCodec.Read(raw);
        return new Incoming
        {
            Author = Author.Peer, From = from, Source = envelope.Source, Id = envelope.Id, ContentHash = SHA256.HashData(raw),
            ConversationId = envelope.ConversationId, CaseId = envelope.ChainCase, Sequence = envelope.Sequence, Raw = raw,
            DeclaredType = envelope.Type, TraceParent = envelope.TraceParent,
            Body = Versions.Newest((Message)data.Deserialize(Catalogue.Find(envelope.Type)!.Record, ContractJson.Options)!),
        };
    }
}
