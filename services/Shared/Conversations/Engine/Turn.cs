using ChainHub.Contracts;

namespace ChainHub.Conversations;

/// <summary>Messages of one sender in one conversation take their turn; what never waits has no number.</summary>
internal static class Turn
{
    /// <summary>Why nothing is said in a conversation that fell silent.</summary>
    public static Refusal Silence { get; } = new(RejectionReason.NotAllowedInState,
        "This conversation was stopped because of danger: nothing more is said in it, and what was said is not passed on. Call each other. A new place is asked for in a new conversation.");

    /// <summary>Whether it is this message's turn; if so, the turn is taken.</summary>
    /// <returns>False when an earlier message has not come yet.</returns>
    /// <exception cref="RefusedException">The sender takes no part in the conversation, uses a number twice, or speaks where nothing more is said.</exception>
    public static bool Takes(Step step, Conversation conversation)
    {
        var incoming = step.Incoming;
        if (!conversation.Channels.TryGetValue(incoming.From, out var channel))
        {
            // Whoever sees the danger alarms, also whoever does not take part yet.
            if (conversation.Silent && incoming.Info!.Acute) return true;
            throw new RefusedException(RejectionReason.Sender, $"{incoming.From} takes no part in this conversation.");
        }

        if (!incoming.Info!.Sequenced) return true;
        if (conversation.Silent) throw new RefusedException(Silence);
        if (incoming.Sequence is not { } sequence)
            throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope,
                $"{incoming.Info.Name} needs a sequence: {channel.Heard + 1} is next.", ["/sequence"]));
        if (channel.Knows(sequence))
            throw new RefusedException(new Refusal(RejectionReason.DifferentContent,
                $"Sequence {sequence} was used by an earlier message of {incoming.From} in this conversation; {channel.Heard + 1} is next.", ["/sequence"]));
        if (sequence > channel.Heard + 1) return false;
        channel.Take(sequence);
        return true;
    }
}
