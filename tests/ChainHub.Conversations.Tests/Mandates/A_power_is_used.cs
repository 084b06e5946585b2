using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Mandates;

namespace ChainHub.Conversations.Tests.Mandates;

public sealed class A_power_is_used
{
    [Fact]
    public void Asked_for_granted_and_used_both_know_who_used_it_in_which_decision()
    {
        var chain = Lent.Asked();
        chain.At("gemeente").OpenTasks.ShouldBe("DecideOnMandate");
        chain.At("gemeente").Tells("m1", Words.YouMay(new(2026, 3, 2), Lent.Until));
        chain.DeliverAll().Both().ShouldBe("Granted/Granted");

        chain.At("team").Tells("m1", Words.Used(chain.Now));
        chain.DeliverAll();

        foreach (var side in new[] { "team", "gemeente" })
        {
            var use = chain.At(side).Mandate("m1").Uses.ShouldHaveSingleItem();
            (use.DecisionRef, use.WorkerRef).ShouldBe(("besluit-1", Words.Worker));
            chain.At(side).Store.Journal.Where(line => line.What.StartsWith("mandate-", StringComparison.Ordinal)).Select(line => $"{line.What} {line.Code}")
                .ShouldBe(["mandate-granted DecideOnHelp", "mandate-used DecideOnHelp", $"mandate-used-by {Words.Worker}", "mandate-decision besluit-1"]);
        }

        chain.At("gemeente").Notices<MandateUsed>().Single().RecordedBy.Organization.ShouldBe("team");
        chain.At("team").Notices<MandateUseGranted>().Single().Source.ShouldContain("Jeugdwet art. 2.3");
    }

    [Fact]
    public void It_ends_by_itself_on_both_sides_after_its_last_day_and_both_are_warned_before()
    {
        var chain = Lent.Granted();

        chain.AdvanceTo(Amsterdam("2026-03-09 23:59")).Both().ShouldBe("Granted/Granted");
        foreach (var side in new[] { "team", "gemeente" })
            chain.At(side).Notices<DeadlineWarned>().ShouldContain(told => told.Deadline.Rule == LocalRules.MandateUntil, side);
        chain.AdvanceTo(Amsterdam("2026-03-10 00:00")).Both().ShouldBe("Expired/Expired");

        chain.At("team").CaseOf(Chain.Id(Chain.Family))!.Lent.ShouldBeEmpty();
        chain.Organizations.ShouldAllBe(o => o.RunningTerms == "" && !o.Notices<EscalationOpened>().Any());
    }

    [Fact]
    public void T56_Used_after_it_expired_it_is_refused_with_the_last_day()
    {
        var chain = Lent.Granted();
        chain.AdvanceTo(Amsterdam("2026-03-10 09:00"));

        chain.At("team").MayNotTell("m1", Words.Used(chain.Now)).ShouldContain("until the end of 2026-03-09");
        chain.At("team").Mandate("m1").Uses.ShouldBeEmpty();
    }

    [Fact]
    public void T56_Also_while_the_alarm_of_its_end_is_late_and_by_a_node_that_does_not_look()
    {
        var chain = Lent.Granted();
        chain.At("team").AlarmsAreLate = true;
        chain.AdvanceTo(Amsterdam("2026-03-10 09:00"));
        chain.At("team").StateOf("m1").ShouldBe("Granted");
        chain.At("team").MayNotTell("m1", Words.Used(chain.Now)).ShouldContain("until the end of 2026-03-09");

        chain.At("team").Tells("m1", Words.Used(Amsterdam("2026-03-09 16:55")));
        chain.DeliverAll();
        var parcel = chain.Network.Sent.Last(sent => sent.Read.Body is MandateUsed);
        var forged = parcel.Read with { Id = "forged", Sequence = parcel.Read.Sequence + 1, Body = Words.Used(chain.Now, "besluit-2") };

        var decision = chain.At("gemeente").Handle(forged);

        decision.Rejection!.Reason.ShouldBe(RejectionReason.Sender);
        decision.Rejection.Detail.ShouldContain("until the end of 2026-03-09");
    }

    [Fact]
    public void What_was_used_in_time_may_be_recorded_the_day_after()
    {
        var chain = Lent.Granted();
        chain.AdvanceTo(Amsterdam("2026-03-10 09:00"));

        chain.At("team").Tells("m1", Words.Used(Amsterdam("2026-03-09 16:55")));
        chain.DeliverAll();

        chain.Both().ShouldBe("Expired/Expired");
        chain.At("gemeente").Mandate("m1").Uses.ShouldHaveSingleItem().AfterRevocation.ShouldBeFalse();
    }

    [Fact]
    public void Outside_its_scope_it_is_refused()
    {
        var chain = Lent.Granted(granted => granted with { ForWorker = Words.Worker, Conditions = ["Bel eerst met de ouders."] }, Words.Child);
        var used = Words.Used(chain.Now, persons: Words.Child);

        chain.At("team").MayNotTell("m1", used with { PersonRefs = ["iemand-anders"] }).ShouldContain("alone");
        chain.At("team").MayNotTell("m1", used with { PersonRefs = [] }).ShouldContain("alone");
        chain.At("team").MayNotTell("m1", used with { WorkerRef = "w-9" }).ShouldContain("to w-1 alone");
        chain.At("team").MayNotTell("m1", used with { Power = Power.ObtainInformation }).ShouldContain("not for");
        chain.At("team").MayNotTell("m1", used with { ConditionsMet = false }).ShouldContain("conditions");
        chain.At("team").MayNotTell("m1", used with { UsedAt = chain.Now.AddMinutes(5) }).ShouldContain("future");
        chain.At("team").MayNotTell("m1", used with { UsedAt = chain.Now.AddDays(-1) }).ShouldContain("may be used from");
        chain.At("team").MayNotTell("m1", used with { WorkerRef = "Jan de Vries" }).ShouldContain("never a name");
        chain.At("team").Tells("m1", used);
        chain.At("team").MayNotTell("m1", used).ShouldContain("told already");
    }

    [Fact]
    public void Twice_unless_it_was_for_once()
    {
        var chain = Lent.Granted();
        chain.At("team").Tells("m1", Words.Used(chain.Now)).Tells("m1", Words.Used(chain.Now, "besluit-2"));
        chain.DeliverAll();
        chain.At("gemeente").Mandate("m1").Uses.Count.ShouldBe(2);

        var once = Lent.Granted(granted => granted with { Once = true });
        once.At("team").Tells("m1", Words.Used(once.Now)).MayNotTell("m1", Words.Used(once.Now, "besluit-2")).ShouldContain("one use");
        once.DeliverAll().Both().ShouldBe("Expired/Expired");
        once.Organizations.ShouldAllBe(o => o.RunningTerms == "");
    }

    [Fact]
    public void Told_before_its_turn_the_second_waits_for_the_first()
    {
        var chain = Lent.Granted();
        chain.At("team").Tells("m1", Words.Used(chain.Now)).Tells("m1", Words.Used(chain.Now, "besluit-2"));
        var (first, second) = (chain.Network.Flying[0], chain.Network.Flying[1]);
        chain.Network.Take(second.Row.MessageId);
        chain.Deliver(second);
        chain.At("gemeente").Mandate("m1").Uses.ShouldBeEmpty();

        chain.DeliverAll();

        first.Read.Sequence.ShouldBe(second.Read.Sequence - 1);
        chain.At("gemeente").Mandate("m1").Uses.Select(use => use.DecisionRef).ShouldBe(["besluit-1", "besluit-2"]);
    }

    [Fact]
    public void Refused_it_is_for_the_asker_to_decide_what_now()
    {
        var chain = Lent.Asked();
        chain.At("team").MayNotTell("m1", Words.Used(chain.Now)).ShouldContain("has not been allowed");
        chain.At("gemeente").Tells("m1", Words.YouMayNot());
        chain.DeliverAll();

        chain.Both().ShouldBe("Refused/Refused");
        chain.At("team").OpenTasks.ShouldBe("DecideNextStep");
        chain.At("team").MayNotTell("m1", Words.Used(chain.Now)).ShouldContain("has not been allowed");
    }

    [Fact]
    public void A_grant_that_did_not_arrive_was_not_given()
    {
        var chain = Lent.Asked();
        chain.Network.Fails = parcel => parcel.Read.Body is MandateUseGranted ? DeliveryFailure.Unroutable : null;
        chain.At("gemeente").Tells("m1", Words.YouMay(new(2026, 3, 2), Lent.Until));
        chain.Network.Fails = _ => null;

        chain.Both().ShouldBe("Requested/Requested");
        chain.At("gemeente").OpenTasks.ShouldBe("DecideOnMandate RepairMessage");
        chain.At("gemeente").Tells("m1", Words.YouMay(new(2026, 3, 2), Lent.Until));
        chain.DeliverAll().Both().ShouldBe("Granted/Granted");
    }

    private static DateTimeOffset Amsterdam(string local) => RestrainingOrders.Order.Clock(local);
}
