using ChainHub.Contracts.Consultation;

namespace ChainHub.Conversations.Tests.Consultations;

public sealed class A_question_by_expertise
{
    private readonly Chain chain = new();

    [Fact]
    public void Goes_to_all_who_offer_it_and_the_first_adequate_answer_releases_the_others()
    {
        chain.At("team").Tells("q1", Words.ByExpertise());
        chain.DeliverAll();
        foreach (var expert in new[] { "opvang", "politie", "veilig" }) chain.At(expert).StateOf("q1").ShouldBe("Asked", expert);
        chain.At("jeugd").Row("q1").ShouldBeNull();
        chain.At("veilig").Notices<ConsultationBroadcast>().Single().To.ShouldBe(["opvang", "politie", "veilig"]);

        chain.At("politie").Tells("q1", Words.Advice());
        chain.At("opvang").Tells("q1", Words.Advice());
        chain.DeliverAll();
        chain.At("team").OpenTasks.ShouldBe("JudgeAnswer");
        chain.At("team").Tells("q1", Words.AnswerJudged("politie", adequate: false)).Tells("q1", Words.AnswerJudged("opvang"));
        chain.DeliverAll();

        string.Join(' ', new[] { "team", "opvang", "politie", "veilig" }.Select(code => chain.At(code).StateOf("q1"))).ShouldBe("Answered Answered Closed Closed");
        chain.At("politie").Notices<ConsultationAnswerJudged>().Single().Adequate.ShouldBeFalse();
        chain.At("veilig").Notices<ConsultationClosed>().Single().Closure.ShouldBe(ConsultationClosure.AnsweredElsewhere);
        chain.Organizations.ShouldAllBe(o => o.OpenTasks == "" && o.RunningTerms == "");
    }

    [Fact]
    public void Where_nobody_offers_it_the_asker_is_told_who_else_can_be_asked()
    {
        var refused = chain.At("team").MayNotTell("q1", Words.ByExpertise(Expertise.ElderAbuse));

        refused.ShouldContain("offers 'Ouderenmishandeling' on 2026-03-02");
        refused.ShouldContain("Ask veilig (consultation.asked)");
        chain.At("team").Row("q1").ShouldBeNull();
    }

    [Fact]
    public void Is_not_asked_of_who_offers_it_no_longer_nor_of_oneself()
    {
        var later = new Chain(start: new DateTimeOffset(2026, 7, 1, 8, 0, 0, TimeSpan.Zero));

        later.At("veilig").Tells("q1", Words.ByExpertise());

        later.Network.Flying.Select(parcel => parcel.To).ShouldBe(["opvang"]);
    }

    [Fact]
    public void An_answer_that_is_not_enough_can_be_given_better_and_when_nobody_is_left_somebody_decides()
    {
        chain.At("team").Tells("q1", Words.ByExpertise(Expertise.HonourRelatedViolence));
        chain.DeliverAll();
        chain.At("opvang").Tells("q1", Words.Advice());
        chain.At("opvang").MayNotTell("q1", Words.Advice()).ShouldContain("was answered");
        chain.DeliverAll();

        chain.At("team").MayNotTell("q1", Words.AnswerJudged("veilig")).ShouldContain("No answer of this organization");
        chain.At("team").MayNotTell("q1", Words.AnswerJudged("opvang", adequate: false) with { Explanation = null }).ShouldContain("what is missing");
        chain.At("team").Tells("q1", Words.AnswerJudged("opvang", adequate: false));
        chain.DeliverAll();
        chain.States("q1", "team", "opvang").ShouldBe("Unanswered/Answered");
        chain.At("team").OpenTasks.ShouldBe("DecideNextStep");

        chain.At("opvang").Tells("q1", Words.Advice());
        chain.DeliverAll();
        chain.At("team").OpenTasks.ShouldBe("JudgeAnswer");
        chain.At("team").Tells("q1", Words.AnswerJudged("opvang"));
        chain.DeliverAll();
        chain.States("q1", "team", "opvang").ShouldBe("Answered/Answered");
    }

    [Fact]
    public void An_answer_that_nobody_judges_is_raised()
    {
        chain.At("team").Tells("q1", Words.ByExpertise(Expertise.HonourRelatedViolence));
        chain.DeliverAll();
        chain.At("opvang").Tells("q1", Words.Advice());
        chain.DeliverAll();

        chain.Advance(6);

        chain.At("team").Notices<Contracts.Hub.EscalationOpened>().ShouldContain(told => told.Deadline.Rule == LocalRules.JudgeAnswer);
    }

    [Fact]
    public void A_group_by_name_needs_one_that_was_asked_first() =>
        chain.At("team").MayNotTell("q1", Words.Broadcast(["veilig"]), "veilig").ShouldContain("Ask by expertise");
}
