namespace ChainHub.Conversations.Workers;

/// <summary>The families of one worker, at the worker's own organization: a row of its own, so that none is forgotten when the worker leaves.</summary>
public sealed class WorkerFamilies
{
    /// <summary>The most families that are kept of one worker, whatever was agreed: a step that reaches all of them stays small.</summary>
    public const int Most = 100;

    /// <summary>The worker, by reference.</summary>
    public string Worker { get; set; } = "";

    /// <summary>The families, the longest first.</summary>
    public List<WorkerFamily> Families { get; set; } = [];

    /// <summary>The conversations in which the worker stands introduced to another organization.</summary>
    public List<Guid> Introductions { get; set; } = [];

    /// <summary>How many families the worker has besides one, alone or in a duo; standing in does not count.</summary>
    public int Besides(Guid? caseId) => Count(family => family.CaseId != caseId);

    /// <summary>How many families the worker has with one duo partner, besides one.</summary>
    public int WithDuo(string partner, Guid? caseId) => Count(family => family.With == partner && family.CaseId != caseId);

    /// <summary>A worker as a family meets him: an organization and a reference.</summary>
    public static string Face(string organization, string worker) => $"{organization}/{worker}";

    // A family that is known to two other organizations has two conversations, and is one family.
    private int Count(Func<WorkerFamily, bool> which) =>
        Families.Where(family => family.Role != FamilyRole.Substitute && which(family)).Select(family => family.CaseId).Distinct().Count();
}

/// <summary>One family of a worker.</summary>
/// <param name="ConversationId">The conversation about who works with it.</param>
/// <param name="CaseId">Its case.</param>
/// <param name="Role">What the worker is for it.</param>
/// <param name="With">The other of the duo, as an organization and a reference; null: none.</param>
public sealed record WorkerFamily(Guid ConversationId, Guid CaseId, FamilyRole Role, string? With);

/// <summary>What a worker is for a family.</summary>
public enum FamilyRole
{
    /// <summary>Vast gezicht.</summary>
    Primary,

    /// <summary>Duopartner.</summary>
    DuoPartner,

    /// <summary>Vervanger.</summary>
    Substitute,
}
