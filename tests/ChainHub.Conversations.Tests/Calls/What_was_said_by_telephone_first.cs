using ChainHub.Calendar;

namespace ChainHub.Conversations.Tests.Calls;

/// <summary>A call and a message afterwards are a legal path: the terms count from the call.</summary>
public sealed class What_was_said_by_telephone_first
{
    // Written down on Monday; said on the Friday before.
    private static readonly DateTimeOffset Called = new(2026, 2, 27, 15, 0, 0, TimeSpan.Zero);

    private readonly Chain chain = new();

    [Fact]
    public void Is_a_handover_whose_terms_count_from_the_call_at_both()
    {
        chain.At("veilig").Says("h1", Offer(Called), to: "team", inCase: Chain.Family).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        foreach (var organization in new[] { "team", "veilig" })
            Due(organization, LocalRules.AnswerHandover).ShouldBe(AmsterdamTime.EndOfDay(new(2026, 3, 6)));

        var now = new Chain();
        now.At("veilig").Offers("h1", to: "team");
        now.DeliverAll();
        now.At("team").Store.Terms.Values.Single(t => t.Rule == LocalRules.AnswerHandover).DueAt.ShouldBe(AmsterdamTime.EndOfDay(new(2026, 3, 9)));
        chain.At("team").Notices<HandoverOffered>().Single().OccurredAt.ShouldBe(Called);
    }

    [Fact]
    public void Says_the_offer_with_the_call_and_not_with_the_writing_however_late_it_comes()
    {
        chain.Network.Hold("veilig");
        chain.At("veilig").Says("h1", Offer(Called), to: "team", inCase: Chain.Family);
        chain.Advance(days: 2);
        chain.Network.Release();
        chain.DeliverAll();
        Due("team", LocalRules.AnswerHandover).ShouldBe(AmsterdamTime.EndOfDay(new(2026, 3, 6)));
        chain.At("team").Accepts("h1");
        chain.DeliverAll();
        chain.At("veilig").Holders().ShouldBe("veilig|team");
    }

    [Fact]
    public void Is_contact_that_is_logged_after_the_fact()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("team").Says("h1", Words.Contact() with { OutOfBandFirst = true, OccurredAt = Called }).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        var logged = chain.At("veilig").Notices<Contracts.Consultation.ContactLogged>().ShouldHaveSingleItem();
        (logged.OutOfBandFirst, logged.OccurredAt).ShouldBe((true, Called));
    }

    [Fact]
    public void Without_saying_when_is_refused_with_where_and_what_to_do()
    {
        foreach (var at in new[] { default, chain.Now.AddMinutes(1) })
        {
            var refusal = chain.At("veilig").Says("h1", Offer(at), to: "team", inCase: Chain.Family).Rejection!;
            (refusal.Reason, refusal.Paths.ShouldHaveSingleItem()).ShouldBe((RejectionReason.Schema, "/data/occurredAt"));
            refusal.Detail.ShouldContain("give the instant at which it was said");
        }

        chain.At("veilig").Says("h1", Offer(new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero)), to: "team", inCase: Chain.Family).Rejection!.Paths.ShouldBe(["/data/occurredAt"]);
        chain.Network.Sent.ShouldBeEmpty();
    }

    private HandoverOffered Offer(DateTimeOffset calledAt) => Words.Offer(chain.Start, []) with { OutOfBandFirst = true, OccurredAt = calledAt };

    private DateTimeOffset Due(string organization, string rule) => chain.At(organization).Store.Terms.Values.Single(term => term.Rule == rule).DueAt;
}
