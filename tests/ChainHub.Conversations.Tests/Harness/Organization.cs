using System.Text.Json;
using ChainHub.Conversations.Machines;

namespace ChainHub.Conversations.Tests.Harness;

/// <summary>One organization: its engine and its store. What its people say is apart.</summary>
public sealed partial class Organization
{
    private readonly Chain chain;
    private int commands;

    internal Organization(Chain chain, Participant participant, AgreementBook agreements, Sides sides)
    {
        this.chain = chain;
        Identity = new NodeIdentity(participant.Code, participant.Oin, "node", TestData: true);
        Engine = new ConversationEngine(Identity, agreements, sides);
    }

    /// <summary>The code.</summary>
    public string Code => Identity.Code;

    /// <summary>Who it is.</summary>
    public NodeIdentity Identity { get; }

    /// <summary>What decides.</summary>
    public ConversationEngine Engine { get; }

    /// <summary>What is known.</summary>
    public MemoryStore Store { get; } = new();

    /// <summary>What own people were told, oldest first.</summary>
    public List<Incoming> Told { get; } = [];

    /// <summary>How far its clock is ahead.</summary>
    public TimeSpan ClockAhead { get; set; }

    /// <summary>Its present instant.</summary>
    public DateTimeOffset Now => chain.Now + ClockAhead;

    /// <summary>Handles something: load, decide, commit, and send what was decided.</summary>
    public Decision Handle(Incoming incoming)
    {
        var decision = Decide(incoming, out var given);
        if (chain.CrashesBeforeCommit())
        {
            var first = JsonSerializer.Serialize(decision.Unit);
            decision = Decide(incoming, out given);
            JsonSerializer.Serialize(decision.Unit).ShouldBe(first, "a step that is taken again gives the same");
        }

        return Write(given, decision);
    }

    /// <summary>Refuses something that did not get as far as its conversation.</summary>
    public Decision Refuse(Incoming incoming, Refusal refusal)
    {
        var loaded = Store.Load(ConversationEngine.Needs(incoming, Now));
        return loaded.Verdict == InboxVerdict.Duplicate
            ? new Decision(Outcome.Duplicate, new UnitOfWork())
            : Write(incoming, Engine.Reject(incoming, loaded, refusal, Now));
    }

    /// <summary>Decides, and writes nothing.</summary>
    public Decision Decide(Incoming incoming, out Incoming given)
    {
        var loaded = Store.Load(ConversationEngine.Needs(incoming, Now));
        given = ConversationEngine.WithCase(incoming, loaded);
        if (given != incoming) loaded = Store.Load(ConversationEngine.Needs(given, Now));
        var deciding = Engine.DecideAsync(given, loaded, Now);
        deciding.IsCompleted.ShouldBeTrue("a step waits for nothing");
        return deciding.GetAwaiter().GetResult();
    }

    /// <summary>Fires an alarm.</summary>
    public Decision Fire(TermRow term)
    {
        var stage = term.NextStage!;
        var decision = Handle(new Incoming
        {
            Author = Author.Node, From = Code, Source = "term", Id = $"{term.Id}/{stage}", ConversationId = term.ConversationId, CaseId = term.CaseId,
            Body = new AlarmGone(term.Id, stage),
        });
        if (decision.Outcome != Outcome.Handled)
            throw new InvalidOperationException($"The alarm {stage} of {term.Rule} at {Code} came to nothing: {decision.Outcome} {decision.Rejection?.Detail}");
        return decision;
    }

    /// <summary>Says that a message did not leave.</summary>
    public Decision NotSent(Parcel parcel, DeliveryFailure failure) => Handle(new Incoming
    {
        Author = Author.Node, From = Code, Source = "outbox", Id = parcel.Row.MessageId, ConversationId = parcel.Row.ConversationId,
        Body = new NotSent(parcel.Row.MessageId, parcel.Row.Type, parcel.To, parcel.Row.Lane == OutboxLane.Acute, failure, parcel.Read.Sequence),
    });

    private Decision Write(Incoming incoming, Decision decision)
    {
        if (decision.Outcome is Outcome.Duplicate or Outcome.Ignored) return decision;
        var outcome = Store.Commit(decision.Unit);
        if (outcome != CommitOutcome.Committed) throw new InvalidOperationException($"{Code} cannot write {incoming.Type}: {outcome}.");
        chain.Handled(this, incoming, decision);
        foreach (var row in Store.TakeOutbox())
            if (row.Lane == OutboxLane.Adapter) Told.Add(Parcel.Reading(Code, row.Body));
            else chain.Send(this, new Parcel(Code, row.ToOrg, row));
        TakeUpParked(decision);
        return decision;
    }

    private void TakeUpParked(Decision decision)
    {
        if (decision.Outcome == Outcome.Parked || Store.Parked.Count == 0) return;
        var turn = Store.Parked.Values.Where(p => p.Reason == ParkedReason.AwaitsPredecessor && decision.Unit.Sagas.Any(s => s.Id == p.ConversationId))
            .OrderBy(p => p.Sequence).ToList();
        foreach (var parked in turn)
            if (Handle(Parcel.Reading(parked.FromOrg, parked.Body)).Outcome == Outcome.Duplicate)
                Store.Commit(new UnitOfWork { Unpark = [parked.Key] });
    }
}
