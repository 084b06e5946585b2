using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Reading;

public sealed class A_successor_and_what_is_read
{
    private const string Team = "oin: \"00000099000000009002\"";

    [Fact]
    public void Somebody_takes_the_place_of_another_from_a_day_on()
    {
        var book = Given.Book(Given.With(Team, $"{Team}, succeeded-by: {{code: sh-test, from: 2026-07-01}}"));

        book.Successors.Of("st-test", new(2026, 6, 30)).ShouldBe("st-test");
        book.Successors.Of("st-test", new(2026, 7, 1)).ShouldBe("sh-test");
        book.Successors.Predecessors("sh-test", new(2026, 7, 1)).ShouldBe(["st-test"]);
    }

    [Fact]
    public void A_line_of_mergers_is_followed_to_its_end()
    {
        var text = Given.With(Team, $"{Team}, succeeded-by: {{code: sh-test, from: 2026-07-01}}")
            .Replace("oin: \"00000099000000009003\"", "oin: \"00000099000000009003\", succeeded-by: {code: vt-test, from: 2026-09-01}", StringComparison.Ordinal);
        var successors = Given.Book(text).Successors;

        successors.Of("st-test", new(2026, 8, 31)).ShouldBe("sh-test");
        successors.Of("st-test", new(2026, 9, 1)).ShouldBe("vt-test");
        successors.Predecessors("vt-test", new(2026, 9, 1)).Order().ShouldBe(["sh-test", "st-test"]);
    }

    [Fact]
    public void The_old_organization_is_heard_for_fourteen_days_unless_another_day_was_agreed()
    {
        var usual = Given.Book(Given.With(Team, $"{Team}, succeeded-by: {{code: sh-test, from: 2026-07-01}}")).Successors;
        usual.Silenced("st-test", new(2026, 7, 15)).ShouldBeNull();
        usual.Silenced("st-test", new(2026, 7, 16)).ShouldNotBeNull().Code.ShouldBe("sh-test");

        var agreed = Given.Book(Given.With(Team, $"{Team}, succeeded-by: {{code: sh-test, from: 2026-07-01, heard-until: 2026-07-01}}")).Successors;
        agreed.Silenced("st-test", new(2026, 7, 1)).ShouldBeNull();
        agreed.Silenced("st-test", new(2026, 7, 2)).ShouldNotBeNull();
    }

    [Fact]
    public void It_cannot_be_silent_before_it_is_followed() =>
        Given.Mistake(Team, $"{Team}, succeeded-by: {{code: sh-test, from: 2026-07-01, heard-until: 2026-06-30}}").ShouldContain("before the succession");

    [Fact]
    public void A_successor_that_takes_no_part_is_a_mistake() =>
        Given.Mistake(Team, $"{Team}, succeeded-by: {{code: st-tset, from: 2026-07-01}}").ShouldContain("no participant");

    [Fact]
    public void Nobody_follows_itself() =>
        Given.Mistake(Team, $"{Team}, succeeded-by: {{code: st-test, from: 2026-07-01}}").ShouldContain("followed by itself");

    [Fact]
    public void Two_agreements_name_one_successor()
    {
        var one = Given.With(Team, $"{Team}, succeeded-by: {{code: sh-test, from: 2026-07-01}}");
        var other = one.Replace("code: sh-test, from", "code: vt-test, from", StringComparison.Ordinal).Replace("code: testland", "code: elders", StringComparison.Ordinal);

        Given.Mistakes(one, other).ShouldContain(mistake => mistake.Problem.Contains("another successor", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_reads_an_earlier_version_gets_no_later_one() =>
        Given.One(Given.With(Team, $"{Team}, reads: {{report.submitted: 1}}")).Participants.Single(one => one.Code == "st-test").Reads
            .ShouldBe([new("report.submitted", 1)]);

    [Theory]
    [InlineData("{report.submitted: 9}", "has versions 1 to 2")]
    [InlineData("{report.submitted: x}", "has versions 1 to 2")]
    [InlineData("{report.submited: 1}", "report.submitted")]
    public void A_version_that_does_not_exist_is_a_mistake(string reads, string says) =>
        Given.Mistake(Team, $"{Team}, reads: {reads}").ShouldContain(says);
}
