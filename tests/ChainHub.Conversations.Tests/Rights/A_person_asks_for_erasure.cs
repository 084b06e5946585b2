using ChainHub.Contracts.Rights;

namespace ChainHub.Conversations.Tests.Rights;

public sealed class A_person_asks_for_erasure
{
    private readonly Chain chain = new();

    public A_person_asks_for_erasure()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("veilig").Tells("h1", new ErasureRequested { PersonRef = Words.Mother, ReceivedOn = new(2026, 3, 2) });
    }

    [Fact]
    public void It_is_decided_within_three_months() => chain.At("veilig").DueOn(LocalRules.Erasure).ShouldBe(new(2026, 6, 2));

    [Fact]
    public void T63_It_is_refused_for_another_s_interest_while_the_conversation_runs_on()
    {
        chain.At("veilig").MayNotTell("h1", Decided(ErasureDecision.Granted)).ShouldContain("still runs");

        chain.At("veilig").Tells("h1", Decided(ErasureDecision.RefusedForOthers));
        chain.DeliverAll();

        chain.States("h1", "veilig", "team").ShouldBe("Offered/Offered");
        chain.At("veilig").Terms(LocalRules.Erasure).ShouldBeEmpty();
        chain.Network.Sent.ShouldNotContain(parcel => parcel.Name == "erasure.decided", "a refusal concerns nobody else");
    }

    [Fact]
    public void T63_It_is_granted_once_the_conversation_is_over_and_the_other_hears_it()
    {
        chain.At("team").Declines("h1");
        chain.DeliverAll();
        chain.At("veilig").Tells("h1", new Contracts.Tasks.TaskCompleted { TaskId = chain.At("veilig").Task(TaskKind.DecideNextStep).Id });

        chain.At("veilig").Tells("h1", Decided(ErasureDecision.Granted));
        chain.DeliverAll();

        chain.At("team").Notices<ErasureDecided>().Single().PersonRef.ShouldBe(Words.Mother);
        chain.At("veilig").OpenTasks.ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_asked_and_it_is_decided_all_the_same()
    {
        chain.At("team").MayNotTell("h1", Decided(ErasureDecision.RefusedByLaw)).ShouldContain("erasure.requested");
    }

    private static ErasureDecided Decided(ErasureDecision decision) =>
        new() { PersonRef = Words.Mother, Decision = decision, Explanation = "Het dossier is nodig voor de veiligheid van het kind." };
}
