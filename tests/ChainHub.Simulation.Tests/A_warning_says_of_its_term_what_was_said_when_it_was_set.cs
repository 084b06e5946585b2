using ChainHub.Contracts;
using ChainHub.Contracts.Hub;

namespace ChainHub.Simulation.Tests;

/// <summary>A warning is decided from the row of its term alone: whatever people were told of the term before must stand there.</summary>
public sealed class A_warning_says_of_its_term_what_was_said_when_it_was_set
{
    [Fact]
    public void Whatever_the_story()
    {
        var (compared, aboutSomebody, more) = (0, 0, 0);
        for (var seed = 1; seed <= 80; seed++)
            foreach (var organization in Teller.Tell(seed).Run.Chain.Organizations)
            {
                var set = organization.Notices<DeadlineSet>().Select(notice => notice.Deadline).Concat(organization.Notices<DeadlineRecomputed>().Select(notice => notice.Deadline))
                    .ToLookup(deadline => deadline.TermId);
                foreach (var warned in organization.Notices<DeadlineWarned>().Select(notice => notice.Deadline).Where(warned => set.Contains(warned.TermId)))
                {
                    Said(warned).ShouldBe(Said(set[warned.TermId].First()), $"seed {seed}, {organization.Code}");
                    compared++;
                    if (warned.About is not null) aboutSomebody++;
                }

                more += organization.Notices<DeadlineWarned>().GroupBy(warned => warned.Deadline.TermId).Count(warnings => warnings.Count() > 1);
            }

        // Terms of every kind came by: about somebody, and with more than one warning.
        (compared > 100 && aboutSomebody > 0 && more > 0).ShouldBeTrue($"{compared} compared, {aboutSomebody} about somebody, {more} with several warnings");
    }

    private static (string Rule, RuleLevel Level, DateOnly? DueOn, DateTimeOffset DueAt, string? About) Said(Deadline deadline) =>
        (deadline.Rule, deadline.Level, deadline.DueOn, deadline.DueAt, deadline.About);
}
