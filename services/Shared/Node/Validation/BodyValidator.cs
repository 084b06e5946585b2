using System.Collections.Frozen;
using System.Text.Json;
using ChainHub.Contracts;
using ChainHub.Contracts.Schemas;

namespace ChainHub.Node.Validation;

/// <summary>
/// Checks bodies against the published schemas, in both directions: what arrives, and what an organization's own people hand in.
/// Too much is refused like too little (data minimisation, AVG art. 5(1)c).
/// </summary>
public static class BodyValidator
{
    /// <summary>The most problems that are told of one body; whoever sent it can repair these first.</summary>
    public const int MostProblems = 50;

    private static readonly FrozenDictionary<(string Type, BodyProfile Profile), Lazy<SchemaNode>> Schemas =
        Catalogue.All
            .SelectMany(info => Enum.GetValues<BodyProfile>(), (info, profile) => (info, profile))
            .ToFrozenDictionary(
                x => (x.info.Type, x.profile),
                x => new Lazy<SchemaNode>(() => SchemaCompiler.Compile(SchemaExport.Body(x.info, x.profile))));

    /// <summary>Everything that is wrong with a body.</summary>
    /// <param name="info">The message that it is said to be.</param>
    /// <param name="data">The body.</param>
    /// <param name="profile">Which members it must have.</param>
    /// <returns>At most <see cref="MostProblems"/>; empty when <see cref="Deserialize"/> will read it.</returns>
    public static IReadOnlyList<BodyProblem> Check(MessageInfo info, JsonElement data, BodyProfile profile)
    {
        ArgumentNullException.ThrowIfNull(info);
        var problems = new Problems();
        try
        {
            Schemas[(info.Type, profile)].Value.Check(data, problems);
        }
        catch (InvalidOperationException)
        {
            // Only where the JSON did not come through the codec, which refuses this: an escape of one half of a surrogate pair.
            problems.Add("text that is not Unicode", "both halves of every \\u pair");
        }

        return problems.Found;
    }

    /// <summary>Reads a body that was checked.</summary>
    /// <param name="info">The message that it is.</param>
    /// <param name="data">The body.</param>
    /// <exception cref="JsonException">The body was not checked, and is wrong.</exception>
    public static Message Deserialize(MessageInfo info, JsonElement data)
    {
        ArgumentNullException.ThrowIfNull(info);
        return (Message)data.Deserialize(info.Record, ContractJson.Options)!;
    }
}
