namespace ChainHub.Sandbox.Tests;

public class The_story_is_readable
{
    [Fact]
    public async Task A_newcomer_reads_who_did_what_which_terms_passed_and_who_held_the_oversight()
    {
        var (code, output, error) = await Played.TypedAsync("--until-done", "--scenario", "alkmaar");

        code.ShouldBe(0, error);
        output.ShouldContain("=== Een overdracht na de veiligheidsbeoordeling ===");
        output.ShouldContain("di  3 mrt 10:15  Veilig Thuis Noord-Holland Noord: Wij dragen het gezin over");
        output.ShouldContain("Taak voor het sociaal team Alkmaar: beslissen over de overdracht, uiterlijk di 10 mrt.");
        output.ShouldContain("wo 11 mrt 00:00     > Het sociaal team Alkmaar: een termijn is verstreken");
        output.ShouldContain("Het zicht op veiligheid gaat van Veilig Thuis Noord-Holland Noord naar het sociaal team Alkmaar.");
        output.ShouldContain("Zicht op veiligheid");
        output.ShouldContain("completed");
        output.ShouldNotContain("\u001b[", Case.Sensitive, "no colours where nobody looks");
    }

    [Fact]
    public async Task Told_at_a_pace_every_thing_is_shown_when_it_happens()
    {
        var (code, output, error) = await Played.TypedAsync("--scenario", "alkmaar", "--speed", "100000");

        code.ShouldBe(0, error);
        output.IndexOf("Er komt morgen een gezin", StringComparison.Ordinal).ShouldBeLessThan(output.IndexOf("===", StringComparison.Ordinal));
    }
}
