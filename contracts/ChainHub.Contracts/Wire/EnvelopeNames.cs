namespace ChainHub.Contracts;

/// <summary>The names of the envelope's attributes on the wire: CloudEvents 1.0 and the extensions of ChainHub. They never change.</summary>
public static class EnvelopeNames
{
    /// <summary>The media type of a message: CloudEvents in structured JSON mode.</summary>
    public const string ContentType = "application/cloudevents+json";

    /// <summary>The version of CloudEvents.</summary>
    public const string SpecVersionValue = "1.0";

    /// <summary>The media type of the body.</summary>
    public const string DataContentTypeValue = "application/json";

    /// <summary>How <see cref="Sequence"/> counts: whole numbers from 1.</summary>
    public const string SequenceTypeValue = "Integer";

    /// <summary>What <see cref="DataSchema"/> begins with; the message's type follows.</summary>
    public const string DataSchemaPrefix = "urn:chainhub:schema:";

#pragma warning disable CS1591 // Each is the attribute that its value names; Envelope says what it means.
    public const string SpecVersion = "specversion";
    public const string Id = "id";
    public const string Source = "source";
    public const string Type = "type";
    public const string Time = "time";
    public const string Subject = "subject";
    public const string DataContentType = "datacontenttype";
    public const string DataSchema = "dataschema";
    public const string ConversationId = "conversationid";
    public const string ChainCase = "chaincase";
    public const string CausationId = "causationid";
    public const string FromOrg = "fromorg";
    public const string ToOrg = "toorg";
    public const string ToTeam = "toteam";
    public const string Sequence = "sequence";
    public const string SequenceType = "sequencetype";
    public const string ReplyBy = "replyby";
    public const string Urgency = "urgency";
    public const string Confidentiality = "confidentiality";
    public const string TraceParent = "traceparent";
    public const string TestData = "testdata";
    public const string Data = "data";
#pragma warning restore CS1591
}
