using System.Text.Json;
using ChainHub.Conversations.Joining;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.Timeline;
using ChainHub.Conversations.Workers;

namespace ChainHub.Conversations.Tests.Organizations;

/// <summary>What team and team-west know of one thing, put together as team has it from then on.</summary>
public sealed class Rows_of_both_become_one
{
    private static readonly DateTimeOffset Day0 = new(2026, 2, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly OrganizationsJoined Rules = new(Book(), "team-west", "team", new(2026, 3, 9));

    // Each ledger as holder:from, in days after the first; closed at an instant as !.
    [Theory]
    [InlineData("veilig:0", "veilig:0 team-west:5", "veilig:0 team-west:5")]
    [InlineData("veilig:0 jeugd:7", "veilig:0 team-west:5", "veilig:0 team-west:5")]
    [InlineData("veilig:0 jeugd:7", "veilig:0 team-west:5 jeugd:7", "veilig:0 team-west:5 jeugd:7")]
    [InlineData("veilig:0 team:3 jeugd:4", "veilig:0 team-west:5", "veilig:0 team:3 jeugd:4 team-west:5")]
    [InlineData("team-west:2 team:4", "team-west:3 team:4", "team-west:3 team:4")]
    [InlineData("veilig:0 team:6", "veilig:0 team-west:5", "veilig:0 team-west:5 team:6")]
    [InlineData("veilig:0 jeugd:4", "veilig:0 opvang:6", "veilig:0 jeugd:4 opvang:6")]
    [InlineData("veilig:0", "veilig:0 !:5", "veilig:0 !:5")]
    [InlineData("veilig:0 team:6", "veilig:0 !:5", "veilig:0 !:5 team:6")]
    [InlineData("veilig:0 !:5 jeugd:8", "veilig:0", "veilig:0 !:5 jeugd:8")]
    [InlineData("", "veilig:0", "veilig:0")]
    [InlineData("team-west:1 jeugd:3", "veilig:0 team-west:2", "veilig:0 team-west:2")]
    public void One_holder_at_every_instant_and_each_knows_its_own_stretches_best(string here, string arriving, string joined) =>
        Text(Join(Case(here), Case(arriving))).ShouldBe(joined);

    [Fact]
    public void What_only_the_holder_knows_is_the_holders_and_the_rest_is_united()
    {
        var (here, arriving) = (Case("veilig:0"), Case("veilig:0 team-west:5"));
        (here.AcuteSince, arriving.AcuteSince) = (Day0.AddDays(9), Day0.AddDays(8));
        (here.OnOffer, arriving.OnOffer) = (null, Chain.Id("offer"));
        (here.ConditionsIn, arriving.ConditionsIn) = (Chain.Id("old"), Chain.Id("conditions"));
        arriving.ReporterStaysUnknown = true;
        (here.Faces, arriving.Faces) = (["team/w1", "veilig/v1"], ["veilig/v1", "team-west/w1"]);
        (here.Grounds, arriving.Grounds) = (new() { ["team-west"] = LegalBasis.Consent, ["veilig"] = LegalBasis.StatutoryTask }, new() { ["team-west"] = LegalBasis.VitalInterest });
        (here.RightsTold, arriving.RightsTold) = (new() { ["p1"] = [FamilyRight.Inspection] }, new() { ["p1"] = [FamilyRight.Inspection, FamilyRight.Correction], ["p2"] = [FamilyRight.Inspection] });
        (here.Tasks, arriving.Tasks) = ([Task("a"), Task("b")], [Task("b"), Task("c")]);
        (here.Terms, arriving.Terms) = ([new RunningTerm { Id = Chain.Id("t1") }], [new RunningTerm { Id = Chain.Id("t2") }]);

        var one = Join(here, arriving);

        one.AcuteSince.ShouldBe(Day0.AddDays(8), "since the earliest");
        (one.OnOffer, one.ConditionsIn, one.ReporterStaysUnknown).ShouldBe((Chain.Id("offer"), Chain.Id("conditions"), true));
        one.Faces.ShouldBe(["team/w1", "veilig/v1", "team-west/w1"]);
        one.Grounds.ShouldBe(new Dictionary<string, LegalBasis> { ["team-west"] = LegalBasis.VitalInterest, ["veilig"] = LegalBasis.StatutoryTask }, ignoreOrder: true);
        one.RightsTold["p1"].ShouldBe([FamilyRight.Inspection, FamilyRight.Correction]);
        one.RightsTold.Keys.ShouldBe(["p1", "p2"], ignoreOrder: true);
        one.Tasks.Select(task => task.Id).ShouldBe([Chain.Id("a"), Chain.Id("b"), Chain.Id("c")]);
        one.Terms.Select(term => term.Id).ShouldBe([Chain.Id("t1"), Chain.Id("t2")]);
    }

    [Fact]
    public void A_story_tells_once_what_both_told_and_as_carefully_as_the_more_careful_of_the_two()
    {
        var here = new FamilyStory { CaseId = Chain.Id("c"), Conversations = [Chain.Id("x")], Facts = [Fact("m1", "handover.offered", 1), Fact("m3", "acute-danger.declared", 3)] };
        var arriving = new FamilyStory { CaseId = Chain.Id("c"), Conversations = [Chain.Id("x"), Chain.Id("y")], Facts = [Fact("m1", "handover.offered", 2, Sharing.Withheld), Fact("m2", "handover.accepted", 2)] };
        (here.Persons["p1"], arriving.Persons["p1"]) = (Person(SafetyStatus.DirectlySafe, 1, 9), Person(SafetyStatus.NotYetClear, 2, 4));
        arriving.Persons["p2"] = Person(SafetyStatus.DirectlySafe, 1, 1);
        (here.InForce, arriving.InForce) = (new() { Version = 2, Since = Day0.AddDays(3) }, new() { Version = 1, Since = Day0 });
        here.Decisions = [new() { What = "handover.declined", At = Day0, Reason = "vol" }];
        arriving.Decisions = [new() { What = "handover.declined", At = Day0, Reason = "vol", Sharing = Sharing.Guarded }, new() { What = "case.closed", At = Day0.AddDays(-1), Reason = "klaar" }];

        var one = Read<FamilyStory>(Rules.Join(Row(ConversationEngine.StoryKind, here), Row(ConversationEngine.StoryKind, arriving), Day0)!.Row!);

        one.Facts.Select(fact => (fact.What, fact.Sharing)).ShouldBe([("handover.offered", Sharing.Withheld), ("handover.accepted", Sharing.Shared), ("acute-danger.declared", Sharing.Shared)]);
        one.Decisions.Select(decision => (decision.Reason, decision.Sharing)).ShouldBe([("klaar", Sharing.Shared), ("vol", Sharing.Guarded)]);
        one.Persons["p1"].ShouldSatisfyAllConditions(person => person.Safety.ShouldBe(SafetyStatus.NotYetClear), person => person.SpokenToOn.ShouldBe(new(2026, 2, 9)));
        one.Persons.Keys.ShouldBe(["p1", "p2"], ignoreOrder: true);
        one.InForce!.Version.ShouldBe(2);
        one.Conversations.ShouldBe([Chain.Id("x"), Chain.Id("y")]);
    }

    [Fact]
    public void A_worker_has_each_family_once_and_stands_introduced_wherever_he_did()
    {
        WorkerFamily Of(string name) => new(Chain.Id(name), Chain.Id("case-" + name), FamilyRole.Primary, null);
        var here = new WorkerFamilies { Worker = "w1", Families = [Of("a"), Of("b")], Introductions = [Chain.Id("school")] };
        var arriving = new WorkerFamilies { Worker = "w1", Families = [Of("b"), Of("c")], Introductions = [Chain.Id("police")] };

        var one = Read<WorkerFamilies>(Rules.Join(Row("worker", here), Row("worker", arriving), Day0)!.Row!);
        one.Families.ShouldBe([Of("a"), Of("b"), Of("c")]);
        one.Introductions.ShouldBe([Chain.Id("school"), Chain.Id("police")]);
    }

    [Theory]
    [InlineData("team-west", "veilig", "2026-03-09", "team stands in the place of team-west")]
    [InlineData("team", "team-west", "2026-03-09", "nobody takes the place of team")]
    [InlineData("team-west", "team", "2026-03-08", "from 2026-03-09, and it is 2026-03-08: wait")]
    [InlineData("team-west", "nobody", "2026-03-09", "No agreement names 'nobody'")]
    [InlineData("team", "team", "2026-03-09", "its own place")]
    public void Only_as_the_agreements_say(string from, string into, string day, string says)
    {
        OrganizationsJoined.WhyNot(Book(), from, into, DateOnly.Parse(day, null))!.ShouldContain(says);
        Should.Throw<ArgumentException>(() => new OrganizationsJoined(Book(), from, into, DateOnly.Parse(day, null)));
    }

    private static AgreementBook Book() => new(
    [
        TestAgreement.Usual with
        {
            Participants = [.. TestAgreement.Participants, new("team-west", "West", OrganizationKind.SocialTeam, $"{77:D20}") { Successor = new Succession("team", new(2026, 3, 9)) }],
        },
    ]);

    private static CaseOversight Join(CaseOversight here, CaseOversight arriving) =>
        Read<CaseOversight>(Rules.Join(Row(ConversationEngine.CaseKind, here), Row(ConversationEngine.CaseKind, arriving), Day0)!.Row!);

    private static CaseOversight Case(string ledger)
    {
        var oversight = new CaseOversight { CaseId = Chain.Id("c") };
        foreach (var part in ledger.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (part.Split(':') is [var holder, var day] && Day0.AddDays(int.Parse(day, null)) is var at && holder == "!") oversight.Close(at);
            else oversight.Move(part.Split(':')[0], Day0.AddDays(int.Parse(part.Split(':')[1], null)));
        return oversight;
    }

    private static string Text(CaseOversight oversight)
    {
        var told = new List<string>();
        foreach (var (entry, index) in oversight.Ledger.Select((entry, index) => (entry, index)))
        {
            told.Add($"{entry.Holder}:{(entry.From - Day0).Days}");
            var next = index + 1 < oversight.Ledger.Count ? oversight.Ledger[index + 1].From : (DateTimeOffset?)null;
            if (entry.To is { } end && oversight.ClosedAt.Contains(end)) told.Add($"!:{(end - Day0).Days}");
            else entry.To.ShouldBe(next, "no gap and no overlap");
        }

        return string.Join(' ', told);
    }

    private static OwnedTask Task(string name) => new() { Id = Chain.Id(name), Owner = "team" };

    private static StoryFact Fact(string message, string what, int day, Sharing sharing = Sharing.Shared) =>
        new() { References = [message], What = what, At = Day0.AddDays(day), RecordedAt = Day0.AddDays(day), By = "veilig", Sharing = sharing };

    private static StoryPerson Person(SafetyStatus safety, int judged, int spoken) =>
        new() { Safety = safety, JudgedAt = Day0.AddDays(judged), JudgedBy = "veilig", SpokenToOn = new(2026, 2, spoken), SpokenToBy = "veilig" };

    private static SagaRow Row<T>(string kind, T data) => new()
    {
        Kind = kind, Id = Chain.Id("c"), Version = 4, Machine = kind, State = "kept", UpdatedAt = Day0, Data = JsonSerializer.Serialize(data, StateJson.Options),
    };

    private static T Read<T>(SagaRow row) => JsonSerializer.Deserialize<T>(row.Data, StateJson.Options)!;
}
