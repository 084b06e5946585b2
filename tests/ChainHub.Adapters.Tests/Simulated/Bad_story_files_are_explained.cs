namespace ChainHub.Adapters.Tests.Simulated;

/// <summary>Each mistake is told with the file, the line, what is wrong, and what to do.</summary>
public class Bad_story_files_are_explained
{
    [Theory]
    [InlineData("title: Klein", "titel: Klein", 1, "lacks 'title'")]
    [InlineData("title: Klein", "title: Klein\ntitel: Groot", 2, "does not know 'titel': use")]
    [InlineData("start: 2026-03-02 08:30", "start: 2 maart", 3, "write an Amsterdam date and clock time, such as 2026-03-02 09:30")]
    [InlineData("start: 2026-03-02 08:30", "start: 2026-02-30 08:30", 3, "cannot be read")]
    [InlineData("hours: mon-fri 09:00-17:00", "hours: kantooruren", 6, "write days and clock times, such as mon-fri 08:30-17:00")]
    [InlineData("hours: mon-fri 09:00-17:00", "hours: mon-fri 17:00-09:00", 6, "cannot be read")]
    [InlineData("altijd: 1,", "altijd: 2,", 7, "write a chance from 0 to 1")]
    [InlineData("oversight: [vt-nhn, st-alkmaar]", "oversight: [vt-nhn, politie]", 9, "'politie' is not one of the organizations")]
    [InlineData("case: gezin,", "case: familie,", 11, "there is no case 'familie'")]
    [InlineData("between: [vt-nhn, st-alkmaar]", "between: [vt-nhn]", 11, "'between' two organizations or more")]
    [InlineData("say: handover.announced", "say: handover.aangekondigd", 16, "is not something that people say")]
    [InlineData("say: handover.announced", "say: handover.expired", 16, "is not something that people say")]
    [InlineData("at: 2026-03-02 09:00", "wait: 2h", 13, "needs either 'at' or 'after'")]
    [InlineData("at: 2026-03-02 09:00", "at: 2026-03-01 09:00", 17, "comes before the story starts")]
    [InlineData("expectedOn: $today+1", "expectedOp: $today+1", 20, "the data do not fit handover.announced")]
    [InlineData("expectedOn: $today+1, kind: Direct", "kind: Direct", 20, "expectedOn")]
    [InlineData("expectedOn: $today+1", "expectedOn: $morgen", 20, "'$morgen' is not a reference: use $now, $today")]
    [InlineData("kind: Direct }", "kind: Vlot }", 20, "the data do not fit handover.announced: /kind")]
    [InlineData("intakeTeam: noord", "intakeTeam: een-naam-die-veel-langer-is-dan-de-zestig-tekens-die-een-team-mag-hebben", 27, "/intakeTeam")]
    [InlineData("heard: handover.offered }", "heard: handover.geboden }", 25, "there is no message 'handover.geboden'")]
    [InlineData("heard: handover.offered }", "heard: handover.offered, said: aankondigen }", 25, "either 'said' (an own step) or 'heard' (a message)")]
    [InlineData("wait: 1h..2h", "wait: 2h..1h", 26, "write 30s, 10m, 2h, 3d or 4wd")]
    [InlineData("after: { said: ontvangen }\n            if: altijd", "after: { said: aankondigen }\n            if: altijd", 32, "st-alkmaar has no step 'aankondigen'")]
    [InlineData("if: altijd", "if: soms", 33, "there is no chance 'soms': add it to 'chances'")]
    [InlineData("around-the-clock: true", "around-the-clock: ja", 48, "write true or false")]
    [InlineData("- step: nooit", "- step: starten", 36, "there are two steps 'starten'")]
    public void A_mistake_is_told_with_its_line_and_what_to_do(string right, string wrong, int line, string told)
    {
        var text = Broken(right, wrong);

        var refusal = Should.Throw<ScenarioException>(() => ScenarioFile.Parse(text, "verhalen/klein.yaml"));

        refusal.Message.ShouldContain(told);
        refusal.Problems.ShouldContain(problem => problem.Line == line && problem.What.Contains(told, StringComparison.Ordinal), refusal.Message);
        refusal.Message.ShouldContain($"verhalen/klein.yaml:{line}: ");
    }

    [Theory]
    [InlineData("", "there are 0 documents")]
    [InlineData("- een lijst", "must be a mapping")]
    [InlineData("title: [", "this is not YAML")]
    [InlineData("title: x\ntitle: y", "this is not YAML")]
    [InlineData("title: x\n---\ntitle: y", "there are 2 documents")]
    public void What_is_not_a_story_at_all_is_refused(string text, string told) =>
        Should.Throw<ScenarioException>(() => ScenarioFile.Parse(text, "klein.yaml")).Message.ShouldContain(told);

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var text = Broken("title: Klein", "titel: Klein").Replace("wait: 1h..2h", "wait: straks", StringComparison.Ordinal);

        Should.Throw<ScenarioException>(() => ScenarioFile.Parse(text, "klein.yaml")).Problems.Count.ShouldBe(3);
    }

    [Fact]
    public void A_body_that_multiplies_itself_is_refused()
    {
        var bomb = "data: { expectedOn: 2026-03-03, kind: Direct, personRefs: &a [&b [&c [&d [x, x, x, x, x, x, x, x], *d, *d, *d, *d, *d, *d], *c, *c, *c, *c, *c, *c], *b, *b, *b, *b, *b, *b] }";

        var text = Broken("data: { expectedOn: $today+1, kind: Direct }", bomb);

        Should.Throw<ScenarioException>(() => ScenarioFile.Parse(text, "klein.yaml")).Message.ShouldContain("do not fit");
    }

    [Fact]
    public void A_file_that_is_not_there_or_is_badly_named_is_refused()
    {
        Should.Throw<ScenarioException>(() => ScenarioFile.Load("/nergens/klein.yaml")).Message.ShouldContain("/nergens/klein.yaml:1: the file cannot be read");
        Should.Throw<ScenarioException>(() => ScenarioFile.Parse(SmallStory.Yaml, "Klein Verhaal.yaml")).Message.ShouldContain("lower case letters");
    }

    private static string Broken(string right, string wrong)
    {
        SmallStory.Yaml.ShouldContain(right.Replace("\n            ", "\n    ", StringComparison.Ordinal));
        return SmallStory.Yaml.Replace(right.Replace("\n            ", "\n    ", StringComparison.Ordinal), wrong.Replace("\n            ", "\n    ", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
