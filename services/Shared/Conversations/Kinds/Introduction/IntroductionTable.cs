using ChainHub.Contracts.Introduction;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Introduction;

/// <summary>What both sides of an introduction know: its states, and what is said of it.</summary>
/// <param name="name">The name under which rows of this side are stored.</param>
/// <param name="dutch">What Dutch professionals call this side.</param>
public abstract class IntroductionTable(string name, string dutch) : ConversationMachine<IntroductionConversation>(name, dutch)
{
    /// <summary>Voorgesteld.</summary>
    public State Known { get; protected set; } = null!;

    /// <summary>Ingetrokken.</summary>
    public State Withdrawn { get; protected set; } = null!;

    /// <summary>Verlopen.</summary>
    public State Over { get; protected set; } = null!;

    /// <summary>Voorstellen.</summary>
    public Event<WorkerIntroduced> Introduced { get; protected set; } = null!;

    /// <summary>Intrekken.</summary>
    public Event<WorkerIntroductionWithdrawn> TakenBack { get; protected set; } = null!;

    /// <summary>The last day is over.</summary>
    protected static bool OfTheEnd(BehaviorContext<IntroductionConversation, MomentCame> context) => context.Message.Rule == LocalRules.IntroductionUntil;
}
