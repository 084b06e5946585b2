using ChainHub.Contracts.Hub;
using ChainHub.Conversations.Handover;

namespace ChainHub.Simulation;

/// <summary>A handover (overdracht), and what must be true of its two sides.</summary>
internal sealed class HandoverPlay : Play
{
    private const string Sender = "handover.sender";
    private static readonly HashSet<string> OnOffer = ["Offered", "Received", "Clarifying", "Overdue"];
    private static readonly DateTimeOffset Earlier = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);

    public override IReadOnlyList<string> Machines { get; } = [Sender, "handover.receiver"];

    public override IReadOnlyDictionary<Type, Func<Message>> Samples { get; } = new Dictionary<Type, Func<Message>>
    {
        [typeof(HandoverAnnounced)] = Words.Announcement,
        [typeof(HandoverOffered)] = () => Words.Offer(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), []) with { OccurredAt = Earlier },
        [typeof(HandoverReceived)] = Words.Received,
        [typeof(HandoverClarificationRequested)] = Words.Questions,
        [typeof(HandoverClarificationGiven)] = () => Words.Answers(),
        [typeof(HandoverAccepted)] = () => Words.Accepted([], []) with { OversightFrom = Earlier },
        [typeof(HandoverDeclined)] = Words.Declined,
        [typeof(HandoverWithdrawn)] = Words.Withdrawn,
        [typeof(HandoverCancellationRequested)] = Words.CancellationRequested,
        [typeof(HandoverCancellationAgreed)] = () => new HandoverCancellationAgreed { OversightFrom = Earlier },
        [typeof(HandoverCancellationRefused)] = Words.CancellationRefused,
        [typeof(HandoverTalkHeld)] = Words.Talk,
        [typeof(HandoverStarted)] = Words.Started,
        [typeof(HandoverStartReported)] = Words.StartReported,
        [typeof(HandoverBounced)] = Words.Bounced,
        [typeof(HandoverExpired)] = () => new HandoverExpired { ReplyBy = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero) },
        [typeof(DeliveryReceipt)] = () => new DeliveryReceipt { MessageId = "m", MessageType = Catalogue.Of<HandoverWithdrawn>().Type, State = "Withdrawn" },
    };

    public override int Weight => 6;

    // Whoever first says that it holds a case does; after that only who holds it can offer it, which not everybody remembers.
    public override Opening? Opens(Scene scene)
    {
        var name = scene.SomeCase();
        var knowing = scene.Knowing(name);
        var holders = scene.HoldersOf(name);
        if (knowing.Count > 0 && holders.Count == 0) return null;
        var at = knowing.Count == 0 ? scene.FirstHolderOf(name) : scene.OneOf(scene.Chance(4) ? knowing : holders);
        Message first = scene.Chance(5) ? Words.Announcement() : Offer(scene);
        return new Opening(at, "handover", first, scene.AnotherWithFamilies(at), name, OfKnownCase: true);
    }

    public override Message? Says(Type type, Scene scene, Organization at, Conversation conversation) => type.Name switch
    {
        nameof(HandoverOffered) => Offer(scene),
        nameof(HandoverClarificationGiven) => Words.Answers(scene.Chance(3)),
        nameof(HandoverAccepted) => Accept(scene, (HandoverConversation)conversation),
        nameof(HandoverDeclined) when !scene.Chance(3) => Accept(scene, (HandoverConversation)conversation),
        nameof(HandoverCancellationAgreed) => new HandoverCancellationAgreed(),
        nameof(HandoverExpired) or nameof(DeliveryReceipt) => null,
        _ => base.Says(type, scene, at, conversation),
    };

    public override bool Waits(SagaRow row) => OnOffer.Contains(row.State) || row.State is "Withdrawing" or "CancelNegotiation" or "Bounced";

    public override bool Fits(SagaRow row, SagaRow? other) => row.Machine != Sender || row.State switch
    {
        "Draft" => other?.State == "Announced",
        "Undelivered" => other?.State is null or "Announced",
        var state when OnOffer.Contains(state) => other is not null && OnOffer.Contains(other.State),
        var state => other?.State == state,
    };

    public override TaskKind? NextStep(Happened step, SagaRow row) => row.Machine != Sender || row.State == step.Before ? null : row.State switch
    {
        "Declined" or "Withdrawn" or "Reverted" or "Undelivered" => TaskKind.DecideNextStep,
        "Overdue" when step.Incoming.Body is AlarmGone => TaskKind.DecideNextStep,
        "Bounced" => TaskKind.AnswerBounce,
        _ => null,
    };

    // Who asked for a family back acts too until it is answered.
    public override bool ActsAsWell(Organization at, SagaRow row) => row is { Machine: Sender, State: "CancelNegotiation" }
        && ((HandoverConversation)at.AsRead(row)).CancellationAskedBy == at.Code;

    private static HandoverOffered Offer(Scene scene) =>
        Words.Offer(scene.Chain.Start - TimeSpan.FromDays(1), [.. Enumerable.Range(0, scene.Random.Next(3)).Select(_ => scene.New("task"))]);

    private static HandoverAccepted Accept(Scene scene, HandoverConversation handover)
    {
        var tasks = handover.OfferedTasks.Select(task => task.TaskId).ToLookup(_ => scene.Random.Next(3));
        return new HandoverAccepted { AcceptedTasks = [.. tasks[0]], NotAcceptedTasks = [.. tasks[1]] };
    }
}
