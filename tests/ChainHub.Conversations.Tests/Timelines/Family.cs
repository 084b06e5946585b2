using ChainHub.Contracts.Timeline;
using ChainHub.Conversations.Timeline;

namespace ChainHub.Conversations.Tests.Timelines;

/// <summary>A family that a school reported, that Veilig Thuis looked at, and that a team has taken over.</summary>
internal static class Family
{
    public const string Question = "t1";

    public static Chain WithTheTeam()
    {
        var chain = new Chain();
        chain.At("school").Reports("r1");
        chain.DeliverAll();
        chain.Advance(1);
        chain.At("veilig").Assesses("r1", AssessmentOutcome.DirectHandover);
        chain.Advance(1);
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("team").Accepts("h1");
        chain.DeliverAll();
        return chain;
    }

    /// <summary>The team asks Veilig Thuis for its part.</summary>
    public static Chain Asking(this Chain chain, LegalBasis ground = LegalBasis.VitalInterest)
    {
        chain.At("team").Tells(Question, Words.TimelineQuestion(ground), "veilig", Chain.Family);
        chain.DeliverAll();
        return chain;
    }

    /// <summary>Veilig Thuis gives its part.</summary>
    public static Chain Given(this Chain chain, params string[] leaveOut)
    {
        chain.At("veilig").Tells(Question, new TimelineContributed { LeaveOut = leaveOut });
        chain.DeliverAll();
        return chain;
    }

    /// <summary>What the team has of Veilig Thuis.</summary>
    public static TimelineConversation Got(this Chain chain) => chain.At("team").CaseTimeline().Asked.Single().Conversation;
}
