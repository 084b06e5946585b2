using System.Text;
using System.Text.Json.Nodes;

namespace ChainHub.Contracts.Tests.Examples;

/// <summary>Messages whose envelope is wrong, each in one way.</summary>
internal static class EnvelopeExamples
{
    public static IEnumerable<InvalidExample> All(Example valid)
    {
        foreach (var name in (string[])["specversion", "id", "source", "type", "time", "conversationid", "fromorg", "toorg", "data"])
            yield return Change($"missing-{name}", "/" + name, message => message.Remove(name));
        yield return Set("specversion", "0.3");
        yield return Set("id", "met spaties erin");
        yield return Set("source", "https://example.org/systeem");
        yield return Set("type", "handover.announced");
        yield return Set("time", "2026-03-20T09:15:00+01:00");
        yield return Set("subject", "0198f1c0-0000-7000-8000-000000000999");
        yield return Set("datacontenttype", "application/xml");
        yield return Set("dataschema", "urn:chainhub:schema:nl.chainhub.handover.offered.v1");
        yield return Set("conversationid", "00000000-0000-0000-0000-000000000000");
        yield return Set("chaincase", "zaak 12");
        yield return Set("fromorg", "Veilig Thuis");
        yield return Set("toteam", "Team West");
        yield return Set("sequence", 1);
        yield return Change("missing-sequencetype", "/sequencetype", message => message.Remove("sequencetype"));
        yield return Set("replyby", "2026-02-30T00:00:00Z");
        yield return Set("urgency", "urgent");
        yield return Set("traceparent", "00-00000000000000000000000000000000-0000000000000000-00");
        yield return Set("testdata", "ja");
        yield return Set("data", "PGRhdGEvPg==");
        yield return Raw("truncated", "", text => text[..(text.Length / 2)]);
        yield return Raw("not-json", "", _ => "<bericht/>\n");
        yield return Raw("not-an-object", "", text => $"[{text}]");
        yield return Raw("duplicate-member", "/fromorg", text => text.Replace("\"toorg\"", "\"fromorg\"", StringComparison.Ordinal));
        yield return Raw("deep-nesting", "", text => text.Replace("\"data\": {", $"\"data\": {{\"x\": {new string('[', 40)}{new string(']', 40)},", StringComparison.Ordinal));
        yield return Raw("half-a-character", "/data/kind", text => text.Replace("AfterConditions", "\\ud83d", StringComparison.Ordinal));
        yield return new("envelope/invalid-not-utf8.json", [.. Encoding.Latin1.GetBytes("{\"id\": \"caf\u00e9\"}\n")], "");

        InvalidExample Set(string name, JsonNode value) => Change($"wrong-{name}", "/" + name, message => message[name] = value);

        InvalidExample Raw(string name, string culprit, Func<string, string> change) =>
            new($"envelope/invalid-{name}.json", Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(Fresh()))), culprit);

        InvalidExample Change(string name, string culprit, Action<JsonObject> change)
        {
            var message = JsonNode.Parse(Fresh())!.AsObject();
            change(message);
            return new($"envelope/invalid-{name}.json", AllExamples.Lines(message), culprit);
        }

        byte[] Fresh() => AllExamples.Indented(CloudEventCodec.Write(valid.Envelope, valid.Body));
    }
}
