using ChainHub.Contracts;

namespace ChainHub.Conversations.Agreements;

/// <summary>All agreements that a node knows, and the one question that matters: may these two exchange this now?</summary>
/// <param name="agreements">The agreements.</param>
public sealed class AgreementBook(IReadOnlyList<Agreement> agreements)
{
    private readonly Dictionary<string, Participant> participants = agreements
        .SelectMany(a => a.Participants)
        .GroupBy(p => p.Code)
        .ToDictionary(g => g.Key, g => g.First());

    /// <summary>The agreements.</summary>
    public IReadOnlyList<Agreement> All => agreements;

    /// <summary>Who stands in whose place.</summary>
    public Successors Successors { get; } = new(agreements);

    /// <summary>Everybody who takes part in any of them.</summary>
    public IReadOnlyCollection<Participant> Participants => participants.Values;

    /// <summary>The organization with this code, as the first agreement that names it has it, or null when none does.</summary>
    public Participant? Find(string organization) => participants.GetValueOrDefault(organization);

    /// <summary>The organization as it is on a day (Amsterdam date), or null when no agreement of that day names it.</summary>
    public Participant? Find(string organization, DateOnly day) =>
        agreements.Where(a => a.HoldsOn(day)).SelectMany(a => a.Participants).FirstOrDefault(p => p.Code == organization);

    /// <summary>The latest version of a message that an organization reads on a day (Amsterdam date).</summary>
    public int VersionReadBy(string organization, Message message, DateOnly day) =>
        message is ILaterVersion && Find(organization, day)?.Reads.TryGetValue(Catalogue.Of(message.GetType()).Name, out var version) == true ? version : int.MaxValue;

    /// <summary>The agreement under which one may send a message to the other on a day, or null when there is none.</summary>
    /// <param name="from">The sender's code.</param>
    /// <param name="to">The receiver's code.</param>
    /// <param name="message">The message.</param>
    /// <param name="day">An Amsterdam date.</param>
    public Agreement? Covering(string from, string to, MessageInfo message, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(message);
        return agreements.FirstOrDefault(a => a.HoldsOn(day) && a.Links.Any(link => link.Joins(from, to) && Carries(link, message)));
    }

    /// <summary>The agreement that holds between two organizations on a day, or null.</summary>
    public Agreement? Between(string one, string other, DateOnly day) =>
        agreements.FirstOrDefault(a => a.HoldsOn(day) && a.Links.Any(link => link.Joins(one, other)));

    /// <summary>The link between two organizations on a day (Amsterdam date), or null.</summary>
    public Link? LinkBetween(string one, string other, DateOnly day) => Between(one, other, day)?.Links.First(link => link.Joins(one, other));

    /// <summary>Whether a link carries a message: acute danger and hub messages go with every link.</summary>
    public static bool Carries(Link link, MessageInfo message)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(message);
        return message.Reach == MessageReach.BetweenOrganizations && (!message.Sequenced || link.Messages.Contains(message.Name));
    }
}
