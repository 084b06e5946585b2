using ChainHub.Conversations.Links;
using ChainHub.Conversations.Machines;
using ChainHub.Durability;

namespace ChainHub.Conversations.Joining;

/// <summary>Which of two rows of one conversation goes on, where both organizations have it.</summary>
/// <param name="sides">All sides that there are.</param>
internal sealed class JoinedConversations(Sides sides)
{
    /// <summary>Whether it is with an organization.</summary>
    public bool IsWith(SagaRow row, Func<string, bool> organization)
    {
        // The weekly talk of two that become one has nobody to talk to, and ends by itself.
        if (row.Machine == LinkTalk.Machine) return false;
        var conversation = Read(row);
        return organization(conversation.Peer) || conversation.Channels.Keys.Any(organization);
    }

    /// <summary>Chooses one.</summary>
    /// <returns>Null where neither can go on.</returns>
    public SagaRow? Stays(SagaRow here, SagaRow arriving)
    {
        if (here.Machine == LinkTalk.Machine || (here.Closed && arriving.Closed)) return here;
        // They were the two sides of it.
        if (here.Machine != arriving.Machine) return null;
        // Both were asked the same by a third, which goes on with the one with whom more was said; so must they.
        return Said(arriving) > Said(here) ? arriving : here;
    }

    /// <summary>The terms and tasks that end with a row that gives way to another.</summary>
    public (IReadOnlyList<Guid> Terms, IReadOnlyList<Guid> Tasks) EndWith(SagaRow gives, SagaRow stays)
    {
        var (gone, kept) = (Read(gives), Read(stays));
        return ([.. gone.Terms.Select(term => term.Id).Except(kept.Terms.Select(term => term.Id))], [.. gone.Tasks.Select(task => task.Id).Except(kept.Tasks.Select(task => task.Id))]);
    }

    private int Said(SagaRow row) => Read(row).Channels.Values.Sum(channel => channel.Sent + channel.Heard);

    private Conversation Read(SagaRow row) => sides.Named(row.Machine).Read(row.Data, row.State);
}
