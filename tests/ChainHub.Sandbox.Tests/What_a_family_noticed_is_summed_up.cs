using ChainHub.Contracts;
using ChainHub.Contracts.Conditions;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Monitoring;
using ChainHub.Contracts.Report;
using ChainHub.Contracts.Tasks;
using ChainHub.Contracts.Workers;
using ChainHub.Sandbox.Telling;

namespace ChainHub.Sandbox.Tests;

public class What_a_family_noticed_is_summed_up
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void A_triage_that_led_to_something_is_the_first_safety_action()
    {
        var sum = Sum((0, Report()), (2, new ReportTriaged { AcuteDanger = false, ActionTaken = "Moeder gebeld." }), (90, new SafetyConditionsSet { Version = 1 }));

        (sum.ToFirstSafetyAction, sum.FirstSafetyAction).ShouldBe((TimeSpan.FromHours(2), SafetyAction.Triage));
    }

    [Fact]
    public void A_triage_that_led_to_nothing_is_none()
    {
        var sum = Sum((0, Report()), (2, new ReportTriaged { AcuteDanger = false }), (90, new SafetyConditionsSet { Version = 1 }));

        (sum.ToFirstSafetyAction, sum.FirstSafetyAction).ShouldBe((TimeSpan.FromHours(90), SafetyAction.ConditionsSet));
    }

    [Fact]
    public void Acting_on_acute_danger_is_one_and_completing_another_task_is_not()
    {
        var (danger, other) = (Guid.NewGuid(), Guid.NewGuid());
        var sum = Sum(
            (0, Report()), (0, new TaskOpened { TaskId = danger, Kind = TaskKind.ActOnAcuteDanger }), (1, new TaskCompleted { TaskId = other }),
            (3, new TaskCompleted { TaskId = danger }));

        (sum.ToFirstSafetyAction, sum.FirstSafetyAction).ShouldBe((TimeSpan.FromHours(3), SafetyAction.ActedOnAcuteDanger));
    }

    [Fact]
    public void Without_a_report_or_a_handover_there_is_nothing_to_measure()
    {
        var sum = Sum((5, new SafetyConditionsSet { Version = 1 }), (6, Offer()));

        sum.ShouldBe(new FamilySum());
    }

    [Fact]
    public void Of_several_handovers_the_longest_counts_each_within_itself()
    {
        var sum = FamilySum.Of(
        [
            At(0, Offer(), "een"), At(10, new HandoverAccepted(), "een"), At(50, Started("w-1"), "een"),
            At(60, Offer(), "twee"), At(90, new HandoverAccepted(), "twee"), At(95, Started("w-1"), "twee"),
        ]);

        (sum.ToAcceptance, sum.ToFirstContact, sum.WorkersMet).ShouldBe((TimeSpan.FromHours(30), TimeSpan.FromHours(40), 1));
    }

    [Fact]
    public void Only_who_met_the_family_counts_and_each_worker_once()
    {
        var sum = Sum(
            (0, By("w-1", new JointVisitHeld { On = Day })), (1, By("w-2", new ChildSpokenTo { PersonRef = "kind", On = Day, Alone = true })),
            (2, By("w-2", new HandoverTalkHeld { On = Day, Participants = [], ChildrenPresent = false })), (3, Started("w-3")),
            (4, By("w-4", new ContactLogged { Channel = ContactChannel.Meeting, On = Day, Agreed = "x", WithFamily = true })),
            (5, By("w-5", new ContactLogged { Channel = ContactChannel.WeeklyTalk, On = Day, Agreed = "x" })),
            (6, By("w-6", new SafetyConditionsEndorsed { Version = 1 })), (7, By(null, new JointVisitHeld { On = Day })));

        sum.WorkersMet.ShouldBe(4);
    }

    [Fact]
    public void A_worker_who_was_introduced_counts_without_having_recorded_anything()
    {
        var sum = Sum(
            (0, By("planner", new PrimaryWorkerAssigned { WorkerRef = "w-1" })), (1, By("planner", new PrimaryWorkerIntroduced { WorkerRef = "w-1", On = Day })),
            (2, By("w-1", new JointVisitHeld { On = Day })), (3, By("planner", new PrimaryWorkerSubstituteNamed { WorkerRef = "w-2" })),
            (4, new PrimaryWorkerChanged { WorkerRef = "w-3", Introduced = false, NotIntroducedBecause = NotIntroducedReason.FamilyDeclines }),
            (5, new PrimaryWorkerChanged { WorkerRef = "w-4", Introduced = true }));

        sum.WorkersMet.ShouldBe(2);
    }

    [Fact]
    public void The_last_moment_counts_and_families_that_were_not_monitored_do_not()
    {
        var stable = Sum((1, Moment(1, SafetyLevel.DirectlySafe)), (2, Moment(2, SafetyLevel.StablySafe)));
        var back = Sum((1, Moment(1, SafetyLevel.StablySafe)), (2, Moment(2, SafetyLevel.NotSafe)));

        stable.LastLevel.ShouldBe(SafetyLevel.StablySafe);
        FamilySum.StablySafeShare([stable, back, Sum()]).ShouldBe(0.5);
        FamilySum.StablySafeShare([Sum()]).ShouldBeNull();
    }

    private static FamilySum Sum(params (int Hours, Message Body)[] facts) => FamilySum.Of([.. facts.Select(fact => At(fact.Hours, fact.Body, "gezin"))]);

    private static Fact At(int hours, Message body, string conversation) => new(Start.AddHours(hours), conversation, body);

    private static Message By(string? worker, Message body) => body with { RecordedBy = new RecordedBy { WorkerRef = worker } };

    private static ReportSubmitted Report() => new()
    {
        Concerns = [new() { Text = "Een klap gezien.", IsFact = true }], Persons = [new() { PersonRef = "kind", Role = HouseholdRole.Child }],
    };

    private static HandoverOffered Offer() => new() { Kind = HandoverKind.Direct, Content = new HandoverContent(), OversightSince = Start };

    private static Message Started(string worker) => By(worker, new HandoverStarted { FirstContactOn = Day });

    private static MonitoringConcluded Moment(int moment, SafetyLevel level) => new() { Moment = moment, Level = level, Explanation = "Zo is het." };
}
