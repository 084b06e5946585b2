using ChainHub.Contracts;
using ChainHub.Contracts.Family;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations;

/// <summary>
/// Contact with the family (gezinscontact), in whatever conversation of its case it is recorded: it ends a silence and starts the
/// agreed rhythm anew. The alarm is for a rhythm that was missed, not for its length, which is the plan's own.
/// </summary>
internal static class ContactOverlay
{
    /// <summary>Somebody had contact with the family.</summary>
    public static void Seen(Step step)
    {
        if (step.Case is not { } oversight) return;
        step.Renew(oversight, LocalRules.Silence);
        step.Renew(oversight, LocalRules.ContactRhythm);
    }

    /// <summary>The holder of the oversight agreed with the family on a rhythm and on tasks.</summary>
    public static void Plan(Step step, FamilyPlanAgreed plan)
    {
        if (step.Case is not { } oversight || oversight.Holder != step.Self.Code)
            throw new RefusedException(RejectionReason.NotAllowedInState, "A family's plan is for who holds the safety oversight of its case.");
        var longest = step.LongestRhythm();
        if (plan.ContactEveryDays > longest && string.IsNullOrWhiteSpace(plan.Because))
            throw new RefusedException(new Refusal(RejectionReason.Incomplete,
                $"The agreement has contact every {longest} days at least: say in /data/because why this family's plan has {plan.ContactEveryDays}.", ["/data/because"]));
        step.Drop(oversight, LocalRules.ContactRhythm);
        step.Watch(oversight, LocalRules.ContactRhythm, plan.ContactEveryDays);
        foreach (var task in plan.Tasks) step.OpenTask(oversight, task);
    }
}
