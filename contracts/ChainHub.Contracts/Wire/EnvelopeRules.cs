using System.Text.Json;

namespace ChainHub.Contracts;

/// <summary>The rules of all attributes that are text.</summary>
internal static class EnvelopeRules
{
    private const string UuidText = "a UUID with hyphens, not all zeros";
    private const string IdText = "1 to 64 of the characters A-Z a-z 0-9 . _ : -";
    private const string OrganizationText = "the code of an organization: 3 to 40 lower case letters, digits and hyphens";

    public static readonly AttributeRule SpecVersion = AttributeRule.OneOf(EnvelopeNames.SpecVersion, true, EnvelopeNames.SpecVersionValue);
    public static readonly AttributeRule Id = AttributeRule.Match(EnvelopeNames.Id, true, EnvelopePatterns.Id, IdText);
    public static readonly AttributeRule Source = AttributeRule.Match(
        EnvelopeNames.Source, true, EnvelopePatterns.Source, "urn:nld:oin:<20 digits>:systeem:<name>");
    public static readonly AttributeRule Type = AttributeRule.Match(
        EnvelopeNames.Type, true, EnvelopePatterns.Type, "a message type, such as nl.chainhub.handover.offered.v1");
    public static readonly AttributeRule Time = AttributeRule.Instant(EnvelopeNames.Time, true);
    public static readonly AttributeRule Subject = AttributeRule.Match(
        EnvelopeNames.Subject, false, EnvelopePatterns.Uuid, "the same as conversationid");
    public static readonly AttributeRule DataContentType = AttributeRule.OneOf(
        EnvelopeNames.DataContentType, false, EnvelopeNames.DataContentTypeValue);
    public static readonly AttributeRule DataSchema = AttributeRule.Match(
        EnvelopeNames.DataSchema, false, EnvelopePatterns.DataSchema, $"{EnvelopeNames.DataSchemaPrefix}<type>");
    public static readonly AttributeRule ConversationId = AttributeRule.Match(
        EnvelopeNames.ConversationId, true, EnvelopePatterns.Uuid, UuidText);
    public static readonly AttributeRule ChainCase = AttributeRule.Match(
        EnvelopeNames.ChainCase, false, EnvelopePatterns.Uuid, UuidText);
    public static readonly AttributeRule CausationId = AttributeRule.Match(
        EnvelopeNames.CausationId, false, EnvelopePatterns.Id, IdText);
    public static readonly AttributeRule FromOrg = AttributeRule.Match(
        EnvelopeNames.FromOrg, true, EnvelopePatterns.Organization, OrganizationText);
    public static readonly AttributeRule ToOrg = AttributeRule.Match(
        EnvelopeNames.ToOrg, true, EnvelopePatterns.Organization, OrganizationText);
    public static readonly AttributeRule ToTeam = AttributeRule.Match(
        EnvelopeNames.ToTeam, false, EnvelopePatterns.Team, "the code of a team: 1 to 60 lower case letters, digits and hyphens");
    public static readonly AttributeRule Sequence = AttributeRule.Match(
        EnvelopeNames.Sequence, false, EnvelopePatterns.Sequence, "a whole number from 1, written as a string");
    public static readonly AttributeRule SequenceType = AttributeRule.OneOf(
        EnvelopeNames.SequenceType, false, EnvelopeNames.SequenceTypeValue);
    public static readonly AttributeRule ReplyBy = AttributeRule.Instant(EnvelopeNames.ReplyBy, false);
    public static readonly AttributeRule Urgency = AttributeRule.OneOf(EnvelopeNames.Urgency, false, Enum.GetNames<Urgency>());
    public static readonly AttributeRule Confidentiality = AttributeRule.OneOf(
        EnvelopeNames.Confidentiality, false, Enum.GetNames<Confidentiality>());
    public static readonly AttributeRule TraceParent = AttributeRule.Match(
        EnvelopeNames.TraceParent, false, EnvelopePatterns.TraceParent, "a W3C trace context: 00-<32 hex>-<16 hex>-<2 hex>");

    /// <summary>All of them, in the order in which they are written.</summary>
    public static IReadOnlyList<AttributeRule> All { get; } = Placed(
        SpecVersion, Id, Source, Type, Time, Subject, DataContentType, DataSchema, ConversationId, ChainCase, CausationId,
        FromOrg, ToOrg, ToTeam, Sequence, SequenceType, ReplyBy, Urgency, Confidentiality, TraceParent);

    /// <summary>The rule of a member of a message, or null. The rules after a place are tried first: members mostly come in order.</summary>
    public static AttributeRule? Find(JsonProperty member, int from)
    {
        for (var tried = 0; tried < All.Count; tried++)
            if (All[(from + tried) % All.Count] is var rule && member.NameEquals(rule.Utf8)) return rule;
        return null;
    }

    private static AttributeRule[] Placed(params AttributeRule[] rules)
    {
        for (var place = 0; place < rules.Length; place++) rules[place].Place = place;
        return rules;
    }
}
