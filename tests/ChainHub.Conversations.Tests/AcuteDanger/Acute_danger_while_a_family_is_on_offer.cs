namespace ChainHub.Conversations.Tests.AcuteDanger;

public sealed class Acute_danger_while_a_family_is_on_offer
{
    private readonly Chain chain = new();

    [Fact]
    public void T29_Whoever_holds_the_oversight_acts_the_receiver_knows_and_the_clocks_run_on()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        var clocks = (chain.At("veilig").RunningTerms, chain.At("team").DueOn(LocalRules.AnswerHandover));
        chain.At("veilig").DeclaresDanger("h1");
        chain.DeliverAll();

        chain.States("h1").ShouldBe("Offered/Offered");
        chain.At("veilig").Task(TaskKind.ActOnAcuteDanger).DueAt.ShouldBe(chain.Now.AddHours(1));
        chain.At("team").OpenTasks.ShouldContain("ActOnAcuteDanger");
        (chain.At("veilig").RunningTerms.Replace(" acute-action", "").Replace("acute-action ", ""), chain.At("team").DueOn(LocalRules.AnswerHandover)).ShouldBe(clocks);
        chain.At("veilig").Holders().ShouldBe("veilig");
    }

    [Fact]
    public void T30_Declared_by_the_receiver_before_it_accepts_it_moves_nothing_and_the_holder_acts()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("team").DeclaresDanger("h1");
        chain.DeliverAll();

        chain.At("veilig").OpenTasks.ShouldContain("ActOnAcuteDanger");
        (chain.At("veilig").Holders(), chain.At("team").Holders()).ShouldBe(("veilig", "veilig"));
        chain.At("team").Accepts("h1");
        chain.DeliverAll();
        chain.At("team").Holders().ShouldBe("veilig|team");
    }
}
