using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace ChainHub.Contracts;

/// <summary>A message as it was read: what the envelope says, and the body that is still to be checked against its schema.</summary>
/// <param name="Envelope">The envelope; every attribute has the form that it should have, nothing more is known of it.</param>
/// <param name="Data">The body, a JSON object.</param>
public readonly record struct CloudEvent(Envelope Envelope, JsonElement Data);

/// <summary>Messages to and from bytes: CloudEvents 1.0, structured JSON mode (<see cref="EnvelopeNames.ContentType"/>), UTF-8.</summary>
public static class CloudEventCodec
{
    /// <summary>The largest message that is read, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const int MostKept = 64 * 1024;

    // Most of what a message costs to write is the writer: each thread keeps its own.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? Buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? Writer;

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = ContractJson.MaxDepth, AllowDuplicateProperties = false };
    private static readonly JsonWriterOptions Writing = new() { Encoder = ContractJson.Encoder };

    /// <summary>Writes a message.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <param name="body">The body: a record of the catalogue.</param>
    /// <exception cref="ArgumentException">An attribute does not have the form that a reader asks for.</exception>
    public static byte[] Write(Envelope envelope, Message body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Write(envelope, body, static (writer, body) => JsonSerializer.Serialize(writer, body, body.GetType(), ContractJson.Options));
    }

    /// <summary>Writes a message whose body is JSON already.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <param name="body">The body, a JSON object.</param>
    /// <exception cref="ArgumentException">An attribute does not have the form that a reader asks for.</exception>
    public static byte[] Write(Envelope envelope, JsonElement body) => Write(envelope, body, static (writer, body) => body.WriteTo(writer));

    /// <summary>Reads a message. Attributes that are not known are tolerated and not kept.</summary>
    /// <param name="message">The bytes; not kept.</param>
    /// <exception cref="EnvelopeException">Anything is wrong with it; no other exception comes out, whatever the bytes are.</exception>
    public static CloudEvent Read(ReadOnlyMemory<byte> message)
    {
        var bytes = message.Span;
        if (bytes.Length > MaxBytes)
            throw Refuse(bytes, RejectionReason.TooLarge, new EnvelopeProblem("", "too large", $"at most {MaxBytes} bytes"));
        if (!Utf8.IsValid(bytes))
            throw Refuse(bytes, RejectionReason.MalformedEnvelope, new EnvelopeProblem("", "not UTF-8", "JSON in UTF-8"));
        var root = Parse(bytes);
        if (root.ValueKind != JsonValueKind.Object)
            throw Refuse(bytes, RejectionReason.MalformedEnvelope, new EnvelopeProblem("", "not a JSON object", "a CloudEvent as one JSON object"));
        var reader = new EnvelopeReader(root);
        var read = new CloudEvent(reader.Read(), reader.Data());
        return reader.Problems.Count == 0 ? read : throw Refuse(bytes, RejectionReason.MalformedEnvelope, [.. reader.Problems]);
    }

    private static JsonElement Parse(ReadOnlySpan<byte> bytes)
    {
        // An escape of one half of a surrogate pair parses, and only throws where the text is read: look for it beforehand.
        if (bytes.IndexOf("\\ud"u8) >= 0 || bytes.IndexOf("\\uD"u8) >= 0)
            ThrowIfBroken(bytes);
        try
        {
            return JsonElement.Parse(bytes, Reading);
        }
        catch (JsonException)
        {
            ThrowIfBroken(bytes);
            throw Refuse(bytes, RejectionReason.MalformedEnvelope, new EnvelopeProblem("", "not the JSON that is read here", "one JSON object"));
        }
    }

    private static void ThrowIfBroken(ReadOnlySpan<byte> bytes)
    {
        if (BrokenJson.Find(bytes) is var (reason, problem))
            throw Refuse(bytes, reason, problem);
    }

    private static EnvelopeException Refuse(ReadOnlySpan<byte> bytes, RejectionReason reason, params EnvelopeProblem[] problems) =>
        new(reason, problems, EnvelopeRemains.Of(bytes));

    private static byte[] Write<T>(Envelope envelope, T body, Action<Utf8JsonWriter, T> writeBody)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        var buffer = Buffer ??= new ArrayBufferWriter<byte>(4096);
        var writer = Writer ??= new Utf8JsonWriter(buffer, Writing);
        try
        {
            writer.WriteStartObject();
            WriteAttributes(writer, envelope);
            writer.WritePropertyName(EnvelopeNames.Data);
            writeBody(writer, body);
            writer.WriteEndObject();
            writer.Flush();
            return buffer.WrittenSpan.ToArray();
        }
        finally
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            if (buffer.Capacity > MostKept) (Buffer, Writer) = (null, null);
        }
    }

    private static void WriteAttributes(Utf8JsonWriter writer, Envelope envelope)
    {
        writer.WriteString(EnvelopeRules.SpecVersion.Encoded, EnvelopeNames.SpecVersionValue);
        Put(writer, EnvelopeRules.Id, envelope.Id);
        Put(writer, EnvelopeRules.Source, envelope.Source);
        Put(writer, EnvelopeRules.Type, envelope.Type);
        Put(writer, EnvelopeRules.Time, envelope.Time);
        writer.WriteString(EnvelopeRules.Subject.Encoded, envelope.ConversationId);
        writer.WriteString(EnvelopeRules.DataContentType.Encoded, EnvelopeNames.DataContentTypeValue);
        writer.WriteString(EnvelopeRules.DataSchema.Encoded, EnvelopeNames.DataSchemaPrefix + envelope.Type);
        Put(writer, EnvelopeRules.ConversationId, envelope.ConversationId);
        if (envelope.ChainCase is { } chainCase) Put(writer, EnvelopeRules.ChainCase, chainCase);
        Put(writer, EnvelopeRules.CausationId, envelope.CausationId);
        Put(writer, EnvelopeRules.FromOrg, envelope.FromOrg);
        Put(writer, EnvelopeRules.ToOrg, envelope.ToOrg);
        Put(writer, EnvelopeRules.ToTeam, envelope.ToTeam);
        Put(writer, EnvelopeRules.Sequence, envelope.Sequence?.ToString(CultureInfo.InvariantCulture));
        Put(writer, EnvelopeRules.SequenceType, envelope.Sequence is null ? null : EnvelopeNames.SequenceTypeValue);
        if (envelope.ReplyBy is { } replyBy) Put(writer, EnvelopeRules.ReplyBy, replyBy);
        Put(writer, EnvelopeRules.Urgency, envelope.Urgency.ToString());
        Put(writer, EnvelopeRules.Confidentiality, envelope.Confidentiality.ToString());
        Put(writer, EnvelopeRules.TraceParent, envelope.TraceParent);
        writer.WriteBoolean(EnvelopeNames.TestData, envelope.TestData);
    }

    private static void Put(Utf8JsonWriter writer, AttributeRule rule, string? value)
    {
        if (value is null)
            return;
        if (!rule.Holds(value)) throw Wrong(rule, nameof(value));
        writer.WriteString(rule.Encoded, value);
    }

    private static void Put(Utf8JsonWriter writer, AttributeRule rule, DateTimeOffset value)
    {
        Span<byte> letters = stackalloc byte[Instants.MostLetters];
        writer.WriteString(rule.Encoded, letters[..Instants.Write(value, letters)]);
    }

    // Every UUID has the form that is asked for but one.
    private static void Put(Utf8JsonWriter writer, AttributeRule rule, Guid value)
    {
        if (value == Guid.Empty) throw Wrong(rule, nameof(value));
        writer.WriteString(rule.Encoded, value);
    }

    private static ArgumentException Wrong(AttributeRule rule, string value) => new($"The envelope's {rule.Name} is not {rule.Expected}.", value);
}
