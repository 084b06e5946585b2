using System.Text.Json;
using System.Text.Json.Nodes;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Tests.Examples;
using ChainHub.Node.Validation;

namespace ChainHub.Contracts.Tests;

public sealed class A_wrong_body_is_told_exactly_where
{
    private static readonly Example Offer = AllExamples.Valid.First(x => x.Body is HandoverOffered);

    [Theory]
    [InlineData("/content/household/1/role", "\"child\"", "one of Child, Carer, OtherAdult")]
    [InlineData("/content/household/1/safety", "2", "one of AcutelyUnsafe")]
    [InlineData("/content/household/0/spokenToOn", "\"2026-02-30\"", "an existing date")]
    [InlineData("/content/household/0/spokenToBy", "null", "text")]
    [InlineData("/content/risk/instrument", "{}", "text")]
    [InlineData("/content/conditions/version", "0", "from 1 to 9999")]
    [InlineData("/content/conditions/version", "1.5", "a whole number")]
    [InlineData("/content/facts", "{}", "a list")]
    [InlineData("/openTasks/0/taskId", "\"{0198f1c0-0000-7000-8000-000000000001}\"", "a UUID")]
    [InlineData("/oversightSince", "\"2026-03-30T10:15:00+02:00\"", "in UTC")]
    [InlineData("/warm", "\"ja\"", "true or false")]
    [InlineData("/personRefs/2", "7", "text")]
    public void A_value_of_another_form(string path, string value, string expected)
    {
        var problem = Check(body => Put(body, path, JsonNode.Parse(value)), BodyProfile.Wire).ShouldHaveSingleItem();

        problem.Path.ShouldBe(path);
        problem.Expected.ShouldContain(expected);
    }

    [Fact]
    public void Too_long_and_too_many()
    {
        var problems = Check(body =>
        {
            body["content"]!["reason"] = new string('x', 4001);
            body["personRefs"] = new JsonArray([.. Enumerable.Range(0, 51).Select(i => JsonValue.Create("p" + i))]);
            body["disclosure"]!["withholdFrom"]!.AsArray().Add(new string('p', 65));
        }, BodyProfile.Wire);

        problems.Select(problem => problem.Path).ShouldBe(["/content/reason", "/personRefs", "/disclosure/withholdFrom/1"], ignoreOrder: true);
    }

    [Fact]
    public void Length_counts_characters_as_people_do_and_not_code_units() =>
        Check(body => body["content"]!["reason"] = string.Concat(Enumerable.Repeat("😀", 4000)), BodyProfile.Wire).ShouldBeEmpty();

    [Fact]
    public void What_the_node_fills_in_may_be_absent_from_a_command_and_not_from_the_wire()
    {
        static void Strip(JsonObject body)
        {
            body.Remove("recordedBy");
            body.Remove("occurredAt");
            body.Remove("replyBy");
        }

        Check(Strip, BodyProfile.Command).ShouldBeEmpty();
        Check(Strip, BodyProfile.Wire).Select(problem => problem.Path).ShouldBe(["/recordedBy", "/occurredAt", "/replyBy"], ignoreOrder: true);
    }

    [Fact]
    public void A_member_that_looks_like_data_is_not_repeated()
    {
        var problem = Check(body => body["Jan de Vries"] = 1, BodyProfile.Wire).ShouldHaveSingleItem();

        problem.Path.ShouldBe("/?");
        problem.ToString().ShouldNotContain("Vries");
    }

    [Fact]
    public void A_body_full_of_mistakes_does_not_make_an_endless_answer()
    {
        var problems = Check(body =>
        {
            for (var i = 0; i < 10_000; i++)
                body["onbekend" + (char)('a' + (i % 26)) + new string('x', i / 26 % 20) + new string('y', i / 520)] = i;
        }, BodyProfile.Wire);

        problems.Count.ShouldBe(BodyValidator.MostProblems);
    }

    [Fact]
    public void A_member_that_is_there_twice()
    {
        using var twice = JsonDocument.Parse("{\"taskId\":\"0198f1c0-0000-7000-8000-000000000001\",\"taskId\":\"0198f1c0-0000-7000-8000-000000000002\"}");

        BodyValidator.Check(Catalogue.Of<Contracts.Tasks.TaskAccepted>(), twice.RootElement, BodyProfile.Command)
            .ShouldHaveSingleItem().Path.ShouldBe("/taskId");
    }

    [Fact]
    public void Half_a_character_is_no_text()
    {
        using var half = JsonDocument.Parse("{\"explanation\":\"\\ud83d \"}");

        BodyValidator.Check(Catalogue.Of<HandoverWithdrawn>(), half.RootElement, BodyProfile.Command).ShouldNotBeEmpty();
    }

    private static IReadOnlyList<BodyProblem> Check(Action<JsonObject> change, BodyProfile profile)
    {
        var body = JsonSerializer.SerializeToNode(Offer.Body, Offer.Body.GetType(), ContractJson.Options)!.AsObject();
        change(body);
        return BodyValidator.Check(Offer.Info, JsonSerializer.SerializeToElement(body), profile);
    }

    private static void Put(JsonNode body, string path, JsonNode? value)
    {
        var steps = path[1..].Split('/');
        var parent = steps[..^1].Aggregate(body, (node, step) => node is JsonArray items ? items[int.Parse(step)]! : node[step]!);
        if (parent is JsonArray list)
            list[int.Parse(steps[^1])] = value;
        else
            parent[steps[^1]] = value;
    }
}
