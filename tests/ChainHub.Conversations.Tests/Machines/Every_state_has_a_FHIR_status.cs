using ChainHub.Conversations.Handover;
using ChainHub.Conversations.Machines;

namespace ChainHub.Conversations.Tests.Machines;

public sealed class Every_state_has_a_FHIR_status
{
    private static readonly string[] Statuses =
        ["draft", "requested", "received", "accepted", "rejected", "ready", "cancelled", "in-progress", "on-hold", "failed", "completed", "entered-in-error"];

    [Theory, InlineData(true), InlineData(false)]
    public void No_state_of_either_side_is_forgotten(bool sender)
    {
        var states = (sender ? Sides.HandsOver : Sides.TakesOver).States.Where(state => state is not ("Initial" or "Final")).ToList();
        states.Count.ShouldBeGreaterThan(12);
        foreach (var state in states) Statuses.ShouldContain(FhirTaskStatus.Of(state).Status);
    }

    [Fact]
    public void What_FHIR_has_no_word_for_is_in_the_business_status()
    {
        FhirTaskStatus.Of("Overdue").ShouldBe(new FhirTaskStatus("requested", "overdue"));
        FhirTaskStatus.Of("Bounced").Status.ShouldBe("failed");
        FhirTaskStatus.Of("Declined").ShouldBe(new FhirTaskStatus("rejected"));
        FhirTaskStatus.Of("Reverted").ShouldBe(new FhirTaskStatus("cancelled"));
        Should.Throw<ArgumentOutOfRangeException>(() => FhirTaskStatus.Of("Gone"));
    }
}
