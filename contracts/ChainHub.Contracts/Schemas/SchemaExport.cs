using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace ChainHub.Contracts.Schemas;

/// <summary>
/// JSON Schemas (draft 2020-12, without references) made from the records. They are what a partner builds on and what a node
/// checks with: a member that is not there is refused, as is one that is too long, null or of another form.
/// </summary>
public static class SchemaExport
{
    internal const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The schema of a message's body.</summary>
    /// <param name="info">The message.</param>
    /// <param name="profile">Which members it must have.</param>
    public static JsonObject Body(MessageInfo info, BodyProfile profile)
    {
        ArgumentNullException.ThrowIfNull(info);
        var rules = new SchemaRules(profile);
        var schema = (JsonObject)ContractJson.Options.GetJsonSchemaAsNode(info.Record, new()
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = rules.Apply,
        });
        schema.Insert(0, "$schema", Dialect);
        schema.Insert(1, "$id", Id(info, profile));
        schema.Insert(2, "title", $"{info.Name}: {info.Dutch}");
        return schema;
    }

    private static string Id(MessageInfo info, BodyProfile profile) =>
        EnvelopeNames.DataSchemaPrefix + info.Type + (profile == BodyProfile.Command ? ":command" : "");
}
