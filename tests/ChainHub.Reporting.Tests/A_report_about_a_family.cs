namespace ChainHub.Reporting.Tests;

public sealed class A_report_about_a_family
{
    private readonly Chain chain = Told.Family();

    [Fact]
    public void Has_every_section_and_the_timeline_in_one_well_formed_file_without_anything_from_elsewhere()
    {
        var html = chain.Html();

        Told.Read(html).Descendants("section").Select(section => (string?)section.Attribute("id")).ShouldBe([.. Enum.GetNames<ReportSection>(), "Tijdlijn"]);
        foreach (var elsewhere in new[] { "http:", "https:", "src=", "<script", "<link", "@import", "url(" }) html.ShouldNotContain(elsewhere);
    }

    [Fact]
    public void Says_how_safe_each_person_is_and_who_judged_it() =>
        Told.Section(chain.Html(), nameof(ReportSection.SafetyPerPerson)).ShouldContain("Direct veiligVeilig Thuis");

    [Fact]
    public void Says_of_a_section_who_wrote_it_when_and_which_version_with_facts_apart_from_opinions()
    {
        chain.At("team").Tells("h1", Words.Section() with { RecordedBy = new() { Role = "gezinswerker" } });

        var section = Told.Section(chain.Html(), nameof(ReportSection.WhatTheChildSays));
        section.ShouldContain("Geschreven door het sociaal team (gezinswerker), ");
        section.ShouldContain("versie 1.");
        section.IndexOf("Ik wil dat het rustig blijft.", StringComparison.Ordinal).ShouldBeInRange(section.IndexOf("(feiten)", StringComparison.Ordinal), section.IndexOf("(mening)", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_what_is_missing()
    {
        var html = chain.Html();

        Told.Section(html, nameof(ReportSection.ReasonForConcern)).ShouldContain("Dit hoofdstuk is nog niet geschreven.");
        Told.Section(html, "Tijdlijn").ShouldContain("Andere organisaties zijn niet gevraagd");
    }

    [Fact]
    public void Gives_the_reason_of_a_decision_in_words_for_the_family()
    {
        chain.At("team").Starts("h1").ReportsStart("h1").Tells("h1", new Contracts.Family.CaseClosed { Level = SafetyLevel.StablySafe, Explanation = "U redt het nu zelf." });

        Told.Section(chain.Html(), nameof(ReportSection.Decisions)).ShouldContain("Casus afgesloten (stabiel veilig)U redt het nu zelf.Besloten door het sociaal team");
    }

    [Fact]
    public void Has_nothing_of_what_somebody_of_the_family_must_not_learn_and_says_that_there_is_more()
    {
        var hidden = new Disclosure { WithholdFrom = [Words.Mother] };
        chain.At("team").Tells("h1", Words.Section(text: "Dit weet vader niet.") with { Disclosure = hidden })
            .Tells("h1", Words.Contact() with { WithFamily = true, Disclosure = hidden });

        var html = chain.Html();
        html.ShouldNotContain("Dit weet vader niet.");
        Told.Section(html, nameof(ReportSection.WhatTheChildSays)).ShouldContain("Dat staat hier niet, voor de veiligheid van iemand.");
        Told.Section(html, "Tijdlijn").ShouldNotContain("had contact met het gezin");
        Told.Section(html, "Tijdlijn").ShouldContain("Van het sociaal team staat hier niet alles.");
    }

    [Fact]
    public void Of_Veilig_Thuis_does_not_show_that_or_when_somebody_reported()
    {
        var html = chain.Html("veilig");

        html.ShouldNotContain("school");
        html.ShouldNotContain(DutchDates.Machine(chain.Start)[..13]);
        html.ShouldNotContain("gemeld dat");
    }

    [Fact]
    public void Does_not_say_why_an_organization_gave_nothing()
    {
        chain.At("team").Tells("t1", Words.TimelineQuestion(), "veilig", Chain.Family);
        chain.DeliverAll();
        chain.At("veilig").Tells("t1", Words.NoTimelinePart(TimelineRefusal.Unsafe));
        chain.DeliverAll();

        Told.Section(chain.Html(), "Tijdlijn").ShouldContain("Veilig Thuis geeft niets voor deze tijdlijn.");
        chain.Html().ShouldNotContain("gevaar");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</style></section><!-- & ]]>")]
    public void Shows_whatever_was_written_as_text(string written)
    {
        chain.At("team").Tells("h1", Words.Section(text: written) with { RecordedBy = new() { Role = written } });
        chain.At("team").Starts("h1").ReportsStart("h1").Tells("h1", new Contracts.Family.CaseClosed { Level = SafetyLevel.StablySafe, Explanation = written });

        var html = chain.Html();
        html.ShouldNotContain(written);
        Told.Section(html, nameof(ReportSection.WhatTheChildSays)).ShouldContain(written);
        Told.Section(html, nameof(ReportSection.Decisions)).ShouldContain(written);
    }

    [Fact]
    public void Can_be_read_by_a_screen_reader_and_by_keyboard()
    {
        var page = Told.Read(chain.Html());

        page.Descendants("h1").Count().ShouldBe(1);
        var ids = page.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        ids.ShouldBe(ids.Distinct());
        page.Descendants("a").Select(link => ((string)link.Attribute("href")!)[1..]).ShouldBeSubsetOf(ids);
        foreach (var table in page.Descendants("table"))
        {
            table.Elements("caption").ShouldHaveSingleItem();
            table.Descendants("th").ShouldAllBe(head => head.Attribute("scope") != null);
        }

        page.Descendants("section").ShouldAllBe(section => ids.Contains((string)section.Attribute("aria-labelledby")!));
    }
}
