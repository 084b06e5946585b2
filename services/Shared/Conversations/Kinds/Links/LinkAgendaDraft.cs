using ChainHub.Contracts.Links;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Consultation;
using ChainHub.Conversations.Handover;
using ChainHub.Durability;

namespace ChainHub.Conversations.Links;

/// <summary>
/// Gathers what an organization would talk about with another, one open conversation at a time. It keeps what has waited longest, and
/// never more than an agenda holds.
/// </summary>
/// <param name="peer">The other organization.</param>
/// <param name="now">The present instant (UTC).</param>
internal sealed class LinkAgendaDraft(string peer, DateTimeOffset now)
{
    // What passes before the talk after the next one.
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    private static readonly HashSet<string> Unanswered =
        [nameof(HandoverReceiver.Offered), nameof(HandoverReceiver.Received), nameof(HandoverReceiver.Clarifying), nameof(HandoverReceiver.Overdue)];

    private readonly PriorityQueue<object, long> longest = new();
    private int found;

    /// <summary>Conversations with the other that are open.</summary>
    public int Open { get; private set; }

    /// <summary>Terms in them that have passed and are not met.</summary>
    public int Late { get; private set; }

    /// <summary>Takes an open conversation in, if it is with the other organization.</summary>
    public void Add(SagaRow row, Conversation conversation)
    {
        if (conversation is LinkConversation || !conversation.Channels.ContainsKey(peer)) return;
        Open++;
        Late += conversation.Terms.Count(term => !term.Moment && term.DueAt <= now);
        if (conversation is HandoverConversation && Unanswered.Contains(row.State))
            Keep(new AgendaItem { ConversationId = row.Id, State = row.State, Since = row.UpdatedAt }, row.UpdatedAt);
        if (conversation is ConsultationConversation && row.State is nameof(ConsultationAsker.Asked) or nameof(ConsultationAsker.Unanswered))
            Keep(new AgendaQuestion { ConversationId = row.Id, Since = row.UpdatedAt }, row.UpdatedAt);
        // Whoever may not know how a case goes on does not learn it from its terms either; what a node has to repair is its own affair.
        if (!conversation.SharesCase) return;
        foreach (var term in conversation.Terms.Where(term => term.DueAt <= now + Soon && term.Rule != LocalRules.Repair))
            Keep(new AgendaTerm { ConversationId = row.Id, Rule = term.Rule, DueAt = term.DueAt }, term.DueAt);
    }

    /// <summary>The agenda, with how the link is doing.</summary>
    public LinkOverview Overview(LinkHealth health)
    {
        var kept = longest.UnorderedItems.Select(item => item.Element).ToList();
        return new LinkOverview
        {
            OpenOffers = [.. kept.OfType<AgendaItem>().OrderBy(item => (item.Since, item.ConversationId))],
            NearTerms = [.. kept.OfType<AgendaTerm>().OrderBy(term => (term.DueAt, term.ConversationId)).ThenBy(term => term.Rule, StringComparer.Ordinal)],
            Questions = [.. kept.OfType<AgendaQuestion>().OrderBy(question => (question.Since, question.ConversationId))],
            LeftOff = found - kept.Count, Health = health,
        };
    }

    // What lies at the head of the queue came last, and is the first to give way.
    private void Keep(object item, DateTimeOffset at)
    {
        found++;
        longest.Enqueue(item, -at.UtcTicks);
        if (longest.Count > LinkOverview.Most) longest.Dequeue();
    }
}
