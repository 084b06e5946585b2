using System.Text.Json;

namespace ChainHub.Conversations.Tests.Organizations;

/// <summary>On 9 March 2026 team-west is taken up in team; both know the same family, and both have things open with others.</summary>
public sealed class Two_teams_become_one
{
    private const string West = "team-west";
    private readonly Chain chain = new(Agreement);

    private static Agreement Agreement
    {
        get
        {
            var names = TestAgreement.Usual.Links[0].Messages;
            return TestAgreement.Usual with
            {
                Participants = [.. TestAgreement.Participants, new(West, "Sociaal team West", OrganizationKind.SocialTeam, $"{77:D20}") { Successor = new Succession("team", new(2026, 3, 9)) }],
                Links = [.. TestAgreement.Usual.Links, .. TestAgreement.Participants.Select(one => TestAgreement.LinkOf(West, one.Code, names))],
            };
        }
    }

    [Fact]
    public void Two_organizations_with_rows_of_their_own_become_one_and_what_is_open_goes_on()
    {
        Plays();
        var (veilig, west, team) = (chain.At("veilig"), chain.At(West), chain.At("team"));
        chain.Advance(7);
        var clocks = Clocks(west).Concat(Clocks(team)).ToDictionary(clock => clock.Key, clock => clock.Value);
        List<Guid> tasks = [.. west.Store.Tasks.Values.Concat(team.Store.Tasks.Values).Where(task => task.Open).Select(task => task.Id).Order()];

        chain.MovesIn(West, "team");

        west.Store.Sagas.ShouldBeEmpty();
        Clocks(team).ShouldBe(clocks, ignoreOrder: true, "every clock that ran at either of the two runs on as it was");
        team.Store.Tasks.Values.Where(task => task.Open).Select(task => task.Id).Order().ToList().ShouldBe(tasks, "every task is still there, once");

        // Open with others: a handover to each of the two, and a question of each.
        team.Accepts("h-west");
        team.Accepts("h-team");
        chain.At("opvang").Says("ask-west", Words.Advice());
        chain.At("opvang").Says("ask-team", Words.Advice());
        chain.DeliverAll();
        chain.States("h-west", "veilig", "team").ShouldBe("Accepted/Accepted");
        chain.States("h-team", "jeugd", "team").ShouldBe("Accepted/Accepted");
        team.StateOf("ask-west").ShouldBe(team.StateOf("ask-team"));
        foreach (var name in (string[])["second", "third"]) team.Case(name).Holder.ShouldBe("team");
        veilig.Case("second").Ledger.ShouldBe(team.Case("second").Ledger);
    }

    [Fact]
    public void The_family_that_both_knew_has_one_ledger_one_story_and_all_that_was_open_for_it()
    {
        Plays();
        var (west, team) = (chain.At(West), chain.At("team"));
        team.Holders().ShouldNotBe(west.Holders(), "they know it differently");
        chain.Advance(7);
        var facts = west.Store.Sagas[StoryKey].Data;
        chain.MovesIn(West, "team");

        team.Holders().ShouldBe("veilig|team-west");
        team.Case().Closed.ShouldBeFalse();
        team.Case().Ledger[1].From.ShouldBe(chain.At("veilig").Case().Ledger[1].From);
        team.Case().AcuteSince.ShouldNotBeNull("nobody has said that it was acted on");
        team.Case().Tasks.ShouldContain(task => task.Kind == TaskKind.ActOnAcuteDanger);
        facts.ShouldContain("acute-danger.declared");
        team.Store.Sagas[StoryKey].Data.ShouldContain("acute-danger.declared");

        // The first thing that happens with it says since when the successor holds it.
        team.Starts("h1");
        chain.DeliverAll();
        team.Holders().ShouldBe("veilig|team-west|team");
        chain.At("veilig").Holders().ShouldBe("veilig|team-west|team");
        team.Case().Ledger.ShouldBe(chain.At("veilig").Case().Ledger);
        Gaps(team.Case()).ShouldBe(0);
    }

    [Fact]
    public void What_is_open_between_the_two_must_be_ended_first()
    {
        chain.At(West).Says("between", Words.Question(), to: "team");
        chain.DeliverAll();
        chain.Advance(7);
        var before = Written();

        var refused = Should.Throw<StoryException>(() => chain.MovesIn(West, "team"));

        refused.Message.ShouldContain($"consultation.asker {Chain.Id("between")} is Unanswered");
        Written().ShouldBe(before, "nothing has changed");
    }

    [Fact]
    public void What_is_over_between_the_two_is_kept_as_the_receiving_side_has_it()
    {
        chain.At(West).Says("between", Words.Question(), to: "team");
        chain.DeliverAll();
        chain.At("team").Says("between", Words.Advice());
        chain.DeliverAll();
        chain.At(West).Says("between", Words.Closed());
        chain.DeliverAll();
        chain.Advance(7);
        var here = chain.At("team").Row("between")!;
        here.Closed.ShouldBeTrue();

        chain.MovesIn(West, "team");

        chain.At("team").Row("between").ShouldBe(here);
        chain.At("team").Store.Journal.ShouldContain(line => line.What == TakeOverLines.Joined && line.Code == "consultation.asker" && line.ConversationId == here.Id);
    }

    [Fact]
    public void A_question_that_a_third_put_to_both_goes_on_with_the_one_with_whom_more_was_said()
    {
        chain.At("veilig").Says("q", Words.Question(), to: "jeugd");
        chain.DeliverAll();
        chain.Advance(5);
        chain.At("veilig").Says("q", Words.Broadcast([West, "team"])).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        chain.At(West).Says("q", Words.Advice());
        chain.DeliverAll();
        chain.Advance(7);
        var (answered, asked) = (chain.At(West).StateOf("q"), chain.At("team").StateOf("q"));
        answered.ShouldNotBe(asked);
        chain.MovesIn(West, "team");

        chain.At("team").StateOf("q").ShouldBe(answered);
        chain.At("team").OpenTasks.ShouldBe("", "one of the two has answered, and nobody has to do so again");
        chain.At("veilig").Says("q", Words.AnswerJudged("team")).Outcome.ShouldBe(Outcome.Handled);
        chain.At("veilig").Says("q", Words.Closed()).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        chain.At("team").Row("q")!.ShouldSatisfyAllConditions(row => row.State.ShouldBe("Closed"), row => row.Closed.ShouldBeTrue());
    }

    [Fact]
    public void What_had_yet_to_leave_leaves_as_said_by_the_successor()
    {
        chain.At("veilig").Offers("h1", to: West);
        chain.DeliverAll();
        chain.Advance(7);
        chain.NextCrash = Crash.BeforeSent;
        chain.At(West).Accepts("h1");
        chain.At(West).Store.Outbox.ShouldContain(row => row.ToOrg == "veilig");
        chain.MovesIn(West, "team");

        chain.At("team").Sweep();
        CloudEventCodec.Read(chain.Network.Flying[0].Row.Body).Envelope.ShouldSatisfyAllConditions(
            envelope => envelope.FromOrg.ShouldBe("team"), envelope => envelope.Source.ShouldContain(TestAgreement.Participants.First(one => one.Code == "team").Oin));
        chain.DeliverAll();
        chain.States("h1", "veilig", "team").ShouldBe("Accepted/Accepted");
        chain.At("veilig").Case().Holder.ShouldBe("team");
    }

    private static SagaKey StoryKey => new(ConversationEngine.StoryKind, Chain.Id(Chain.Family));

    // The family went to the west; the other team was asked about it before, and saw danger. Each has more open with others.
    private void Plays()
    {
        chain.At("veilig").Offers("h1", to: West);
        chain.DeliverAll();
        chain.At(West).Accepts("h1");
        chain.DeliverAll();
        chain.At("team").Says("seen", Words.Question(), to: "jeugd", inCase: Chain.Family);
        chain.DeliverAll();
        chain.At("team").DeclaresDanger("seen");
        chain.At(West).DeclaresDanger("h1");
        chain.DeliverAll();
        chain.At("veilig").Offers("h-west", to: West, inCase: "second");
        chain.At("jeugd").Offers("h-team", to: "team", inCase: "third");
        chain.At(West).Says("ask-west", Words.Question(), to: "opvang");
        chain.At("team").Says("ask-team", Words.Question(), to: "opvang");
        chain.DeliverAll();
    }

    private static Dictionary<Guid, DateTimeOffset> Clocks(Organization at) =>
        at.Store.Terms.Values.Where(term => term.Status is TermStatus.Running or TermStatus.Passed).ToDictionary(term => term.Id, term => term.DueAt);

    private static int Gaps(CaseOversight oversight) => oversight.Ledger.Zip(oversight.Ledger.Skip(1)).Count(pair => pair.First.To != pair.Second.From);

    private string Written() => JsonSerializer.Serialize(chain.Organizations.Select(one => new
    {
        one.Code, Sagas = one.Store.Sagas.Values.OrderBy(row => row.Id), one.Store.Journal, one.Store.Outbox, Terms = one.Store.Terms.Values.OrderBy(term => term.Id),
    }));
}
