using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.Rights;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations.Rights;

/// <summary>
/// Consent (toestemming), in whatever conversation it is recorded. When a child comes to an age at which somebody else decides, what was
/// consented to is asked anew: that is a task, and until it is done the conversation goes on.
/// </summary>
internal static class ConsentOverlay
{
    public static void Recorded(Step step, Conversation conversation, ConsentRecorded said)
    {
        var age = AgeOf(step, said);
        ByAge.NobodyIsPassedOver(age.On(step.Today), said.By, "/data/by");
        Forget(conversation, said.PersonRef, said.Purpose);
        (conversation.Consents ??= []).Add(new Consent { PersonRef = said.PersonRef, Purpose = said.Purpose, Age = age, On = step.Today });
        step.Note("consent-recorded", said.Purpose.ToString());
        Settle(step, conversation, said.PersonRef);
        if (age.On(step.Today) != AgeBand.Adult && NextAfter(age, step.Today) is { } next)
            step.PlanAt(conversation, LocalRules.NextAge, AmsterdamTime.StartOfDay(next));
    }

    public static void Withdrawn(Step step, Conversation conversation, ConsentWithdrawn said)
    {
        if (!Forget(conversation, said.PersonRef, said.Purpose))
            throw new RefusedException(RejectionReason.NotAllowedInState, "No such consent was recorded in this conversation, so none can be withdrawn.");
        step.Note("consent-withdrawn", said.Purpose.ToString());
        Settle(step, conversation, said.PersonRef);
        step.OpenTask(conversation, TaskKind.DecideNextStep, LocalRules.NextStep);
    }

    /// <summary>A child has come to another age.</summary>
    /// <returns>False when what came is something else.</returns>
    public static bool Takes(Step step, Conversation conversation, object signal)
    {
        if (signal is not MomentCame { Rule: LocalRules.NextAge }) return false;
        if (!step.Ended) Ask(step, conversation);
        return true;
    }

    private static void Ask(Step step, Conversation conversation)
    {
        foreach (var person in Outgrown(step, conversation).Select(consent => consent.PersonRef).Distinct())
            step.OpenTask(conversation, TaskKind.RenewConsent, LocalRules.RenewConsent, about: person);
    }

    private static KnownAge AgeOf(Step step, ConsentRecorded said)
    {
        if (said.AgeBand == AgeBand.Adult && said.NextAgeBandFrom is not null)
            throw new RefusedException(new Refusal(RejectionReason.Schema, "An adult comes to no next age band: leave it out.", ["/data/nextAgeBandFrom"]));
        if (said.NextAgeBandFrom is { } next && (next <= step.Today || next > step.Today.AddYears(12)))
            throw new RefusedException(new Refusal(RejectionReason.Schema,
                "Give the band of today, and as its end a day that is still to come, within twelve years.", ["/data/nextAgeBandFrom"]));
        return new KnownAge(said.AgeBand, said.NextAgeBandFrom);
    }

    private static DateOnly? NextAfter(KnownAge age, DateOnly today) => age.NextFrom > today ? age.NextFrom : null;

    private static IEnumerable<Consent> Outgrown(Step step, Conversation conversation) =>
        conversation.Consents?.Where(consent => !consent.HoldsOn(step.Today)) ?? [];

    private static bool Forget(Conversation conversation, string person, ConsentPurpose purpose)
    {
        var found = conversation.Consents?.RemoveAll(consent => consent.PersonRef == person && consent.Purpose == purpose) > 0;
        if (conversation.Consents?.Count == 0) conversation.Consents = null;
        return found;
    }

    // Once nothing of what was consented to at an earlier age is left, nothing is to be asked.
    private static void Settle(Step step, Conversation conversation, string person)
    {
        if (Outgrown(step, conversation).All(consent => consent.PersonRef != person)) step.CloseTask(conversation, TaskKind.RenewConsent, person);
        if (conversation.Consents?.Exists(consent => consent.Age.NextFrom > step.Today) != true) step.Drop(conversation, LocalRules.NextAge);
    }
}
