using ChainHub.Contracts.Hub;

namespace ChainHub.Conversations.Tests.Messages;

public sealed class A_message_comes_twice
{
    private readonly Chain chain = new();

    public A_message_comes_twice()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
    }

    [Fact]
    public void The_second_has_no_effect()
    {
        chain.At("team").Accepts("h1");
        var acceptance = chain.OnItsWay("handover.accepted");
        chain.DeliverAll();
        var before = chain.At("veilig").Store.Everything();
        chain.Deliver(acceptance).Outcome.ShouldBe(Outcome.Duplicate);

        chain.At("veilig").Store.Everything().ShouldBe(before);
        chain.At("veilig").Notices<OversightMoved>().ShouldHaveSingleItem();
        chain.At("veilig").Holders().ShouldBe("veilig|team");
    }

    [Fact]
    public void A_command_handed_in_twice_is_taken_once()
    {
        chain.At("team").Says("h1", Words.Received(), id: "c1").Outcome.ShouldBe(Outcome.Handled);
        chain.At("team").Says("h1", Words.Received(), id: "c1").Outcome.ShouldBe(Outcome.Duplicate);
        chain.Network.Flying.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_same_id_with_another_content_is_set_apart_and_the_sender_is_told()
    {
        chain.At("team").Accepts("h1");
        var acceptance = chain.OnItsWay("handover.accepted");
        chain.DeliverAll();
        var before = chain.At("veilig").Store.Everything();
        chain.Deliver(acceptance.With(Words.Declined())).Rejection!.Reason.ShouldBe(RejectionReason.DifferentContent);

        chain.At("veilig").Store.Everything().ShouldBe(before);
        chain.At("veilig").Store.Parked.Values.ShouldHaveSingleItem().Reason.ShouldBe(ParkedReason.DifferentContent);
        chain.DeliverAll();
        var told = chain.At("team").Notices<MessageRejected>().ShouldHaveSingleItem();
        (told.Reason, told.MessageId).ShouldBe((RejectionReason.DifferentContent, acceptance.Row.MessageId));
        chain.States("h1").ShouldBe("Accepted/Accepted");
    }

    [Fact]
    public void An_offer_that_came_again_with_another_content_is_still_the_first_one()
    {
        chain.Deliver(chain.Network.Sent[0].With(Words.Offer(chain.Start, ["anders"])));
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Offered/Offered");
        chain.At("veilig").OpenTasks.ShouldBe("RepairMessage");
    }

    [Fact]
    public void A_number_used_twice_is_refused()
    {
        chain.At("team").Confirms("h1");
        var confirmed = chain.OnItsWay("handover.received");
        chain.DeliverAll();
        var second = chain.Deliver(confirmed.With(envelope => envelope with { Id = "another" }));
        second.Rejection!.Paths.ShouldBe(["/sequence"]);
        second.Rejection.Detail.ShouldContain("2 is next");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Received/Received");
    }

    [Fact]
    public void A_whole_day_replayed_gives_the_same_states_and_no_second_effect()
    {
        chain.At("team").Confirms("h1").AsksClarification("h1");
        chain.DeliverAll();
        chain.At("veilig").Clarifies("h1", extend: true).DeclaresDanger("h1");
        chain.DeliverAll().Advance(1);
        chain.At("team").Accepts("h1").Starts("h1");
        chain.DeliverAll();
        chain.At("veilig").AsksToUndo("h1");
        chain.DeliverAll();
        var before = chain.Organizations.Select(o => o.Store.Everything() + o.Told.Count + o.Store.Journal.Count).ToList();
        var sent = chain.Network.Sent.ToList();

        foreach (var parcel in sent) chain.Deliver(parcel).Outcome.ShouldBe(Outcome.Duplicate);

        chain.Organizations.Select(o => o.Store.Everything() + o.Told.Count + o.Store.Journal.Count).ShouldBe(before);
        chain.Network.Sent.Count.ShouldBe(sent.Count);
    }
}
