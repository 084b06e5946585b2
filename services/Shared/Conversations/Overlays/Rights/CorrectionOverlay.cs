using ChainHub.Contracts;
using ChainHub.Contracts.Rights;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations.Rights;

/// <summary>
/// A correction (correctie), in whatever conversation the wrong message was said. Everybody who heard something in it is told, and for
/// each it is a task until it was processed; the sender watches that.
/// </summary>
internal static class CorrectionOverlay
{
    private const int MostOpen = 20;

    public static void Corrected(Step step, Conversation conversation, MessageCorrected said)
    {
        if (!step.ByOwnPeople)
        {
            step.Note("corrected", said.Kind.ToString(), messageId: said.Supersedes, from: step.Incoming.From);
            step.OpenTask(conversation, TaskKind.ProcessCorrection, LocalRules.Correction, about: said.Supersedes);
            return;
        }

        var heard = conversation.Channels.Where(channel => channel.Value.Sent > 0).Select(channel => channel.Key).Order(StringComparer.Ordinal).ToList();
        if (heard.Count == 0)
            throw new RefusedException(RejectionReason.NotAllowedInState, $"{step.Self.Code} has said nothing in this conversation yet, so there is nothing to correct.");
        if (conversation.Corrections?.Exists(open => open.Supersedes == said.Supersedes) == true)
            throw new RefusedException(RejectionReason.NotAllowedInState, "A correction of this message is still being processed: wait for the answer (correction.processed), then correct it again.");
        if (conversation.Corrections?.Count >= MostOpen)
            throw new RefusedException(RejectionReason.NotAllowedInState, $"{MostOpen} corrections are still being processed in this conversation: wait for an answer first.");
        (conversation.Corrections ??= []).Add(new OpenCorrection { Supersedes = said.Supersedes, AwaitedFrom = heard });
        step.Watch(conversation, LocalRules.Correction, about: said.Supersedes);
        foreach (var organization in heard) step.SendTo(organization, said);
    }

    public static void Processed(Step step, Conversation conversation, CorrectionProcessed said)
    {
        if (step.ByOwnPeople)
        {
            if (conversation.Tasks.All(task => task.Kind != TaskKind.ProcessCorrection || task.About != said.Supersedes))
                throw new RefusedException(new Refusal(RejectionReason.NotAllowedInState, "No correction of this message waits to be processed.", ["/data/supersedes"]));
            step.CloseTask(conversation, TaskKind.ProcessCorrection, said.Supersedes);
            step.Send(said);
            return;
        }

        if (conversation.Corrections?.Find(open => open.Supersedes == said.Supersedes) is not { } correction || !correction.AwaitedFrom.Remove(step.Incoming.From))
        {
            step.Note("crossed", type: step.Incoming.Type, from: step.Incoming.From);
            return;
        }

        if (correction.AwaitedFrom.Count > 0) return;
        conversation.Corrections!.Remove(correction);
        if (conversation.Corrections.Count == 0) conversation.Corrections = null;
        step.Met(conversation, LocalRules.Correction, said.Supersedes);
    }
}

/// <summary>A correction that not everybody has processed yet.</summary>
public sealed class OpenCorrection
{
    /// <summary>The id of the message that was wrong.</summary>
    public string Supersedes { get; set; } = "";

    /// <summary>Who has still to process it, by code.</summary>
    public List<string> AwaitedFrom { get; set; } = [];
}
