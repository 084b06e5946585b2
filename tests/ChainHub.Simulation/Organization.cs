using System.Text.Json;
using ChainHub.Conversations.Machines;

namespace ChainHub.Simulation;

/// <summary>One organization: its engine and its store. What its people say is apart.</summary>
public sealed partial class Organization
{
    private readonly Chain chain;
    private readonly IReadOnlyList<TeamMember> members;
    private readonly HashSet<string> toldIds = [];
    private int commands;

    internal Organization(Chain chain, Participant participant, AgreementBook agreements, Sides sides)
    {
        this.chain = chain;
        Kind = participant.Kind;
        members = participant.Members;
        Identity = new NodeIdentity(participant.Code, participant.Oin, "node", TestData: true);
        Engine = new ConversationEngine(Identity, agreements, sides);
    }

    /// <summary>The code.</summary>
    public string Code => Identity.Code;

    /// <summary>What it is in the chain.</summary>
    public OrganizationKind Kind { get; }

    /// <summary>Who it is.</summary>
    public NodeIdentity Identity { get; }

    /// <summary>What decides.</summary>
    public ConversationEngine Engine { get; }

    /// <summary>What is known.</summary>
    public MemoryStore Store { get; } = new();

    /// <summary>What own people were told, oldest first.</summary>
    public List<OutboxRow> Told { get; } = [];

    /// <summary>How far its clock is ahead.</summary>
    public TimeSpan ClockAhead { get; set; }

    /// <summary>Its alarms do not go for now; they go late.</summary>
    public bool AlarmsAreLate { get; set; }

    /// <summary>Its present instant.</summary>
    public DateTimeOffset Now => chain.Now + ClockAhead;

    /// <summary>Handles something: load, decide, write, send what was decided, take up what waited for it.</summary>
    public Decision Handle(Incoming incoming)
    {
        var crash = chain.NextCrash;
        chain.NextCrash = Crash.Never;
        var decision = Decide(incoming, out var given);
        if (chain.DecidesTwice()) DecideAgain(incoming, decision.Unit);
        if (crash != Crash.BeforeWritten) decision = Write(given, decision, crash);
        if (crash != Crash.Never || chain.AlwaysReadsAnew) Store.OutlivesItsProcess();
        if (crash != Crash.BeforeWritten) return decision;
        return incoming.Author == Author.Peer ? decision : Handle(incoming);
    }

    /// <summary>Comes up, as a node does: it begins what was agreed and waits for no message.</summary>
    public IReadOnlyList<Outcome> ComesUp() => [.. Engine.AtStart(Now).Select(agreed => Handle(agreed).Outcome)];

    /// <summary>Refuses something that did not get as far as its conversation.</summary>
    public Decision Refuse(Incoming incoming, Refusal refusal)
    {
        var loaded = Store.Load(ConversationEngine.Needs(incoming, Now));
        return loaded.Verdict == InboxVerdict.Duplicate
            ? new Decision(Outcome.Duplicate, new UnitOfWork())
            : Write(incoming, Engine.Reject(incoming, loaded, refusal, Now), Crash.Never);
    }

    /// <summary>Decides, and writes nothing.</summary>
    public Decision Decide(Incoming incoming, out Incoming given)
    {
        var loaded = Store.Load(ConversationEngine.Needs(incoming, Now));
        given = ConversationEngine.WithCase(incoming, loaded);
        if (given != incoming) loaded = Store.Load(ConversationEngine.Needs(given, Now));
        var looking = Engine.LookAroundAsync(given, loaded, Store, Now);
        if (!looking.IsCompleted) throw new StoryException("Looking around waits for nothing, and this did.");
        given = looking.GetAwaiter().GetResult();
        var deciding = Engine.DecideAsync(given, loaded, Now);
        if (!deciding.IsCompleted) throw new StoryException("A step waits for nothing, and this one did.");
        return deciding.GetAwaiter().GetResult();
    }

    /// <summary>Fires an alarm.</summary>
    public Decision Fire(TermRow term)
    {
        ArgumentNullException.ThrowIfNull(term);
        var stage = term.NextStage!;
        var decision = Handle(new Incoming
        {
            Author = Author.Node, From = Code, Source = "term", Id = $"{term.Id}/{stage}", ConversationId = term.ConversationId, CaseId = term.CaseId,
            Body = AlarmGone.Of(term),
        });
        if (decision.Outcome != Outcome.Handled)
            throw new StoryException($"The alarm {stage} of {term.Rule} at {Code} came to nothing: {decision.Outcome} {decision.Rejection?.Detail}");
        return decision;
    }

    /// <summary>Says that a message did not leave.</summary>
    public Decision NotSent(Parcel parcel, DeliveryFailure failure)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        return Handle(new Incoming
        {
            Author = Author.Node, From = Code, Source = "outbox", Id = parcel.Row.MessageId, ConversationId = parcel.Row.ConversationId,
            Body = new NotSent(parcel.Row.MessageId, parcel.Row.Type, parcel.To, parcel.Row.Lane == OutboxLane.Acute, failure, parcel.Read.Sequence),
        });
    }

    private void DecideAgain(Incoming incoming, UnitOfWork first)
    {
        var again = Decide(incoming, out _).Unit;
        if (JsonSerializer.Serialize(again) != JsonSerializer.Serialize(first)) throw new StoryException($"{Code} took a step again and it was another one.");
    }
}
