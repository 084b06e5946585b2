using ChainHub.Contracts.Hub;

namespace ChainHub.Conversations.Tests.Handovers;

public sealed class A_handover_goes_well
{
    private readonly Chain chain = new();

    [Fact]
    public void From_offer_to_report_both_sides_walk_the_same_path()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        (chain.At("veilig").StateOf("h1"), chain.At("team").StateOf("h1")).ShouldBe(("Offered", "Offered"));

        chain.At("team").Confirms("h1");
        chain.DeliverAll();
        (chain.At("veilig").StateOf("h1"), chain.At("team").StateOf("h1")).ShouldBe(("Received", "Received"));

        chain.At("team").Accepts("h1");
        chain.DeliverAll();
        (chain.At("veilig").StateOf("h1"), chain.At("team").StateOf("h1")).ShouldBe(("Accepted", "Accepted"));

        chain.At("team").Starts("h1");
        chain.DeliverAll();
        (chain.At("veilig").StateOf("h1"), chain.At("team").StateOf("h1")).ShouldBe(("Started", "Started"));

        chain.At("team").ReportsStart("h1");
        chain.DeliverAll();
        (chain.At("veilig").StateOf("h1"), chain.At("team").StateOf("h1")).ShouldBe(("Completed", "Completed"));
        (chain.At("veilig").OpenTasks, chain.At("team").OpenTasks).ShouldBe(("", ""));
        (chain.At("veilig").RunningTerms, chain.At("team").RunningTerms).ShouldBe(("", ""));
        (chain.At("veilig").Row("h1")!.Closed, chain.At("team").Row("h1")!.Closed).ShouldBe((true, true));
    }

    [Fact]
    public void The_oversight_moves_once_and_both_ledgers_say_the_same()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll().Advance(1.5);
        chain.At("team").Accepts("h1");
        var accepted = chain.Now;
        chain.Advance(0.1);
        chain.DeliverAll();

        chain.At("veilig").Case().Ledger.ShouldBe([new("veilig", chain.Start, accepted), new("team", accepted, null)]);
        chain.At("team").Case().Ledger.ShouldBe(chain.At("veilig").Case().Ledger);
        chain.At("veilig").Notices<OversightMoved>().ShouldHaveSingleItem().At.ShouldBe(accepted);
        chain.At("team").Notices<OversightMoved>().ShouldHaveSingleItem().ToHolder.ShouldBe("team");
    }
}
