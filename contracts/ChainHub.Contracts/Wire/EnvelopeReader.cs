using System.Globalization;
using System.Text.Json;

namespace ChainHub.Contracts;

/// <summary>Reads the attributes of one message and remembers everything that is wrong with them.</summary>
internal sealed class EnvelopeReader
{
    private readonly List<EnvelopeProblem> problems = [];
    private readonly JsonElement[] attributes = new JsonElement[EnvelopeRules.All.Count];
    private readonly JsonElement data;
    private readonly JsonElement testData;

    // One pass over the message: to look for each attribute by itself would go over all of it each time.
    public EnvelopeReader(JsonElement message)
    {
        var next = 0;
        foreach (var member in message.EnumerateObject())
            if (EnvelopeRules.Find(member, next) is { } rule) attributes[next = rule.Place] = member.Value;
            else if (member.NameEquals(EnvelopeNames.Data)) data = member.Value;
            else if (member.NameEquals(EnvelopeNames.TestData)) testData = member.Value;
    }

    public IReadOnlyList<EnvelopeProblem> Problems => problems;

    public Envelope Read()
    {
        Text(EnvelopeRules.SpecVersion);
        Text(EnvelopeRules.DataContentType);
        var type = Text(EnvelopeRules.Type);
        if (type is not null && Text(EnvelopeRules.DataSchema) is { } schema && schema != EnvelopeNames.DataSchemaPrefix + type)
            Add(EnvelopeRules.DataSchema, "the schema of another type");
        var conversation = Uuid(EnvelopeRules.ConversationId);
        if (conversation is not null && Uuid(EnvelopeRules.Subject) is { } subject && subject != conversation)
            Add(EnvelopeRules.Subject, "another conversation");
        return new()
        {
            Id = Text(EnvelopeRules.Id) ?? "",
            Source = Text(EnvelopeRules.Source) ?? "",
            Type = type ?? "",
            Time = Instant(EnvelopeRules.Time) ?? default,
            ConversationId = conversation ?? Guid.Empty,
            ChainCase = Uuid(EnvelopeRules.ChainCase),
            CausationId = Text(EnvelopeRules.CausationId),
            FromOrg = Text(EnvelopeRules.FromOrg) ?? "",
            ToOrg = Text(EnvelopeRules.ToOrg) ?? "",
            ToTeam = Text(EnvelopeRules.ToTeam),
            Sequence = Sequence(),
            ReplyBy = Instant(EnvelopeRules.ReplyBy),
            Urgency = Code(EnvelopeRules.Urgency, Urgency.Normal),
            Confidentiality = Code(EnvelopeRules.Confidentiality, Confidentiality.Confidential),
            TraceParent = Text(EnvelopeRules.TraceParent),
            TestData = TestData(),
        };
    }

    public JsonElement Data()
    {
        if (data.ValueKind == JsonValueKind.Undefined)
            problems.Add(new("/data", "missing", "the body, as a JSON object"));
        else if (data.ValueKind != JsonValueKind.Object)
            problems.Add(new("/data", "not a JSON object", "the body, as a JSON object"));
        return data;
    }

    private string? Text(AttributeRule rule)
    {
        var value = attributes[rule.Place];
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            if (rule.Required)
                Add(rule, "missing");
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && rule.Holds(text))
            return text;
        Add(rule, value.ValueKind switch
        {
            JsonValueKind.String => "not of this form",
            JsonValueKind.Null => "null; an attribute that is absent is left out",
            _ => "not a string",
        });
        return null;
    }

    private Guid? Uuid(AttributeRule rule) => Text(rule) is { } text ? Guid.ParseExact(text, "D") : null;

    private DateTimeOffset? Instant(AttributeRule rule) => Text(rule) is { } text && Instants.TryParse(text, out var at) ? at : null;

    private T Code<T>(AttributeRule rule, T otherwise) where T : struct, Enum => Text(rule) is { } text ? Enum.Parse<T>(text) : otherwise;

    private int? Sequence()
    {
        var sequence = Text(EnvelopeRules.Sequence);
        var hasType = Text(EnvelopeRules.SequenceType) is not null;
        if (sequence is not null && !hasType && attributes[EnvelopeRules.SequenceType.Place].ValueKind == JsonValueKind.Undefined)
            Add(EnvelopeRules.SequenceType, "missing beside sequence");
        return sequence is null ? null : int.Parse(sequence, CultureInfo.InvariantCulture);
    }

    private bool TestData()
    {
        if (testData.ValueKind == JsonValueKind.Undefined)
            return false;
        if (testData.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            problems.Add(new("/" + EnvelopeNames.TestData, "not a boolean", "true or false"));
        return testData.ValueKind == JsonValueKind.True;
    }

    private void Add(AttributeRule rule, string wrong) => problems.Add(new("/" + rule.Name, wrong, rule.Expected));
}
