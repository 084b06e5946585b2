using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Reading;

public sealed class An_agreement_that_is_in_order
{
    private readonly Agreement agreement = Given.One(Given.Agreement);

    [Fact]
    public void Says_what_it_is_and_when_it_holds()
    {
        (agreement.Code, agreement.Version, agreement.WarmHandover, agreement.ExtendReplyOnce).ShouldBe(("testland", "1", true, false));
        agreement.HoldsOn(new(2025, 12, 31)).ShouldBeFalse();
        agreement.HoldsOn(new(2026, 1, 1)).ShouldBeTrue();
        agreement.HoldsOn(new(2026, 12, 31)).ShouldBeTrue();
        agreement.HoldsOn(new(2027, 1, 1)).ShouldBeFalse();
        Given.One(Given.With("valid-until: 2026-12-31", "")).HoldsOn(new(2099, 1, 1)).ShouldBeTrue();
    }

    [Fact]
    public void Says_who_takes_part() =>
        agreement.Participants[1].ShouldBe(new("st-test", "Sociaal team Test", OrganizationKind.SocialTeam, "00000099000000009002"));

    [Fact]
    public void Takes_a_group_for_all_messages_of_a_conversation()
    {
        agreement.Links[0].Messages.ShouldBe(AgreementFiles.Groups["handover"].Append("consultation.asked"), ignoreOrder: true);
        agreement.Links[0].Messages.ShouldContain("handover.offered");
        agreement.Links[1].Messages.ShouldBe(["task.offered", "task.accepted", "task.declined", "task.completed", "task.reassigned"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("vrijdag", DayOfWeek.Friday)]
    [InlineData("Friday", DayOfWeek.Friday)]
    [InlineData("dinsdag", DayOfWeek.Tuesday)]
    public void Names_the_day_of_the_weekly_talk_in_Dutch_or_English(string name, DayOfWeek day) =>
        Given.One(Given.With("vrijdag", name)).Links[0].WeeklyTalk.ShouldBe(day);

    [Fact]
    public void Names_the_link_contacts() =>
        agreement.Links[0].Contacts.All.ShouldBe([new("vt-test", "lc-1"), new("st-test", "lc-2")]);

    [Fact]
    public void Sets_a_national_term_to_the_length_of_the_region()
    {
        var term = agreement.Terms["D11"];

        (term.Rule.Amount, term.Rule.Unit, term.Rule.Level).ShouldBe((1, TermUnit.WorkingDays, TermLevel.Region));
        term.Rule.Title.ShouldBe(TermRules.Get("D11").Title);
        (term.Rule.Version, term.Rule.Source, term.Rule.ToBeConfirmed).ShouldBe(("testland 1", "samenwerkingsafspraken testland 1", false));
        term.WarnBefore.ShouldBe([new Span(8, WorkingDays: false)]);
        term.EscalateAfter.ShouldBe([new Span(1, WorkingDays: true), new Span(3, WorkingDays: true)]);
    }

    [Fact]
    public void Makes_the_terms_that_only_regions_have()
    {
        var rule = agreement.Terms[LocalRules.AnswerConsultation].Rule;

        (rule.Amount, rule.Unit, rule.Level, rule.Title.Nl).ShouldBe((24, TermUnit.Hours, TermLevel.Region, "vraag beantwoorden"));
        TermCalculator.Compute(rule, new DateTimeOffset(2026, 3, 30, 10, 0, 0, TimeSpan.Zero)).DueAt
            .ShouldBe(new DateTimeOffset(2026, 3, 31, 10, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Counts_with_the_calendar_of_the_term_and_else_with_its_own()
    {
        var worked = Given.One(Given.With("calendar: default", "calendar: liberation-day-worked"));

        worked.Terms["D12"].Calendar.Name.ShouldBe("liberation-day-worked");
        worked.Terms["D13"].Calendar.Name.ShouldBe("good-friday-worked");
        // Thursday before Easter, one working day on: Good Friday counts or not.
        var start = new DateOnly(2026, 4, 2);
        TermCalculator.Compute(agreement.Terms["D13"].Rule with { Amount = 1 }, start).DueDate.ShouldBe(new DateOnly(2026, 4, 3));
        TermCalculator.Compute(agreement.Terms["D12"].Rule with { Amount = 1 }, start).DueDate.ShouldBe(new DateOnly(2026, 4, 7));
    }

    [Fact]
    public void Leaves_a_term_of_law_as_the_law_has_it()
    {
        var rule = Given.One(Given.With("D03: {}", "D03: {warn: [1 wd]}")).Terms["D03"].Rule;

        (rule.Amount, rule.Unit, rule.Level, rule.Source).ShouldBe((5, TermUnit.CalendarDays, TermLevel.Law, TermRules.Get("D03").Source));
    }

    [Fact]
    public void Reads_one_file_or_all_yaml_files_of_a_folder()
    {
        using var folder = new AgreementFolder();
        var file = folder.Write("b.yml", Given.Agreement);
        folder.Write("notes.txt", "no agreement");

        AgreementFiles.Load(file).All.Count.ShouldBe(1);
        AgreementFiles.Load(folder.Path).All.Count.ShouldBe(1);
    }
}
