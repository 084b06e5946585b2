using ChainHub.Contracts.Consultation;

namespace ChainHub.Conversations.Tests.Consultations;

public sealed class A_call_outside_the_system
{
    private readonly Chain chain = new();

    [Fact]
    public void Is_logged_by_one_and_noted_by_the_other()
    {
        chain.At("team").Says("c1", Words.Contact(), to: "veilig").Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        chain.States("c1").ShouldBe("Logged/Logged");
        chain.At("veilig").Says("c1", Words.Contact()).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        chain.At("team").Notices<ContactLogged>().ShouldHaveSingleItem();
        chain.Organizations.ShouldAllBe(o => o.OpenTasks == "" && o.RunningTerms == "");
    }

    [Fact]
    public void May_belong_to_a_handover_and_changes_nothing_in_it()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("team").Says("h1", Words.Contact()).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Offered/Offered");
        chain.At("veilig").Notices<ContactLogged>().ShouldHaveSingleItem();
    }
}
