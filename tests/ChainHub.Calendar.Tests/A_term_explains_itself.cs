using System.Text.Json;
using Shouldly;
using Xunit;

namespace ChainHub.Calendar.Tests;

public sealed class A_term_explains_itself
{
    [Fact]
    public void In_Dutch_with_the_article_of_each_step() =>
        string.Join('\n', Given.Term("D03", "2026-03-30").Explain(TermLanguage.Dutch)).ShouldBe(
            """
            Uiterlijk dinsdag 7 april 2026, tot het einde van de dag.
            1. D03, Veilig Thuis: onderzoek beginnen dat nodig is gebleken. Termijn: 5 dagen, vanaf ontvangst van de melding. [Uitvoeringsbesluit Wmo 2015 art. 4.1.7 lid 1]
            2. De klok begint op maandag 30 maart 2026; die dag zelf telt niet mee.
            3. 5 dagen later: zaterdag 4 april 2026, tot het einde van de dag.
            4. De Algemene termijnenwet geldt: het is een termijn uit een algemene maatregel van bestuur. [Algemene termijnenwet art. 5]
            5. Zaterdag 4 april 2026 (weekend), zondag 5 april 2026 (weekend) en maandag 6 april 2026 (Tweede Paasdag): verlengd tot en met dinsdag 7 april 2026. [Algemene termijnenwet art. 1 lid 1]
            6. De termijn bevat 4 dagen die geen zaterdag, zondag of feestdag zijn; ten minste twee is genoeg. [Algemene termijnenwet art. 2]
            """);

    [Fact]
    public void In_English_with_the_days_off_of_the_calendar()
    {
        var lines = Given.Term("D02", "2026-03-30").Explain(TermLanguage.English);

        lines[0].ShouldBe("By Wednesday 8 April 2026, until the end of the day.");
        lines.ShouldContain("3. Friday 3 April 2026 does not count as a working day: Good Friday (calendar default).");
        lines.ShouldContain("4. Monday 6 April 2026 does not count as a working day: Easter Monday (calendar default).");
        lines[^1].ShouldBe("6. This end does not move: this is not a statutory term. [Algemene termijnenwet art. 1 lid 1]");
    }

    [Fact]
    public void At_once_is_due_at_the_instant_it_starts()
    {
        var start = Given.Clock("2026-03-28 23:10");
        var term = TermCalculator.Compute(TermRules.Get("D01"), start);

        term.DueAt.ShouldBe(start);
        term.Explain(TermLanguage.Dutch)[0].ShouldBe("Uiterlijk zaterdag 28 maart 2026 om 23:10 uur.");
    }

    [Fact]
    public void Hours_from_a_date_alone_count_from_its_start_and_say_so()
    {
        var term = Given.Term("D39", "2026-03-28");

        term.DueAt.ShouldBe(Given.Clock("2026-03-31 01:00"));
        term.Steps.ShouldContain(step => step.Text.StartsWith("The time is not known"));
    }

    [Fact]
    public void A_usual_length_says_that_the_region_has_to_confirm_it()
    {
        Given.Term("D12", "2026-03-30").Steps[1].TextNl.ShouldContain("moeten haar bevestigen");
        Given.Term("D03", "2026-03-30").Steps.ShouldNotContain(step => step.TextNl.Contains("bevestigen"));
    }

    [Fact]
    public void Every_rule_has_both_languages_in_every_step()
    {
        foreach (var rule in TermRules.All.Where(rule => rule.Unit != TermUnit.Norm))
        {
            var term = TermCalculator.Compute(rule, Given.Clock("2026-03-26 14:10"));
            term.Steps.ShouldAllBe(step => step.Text.Length > 0 && step.TextNl.Length > 0, rule.Code);
            term.Steps[0].Article.ShouldBe(rule.Source);
        }
    }

    [Fact]
    public void It_is_stored_and_read_again_without_a_change()
    {
        foreach (var rule in TermRules.All.Where(rule => rule.Unit != TermUnit.Norm))
        {
            var term = TermCalculator.Compute(rule, Given.Clock("2026-12-24 14:10"));
            var read = JsonSerializer.Deserialize<ComputedTerm>(JsonSerializer.Serialize(term))!;

            (read with { Steps = term.Steps }).ShouldBe(term);
            read.Steps.ShouldBe(term.Steps);
        }
    }
}
