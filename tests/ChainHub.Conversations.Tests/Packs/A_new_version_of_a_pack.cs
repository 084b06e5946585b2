using System.Text.Json;
using ChainHub.Calendar;

namespace ChainHub.Conversations.Tests.Packs;

/// <summary>Invariant I14: a term that was set is never changed.</summary>
public sealed class A_new_version_of_a_pack
{
    private static readonly DateOnly Changes = new(2026, 3, 4);

    private static readonly Dictionary<string, TermPolicy> Terms = new(TestAgreement.Usual.Terms)
    {
        [LocalRules.AnswerHandover] = Shorter(LocalRules.AnswerHandover, 2),
        [LocalRules.FirstContact] = Shorter(LocalRules.FirstContact, 3),
    };

    // Monday 2 March: two days under the first version, in which an answer takes five working days; then two, and a contact three.
    private readonly Chain chain = new(
        TestAgreement.Usual with { ValidUntil = Changes.AddDays(-1) },
        next: TestAgreement.Usual with { Version = "2", ValidFrom = Changes, Terms = Terms });

    [Fact]
    public void Leaves_a_running_term_with_its_alarms_as_it_was()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        var before = Running("team", LocalRules.AnswerHandover);

        chain.AdvanceTo(AmsterdamTime.ToInstant(Changes, new(9, 0)));
        chain.At("team").Confirms("h1").AsksClarification("h1");
        chain.DeliverAll();

        var after = Running("team", LocalRules.AnswerHandover);
        (after.DueAt, after.NextAt, after.Computation).ShouldBe((before.DueAt, before.NextAt, before.Computation));
        after.DueAt.ShouldBe(AmsterdamTime.EndOfDay(new(2026, 3, 9)));
        Computed(after).RuleVersion.ShouldBe(TermRules.Get("D12").Version);
        chain.AdvanceTo(AmsterdamTime.EndOfDay(new(2026, 3, 9)) - TimeSpan.FromSeconds(1));
        chain.States("h1").ShouldNotContain("Overdue");
        chain.AdvanceTo(AmsterdamTime.EndOfDay(new(2026, 3, 9)));
        chain.States("h1").ShouldContain("Overdue");
    }

    [Fact]
    public void Holds_for_what_is_set_from_its_day_on_also_in_a_conversation_that_ran()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.AdvanceTo(AmsterdamTime.ToInstant(Changes, new(9, 0)));
        chain.At("veilig").Offers("h2", to: "jeugd", inCase: "other");
        chain.At("team").Accepts("h1");
        chain.DeliverAll();

        var contact = Running("team", LocalRules.FirstContact);
        contact.DueAt.ShouldBe(AmsterdamTime.EndOfDay(new(2026, 3, 9)));
        Computed(contact).RuleVersion.ShouldBe("2");
        Running("jeugd", LocalRules.AnswerHandover).DueAt.ShouldBe(AmsterdamTime.EndOfDay(new(2026, 3, 6)));
    }

    private TermRow Running(string organization, string rule) =>
        chain.At(organization).Store.Terms.Values.Single(term => term.Rule == rule && term.Status == TermStatus.Running);

    private static ComputedTerm Computed(TermRow term) => JsonSerializer.Deserialize<ComputedTerm>(term.Computation.Text)!;

    private static TermPolicy Shorter(string rule, int workingDays)
    {
        var policy = TestAgreement.Usual.Terms[rule];
        return policy with { Rule = policy.Rule with { Amount = workingDays, Version = "2" } };
    }
}
