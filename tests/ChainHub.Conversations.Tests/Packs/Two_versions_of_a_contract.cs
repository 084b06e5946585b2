using ChainHub.Contracts.Report;

namespace ChainHub.Conversations.Tests.Packs;

public sealed class Two_versions_of_a_contract
{
    private static readonly DateOnly Turns = new(2026, 3, 10);

    [Fact]
    public void T74_Are_said_beside_each_other_and_both_are_heard()
    {
        var chain = new Chain();
        chain.At("school").Tells("r1", Reporting(), "veilig", "one");
        var parcel = chain.Network.TakeNext()!;
        chain.Deliver(parcel.With(((ReportSubmitted)parcel.Read.Body).ToPrevious())).Outcome.ShouldBe(Outcome.Handled);
        chain.At("team").Tells("r2", Reporting(), "veilig", "two");
        chain.DeliverAll();

        chain.States("r1", "school", "veilig").ShouldBe("Received/Received");
        chain.States("r2", "team", "veilig").ShouldBe("Received/Received");
        chain.At("veilig").Store.Journal.Where(line => line.What == "handled").Select(line => line.Type)
            .ShouldBe(["nl.chainhub.report.submitted.v1", "nl.chainhub.report.submitted.v2"]);
        chain.At("veilig").Report("r1").Ages[Words.Child].NextFrom.ShouldBeNull("the first version has no room for it");
        chain.At("veilig").Report("r2").Ages[Words.Child].NextFrom.ShouldBe(Turns);
        chain.At("veilig").Told.Select(told => told.Type).ShouldContain("nl.chainhub.report.submitted.v1", "own people get it as it came");
    }

    [Fact]
    public void T74_Who_reads_the_first_only_gets_the_first()
    {
        var chain = new Chain(TestAgreement.Usual with
        {
            Participants = [.. TestAgreement.Participants.Select(p => p.Code == "veilig" ? p with { Reads = new Dictionary<string, int> { ["report.submitted"] = 1 } } : p)],
        });
        chain.At("school").Tells("r1", Reporting(), "veilig", Chain.Family);

        chain.Network.Sent.Single().Row.Type.ShouldBe("nl.chainhub.report.submitted.v1");
        chain.DeliverAll();
        chain.States("r1", "school", "veilig").ShouldBe("Received/Received");
    }

    [Fact]
    public void What_comes_back_in_the_first_is_undone_like_the_newest()
    {
        var chain = new Chain(TestAgreement.Usual with
        {
            Participants = [.. TestAgreement.Participants.Select(p => p.Code == "veilig" ? p with { Reads = new Dictionary<string, int> { ["report.submitted"] = 1 } } : p)],
        });
        chain.Network.Fails = _ => DeliveryFailure.Unroutable;
        chain.At("school").Tells("r1", Reporting(), "veilig", Chain.Family);

        chain.At("school").OpenTasks.ShouldContain(nameof(TaskKind.DecideNextStep));
    }

    private static ReportSubmitted Reporting() =>
        Words.Report() with { Persons = [Words.Reported(Words.Child, age: AgeBand.UnderTwelve, nextFrom: Turns)] };
}
