using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChainHub.Contracts;
using ChainHub.Node.Validation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChainHub.Adapters.Simulated.Reading;

/// <summary>Reads the body of a message, and rehearses it: a body that its record does not take is a mistake of the file.</summary>
internal static class BodyReader
{
    private const int MostNodes = 5000;
    private const int Deepest = 16;

    public static BodyTemplate? Read(YamlMap step, MessageInfo? say, Scenario scenario, Talk talk)
    {
        var node = step.Node("data");
        var left = MostNodes;
        var by = RecordedBy(step);
        if (say is null) return null;
        try
        {
            var json = node is null ? new JsonObject() : ToJson(node, Deepest, ref left) as JsonObject ?? throw new FormatException("'data' must be a mapping");
            if (by is not null) json["recordedBy"] = by;
            var template = new BodyTemplate(json);
            var family = talk.Case is { } name ? scenario.Cases.GetValueOrDefault(name) : null;
            var references = new References(scenario, family, scenario.Start, null);
            // What will be heard is an id or an instant; a body that takes the one does not take the other.
            var problems = Rehearse(template, say, references with { Rehearsed = scenario.TaskId("x").ToString() });
            if (problems.Count > 0 && Rehearse(template, say, references with { Rehearsed = Instants.Format(scenario.Start) }).Count > 0)
                throw new FormatException(string.Join("; ", problems));
            return template;
        }
        catch (FormatException e)
        {
            step.Wrong(node, $"the data do not fit {say.Name}: {e.Message}");
            return null;
        }
    }

    private static IReadOnlyList<BodyProblem> Rehearse(BodyTemplate template, MessageInfo say, References references) =>
        BodyValidator.Check(say, JsonSerializer.SerializeToElement(template.Fill(references)), BodyProfile.Command);

    private static JsonObject? RecordedBy(YamlMap step)
    {
        var (role, worker, home) = (step.OptionalText("role"), step.OptionalText("worker"), step.OptionalText("home"));
        if ((role ?? worker ?? home) is null) return null;
        var by = new JsonObject();
        if (role is not null) by["role"] = role;
        if (worker is not null) by["workerRef"] = worker;
        if (home is not null) by["homeOrganization"] = home;
        return by;
    }

    private static JsonNode ToJson(YamlNode node, int deeper, ref int left)
    {
        if (deeper == 0 || --left < 0) throw new FormatException($"'data' is deeper than {Deepest} or has more than {MostNodes} parts");
        switch (node)
        {
            case YamlMappingNode map:
                var json = new JsonObject();
                foreach (var (key, value) in map.Children)
                    json[(key as YamlScalarNode)?.Value ?? throw new FormatException("a key of 'data' is not a word")] = ToJson(value, deeper - 1, ref left);
                return json;
            case YamlSequenceNode list:
                var items = new JsonArray();
                foreach (var item in list.Children) items.Add(ToJson(item, deeper - 1, ref left));
                return items;
            default:
                return Scalar((YamlScalarNode)node);
        }
    }

    // Only what is written without quotes can be a number or a truth; dates and references stay text.
    private static JsonValue Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain) return JsonValue.Create(text);
        if (text is "true" or "false") return JsonValue.Create(text == "true");
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(text);
    }
}
