using ChainHub.Contracts.Introduction;
using ChainHub.Contracts.Hub;

namespace ChainHub.Conversations.Tests.Introductions;

public sealed class A_worker_is_introduced
{
    private static readonly DateOnly Until = new(2026, 4, 30);
    private readonly Chain chain = new();

    [Fact]
    public void A_school_that_is_called_knows_for_whom_the_worker_acts_and_until_when()
    {
        chain.At("mix").Speaks = ("m-2", "veilig");
        chain.At("mix").Says("hello", Words.MeetOurWorker(Until, "m-2", "mix", "veilig"), "school").Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();

        chain.States("hello", "mix", "school").ShouldBe("Known/Known");
        var told = chain.At("school").Notices<WorkerIntroduced>().Single();
        (told.WorkerRef, told.ActsFor, told.Until, told.RecordedBy.Organization).ShouldSatisfyAllConditions(
            who => who.WorkerRef.ShouldBe("m-2"), who => who.ActsFor.ShouldBe(["mix", "veilig"]), who => who.Until.ShouldBe(Until), who => who.Organization.ShouldBe("mix"));

        chain.Advance(70);
        chain.States("hello", "mix", "school").ShouldBe("Over/Over", "after its last day nobody need say that it is over");
        chain.At("school").Notices<DeadlineWarned>().ShouldContain(warned => warned.Deadline.Rule == LocalRules.IntroductionUntil);
    }

    [Theory]
    [InlineData("mix", "m-1", "veilig", "By no agreement m-1 is a member of mix for veilig")]
    [InlineData("mix", "nobody", "mix", "By no agreement nobody is a member of mix")]
    [InlineData("mix", "m-5", "mix", null)]
    [InlineData("mix", "m-5", "team", "until 2026-03-10")]
    [InlineData("mix", "m-6", "jeugd", "until 2026-03-10")]
    [InlineData("team", "m-1", "mix", null)]
    [InlineData("team", "w-1", "mix", "By no agreement w-1 is a member of mix for team")]
    [InlineData("team", "w-1", "veilig", "goes by a mixed team")]
    [InlineData("team", "w-1", "elsewhere", "names elsewhere")]
    public void It_says_what_the_agreements_say_here_and_where_it_is_heard(string from, string worker, string actsFor, string? refused)
    {
        chain.At("mix").Speaks = ("m-2", "veilig");
        var mayOwnPeople = chain.At(from).Says("hello", Words.MeetOurWorker(Until, worker, from, actsFor), "school");

        // A node that does not look says it all the same.
        chain.At("mix").Says("honest", Words.MeetOurWorker(Until, "m-2", "mix"), "school");
        chain.At("team").Says("honest-team", Words.MeetOurWorker(Until, Words.Worker, "team"), "school");
        var forged = chain.Network.Flying.First(parcel => parcel.From == from);
        var heard = chain.At("school").Handle(forged.With(((WorkerIntroduced)forged.Read.Body) with { WorkerRef = worker, ActsFor = [from, actsFor] }).Read);

        foreach (var decision in new[] { mayOwnPeople, heard })
            if (refused is null) decision.Outcome.ShouldBe(Outcome.Handled, decision.Rejection?.Detail);
            else
            {
                decision.Rejection.ShouldNotBeNull().Detail.ShouldContain(refused);
                decision.Rejection.Paths.Single().ShouldStartWith("/data/actsFor/");
            }
    }

    [Fact]
    public void It_is_about_no_family_for_a_year_at_the_most_and_never_by_name()
    {
        var team = chain.At("team");
        team.Says("a", Words.MeetOurWorker(Until, actsFor: "team"), "school", Chain.Family).Rejection!.Paths.ShouldBe(["/chaincase"]);
        team.Says("b", Words.MeetOurWorker(Until, actsFor: "team") with { PersonRefs = [Words.Child] }, "school").Rejection!.Paths.ShouldBe(["/data/personRefs"]);
        team.Says("c", Words.MeetOurWorker(Until, "Jan de Vries", "team"), "school").Rejection!.Paths.ShouldBe(["/data/workerRef"]);
        team.Says("d", Words.MeetOurWorker(new(2026, 3, 1), actsFor: "team"), "school").Rejection!.Paths.ShouldBe(["/data/until"]);
        team.Says("e", Words.MeetOurWorker(new(2027, 3, 3), actsFor: "team"), "school").Rejection!.Paths.ShouldBe(["/data/until"]);
        team.Says("f", Words.MeetOurWorker(new(2027, 3, 2), actsFor: "team"), "school").Outcome.ShouldBe(Outcome.Handled);
        chain.At("school").Says("g", Words.MeetOurWorker(Until, actsFor: "school"), "team").Rejection!.Reason.ShouldBe(RejectionReason.Sender);
    }

    [Fact]
    public void It_is_taken_back_and_what_did_not_arrive_is_still_known()
    {
        chain.At("team").Says("hello", Words.MeetOurWorker(Until, actsFor: "team"), "school");
        chain.DeliverAll();
        chain.Network.Fails = _ => DeliveryFailure.Refused;
        chain.At("team").Says("hello", Words.NoLongerOurWorker(IntroductionEnd.Misused)).Outcome.ShouldBe(Outcome.Handled);
        chain.States("hello", "team", "school").ShouldBe("Known/Known");

        chain.Network.Fails = _ => null;
        chain.At("team").Says("hello", Words.NoLongerOurWorker(IntroductionEnd.LeftOrganization)).Rejection!.Detail.ShouldContain("worker.left-organization");
        chain.At("team").Says("hello", Words.NoLongerOurWorker(IntroductionEnd.Misused)).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        chain.States("hello", "team", "school").ShouldBe("Withdrawn/Withdrawn");
        chain.At("school").Notices<WorkerIntroductionWithdrawn>().Single().Reason.ShouldBe(IntroductionEnd.Misused);
        chain.At("school").Store.Terms.Values.ShouldAllBe(term => term.NextAt == null);
    }

    [Fact]
    public void What_comes_after_its_last_day_was_true_when_it_was_said_and_is_over()
    {
        chain.Network.Hold("school");
        chain.At("team").Says("hello", Words.MeetOurWorker(new(2026, 3, 4), actsFor: "team"), "school");
        chain.Advance(100);
        chain.Network.Release();
        chain.DeliverAll().Advance(24);
        chain.States("hello", "team", "school").ShouldBe("Over/Over");
    }

    [Theory]
    [InlineData(Crash.Never)]
    [InlineData(Crash.BeforeWritten)]
    [InlineData(Crash.BeforeSent)]
    [InlineData(Crash.BeforeConfirmed)]
    public void A_worker_who_leaves_is_taken_back_wherever_he_was_introduced_wherever_the_node_dies(Crash crash)
    {
        foreach (var whom in new[] { "school", "politie", "gemeente" }) chain.At("team").Says($"to-{whom}", Words.MeetOurWorker(Until, actsFor: "team"), whom);
        chain.At("team").Says("colleague", Words.MeetOurWorker(Until, "w-2", "team"), "school");
        chain.DeliverAll();

        chain.NextCrash = crash;
        chain.At("team").Says("departure", Words.Left(), "team", id: "once");
        if (crash != Crash.Never) chain.At("team").Says("departure", Words.Left(), "team", id: "once");
        chain.At("team").Sweep();
        chain.DeliverAll();

        foreach (var whom in new[] { "school", "politie", "gemeente" })
        {
            chain.States($"to-{whom}", "team", whom).ShouldBe("Withdrawn/Withdrawn", whom);
            chain.At(whom).Notices<WorkerIntroductionWithdrawn>().Single().Reason.ShouldBe(IntroductionEnd.LeftOrganization);
        }

        chain.States("colleague", "team", "school").ShouldBe("Known/Known");
        chain.At("team").Says("departure-2", Words.Left(), "team").Rejection!.Detail.ShouldContain("no organization was told");
    }
}
