namespace ChainHub.Conversations.Tests.Timelines;

public sealed class A_section_of_the_report
{
    private readonly Chain chain = Family.WithTheTeam();

    [Fact]
    public void Is_its_owners_and_counts_its_versions()
    {
        chain.At("team").Tells("h1", Words.Section(text: "Ik wil naar huis.")).Tells("h1", Words.Section(text: "Ik wil dat het rustig blijft."));

        var kept = chain.At("team").CaseTimeline().Story.Sections.ShouldHaveSingleItem();
        (kept.Owner, kept.Version, kept.Observations[0].Text).ShouldBe(("team", 2, "Ik wil dat het rustig blijft."));
        chain.Network.Flying.ShouldBeEmpty();
    }

    [Fact]
    public void Goes_to_who_asked_for_the_timeline_and_stays_the_property_of_who_wrote_it()
    {
        chain.Asking().At("veilig").Tells(Family.Question, Words.Section(ReportSection.ReasonForConcern));
        chain.DeliverAll();

        chain.Got().Sections.ShouldHaveSingleItem().Owner.ShouldBe("veilig");
        chain.At("team").CaseTimeline().Story.Sections.ShouldBeEmpty();
    }

    [Fact]
    public void Is_for_nobody_who_did_not_ask()
    {
        chain.Asking().At("veilig").Tells(Family.Question, Words.Section());
        var parcel = chain.OnItsWay("report-section.written");

        chain.At("team").Handle(parcel.With(envelope => envelope with { Id = "other", ConversationId = Chain.Id("h1"), Sequence = 2 }).Read).Rejection!.Detail.ShouldContain("who asked for a timeline");
    }
}
