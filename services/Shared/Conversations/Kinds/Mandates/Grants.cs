using ChainHub.Contracts.Mandates;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations.Mandates;

/// <summary>What both sides keep of a grant and its uses; each use is in the journal, with who and in which decision.</summary>
internal static class Grants
{
    /// <summary>The grant begins to run; its end needs nobody to say it.</summary>
    public static void Begin(MandateConversation mandate, MandateUseGranted granted, string lender, DateTimeOffset grantedAt)
    {
        var step = mandate.Step;
        mandate.Grant = new Grant
        {
            LentBy = step.Agreements.Find(lender, step.Today)!.Kind, From = granted.From, Until = granted.Until, Persons = [.. granted.PersonRefs],
            ForWorker = granted.ForWorker, Once = granted.Once, Conditional = granted.Conditions.Count > 0, GrantedAt = grantedAt,
        };
        // A moment comes when its day begins: the day after the last one.
        step.Plan(mandate, LocalRules.MandateUntil, granted.Until.AddDays(1));
        step.Note("mandate-granted", granted.Power.ToString(), from: lender);
    }

    /// <summary>A use, told or heard.</summary>
    public static MandateUse Use(MandateConversation mandate, MandateUsed used)
    {
        var use = new MandateUse { DecisionRef = used.DecisionRef, WorkerRef = used.WorkerRef, At = used.UsedAt, Persons = [.. used.PersonRefs] };
        mandate.Uses.Add(use);
        mandate.Step.Note("mandate-used", used.Power.ToString());
        mandate.Step.Note("mandate-used-by", used.WorkerRef);
        mandate.Step.Note("mandate-decision", used.DecisionRef);
        return use;
    }

    /// <summary>What the lender says of a use.</summary>
    public static void Judge(MandateConversation mandate, MandateUseJudged judged)
    {
        foreach (var use in mandate.Uses.Where(use => use.DecisionRef == judged.DecisionRef)) use.Judgement = judged.Judgement;
        mandate.Step.Note("mandate-judged", judged.Judgement.ToString());
    }
}
