using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Workers;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Consultation;
using ChainHub.Conversations.Links;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.ShelterPlacement;
using ChainHub.Conversations.Workers;
using ChainHub.Durability;

namespace ChainHub.Conversations;

/// <summary>
/// Turns something that came in, and what is known, into a unit of work. It reads nothing, writes nothing and has no clock of its
/// own: the same input gives the same unit, so a step can be taken again after a crash or a lost race.
/// </summary>
/// <param name="self">Whose node this is.</param>
/// <param name="agreements">What was agreed.</param>
/// <param name="sides">The sides that the organization takes part in.</param>
/// <param name="houseRules">What the organization itself forbids its people to say; null where it forbids nothing.</param>
public sealed partial class ConversationEngine(NodeIdentity self, AgreementBook agreements, Sides sides, Func<Incoming, Refusal?>? houseRules = null)
{
    /// <summary>The family of rows that conversations are.</summary>
    public const string ConversationKind = "conversation";

    /// <summary>The family of rows that the oversight of cases is.</summary>
    public const string CaseKind = "case";

    /// <summary>The family of rows that the stories of families are.</summary>
    public const string StoryKind = "story";

    private static readonly Sides Everybody = new([.. Sides.Known]);
    private readonly LocationGuard guard = new(self, agreements);
    private readonly Voices voices = new(agreements);

    /// <summary>Whose node this is.</summary>
    public NodeIdentity Self => self;

    /// <summary>The sides that the organization takes part in.</summary>
    public Sides Sides => sides;

    /// <summary>What must be known before this can be handled.</summary>
    public static LoadRequest Needs(Incoming incoming, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        if (incoming.Body is AlarmGone { OnlyWarns: true }) return new LoadRequest(null, []);
        var keys = new List<SagaKey> { new(ConversationKind, incoming.ConversationId) };
        if (incoming.CaseId is { } caseId) keys.Add(new(CaseKind, caseId));
        if (StoryOf(incoming) is { } story) keys.Add(story);
        if (incoming is { Author: Author.OwnPeople, Body: HandoverOffered { Supersedes: { } earlier } } && earlier != incoming.ConversationId)
            keys.Add(new(ConversationKind, earlier));
        if (incoming is { Author: Author.OwnPeople, Body: WorkerLeftOrganization left }) keys.Add(WorkerRegister.KeyOf(left.WorkerRef));
        keys.AddRange(incoming.Also.Except(keys));
        return new LoadRequest(InboxOf(incoming, now), keys);
    }

    /// <summary>The story that what came in can belong to; null: to none.</summary>
    internal static SagaKey? StoryOf(Incoming incoming) =>
        incoming.CaseId is { } caseId && incoming.Body is Message or AlarmGone { Stage: Stages.Passed } ? new SagaKey(StoryKind, caseId) : null;

    /// <summary>
    /// What came in, with the case that its conversation belongs to: whoever leaves the case out means that one; and with the workers and
    /// families that it is about. When this differs from what was given, load again.
    /// </summary>
    public static Incoming WithCase(Incoming incoming, Loaded loaded)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        ArgumentNullException.ThrowIfNull(loaded);
        if (incoming.CaseId is null && loaded.Find(new(ConversationKind, incoming.ConversationId))?.CaseId is { } caseId) incoming = incoming with { CaseId = caseId };
        return WorkerRegister.KeysFor(incoming, loaded) is { Count: > 0 } workers ? incoming with { Also = workers } : incoming;
    }

    /// <summary>
    /// What came in, with what it takes beyond its own rows: a weekly talk is about all that is open between two organizations. Anything
    /// else comes back as it is, and nothing is read.
    /// </summary>
    public Task<Incoming> LookAroundAsync(
        Incoming incoming, Loaded loaded, ILinkRecords records, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        ArgumentNullException.ThrowIfNull(loaded);
        return incoming.Body is AlarmGone && loaded.Find(new(ConversationKind, incoming.ConversationId)) is { Machine: LinkTalk.Machine } row
            ? new LinkLook(agreements, sides, records).AroundAsync(incoming, row, now, cancellationToken)
            : Task.FromResult(incoming);
    }

    /// <summary>What a node tells its own conversations when it comes up: which weekly talks were agreed. A second time changes nothing.</summary>
    public IReadOnlyList<Incoming> AtStart(DateTimeOffset now) =>
        sides.StartedBy(typeof(TalkAgreed), Author.Node) is null ? [] : LinkTalks.Agreed(self, agreements, now);

    /// <summary>Decides.</summary>
    /// <param name="incoming">What came in.</param>
    /// <param name="loaded">The answer to <see cref="Needs"/>.</param>
    /// <param name="now">The present instant (UTC).</param>
    public async Task<Decision> DecideAsync(Incoming incoming, Loaded loaded, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        ArgumentNullException.ThrowIfNull(loaded);
        if (loaded.Verdict == InboxVerdict.Duplicate) return new Decision(Outcome.Duplicate, new UnitOfWork());
        incoming = AmongSuccessors(incoming, now);
        if (incoming.Body is AlarmGone { OnlyWarns: true, Row: { } term }) return Warn(incoming, term, now);
        var rows = new StepRows(sides, agreements.Successors, incoming, loaded, now);
        if (loaded.Verdict == InboxVerdict.DifferentContent) return Quarantine(rows, now, keeps: guard.IsClean(incoming, rows.Conversation));
        try
        {
            // Before anything of it is kept.
            var passed = guard.Pass(incoming, rows.Conversation);
            if (!ReferenceEquals(passed, incoming)) rows = new StepRows(sides, agreements.Successors, passed, loaded, now);
            return await TakeAsync(rows, loaded, now, cancellationToken);
        }
        catch (RefusedException refused)
        {
            return Reject(incoming, loaded, refused.Refusal, now);
        }
    }

    // Nothing is read for it, and nothing else can come of it.
    private Decision Warn(Incoming incoming, TermRow term, DateTimeOffset now)
    {
        var step = new Step(self, agreements, incoming, now);
        step.Warn(term);
        step.Note("handled", CodedReason.Of(incoming.Body), from: incoming.From, to: self.Code, messageId: incoming.Id);
        return new Decision(Outcome.Handled, new UnitOfWork { TermChanges = step.TermChanges, Outbox = step.Outbox, Journal = step.Journal });
    }

    // Whoever speaks is heard, and whoever is spoken to addressed, as who stands in its place today.
    private Incoming AmongSuccessors(Incoming incoming, DateTimeOffset now)
    {
        if (agreements.Successors.None) return incoming;
        var today = AmsterdamTime.DateOf(now);
        return incoming with
        {
            From = agreements.Successors.Of(incoming.From, today),
            SaidAs = incoming.From,
            To = incoming.To is { } to ? agreements.Successors.Of(to, today) : null,
            Body = incoming.Body is NotSent unsent ? unsent with { ToOrg = agreements.Successors.Of(unsent.ToOrg, today) } : incoming.Body,
        };
    }

    private async Task<Decision> TakeAsync(StepRows rows, Loaded loaded, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var incoming = rows.Incoming;
        var step = new Step(self, agreements, incoming, now) { CaseRow = rows.Case, Superseded = rows.Superseded, Workers = rows.Workers, Story = rows.Story };
        if (step.ByOwnPeople && incoming.Info is { SaidByPeople: false } info)
            throw new RefusedException(RejectionReason.Sender, $"{info.Name} is for the node to say.");
        if (step.ByOwnPeople && incoming.Body is Message { OutOfBandFirst: true, OccurredAt: var said } && (said == default || said > now))
            throw new RefusedException(new Refusal(RejectionReason.Schema,
                "What was said by telephone first is recorded afterwards: give the instant at which it was said.", ["/data/occurredAt"]));
        if (step.ByOwnPeople) step.Member = voices.Speaking(self.Code, incoming, step.Today);
        if (incoming.Body is WorkerLeftOrganization left) return await LeaveAsync(rows, loaded, left, now, cancellationToken);
        if (rows.Conversation is null && !Begin(rows, step)) return WithoutConversation(rows, step, now);
        step.Conversation = rows.Conversation!;
        rows.Conversation!.Step = step;
        if (incoming.Author == Author.Peer && !Turn.Takes(step, rows.Conversation)) return Park(rows, step, now);
        if (rows.Conversation.CaseId is { } caseId && incoming.CaseId != caseId)
            throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope, "This conversation belongs to another case.", ["/chaincase"]));
        if (incoming.Author == Author.OwnPeople && houseRules?.Invoke(incoming) is { } forbidden) throw new RefusedException(forbidden);
        if (step.ByOwnPeople) voices.MaySay(step, rows.Side!);
        else if (step.ByPeer) voices.PeerMaySay(step, rows.Side!);
        await HandleAsync(rows, step, cancellationToken);
        if (step.Ignored) return new Decision(Outcome.Ignored, new UnitOfWork());
        rows.Conversation!.Withhold(incoming.Id, incoming.Body as Message);
        step.TellWhatWasHandled(rows.NewInStory);
        step.Note("handled", CodedReason.Of(incoming.Body), incoming.Type, from: incoming.From, to: self.Code, messageId: incoming.Id);
        if (incoming.Author == Author.Peer) step.PassOn();
        return new Decision(Outcome.Handled, rows.Unit(step, InboxOf(incoming, now)));
    }

    private bool Begin(StepRows rows, Step step)
    {
        var incoming = rows.Incoming;
        if (sides.StartedBy(incoming.Body.GetType(), incoming.Author, agreements.Find(self.Code)?.Kind) is not { } side)
        {
            // Whoever can never say it is told so, and what to do.
            if (step.ByOwnPeople && Everybody.StartedBy(incoming.Body.GetType(), Author.OwnPeople) is { } others) MayPlay(others, step.Today);
            return false;
        }

        if (incoming.Author == Author.Peer && incoming.Sequence is > 1) return false;
        var peer = incoming.Author == Author.Peer ? incoming.From : Addressee(incoming, step.Today);
        if (peer is null || peer == self.Code)
            throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope, "Address the message to another organization.", ["/toorg"]));
        MayTakePart(side, peer, step.Today);
        rows.Begin(side, peer);
        if (rows.Case?.Open().AcuteSince is { } acute) rows.Conversation!.AcuteSince = acute;
        if (rows.Conversation is Handover.HandoverConversation handover) handover.SentByUs = incoming.Author == Author.OwnPeople;
        return true;
    }

    // A question by expertise names nobody: it is with whom the agreements name for it.
    private string? Addressee(Incoming incoming, DateOnly today) => incoming.Body is ConsultationBroadcast { Expertise: { } expertise }
        ? Experts.Of(agreements, self.Code, expertise, today)[0]
        : incoming.To;

    // What an organization is decides on which side of a conversation it can be.
    private void MayTakePart(Side side, string peer, DateOnly today)
    {
        MayPlay(side, today);
        if (agreements.Find(peer) is { } other && !side.Partners.Overlaps(voices.KindsOf(other, today)))
            throw new RefusedException(RejectionReason.Sender, $"{peer} takes no part in it: {side.Name} is with {string.Join(", ", side.Partners)}.");
    }

    private void MayPlay(Side side, DateOnly today)
    {
        if (agreements.Find(self.Code) is { } own && !side.Players.Overlaps(voices.KindsOf(own, today)))
            throw new RefusedException(RejectionReason.Sender, $"{self.Code} takes no part in {side.Name}: that is for {string.Join(", ", side.Players)}. {side.Instead}".TrimEnd());
    }

    private static async Task HandleAsync(StepRows rows, Step step, CancellationToken cancellationToken)
    {
        step.Ended = rows.Side!.EndStates.Contains(rows.Conversation!.CurrentState);
        if (await Overlays.TakesAsync(step, rows.Conversation!, signal => RaiseAsync(rows, signal, cancellationToken))) return;
        var body = step.Incoming.Body;
        if (step.Incoming.Author == Author.Node)
        {
            if (rows.Side!.Hears(rows.Conversation!.CurrentState, body.GetType())) await RaiseAsync(rows, body, cancellationToken);
            step.Ignored = !step.Acted;
            return;
        }

        if (!rows.Side!.Vocabulary.TryGetValue(body.GetType(), out var said))
            throw NotAllowed(step, rows, "belongs to another kind of conversation");
        if (said.By is { } author && author != step.Incoming.Author)
            throw new RefusedException(RejectionReason.Sender, $"{step.Incoming.Type} is for the other side of this conversation to say.");
        if (rows.Side.Hears(rows.Conversation!.CurrentState, body.GetType())) await RaiseAsync(rows, body, cancellationToken);
        if (step.Acted) return;
        if (!said.MayCross || !step.ByPeer) throw NotAllowed(step, rows, "cannot be said");
        step.Note("crossed", type: step.Incoming.Type, from: step.Incoming.From);
    }

    private static Task RaiseAsync(StepRows rows, object body, CancellationToken cancellationToken) =>
        rows.Side!.RaiseAsync(rows.Conversation!, body, cancellationToken);

    private static RefusedException NotAllowed(Step step, StepRows rows, string why) => rows.Conversation!.Silent ? new(Turn.Silence) : new(RejectionReason.NotAllowedInState,
        $"{step.Incoming.Type} {why} while the conversation is in state {rows.Conversation.CurrentState} ({rows.Side!.Name}).");

    private Decision WithoutConversation(StepRows rows, Step step, DateTimeOffset now)
    {
        var incoming = rows.Incoming;
        if (CaseOverlay.Takes(step))
        {
            if (step.Ignored) return new Decision(Outcome.Ignored, new UnitOfWork());
            step.TellWhatWasHandled(rows.NewInStory);
            step.Note("handled", CodedReason.Of(incoming.Body), incoming.Type, self.Code, incoming.Id, incoming.From);
            if (incoming.Author == Author.Peer) step.PassOn();
            return new Decision(Outcome.Handled, rows.Unit(step, InboxOf(incoming, now)));
        }

        if (incoming is { Author: Author.Peer, Sequence: > 1 })
        {
            guard.PassToWait(incoming, rows.Conversation);
            return Park(rows, step, now);
        }

        throw new RefusedException(new Refusal(RejectionReason.NotAllowedInState,
            $"{incoming.Info!.Name} cannot begin a conversation at {self.Code}, and conversation {incoming.ConversationId} is not known here.", ["/conversationid"]));
    }

    // An own timer needs no inbox: its alarm goes once by itself. Neither does what a node says each time that it comes up.
    private static InboxEntry? InboxOf(Incoming incoming, DateTimeOffset now) =>
        incoming.Body is AlarmGone or TalkAgreed ? null : new InboxEntry(incoming.Source, incoming.Id, incoming.ContentHash, now);
}
