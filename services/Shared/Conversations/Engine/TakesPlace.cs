using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Workers;

namespace ChainHub.Conversations;

/// <summary>
/// An organization took the place of another (rechtsopvolging): what is known of the other is from then on about its successor. Ids,
/// sequence and clocks stay as they are; only the addressee changes.
/// </summary>
internal static class TakesPlace
{
    /// <summary>In a conversation: who it is with, what was said to whom, and whose tasks and terms they are.</summary>
    public static void In(Conversation conversation, Successors successors, DateOnly today)
    {
        conversation.Peer = successors.Of(conversation.Peer, today);
        foreach (var (organization, channel) in conversation.Channels.ToList())
        {
            var now = successors.Of(organization, today);
            if (now == organization) continue;
            conversation.Channels.Remove(organization);
            // Both of two that merged were asked the same question: the one with whom more was said goes on.
            if (!conversation.Channels.TryGetValue(now, out var there) || there.Sent + there.Heard < channel.Sent + channel.Heard) conversation.Channels[now] = channel;
        }

        if (conversation is Mandates.MandateConversation mandate) mandate.Borrower = successors.Of(mandate.Borrower, today);
        if (conversation is Consultation.ConsultationConversation question)
        {
            question.AnsweredBy = question.AnsweredBy is { } answered ? successors.Of(answered, today) : null;
            question.ToJudge = [.. question.ToJudge.Select(organization => successors.Of(organization, today)).Distinct()];
            question.NotAdequate = [.. question.NotAdequate.Select(organization => successors.Of(organization, today)).Distinct()];
        }

        if (conversation is BoardRequest.BoardRequestConversation { Institution: { } institution } request) request.Institution = successors.Of(institution, today);
        foreach (var correction in conversation.Corrections ?? [])
            correction.AwaitedFrom = [.. correction.AwaitedFrom.Select(organization => successors.Of(organization, today)).Distinct()];
        if (conversation is WorkersConversation workers)
            (workers.Home, workers.DuoPartnerOf) = (successors.Of(workers.Home, today), workers.DuoPartnerOf is { } partner ? successors.Of(partner, today) : null);
        Held(conversation, successors, today);
    }

    /// <summary>In the ledger of a case: what was is written down, and the successor holds it from the day on which it took the place.</summary>
    public static void In(CaseOversight oversight, Successors successors, DateOnly today)
    {
        if (oversight.Holder is { } holder)
            foreach (var (code, from) in successors.Line(holder, today)) oversight.Move(code, oversight.EarliestMove(from));
        oversight.Lent = [.. oversight.Lent.Select(lent => lent with { Lender = successors.Of(lent.Lender, today) })];
        Held(oversight, successors, today);
    }

    private static void Held(IHoldTasks holder, Successors successors, DateOnly today)
    {
        foreach (var task in holder.Tasks)
        {
            task.Owner = successors.Of(task.Owner, today);
            if (task.OfferedTo is { } offered) task.OfferedTo = successors.Of(offered, today);
            if (task.CameBackFrom is { } cameBack) task.CameBackFrom = successors.Of(cameBack, today);
        }

        foreach (var term in holder.Terms) term.Owner = successors.Of(term.Owner, today);
    }
}
