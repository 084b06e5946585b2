using System.Text.Json.Nodes;
using ChainHub.Contracts.Schemas;

namespace ChainHub.Contracts.Tests.Examples;

/// <summary>A message that is refused.</summary>
/// <param name="File">Under contracts/examples.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Culprit">The JSON pointer, into the whole message, that the refusal must name.</param>
internal sealed record InvalidExample(string File, byte[] Content, string Culprit);

/// <summary>From a valid message: one with a member too few, one with a member too many.</summary>
internal static class InvalidExamples
{
    public static IEnumerable<InvalidExample> Of(Example valid)
    {
        var member = FirstRequired(valid);
        yield return Change(valid, "too-little", $"/data/{member}", data => data.Remove(member));
        yield return Change(valid, "too-much", "/data/reporterName", data => data["reporterName"] = "(wordt niet gevraagd)");
    }

    /// <summary>The first member of the message's own that must be there, else the first that every message has.</summary>
    private static string FirstRequired(Example valid) =>
        (string)SchemaExport.Body(valid.Info, BodyProfile.Wire)["required"]!.AsArray()[0]!;

    private static InvalidExample Change(Example valid, string name, string culprit, Action<JsonObject> change)
    {
        var message = JsonNode.Parse(CloudEventCodec.Write(valid.Envelope, valid.Body))!.AsObject();
        change(message["data"]!.AsObject());
        return new($"{valid.Info.Type}/invalid-{name}.json", AllExamples.Lines(message), culprit);
    }
}
