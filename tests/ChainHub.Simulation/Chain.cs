using ChainHub.Conversations.Joining;
using ChainHub.Conversations.Machines;
using ChainHub.Testing;

namespace ChainHub.Simulation;

/// <summary>
/// A whole chain without bus and database: organizations, a network between them, and one clock. Everything happens on the calling
/// thread, in an order that a test or a story decides.
/// </summary>
public sealed partial class Chain
{
    /// <summary>The case that tests mean when they name none.</summary>
    public const string Family = "family";

    // The machines keep nothing between steps; making them takes longer than a whole story.
    private static readonly Sides AllSides = new([.. Sides.Known]);
    private readonly Dictionary<string, Organization> organizations;
    private readonly AgreementBook agreements;
    private readonly Dictionary<Guid, string> names = [];

    /// <summary>A chain under an agreement, and perhaps its next version, on Monday 2 March 2026, 9:00 in Amsterdam unless said otherwise.</summary>
    public Chain(Agreement? agreement = null, DateTimeOffset? start = null, Agreement? next = null)
    {
        Time = new ManualTime(start ?? new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        Start = Now;
        agreements = new AgreementBook([agreement ?? TestAgreement.Usual, .. next is null ? Array.Empty<Agreement>() : [next]]);
        organizations = agreements.Participants.ToDictionary(p => p.Code, p => new Organization(this, p, agreements, AllSides));
    }

    /// <summary>The clock.</summary>
    public ManualTime Time { get; }

    /// <summary>The present instant (UTC).</summary>
    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>When the chain began (UTC).</summary>
    public DateTimeOffset Start { get; }

    /// <summary>What is on its way.</summary>
    public Network Network { get; } = new();

    /// <summary>All organizations.</summary>
    public IReadOnlyCollection<Organization> Organizations => organizations.Values;

    /// <summary>Whether a node decides a step once more before it writes it, to see that it decides the same.</summary>
    public Func<bool> DecidesTwice { get; set; } = () => false;

    /// <summary>Every step reads what is stored; otherwise only the first one after a crash does, and one that came to nothing before it.</summary>
    public bool AlwaysReadsAnew { get; set; }

    /// <summary>Where the next step dies; the step after it does not.</summary>
    public Crash NextCrash { get; set; }

    /// <summary>Called after everything that was written.</summary>
    public Action<Organization, Incoming, Decision>? OnHandled { get; set; }

    /// <summary>The id of whatever tests call by this name.</summary>
    public static Guid Id(string name) => Identity.From("test", name);

    /// <summary>The organization with this code.</summary>
    public Organization At(string code) => organizations[code];

    /// <summary>Delivers what is on its way, and what follows from it, until nothing moves.</summary>
    public Chain DeliverAll()
    {
        while (Network.TakeNext() is { } parcel) Deliver(parcel);
        return this;
    }

    /// <summary>Delivers one message. A node that dies over it gets it again.</summary>
    public Decision Deliver(Parcel parcel)
    {
        var crash = NextCrash;
        var receiver = At(agreements.Successors.Of(parcel.To, Calendar.AmsterdamTime.DateOf(Now)));
        var today = Calendar.AmsterdamTime.DateOf(receiver.Now);
        var decision = agreements.Covering(agreements.Successors.Of(parcel.From, today), receiver.Code, parcel.Read.Info!, today) is null
            ? receiver.Refuse(parcel.Read, new Refusal(RejectionReason.NoAgreement, "No agreement."))
            : receiver.Handle(parcel.Read);
        if (crash != Crash.Never) Network.SendAgain(parcel);
        NextCrash = Crash.Never;
        return decision;
    }

    /// <summary>The successor of an organization goes on with what that had: its people move, and so does its database.</summary>
    public void MovesIn(string predecessor, string successor) => At(successor).Store.GoesOnWith(
        At(predecessor).Store, new OrganizationsJoined(agreements, predecessor, successor, Calendar.AmsterdamTime.DateOf(Now)), Now);

    /// <summary>Gives up on messages whose predecessor never came, as a node does after some time.</summary>
    public void GiveUpWaiting()
    {
        foreach (var organization in Organizations)
            foreach (var parked in organization.Store.Parked.Values.Where(p => p.Reason == ParkedReason.AwaitsPredecessor).ToList())
                organization.Refuse(Parcel.Reading(parked.FromOrg, parked.Body), new Refusal(RejectionReason.PredecessorMissing, "An earlier message never came."));
    }

    /// <summary>The name of a conversation that somebody began by name; its id otherwise.</summary>
    public string NameOf(Guid conversation) => names.GetValueOrDefault(conversation) ?? conversation.ToString();

    /// <summary>A message that was sent, in words.</summary>
    public string Describe(string messageId) => Network.Sent.Find(p => p.Row.MessageId == messageId) is { } parcel
        ? $"{parcel.Name} of {parcel.From} to {parcel.To} in {NameOf(parcel.Row.ConversationId)}"
        : "a message that was not sent this time";

    internal Guid Named(string name)
    {
        var id = Id(name);
        names.TryAdd(id, name);
        return id;
    }

    internal void Send(Organization sender, Parcel parcel)
    {
        if (Network.Fails(parcel) is not { } failure)
        {
            Network.Send(parcel);
            return;
        }

        var state = sender.Row(parcel.Row.ConversationId);
        sender.NotSent(parcel, failure);
        // What the conversation did not undo, somebody sends once more as it is; what was not confirmed had arrived after all.
        var undone = parcel.Read.Body is Contracts.Consultation.ConsultationAsked or Contracts.Consultation.ConsultationBroadcast
            || sender.Row(parcel.Row.ConversationId)?.State != state?.State;
        if (failure == DeliveryFailure.NotConfirmed || !undone) Network.Send(parcel);
        else Network.Lost.Add(parcel);
    }

    internal void Handled(Organization organization, Incoming incoming, Decision decision) => OnHandled?.Invoke(organization, incoming, decision);
}
