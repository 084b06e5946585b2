using ChainHub.Node.Agreements;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Reading;

public sealed class A_mistake_in_the_yaml
{
    [Fact]
    public void Unreadable_text_is_told_with_its_line()
    {
        var mistake = Given.Mistakes(Given.With("between: [vt-test, st-test]", "between: [vt-test, st-test")).ShouldHaveSingleItem();

        mistake.Problem.ShouldContain("not readable as YAML");
        mistake.Line.ShouldBeInRange(12, 14);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    public void An_empty_file_is_told(string text) =>
        Given.Mistakes(text).ShouldHaveSingleItem().Problem.ShouldContain("empty");

    [Fact]
    public void A_list_in_place_of_an_agreement_is_told() =>
        Given.Mistakes("- one\n").ShouldHaveSingleItem().Problem.ShouldContain("a list");

    [Fact]
    public void A_second_agreement_in_a_file_is_told() =>
        Given.Mistakes($"{Given.Agreement}---\n{Given.Agreement}").ShouldHaveSingleItem().Remedy.ShouldContain("one agreement a file");

    [Fact]
    public void An_unknown_key_is_told_with_the_nearest_known_one()
    {
        Given.Mistake("warm-handover: true", "warm-handovr: true").ShouldContain("'warm-handovr' in an agreement. Did you mean 'warm-handover'?");
        Given.Mistake("weekly-talk", "weeklytalk").ShouldContain("Did you mean 'weekly-talk'?");
        Given.Mistake("D12: {length: 5 wd}", "D12: {length: 5 wd, colour: red}").ShouldContain("Known are: length, level");
    }

    [Theory]
    [InlineData("code: testland", "'code' is missing", 2)]
    [InlineData("version: \"1\"", "'version' is missing", 1)]
    [InlineData("valid-from: 2026-01-01", "'valid-from' is missing", 1)]
    public void A_missing_key_is_told(string line, string says, int place)
    {
        var mistake = Given.Mistakes(Given.With(line + "\n", "")).ShouldHaveSingleItem();

        mistake.Problem.ShouldContain(says);
        mistake.Line.ShouldBe(place == 2 ? 1 : place);
    }

    [Fact]
    public void A_missing_part_is_told()
    {
        foreach (var (from, until, key) in new[] { ("participants:", "links:", "participants"), ("links:", "terms:", "links"), ("terms:", null, "terms") })
        {
            var (begin, end) = (Given.Agreement.IndexOf($"\n{from}", StringComparison.Ordinal) + 1, until is null ? Given.Agreement.Length : Given.Agreement.IndexOf($"\n{until}", StringComparison.Ordinal) + 1);
            Given.Mistakes(Given.Agreement.Remove(begin, end - begin)).ShouldContain(mistake => mistake.Problem.Contains($"'{key}' is missing"));
        }
    }

    [Theory]
    [InlineData("warm-handover: true", "warm-handover: maybe", "must be true or false; here it is 'maybe'")]
    [InlineData("version: \"1\"", "version: [1]", "'version' must be text; here it is a list")]
    [InlineData("version: \"1\"", "version:", "'version' must be text; here it is nothing")]
    [InlineData("between: [vt-test, sh-test]", "between: vt-test", "must be a list")]
    [InlineData("contacts: {vt-test: lc-1, st-test: lc-2}", "contacts: lc-1", "must be keys with values")]
    [InlineData("D12: {length: 5 wd}", "D12: 5 wd", "Here belongs the term D12, and not text")]
    [InlineData("valid-from: 2026-01-01", "valid-from: 2026-02-30", "not an existing date")]
    [InlineData("valid-from: 2026-01-01", "valid-from: 01-01-2026", "Write it as year-month-day")]
    public void A_value_of_a_wrong_type_is_told(string old, string now, string says) => Given.Mistake(old, now).ShouldContain(says);

    [Fact]
    public void A_key_that_is_there_twice_is_told() =>
        Given.Mistake("version: \"1\"", "version: \"1\"\nversion: \"2\"", at: "version: \"2\"").ShouldContain("'version' is here twice; the first is on line 2");

    [Fact]
    public void Everything_that_is_wrong_in_a_file_is_told_at_once_in_its_order()
    {
        var text = Given.With("kind: shelter", "kind: hotel").Replace("warm-handover", "warm", StringComparison.Ordinal)
            .Replace("length: 24 h", "length: 24 uur", StringComparison.Ordinal);

        var wrong = Should.Throw<AgreementException>(() => Given.Book(text));

        wrong.Mistakes.Select(mistake => mistake.Line).ShouldBe([6, 10, 28]);
        wrong.Message.Split('\n').Length.ShouldBe(3);
        wrong.Message.ShouldContain("1.yaml:10:");
    }

    [Fact]
    public void What_is_wrong_in_each_file_of_a_folder_is_told() =>
        Given.Mistakes("code: one\n", Given.Agreement, "- two\n").Select(mistake => Path.GetFileName(mistake.File)).Distinct().ShouldBe(["1.yaml", "3.yaml"]);

    [Fact]
    public void Aliases_are_refused_before_they_grow()
    {
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(
            Enumerable.Range(1, 20).Select(i => $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(", ", Enumerable.Repeat($"*{(char)('a' + i - 1)}", 10))}]\n"));

        Given.Mistakes(bomb).ShouldHaveSingleItem().Problem.ShouldContain("aliases (*) are not read");
    }

    [Theory]
    [InlineData("code: *base", "aliases")]
    [InlineData("code: !!binary aGk=", "Tags")]
    public void An_alias_or_a_tag_is_refused(string line, string says) => Given.Mistake("code: testland", line).ShouldContain(says);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Given.Mistakes(new string('[', 50_000)).ShouldHaveSingleItem().Problem.ShouldContain("nested more than");

    [Fact]
    public void A_huge_file_is_refused() =>
        Given.Mistakes(Given.Agreement + new string('#', AgreementFiles.LargestFile)).ShouldHaveSingleItem().Problem.ShouldContain("larger than 256 KiB");

    [Fact]
    public void A_file_full_of_mistakes_gets_a_bounded_answer() =>
        Given.Mistakes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"key{i}: x\n"))).Count.ShouldBeLessThanOrEqualTo(100);

    [Fact]
    public void A_file_that_is_no_text_is_refused()
    {
        using var folder = new AgreementFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "x.yaml"), [0xff, 0xfe, 0xfd]);

        Should.Throw<AgreementException>(() => AgreementFiles.Load(folder.Path)).Message.ShouldContain("not UTF-8");
    }

    [Fact]
    public void Text_that_is_damaged_anywhere_is_read_or_refused_and_never_anything_else()
    {
        const string damage = "[]{}:,-#&*!|>'\"%@`\t\n\0 ?x\u0085\u2028";
        var chance = new Random(1);
        using var folder = new AgreementFolder();
        for (var round = 0; round < 1500; round++)
        {
            var text = new System.Text.StringBuilder(Given.Agreement);
            for (var hit = 0; hit <= round % 3; hit++) text[chance.Next(text.Length)] = damage[chance.Next(damage.Length)];
            if (round % 5 == 0) text.Length = chance.Next(text.Length);
            var file = folder.Write("x.yaml", text.ToString());
            try
            {
                AgreementFiles.Load(file);
            }
            catch (AgreementException refused)
            {
                refused.Mistakes.ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public void An_empty_folder_is_told()
    {
        using var folder = new AgreementFolder();

        Should.Throw<AgreementException>(() => AgreementFiles.Load(folder.Path)).Message.ShouldContain("no agreements in this folder");
    }

    [Fact]
    public void A_path_to_nothing_is_told() =>
        Should.Throw<AgreementException>(() => AgreementFiles.Load("/does/not/exist")).Message.ShouldContain("/does/not/exist: There is no such file or folder");
}
