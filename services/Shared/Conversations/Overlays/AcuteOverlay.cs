using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations;

/// <summary>
/// Acute danger (acuut gevaar) lies over whatever state a conversation is in, also an ended one: everybody who takes part is alarmed
/// and has a task at once; whoever holds the oversight acts. No state changes, and no clock stops.
/// </summary>
internal static class AcuteOverlay
{
    public static void Declared(Step step, Conversation conversation, AcuteDangerDeclared danger)
    {
        Raise(step, conversation);
        if (!step.ByOwnPeople) return;
        foreach (var organization in conversation.Channels.Keys.Order(StringComparer.Ordinal).ToList())
            if (conversation.MayHear(step.Agreements.Find(organization, step.Today))) step.TrySendTo(organization, danger);
    }

    /// <summary>Alarms own people, in this conversation and for its case.</summary>
    public static void Raise(Step step, Conversation conversation)
    {
        conversation.AcuteSince ??= step.Now;
        if (step.Case is { } oversight) oversight.AcuteSince ??= step.Now;
        step.OpenTask(HolderOf(step, conversation), TaskKind.ActOnAcuteDanger, LocalRules.AcuteAction);
        step.Note("acute", to: step.Case?.Holder);
    }

    /// <summary>Acute danger overtook the message that begins its conversation: the alarm is raised all the same.</summary>
    public static void WithoutConversation(Step step, AcuteDangerDeclared danger)
    {
        step.Note("acute", to: step.Case?.Holder);
        if (step.ByOwnPeople && step.Incoming.To is { } organization) step.Answer(organization, danger);
        if (step.Case is not { } oversight) return;
        oversight.AcuteSince ??= step.Now;
        step.OpenTask(oversight, TaskKind.ActOnAcuteDanger, LocalRules.AcuteAction);
    }

    /// <summary>Somebody says that it was acted on.</summary>
    public static void ActedOn(Step step, Conversation? conversation)
    {
        if (conversation is not null) conversation.AcuteSince = null;
        if (step.Case is { } oversight) oversight.AcuteSince = null;
    }

    private static IHoldTasks HolderOf(Step step, Conversation conversation) => step.Case is { } oversight ? oversight : conversation;
}
