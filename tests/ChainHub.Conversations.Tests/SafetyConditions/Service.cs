namespace ChainHub.Conversations.Tests.SafetyConditions;

/// <summary>Voorwaarden en Vervolg, as far as a test needs it.</summary>
internal static class Service
{
    /// <summary>A report was assessed, the service has begun, and both have been to the family.</summary>
    public static Chain Started(params string[] children) => Started(TestAgreement.Usual, children);

    /// <summary>The same under another agreement.</summary>
    public static Chain Started(Agreement agreement, params string[] children)
    {
        var chain = new Chain(agreement);
        chain.At("school").Reports("r1");
        chain.DeliverAll();
        chain.At("veilig").Assesses("r1", AssessmentOutcome.ConditionsAndFollowUp).Tells("r1", Words.Feedback()).Tells("r1", Words.Informed()).Tells("r1", Words.Informed(Words.Child));
        chain.At("veilig").Tells("v1", Words.ServiceStarted(chain.Now, children), "team", Chain.Family);
        chain.DeliverAll();
        chain.At("veilig").Tells("v1", Words.Visit());
        chain.DeliverAll();
        return chain;
    }

    /// <summary>Conditions are in force.</summary>
    public static Chain InForce(Chain chain)
    {
        chain.At("veilig").Tells("v1", Words.Proposal(1));
        chain.DeliverAll();
        chain.At("team").Tells("v1", Words.Endorsed(1));
        chain.DeliverAll();
        chain.At("veilig").Tells("v1", Words.Set(1));
        return chain.DeliverAll();
    }
}
