using System.Text.Json;

namespace ChainHub.Sandbox.Tests;

public class The_same_seed_tells_the_same_story
{
    [Fact]
    public async Task Twice_with_one_seed_gives_identical_json_with_the_agreed_members()
    {
        var (code, first, error) = await Played.TypedAsync("--until-done", "--json", "--seed", "3");
        var (_, second, _) = await Played.TypedAsync("--until-done", "--json", "--seed", "3");

        code.ShouldBe(0, error);
        second.ShouldBe(first);
        var report = JsonDocument.Parse(first).RootElement;
        report.EnumerateObject().Select(member => member.Name).ShouldBe(["seed", "conversations", "cases", "sums", "terms", "messages", "violations"]);
        report.GetProperty("seed").GetInt64().ShouldBe(3);
        report.GetProperty("violations").GetArrayLength().ShouldBe(0);
        report.GetProperty("terms").EnumerateObject().Select(member => member.Name).ShouldBe(["set", "met", "passed"]);
        report.GetProperty("messages").EnumerateObject().Select(member => member.Name).ShouldBe(["sent", "handled", "rejected", "duplicates"]);
        foreach (var conversation in report.GetProperty("conversations").EnumerateArray())
            conversation.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "kind", "state"]);
        var families = report.GetProperty("cases").EnumerateArray().ToList();
        foreach (var family in families) OneAfterTheOther([.. family.GetProperty("oversight").EnumerateArray()]);
        families.Count(IsClosed).ShouldBe(2);
        report.GetProperty("sums").GetProperty("families").GetArrayLength().ShouldBe(families.Count);
        report.GetProperty("sums").GetProperty("stablySafeShare").GetDouble().ShouldBe(1);
    }

    [Fact]
    public async Task Another_seed_tells_another_story_that_ends_the_same()
    {
        var (one, other) = (await Played.WithSeedAsync(1, "alles-mis"), await Played.WithSeedAsync(2, "alles-mis"));

        other.Told.Count.ShouldBeGreaterThan(0);
        Moments(other).ShouldNotBe(Moments(one));
        other.Untold.ShouldBeEmpty();
    }

    private static void OneAfterTheOther(List<JsonElement> stretches)
    {
        stretches.ShouldNotBeEmpty();
        foreach (var (earlier, later) in stretches.Zip(stretches.Skip(1)))
            earlier.GetProperty("to").GetString().ShouldBe(later.GetProperty("from").GetString());
        stretches.ShouldAllBe(stretch => stretch.GetProperty("from").GetString()!.EndsWith('Z'));
    }

    private static bool IsClosed(JsonElement family) => family.GetProperty("oversight").EnumerateArray().Last().GetProperty("to").ValueKind != JsonValueKind.Null;

    private static List<DateTimeOffset> Moments(Outcomes outcomes) => [.. outcomes.Told.OfType<Deed>().Select(deed => deed.At)];
}
