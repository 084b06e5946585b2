using ChainHub.Contracts.Hub;

namespace ChainHub.Conversations.Tests.Messages;

public sealed class What_may_not_be_said_is_refused_and_changes_nothing
{
    private readonly Chain chain = new();

    public What_may_not_be_said_is_refused_and_changes_nothing()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
    }

    [Fact]
    public void In_the_wrong_state()
    {
        var refusal = RefusedOwn("team", Words.Started());
        refusal.Reason.ShouldBe(RejectionReason.NotAllowedInState);
        refusal.Detail.ShouldBe("nl.chainhub.handover.started.v1 cannot be said while the conversation is in state Offered (handover.receiver).");
    }

    [Fact]
    public void By_the_wrong_side()
    {
        RefusedOwn("veilig", Words.Accepted([], [])).Reason.ShouldBe(RejectionReason.Sender);
        RefusedOwn("team", Words.Withdrawn()).Reason.ShouldBe(RejectionReason.Sender);
    }

    [Fact]
    public void In_the_name_of_the_node()
    {
        RefusedOwn("team", new MessageRejected { Reason = RejectionReason.Schema, Detail = "x" }).Reason.ShouldBe(RejectionReason.Sender);
        RefusedOwn("team", Words.Of(typeof(HandoverExpired))).Reason.ShouldBe(RejectionReason.Sender);
    }

    [Fact]
    public void In_another_kind_of_conversation()
    {
        RefusedOwn("team", Words.Advice()).Detail.ShouldContain("another kind of conversation");
    }

    [Fact]
    public void By_a_third_party_that_is_told_so()
    {
        chain.At("jeugd").Offers("h1", to: "veilig", inCase: "other");
        RefusedPeer("veilig", chain.OnItsWay("handover.offered")).Reason.ShouldBe(RejectionReason.Sender);
        chain.DeliverAll();
        chain.At("jeugd").Notices<MessageRejected>().ShouldHaveSingleItem().Reason.ShouldBe(RejectionReason.Sender);
        chain.Network.Flying.ShouldBeEmpty();
    }

    [Fact]
    public void For_another_case_than_the_conversations_own()
    {
        chain.At("team").Accepts("h1");
        var elsewhere = chain.OnItsWay("handover.accepted").With(envelope => envelope with { ChainCase = Chain.Id("other") });
        RefusedPeer("veilig", elsewhere).Paths.ShouldBe(["/chaincase"]);
    }

    [Fact]
    public void Without_an_agreement()
    {
        var links = TestAgreement.Usual.Links.Where(link => !link.Joins("veilig", "team"));
        var apart = new Chain(TestAgreement.Usual with { Links = [.. links] });
        var refused = apart.At("veilig").Says("h1", Words.Offer(apart.Start, []), "team", Chain.Family);
        refused.Rejection!.Reason.ShouldBe(RejectionReason.NoAgreement);
        refused.Rejection.Detail.ShouldContain("veilig");
        apart.At("veilig").Store.Everything().ShouldBeEmpty();
    }

    [Fact]
    public void A_message_that_the_agreement_does_not_name_is_refused_to_its_sender()
    {
        chain.At("veilig").HoldsTalk("h1");
        var talk = chain.Network.TakeAt(0);
        chain.At("team").Refuse(talk.Read, new Refusal(RejectionReason.NoAgreement, "No agreement.")).Outcome.ShouldBe(Outcome.Rejected);
        chain.DeliverAll();
        chain.At("veilig").Notices<MessageRejected>().ShouldHaveSingleItem().Reason.ShouldBe(RejectionReason.NoAgreement);
        chain.At("veilig").OpenTasks.ShouldBe("RepairMessage");
    }

    [Fact]
    public void A_second_offer_while_the_first_is_open()
    {
        var second = chain.At("veilig").Says("h2", Words.Offer(chain.Start, []), "jeugd", Chain.Family);
        second.Rejection!.Detail.ShouldContain($"on offer in conversation {Chain.Id("h1")}");
        chain.At("veilig").StateOf("h2").ShouldBeNull();
    }

    [Fact]
    public void An_offer_of_what_somebody_else_holds()
    {
        chain.At("team").Accepts("h1");
        chain.DeliverAll();
        chain.At("veilig").Says("h2", Words.Offer(chain.Start, []), "jeugd", Chain.Family).Rejection!.Detail.ShouldContain("team holds the safety oversight");

        chain.At("jeugd").Says("h3", Words.Offer(chain.Start, []), "team", Chain.Family).Outcome.ShouldBe(Outcome.Handled);
        RefusedPeer("team", chain.OnItsWay("handover.offered")).Detail.ShouldContain("team holds the safety oversight");
        chain.DeliverAll();
        chain.At("jeugd").StateOf("h3").ShouldBe("Undelivered");
    }

    [Fact]
    public void An_offer_without_a_case_or_to_oneself_or_held_since_tomorrow()
    {
        chain.At("jeugd").Says("h9", Words.Offer(chain.Start, []), "team").Rejection!.Detail.ShouldContain("chaincase");
        chain.At("jeugd").Says("h9", Words.Offer(chain.Start, []), "jeugd", "other").Rejection!.Paths.ShouldBe(["/toorg"]);
        chain.At("jeugd").Says("h9", Words.Offer(chain.Now.AddDays(1), []), "team", "other").Rejection!.Paths.ShouldBe(["/data/oversightSince"]);
        chain.At("jeugd").StateOf("h9").ShouldBeNull();
    }

    [Fact]
    public void An_instant_that_cannot_be()
    {
        var offer = chain.Network.Sent[0];
        chain.At("opvang").Refused(offer, (HandoverOffered)offer.Read.Body with { OccurredAt = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero) }).ShouldBe("/data/occurredAt");
        chain.At("opvang").Refused(offer, (HandoverOffered)offer.Read.Body with { OversightSince = chain.Now.AddYears(9) }).ShouldBe("/data/oversightSince");
        chain.At("team").Accepts("h1");
        var accepted = chain.OnItsWay("handover.accepted");
        chain.At("veilig").Refused(accepted, (HandoverAccepted)accepted.Read.Body with { OversightFrom = chain.Now.AddYears(9) }).ShouldBe("/data/oversightFrom");
        chain.At("veilig").Holders().ShouldBe("veilig");
    }

    [Fact]
    public void A_refusal_is_never_refused_so_two_nodes_cannot_go_on_for_ever()
    {
        chain.At("jeugd").Says("h1", Words.Question(), to: "opvang");
        chain.DeliverAll();
        var rejected = new MessageRejected { Reason = RejectionReason.Sender, Detail = "x" };
        var forged = chain.Network.Sent[0].With(envelope => envelope with { Id = "r1", FromOrg = "jeugd", ToOrg = "veilig", Sequence = null, Type = Catalogue.Of<MessageRejected>().Type });
        chain.Deliver(new Parcel("jeugd", "veilig", forged.Row with { Body = CloudEventCodec.Write(CloudEventCodec.Read(forged.Row.Body).Envelope, rejected) }))
            .Outcome.ShouldBe(Outcome.Rejected);
        chain.Network.Flying.ShouldBeEmpty();
    }

    private Refusal RefusedOwn(string at, Message message)
    {
        var before = chain.At(at).Store.Everything();
        var decision = chain.At(at).Says("h1", message);
        decision.Outcome.ShouldBe(Outcome.Rejected);
        chain.At(at).Store.Everything().ShouldBe(before);
        chain.Network.Flying.ShouldBeEmpty();
        chain.At(at).Store.Journal[^1].What.ShouldBe("rejected");
        return decision.Rejection!;
    }

    private Refusal RefusedPeer(string at, Parcel parcel)
    {
        var holders = chain.At(at).Holders();
        var (state, tasks) = (chain.At(at).StateOf("h1"), chain.At(at).OpenTasks);
        var decision = chain.Deliver(chain.Network.Flying.Contains(parcel) ? chain.Network.TakeAt(chain.Network.Flying.ToList().IndexOf(parcel)) : parcel);
        decision.Outcome.ShouldBe(Outcome.Rejected);
        (chain.At(at).Holders(), chain.At(at).StateOf("h1"), chain.At(at).OpenTasks).ShouldBe((holders, state, tasks));
        return decision.Rejection!;
    }
}
