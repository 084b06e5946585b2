using ChainHub.Conversations;

namespace ChainHub.Sandbox.Tests;

/// <summary>A checker that never objects proves nothing: each rule is shown a chain in which it is broken.</summary>
public class The_checker_sees_what_is_wrong
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Id = Guid.Parse("11111111-1111-8111-8111-111111111111");

    [Fact]
    public async Task A_chain_that_ran_well_is_not_objected_to() => (await Played.OnceAsync()).Violations.ShouldBeEmpty();

    [Fact]
    public void I1_two_holders_at_once() => Broken("I1", Node("vt") with { Cases = [Case(("vt", At, null))] }, Node("st") with { Cases = [Case(("st", At, null))] });

    [Fact]
    public void I1_a_gap_in_a_ledger() => Broken("I1", Node("vt") with { Cases = [Case(("vt", At, At.AddHours(1)), ("st", At.AddHours(2), null))] });

    [Fact]
    public void I1_nobody_after_the_last() => Broken("I1", Node("vt") with { Cases = [Case(("vt", At, At.AddHours(1)))] });

    [Fact]
    public void I1_is_not_broken_by_who_was_told_a_later_beginning_than_the_holders_own()
    {
        var (veilig, team) = (Node("vt") with { Cases = [Case(("bs", At, At.AddHours(1)), ("vt", At.AddHours(1), At.AddHours(9)), ("st", At.AddHours(9), null))] },
            Node("st") with { Cases = [Case(("vt", At.AddHours(5), At.AddHours(9)), ("st", At.AddHours(9), null))] });

        Invariants.Check([veilig, team]).ShouldBeEmpty();
        OversightTimeline.Of(Id, [veilig, team]).Select(stretch => stretch.Holder).ShouldBe(["bs", "vt", "st"]);
    }

    [Fact]
    public void A_case_that_was_closed_ends_when_its_holder_closed_it()
    {
        var closed = Case(("vt", At, At.AddHours(1)), ("st", At.AddHours(1), At.AddHours(7)));
        closed.ClosedAt.Add(At.AddHours(7));

        OversightTimeline.Of(Id, [Node("vt") with { Cases = [Case(("vt", At, At.AddHours(1)), ("st", At.AddHours(1), null))] }, Node("st") with { Cases = [closed] }])
            [^1].To.ShouldBe(At.AddHours(7));
    }

    [Fact]
    public void I1_a_holder_that_does_not_know_it_gave_it_away() => Broken("I1",
        Node("vt") with { Cases = [Case(("vt", At, null))] }, Node("st") with { Cases = [Case(("vt", At, At.AddHours(1)), ("st", At.AddHours(1), null))] });

    [Fact]
    public void I2_moved_by_a_term() => Broken("I2", Node("vt") with { Journal = [Line("oversight-moved"), Line("handled")] });

    [Fact]
    public void I2_moved_by_a_decline() =>
        Broken("I2", Node("vt") with { Journal = [Line("oversight-moved"), Line("handled") with { Type = "nl.chainhub.handover.declined.v1" }] });

    [Fact]
    public void I3_a_task_without_owner() => Broken("I3", Node("vt") with { Tasks = [Task("")] });

    [Fact]
    public void I3_a_task_without_a_date() => Broken("I3", Node("vt") with { Tasks = [Task("vt") with { DueAt = null }] });

    [Fact]
    public void I3_a_task_with_two_owners() => Broken("I3", Node("vt") with { Tasks = [Task("vt")] }, Node("st") with { Tasks = [Task("st")] });

    [Fact]
    public void I4_closed_with_open_work() => Broken("I4", Node("vt") with { Conversations = [Saga("handover.sender", "Completed") with { Closed = true }], Tasks = [Task("vt")] });

    [Fact]
    public void I5_declined_and_nobody_has_to_decide() => Broken("I5",
        Node("vt") with { Conversations = [Saga("handover.sender", "Declined")], Journal = [Line("handled") with { State = "Declined" }] });

    [Fact]
    public void I6_a_question_that_is_forgotten() => Broken("I6", Node("vt") with { Conversations = [Saga("consultation.asker", "Asked")] });

    [Fact]
    public void I6_a_term_that_passed_in_silence() => Broken("I6", Node("vt") with { Terms = [Term(TermStatus.Passed)] });

    [Fact]
    public void I8_a_message_with_two_effects() => Broken("I8", Sender(), Node("st") with { Journal = [Heard("m-1"), Heard("m-1")] });

    [Fact]
    public void I8_a_message_that_was_lost() => Broken("I8", Sender(), Node("st"));

    [Fact]
    public void I9_messages_in_another_order() => Broken("I9", Node("vt") with { Journal = [Said("m-1"), Said("m-2")] }, Node("st") with { Journal = [Heard("m-2"), Heard("m-1")] });

    [Fact]
    public void I13_an_order_of_more_than_four_weeks() => Broken("I13",
        Node("gm") with { Conversations = [Order("2026-03-10T20:15:00Z", "2026-04-07T19:15:01Z")], Terms = [Term(TermStatus.Met) with { Rule = "D26" }] });

    [Fact]
    public void I13_an_order_that_was_moved_past_Easter() => Broken("I13", Node("gm") with { Conversations = [Order("2026-03-26T13:10:00Z", "2026-04-07T12:10:00Z")] });

    [Fact]
    public void I13_an_order_with_two_ends() => Broken("I13",
        Node("gm") with { Conversations = [Order("2026-03-10T20:15:00Z", "2026-04-07T19:15:00Z")], Terms = [Term(TermStatus.Met) with { Rule = "D26" }] },
        Node("vt") with { Conversations = [Order("2026-03-10T20:15:00Z", "2026-03-20T20:15:00Z")] });

    [Fact]
    public void I13_is_not_broken_by_an_order_across_the_clock_change() =>
        Invariants.Check([Node("gm") with { Conversations = [Order("2026-03-24T22:30:00Z", "2026-04-03T21:30:00Z")] }]).ShouldBeEmpty();

    [Fact]
    public void I10_a_placement_that_keeps_more_than_an_alias() => Broken("I10", Node("op") with { Conversations = [Placement("Dorpsstraat 12", "p3")] });

    [Fact]
    public void I10_a_placement_that_is_withheld_from_nobody() => Broken("I10", Node("op") with { Conversations = [Placement("sc-4f09b2c7")] });

    [Fact]
    public void I10_a_message_that_was_put_apart_with_an_address() => Broken("I10", Node("op") with
    {
        Conversations = [Placement("sc-4f09b2c7", "p3")],
        Parked =
        [
            new()
            {
                Key = new("s", "m", "h"), Reason = ParkedReason.DifferentContent, ConversationId = Id, FromOrg = "vt", Type = "nl.chainhub.contact.logged.v1", ParkedAt = At,
                Body = """{"data":{"agreed":"bel 06-12345678"}}"""u8.ToArray(),
            },
        ],
    });

    [Fact]
    public void I10_is_not_broken_by_a_placement_of_which_only_the_alias_is_known() =>
        Invariants.Check([Node("op") with { Conversations = [Placement("sc-4f09b2c7", "p3")] }]).ShouldBeEmpty();

    [Fact]
    public void A_timeline_with_what_was_withheld() =>
        Broken("tijdlijn", Asker("""{"references":["m-1"],"what":"contact.logged","at":"2026-03-02T09:00:00Z","by":"vt"}"""), Giver("Withheld", "contact.logged"));

    [Fact]
    public void A_timeline_that_shows_when_somebody_reported() => Broken("tijdlijn",
        Asker("""{"references":["s-1"],"what":"oversight.moved","at":"2026-03-02T09:00:00Z","from":"2026-03-02T09:00:00Z","by":"vt"}"""), Giver("Guarded", "report.submitted"));

    [Fact]
    public void A_timeline_may_hold_what_the_asker_took_part_in() => Invariants.Check(
        [Asker("""{"references":["m-1"],"what":"contact.logged","at":"2026-03-02T09:00:00Z","by":"vt"}"""), Giver("Withheld", "contact.logged", "st")]).ShouldBeEmpty();

    [Fact]
    public void A_timeline_in_which_somebody_watches_who_does_not() => Broken("tijdlijn",
        Asker("""{"references":["s-1"],"what":"oversight.moved","at":"2026-03-01T09:00:00Z","from":"2026-03-01T09:00:00Z","by":"vt"}"""),
        Node("vt") with { Cases = [Case(("vt", At, null))] });

    [Fact]
    public void A_journal_that_was_changed() => Broken("journaal", Node("vt") with { BrokenAt = 3 });

    private static void Broken(string rule, params NodeRecord[] nodes) =>
        Invariants.Check(nodes).ShouldContain(wrong => wrong.StartsWith($"{rule}: ", StringComparison.Ordinal), string.Join("; ", Invariants.Check(nodes)));

    private static NodeRecord Sender() => Node("vt") with { Journal = [Said("m-1")] };

    private static NodeRecord Node(string organization) => new()
    {
        Organization = organization, Journal = [], BrokenAt = null, Conversations = [], Cases = [], Terms = [], Tasks = [], Parked = [], SetAside = [],
    };

    private static CaseOversight Case(params (string Holder, DateTimeOffset From, DateTimeOffset? To)[] ledger) =>
        new() { CaseId = Id, Ledger = [.. ledger.Select(entry => new OversightEntry(entry.Holder, entry.From, entry.To))] };

    private static JournalLine Line(string what) => new() { At = At, What = what, ConversationId = Id };

    private static JournalLine Said(string message) =>
        Line("sent") with { MessageId = message, Type = "nl.chainhub.handover.received.v1", FromOrg = "vt", ToOrg = "st" };

    private static JournalLine Heard(string message) =>
        Line("handled") with { MessageId = message, Type = "nl.chainhub.handover.received.v1", FromOrg = "vt", ToOrg = "st" };

    private static SagaRow Saga(string machine, string state) => new()
    {
        Kind = ConversationEngine.ConversationKind, Id = Id, Version = 1, Machine = machine, State = state, Data = "{}", UpdatedAt = At,
    };

    private static SagaRow Order(string imposedAt, string endsAt) =>
        Saga("restraining-order.authority", "Ended") with { Data = $$"""{"imposedAt":"{{imposedAt}}","endsAt":"{{endsAt}}"}""" };

    private static SagaRow Placement(string contact, params string[] withheld) => Saga("shelter.provider", "Placed") with
    {
        Data = $$"""{"contactRef":"{{contact}}","adults":["p2"],"persons":["p2","p1"],"withheldFrom":[{{string.Join(',', withheld.Select(person => $"\"{person}\""))}}]}""",
    };

    private static NodeRecord Asker(string fact) => Node("st") with
    {
        Conversations =
        [
            Saga("timeline.asker", "Contributed") with { CaseId = Id, Closed = true, Data = $$"""{"correlationId":"{{Id}}","caseId":"{{Id}}","peer":"vt","asks":true,"facts":[{{fact}}]}""" },
        ],
    };

    private static NodeRecord Giver(string sharing, string what, string with = "bs") => Node("vt") with
    {
        Stories =
        [
            Saga("story", "kept") with
            {
                Kind = ConversationEngine.StoryKind, CaseId = Id,
                Data = $$"""{"caseId":"{{Id}}","facts":[{"references":["m-1"],"what":"{{what}}","at":"2026-03-02T09:00:00Z","recordedAt":"2026-03-02T09:00:00Z","by":"vt","with":["{{with}}"],"sharing":"{{sharing}}"}]}""",
            },
        ],
    };

    private static TaskRow Task(string owner) => new()
    {
        Id = Id, ConversationId = Id, Kind = "AnswerHandover", Owner = owner, DueAt = At, Open = true, OpenedAt = At,
    };

    private static TermRow Term(TermStatus status) => new()
    {
        Id = Id, ConversationId = Id, Rule = "D12", Owner = "vt", Status = status, DueAt = At, StartedAt = At, Computation = TermComputation.Of("{}"), SetAt = At,
    };
}
