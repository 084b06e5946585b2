using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Tasks;

namespace ChainHub.Conversations.Tests.AcuteDanger;

public sealed class Acute_danger_lies_over_every_state
{
    private readonly Chain chain = new();

    public static TheoryData<string> Stations => ["Draft/Announced", "Offered/Offered", "Received/Received", "Clarifying/Clarifying", "Overdue/Overdue",
        "Withdrawing/Offered", "Accepted/Accepted", "Started/Started", "Completed/Completed", "Declined/Declined", "Withdrawn/Withdrawn",
        "CancelNegotiation/CancelNegotiation", "Reverted/Reverted", "Bounced/Bounced"];

    [Theory, MemberData(nameof(Stations))]
    public void Whoever_declares_it_both_have_a_task_at_once_and_no_state_and_no_clock_changes(string station)
    {
        foreach (var declares in new[] { "veilig", "team" })
        {
            var here = new Chain();
            BringTo(here, station);
            var clocks = Clocks(here);
            here.At(declares).DeclaresDanger("h1");
            var flying = here.Network.Flying[^1];
            flying.Row.Lane.ShouldBe(OutboxLane.Acute);
            flying.Read.Sequence.ShouldBeNull();
            here.Deliver(here.Network.TakeAt(here.Network.Flying.Count - 1)).Outcome.ShouldBe(Outcome.Handled);

            here.States("h1").ShouldBe(station);
            foreach (var side in new[] { "veilig", "team" })
            {
                here.At(side).Task(TaskKind.ActOnAcuteDanger).DueAt.ShouldBe(here.Now + TimeSpan.FromHours(1));
                here.At(side).Case().AcuteSince.ShouldBe(here.Now);
            }

            Clocks(here).ShouldBe(clocks);
        }
    }

    [Fact]
    public void It_does_not_wait_for_what_was_said_before()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.Network.Hold(from: "veilig", "handover.talk-held");
        chain.At("veilig").HoldsTalk("h1").DeclaresDanger("h1");
        chain.DeliverAll();
        chain.At("team").Notices<AcuteDangerDeclared>().ShouldHaveSingleItem();
        chain.At("team").OpenTasks.ShouldContain("ActOnAcuteDanger");
    }

    [Fact]
    public void It_may_come_before_the_offer_itself_and_the_task_and_its_term_run_all_the_same()
    {
        chain.Network.Hold(from: "veilig", "handover.offered");
        chain.At("veilig").Offers("h1", to: "team").DeclaresDanger("h1");
        chain.DeliverAll();
        chain.At("team").StateOf("h1").ShouldBeNull();
        chain.At("team").OpenTasks.ShouldBe("ActOnAcuteDanger");

        chain.AdvanceTo(chain.Now + TimeSpan.FromHours(4));
        chain.At("team").Notices<Contracts.Hub.EscalationOpened>().Select(e => e.EscalationLevel).ShouldBe([EscalationLevel.TeamLead, EscalationLevel.Managers]);

        chain.Network.Release();
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Offered/Offered");
        chain.At("team").Handover("h1").AcuteSince.ShouldNotBeNull();
        chain.At("team").OpenTasks.ShouldBe("ActOnAcuteDanger AnswerHandover ConfirmReceipt");
    }

    [Fact]
    public void It_is_acted_on_before_the_offer_has_come()
    {
        chain.Network.Hold(from: "veilig", "handover.offered");
        chain.At("veilig").Offers("h1", to: "team").DeclaresDanger("h1");
        chain.DeliverAll();
        var task = chain.At("team").Task(TaskKind.ActOnAcuteDanger);
        chain.At("team").Says("h1", new TaskCompleted { TaskId = task.Id }, inCase: Chain.Family).Outcome.ShouldBe(Outcome.Handled);
        chain.At("team").OpenTasks.ShouldBe("");
        chain.At("team").RunningTerms.ShouldBe("");
        chain.At("team").Case().AcuteSince.ShouldBeNull();
    }

    [Fact]
    public void Own_people_may_declare_it_to_a_neighbour_before_any_conversation()
    {
        chain.At("team").DeclaresDanger("nieuw", to: "veilig", inCase: Chain.Family);
        chain.DeliverAll();
        foreach (var side in new[] { "team", "veilig" }) chain.At(side).OpenTasks.ShouldBe("ActOnAcuteDanger");
    }

    [Fact]
    public void Declared_twice_it_is_one_task_and_acted_on_it_is_over()
    {
        chain.At("veilig").Offers("h1", to: "team").DeclaresDanger("h1").DeclaresDanger("h1");
        chain.DeliverAll();
        foreach (var side in new[] { "veilig", "team" })
        {
            var task = chain.At(side).Task(TaskKind.ActOnAcuteDanger);
            chain.At(side).Says("h1", new TaskCompleted { TaskId = task.Id }).Outcome.ShouldBe(Outcome.Handled);
            chain.At(side).Case().AcuteSince.ShouldBeNull();
            chain.At(side).RunningTerms.ShouldNotContain(LocalRules.AcuteAction);
        }
    }

    [Fact]
    public void It_is_not_held_up_by_an_agreement_that_one_of_the_askeds_has_left()
    {
        var links = TestAgreement.Usual.Links.Where(l => !l.Joins("veilig", "jeugd")).ToList();
        var here = new Chain(TestAgreement.Usual);
        here.At("veilig").Says("q1", Words.Question(), to: "jeugd");
        here.DeliverAll();
        var later = new Chain(TestAgreement.Usual with { Links = links });
        foreach (var (key, row) in here.At("veilig").Store.Sagas) later.At("veilig").Store.Sagas[key] = row;
        later.At("veilig").DeclaresDanger("q1").OpenTasks.ShouldBe("ActOnAcuteDanger");
        later.Network.Flying.ShouldBeEmpty();
        later.At("veilig").Store.Journal.ShouldContain(line => line.What == "not-sent");
    }

    private static string Clocks(Chain chain) => string.Join('\n', chain.Organizations
        .SelectMany(o => o.Store.Terms.Values.Where(t => t.Rule != LocalRules.AcuteAction).Select(t => $"{o.Code} {t}")).Order());

    private static void BringTo(Chain chain, string station)
    {
        var (veilig, team) = (chain.At("veilig"), chain.At("team"));
        if (station.StartsWith("Draft", StringComparison.Ordinal))
        {
            // An announcement opens no ledger: the case is known once somebody has offered, or by the danger itself.
            veilig.Announces("h1", to: "team");
            chain.DeliverAll();
            return;
        }

        veilig.Offers("h1", to: "team");
        chain.DeliverAll();
        if (station.StartsWith("Received", StringComparison.Ordinal)) team.Confirms("h1");
        if (station.StartsWith("Clarifying", StringComparison.Ordinal)) team.AsksClarification("h1");
        if (station.StartsWith("Overdue", StringComparison.Ordinal)) chain.Advance(8);
        if (station.StartsWith("Declined", StringComparison.Ordinal)) team.Declines("h1");
        if (station.StartsWith("Withdraw", StringComparison.Ordinal)) veilig.Withdraws("h1");
        if (station.StartsWith("Withdrawing", StringComparison.Ordinal)) return;
        if (station.Split('/')[0] is "Accepted" or "Started" or "Completed" or "CancelNegotiation" or "Reverted" or "Bounced") team.Accepts("h1");
        if (station.Split('/')[0] is "Started" or "Completed") team.Starts("h1");
        if (station.StartsWith("Completed", StringComparison.Ordinal)) team.ReportsStart("h1");
        if (station.StartsWith("Bounced", StringComparison.Ordinal)) team.Bounces("h1");
        if (station.Split('/')[0] is "CancelNegotiation" or "Reverted") team.AsksToUndo("h1");
        chain.DeliverAll();
        if (station.StartsWith("Reverted", StringComparison.Ordinal)) veilig.AgreesToUndo("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe(station);
    }
}
