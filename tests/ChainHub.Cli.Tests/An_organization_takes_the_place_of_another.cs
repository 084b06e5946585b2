using ChainHub.Durability;
using Shouldly;
using Xunit;

namespace ChainHub.Cli.Tests;

public sealed class An_organization_takes_the_place_of_another
{
    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_changes_nothing()
    {
        using var teams = await Teams.WithAsync();

        var told = TakeOver(teams, "--dry-run");

        told.Code.ShouldBe(0, told.Error);
        told.Lines.ShouldContain(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).SequenceEqual(new[] { "saga", "2", "of", "st-west,", "1", "of", "st-alkmaar" }), told.Out);
        told.Out.ShouldContain("both have 1 case: each becomes one");
        told.Lines[^1].ShouldBe("Nothing was changed (--dry-run).");
        (await Teams.ReadAsync(teams.Alkmaar)).Conversations.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_rows_come_and_a_second_run_finds_nothing_left_to_do()
    {
        using var teams = await Teams.WithAsync();

        var told = TakeOver(teams);
        var again = TakeOver(teams);

        told.Code.ShouldBe(0, told.Error);
        told.Out.ShouldContain("saga: 1 came, 1 became one");
        told.Lines[^1].ShouldStartWith("All rows of st-west are at st-alkmaar since ");
        again.Code.ShouldBe(0, again.Error);
        again.Lines.Single().ShouldEndWith("there is nothing left to do.");
        var (known, conversations, journal, broken) = await Teams.ReadAsync(teams.Alkmaar);
        known.Ledger.Select(entry => entry.Holder).ShouldBe(["vt-nhn", "st-west"]);
        conversations.Count.ShouldBe(1);
        journal.Select(line => line.What).ShouldBe(["handled", "joined", "taken-over", "handled", "given-over"]);
        broken.ShouldBeNull();

        await using var west = NodeStores.Open(teams.West);
        await Should.ThrowAsync<StoreOutOfServiceException>(() => west.MigrateAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_open_between_the_two_is_named_and_nothing_changes()
    {
        using var teams = await Teams.WithAsync(Teams.Conversation(Teams.Between, "st-alkmaar"), Teams.Conversation(Guid.NewGuid(), "st-alkmaar", closed: true));

        foreach (var dry in (string[][])[["--dry-run"], []])
        {
            var refused = TakeOver(teams, dry);
            refused.Code.ShouldBe(1);
            refused.Error.ShouldContain("1 conversation between the two cannot go on with itself. Nothing was changed.");
            refused.Error.ShouldContain($"{Teams.Between}  handover.receiver, Offered");
        }

        (await Teams.ReadAsync(teams.Alkmaar)).Conversations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("st-west st-alkmaar 2026-06-30", "st-alkmaar takes the place of st-west from 2026-07-01, and it is 2026-06-30: wait until then")]
    [InlineData("st-alkmaar st-west 2026-07-01", "nobody takes the place of st-alkmaar")]
    [InlineData("st-west vt-nhn 2026-07-01", "st-alkmaar stands in the place of st-west on 2026-07-01, not vt-nhn")]
    [InlineData("st-wets st-alkmaar 2026-07-01", "No agreement names 'st-wets'")]
    [InlineData("st-west st-alkmaar 1-7-2026", "is not an existing date")]
    public async Task Only_as_the_agreements_say(string asked, string says)
    {
        using var teams = await Teams.WithAsync();
        var words = asked.Split(' ');

        var refused = Run("organization", "take-over", words[0], "--by", words[1], "--day", words[2], "--agreements", teams.Agreements, "--from", teams.West, "--into", teams.Alkmaar);

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain(says);
        (await Teams.ReadAsync(teams.Alkmaar)).Conversations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Databases_that_cannot_be_meant_are_refused()
    {
        using var teams = await Teams.WithAsync();
        var empty = teams.Beside("empty.db");
        await File.WriteAllBytesAsync(empty, [], TestContext.Current.CancellationToken);

        Refused(teams, teams.West, teams.West).ShouldContain("Both are the same database");
        Refused(teams, teams.Alkmaar, teams.West).ShouldContain("This is not the database of st-west: the node of st-alkmaar worked on it");
        Refused(teams, teams.West, $"Data Source={empty}").ShouldContain("The database of st-alkmaar is no database of a ChainHub node");
        Refused(teams, teams.West, $"Data Source={teams.Agreements}").ShouldContain("no database of a node");
        Refused(teams, "Data Source=/does/not/exist.db", teams.Alkmaar).ShouldContain("--from: there is no file /does/not/exist.db");
        Refused(teams, teams.West, "Something=else").ShouldContain("--into:");
    }

    [Fact]
    public async Task A_password_is_never_told()
    {
        using var teams = await Teams.WithAsync();
        const string Away = "Host=127.0.0.1;Port=1;Timeout=1;Database=x;Username=x;Password=geheim";

        var refused = Refused(teams, teams.West, Away);
        refused.ShouldContain("cannot be reached");
        refused.ShouldNotContain("geheim");
        Refused(teams, teams.West, "Password=geheim").ShouldNotContain("geheim");
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        using var teams = await Teams.WithAsync();
        var refused = Run("organization", "take-over", "st-west", "--by", "st-alkmaar", "--day", "2026-07-01", "--agreements", teams.Agreements);

        (refused.Code, refused.Error.Trim()).ShouldBe((1, "Give --from, or set CHAINHUB_DATABASE_FROM."));
        Run("organization", "take-over").Code.ShouldBe(2);
    }

    static string Refused(Teams teams, string from, string into)
    {
        var refused = Run("organization", "take-over", "st-west", "--by", "st-alkmaar", "--day", "2026-07-01", "--agreements", teams.Agreements, "--from", from, "--into", into);
        refused.Code.ShouldBe(1, refused.Out);
        return refused.Error;
    }

    static Shell.Result TakeOver(Teams teams, params string[] more) => Run(
    [
        "organization", "take-over", "st-west", "--by", "st-alkmaar", "--day", "2026-07-01", "--agreements", teams.Agreements, "--from", teams.West, "--into", teams.Alkmaar, .. more,
    ]);

    static Shell.Result Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = ChainHubCommand.Run(args, new Terminal(TextReader.Null, output, error));
        return new(code, output.ToString(), error.ToString());
    }
}
