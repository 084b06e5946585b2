using System.Text.Json;
using ChainHub.Contracts.Introduction;
using ChainHub.Contracts.Workers;
using ChainHub.Conversations.Introduction;
using ChainHub.Conversations.Machines;
using ChainHub.Durability;

namespace ChainHub.Conversations.Workers;

/// <summary>
/// The rows of the workers whom a step is about. What a worker has follows from the conversations and is written with them, in one unit:
/// the count of families cannot be off, and two assignments at once cannot both take the last place.
/// </summary>
internal sealed class WorkerRegister
{
    /// <summary>The family of rows that workers are.</summary>
    public const string WorkerKind = "worker";

    // No row has it: whoever writes under it is told that somebody else was first, and takes the step again.
    private const long NeverWritten = int.MaxValue;

    private readonly Incoming incoming;
    private readonly Dictionary<string, SagaRow> rows = [];
    private readonly Dictionary<string, WorkerFamilies> workers = [];
    private readonly SortedSet<string> changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> outrun = [];

    public WorkerRegister(Incoming incoming, Loaded loaded)
    {
        this.incoming = incoming;
        foreach (var row in loaded.Sagas.Where(row => row.Kind == WorkerKind))
        {
            var families = JsonSerializer.Deserialize<WorkerFamilies>(row.Data, StateJson.Options)!;
            (rows[families.Worker], workers[families.Worker]) = (row, families);
        }
    }

    /// <summary>The key of a worker's row.</summary>
    public static SagaKey KeyOf(string worker) => new(WorkerKind, Identity.From(WorkerKind, worker));

    /// <summary>What a step about workers takes besides its own rows; empty for any other.</summary>
    public static IReadOnlyList<SagaKey> KeysFor(Incoming incoming, Loaded loaded)
    {
        if (incoming is { Author: Author.OwnPeople, Body: WorkerLeftOrganization left })
            return loaded.Find(KeyOf(left.WorkerRef)) is not { } row ? [] : [KeyOf(left.WorkerRef), .. KeysOf(Read(row))];
        IEnumerable<string> known = loaded.Find(new(ConversationEngine.ConversationKind, incoming.ConversationId)) switch
        {
            { Machine: WorkersHome.Machine } own => JsonSerializer.Deserialize<WorkersConversation>(own.Data, StateJson.Options)!.OwnWorkers().Select(worker => worker.Worker),
            { Machine: IntroductionGiver.Machine } own => [JsonSerializer.Deserialize<IntroductionConversation>(own.Data, StateJson.Options)!.Worker],
            _ => [],
        };
        return [.. known.Concat(incoming.Author == Author.OwnPeople ? Named(incoming) : []).Distinct().Select(KeyOf)];
    }

    /// <summary>A worker's families.</summary>
    public WorkerFamilies Of(string worker)
    {
        if (!workers.TryGetValue(worker, out var families)) workers[worker] = families = new WorkerFamilies { Worker = worker };
        return families;
    }

    /// <summary>Keeps what a conversation says now of who works with its family.</summary>
    public void Keep(WorkersConversation conversation, IEnumerable<(string Worker, FamilyRole Role, string? With)> before, IEnumerable<(string Worker, FamilyRole Role, string? With)> after)
    {
        var (was, now) = (before.DistinctBy(own => own.Worker).ToList(), after.DistinctBy(own => own.Worker).ToList());
        foreach (var (worker, _, _) in was.Except(now)) Remove(worker, conversation.CorrelationId);
        foreach (var (worker, role, with) in now.Except(was))
        {
            Remove(worker, conversation.CorrelationId);
            Of(worker).Families.Add(new WorkerFamily(conversation.CorrelationId, conversation.CaseId!.Value, role, with));
        }
    }

    /// <summary>Keeps whether a worker stands introduced in a conversation.</summary>
    public void Keep(IntroductionConversation introduction, bool stands)
    {
        var known = Of(introduction.Worker).Introductions;
        if (known.Contains(introduction.CorrelationId) == stands) return;
        if (stands) known.Add(introduction.CorrelationId);
        else known.Remove(introduction.CorrelationId);
        changed.Add(introduction.Worker);
    }

    /// <summary>The rows that changed.</summary>
    public IEnumerable<SagaRow> Rows(DateTimeOffset now) => changed.Select(worker => new SagaRow
    {
        Kind = WorkerKind, Id = KeyOf(worker).Id, Machine = WorkerKind, State = "known", CaseId = null, Closed = false, UpdatedAt = now,
        Data = JsonSerializer.Serialize(Of(worker), StateJson.Options),
        Version = outrun.Contains(worker) || !incoming.Also.Contains(KeyOf(worker)) ? NeverWritten : rows.GetValueOrDefault(worker)?.Version ?? 0,
    });

    /// <summary>A worker is gone. Where it got another family or introduction after these were looked up, the step is to be taken again.</summary>
    public void Leaves(string worker)
    {
        if (!KeysOf(Of(worker)).All(incoming.Also.Contains)) outrun.Add(worker);
        Of(worker).Families.Clear();
        Of(worker).Introductions.Clear();
        changed.Add(worker);
    }

    private void Remove(string worker, Guid conversation)
    {
        Of(worker).Families.RemoveAll(family => family.ConversationId == conversation);
        changed.Add(worker);
    }

    private static IEnumerable<SagaKey> KeysOf(WorkerFamilies worker) => worker.Families
        .SelectMany(family => (SagaKey[])
            [new(ConversationEngine.ConversationKind, family.ConversationId), new(ConversationEngine.CaseKind, family.CaseId), new(ConversationEngine.StoryKind, family.CaseId)])
        .Concat(worker.Introductions.Select(introduction => new SagaKey(ConversationEngine.ConversationKind, introduction))).Distinct();

    private static WorkerFamilies Read(SagaRow row) => JsonSerializer.Deserialize<WorkerFamilies>(row.Data, StateJson.Options)!;

    private static string[] Named(Incoming incoming)
    {
        string[] Own(DuoPartner? partner) => partner?.Organization == incoming.From ? [partner.WorkerRef] : [];
        return incoming.Body switch
        {
            PrimaryWorkerAssigned assigned => [assigned.WorkerRef, .. Own(assigned.DuoPartner)],
            PrimaryWorkerChanged changed => [changed.WorkerRef, .. Own(changed.DuoPartner)],
            PrimaryWorkerSubstituteNamed named => [named.WorkerRef],
            WorkerIntroduced introduced => [introduced.WorkerRef],
            DuoPartnerChanged duo => Own(duo.DuoPartner),
            _ => [],
        };
    }
}
