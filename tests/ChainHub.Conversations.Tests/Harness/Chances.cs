using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Tasks;
using ChainHub.Conversations.Handover;

namespace ChainHub.Conversations.Tests.Harness;

/// <summary>People who say whatever their side knows, sensible or not.</summary>
public sealed class Chances(Chain chain, Random random)
{
    private int made;

    /// <summary>A new name.</summary>
    public string New(string kind) => $"{kind}{++made}";

    /// <summary>One of these.</summary>
    public T OneOf<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];

    /// <summary>Something that own people of a side might say now, or null when nothing comes to mind.</summary>
    public Message? Something(Organization at, SagaRow row)
    {
        var side = at.Engine.Sides.Named(row.Machine);
        var conversation = side.Read(row.Data, row.State);
        if (random.Next(12) == 0) return new AcuteDangerDeclared();
        if (random.Next(5) == 0) return AboutTask(at, conversation);
        var sensible = random.Next(8) > 0;
        Type[] own =
        [
            .. side.Vocabulary.Where(said => said.Value.By is null or Author.OwnPeople).Select(said => said.Key)
                .Where(type => !sensible || Tables.Allows(row.Machine, row.State, type)),
        ];
        return own.Length == 0 ? null : Make(OneOf(own), at, conversation);
    }

    private Message? Make(Type type, Organization at, Conversation conversation) => type.Name switch
    {
        nameof(HandoverAnnounced) => Words.Announcement(),
        nameof(HandoverOffered) => Words.Offer(chain.Start, [.. Enumerable.Range(0, random.Next(3)).Select(_ => New("task"))]),
        nameof(HandoverReceived) => Words.Received(),
        nameof(HandoverClarificationRequested) => Words.Questions(),
        nameof(HandoverClarificationGiven) => Words.Answers(random.Next(3) == 0),
        nameof(HandoverAccepted) => Accept((HandoverConversation)conversation),
        nameof(HandoverDeclined) => random.Next(3) == 0 ? Words.Declined() : Accept((HandoverConversation)conversation),
        nameof(HandoverWithdrawn) => Words.Withdrawn(),
        nameof(HandoverCancellationRequested) => Words.CancellationRequested(),
        nameof(HandoverCancellationAgreed) => new HandoverCancellationAgreed(),
        nameof(HandoverCancellationRefused) => Words.CancellationRefused(),
        nameof(HandoverTalkHeld) => Words.Talk(),
        nameof(HandoverStarted) => Words.Started(),
        nameof(HandoverStartReported) => Words.StartReported(),
        nameof(HandoverBounced) => Words.Bounced(),
        nameof(ConsultationBroadcast) => Words.Broadcast([.. chain.Organizations.Select(o => o.Code).Where(code => code != at.Code && random.Next(3) > 0).DefaultIfEmpty(conversation.Peer)]),
        nameof(ConsultationAnswered) => Words.Advice(),
        nameof(ConsultationReportAdvised) => Words.ReportAdvised(),
        nameof(ConsultationClosed) => Words.Closed(),
        nameof(ContactLogged) => Words.Contact(),
        _ => null,
    };

    private HandoverAccepted Accept(HandoverConversation handover)
    {
        var tasks = handover.OfferedTasks.Select(task => task.TaskId).ToLookup(_ => random.Next(3));
        return new HandoverAccepted { AcceptedTasks = [.. tasks[0]], NotAcceptedTasks = [.. tasks[1]] };
    }

    private Message? AboutTask(Organization at, Conversation conversation)
    {
        if (random.Next(4) == 0) return new TaskOffered { Task = Words.Task(New("extra")) };
        Guid[] known = [.. conversation.Tasks.Select(task => task.Id), .. at.TasksOfCase(conversation.CaseId)];
        if (known.Length == 0) return null;
        var id = OneOf(known);
        return random.Next(5) switch
        {
            0 => new TaskAccepted { TaskId = id },
            1 => new TaskDeclined { TaskId = id, Explanation = "Kan niet." },
            2 => new TaskOffered { Task = new OfferedTask { TaskId = id, What = "Opnieuw", Due = new(2026, 12, 1) } },
            3 => new TaskReassigned { TaskId = id, WorkerRef = "w1" },
            _ => new TaskCompleted { TaskId = id },
        };
    }
}
