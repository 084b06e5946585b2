using System.Text.Json.Serialization;

namespace ChainHub.Conversations.Workers;

/// <summary>What one side keeps of who works with a family. References are opaque: only the home organization knows who they are.</summary>
public sealed class WorkersConversation : Conversation
{
    /// <summary>The organization whose worker it is.</summary>
    public string Home { get; set; } = "";

    /// <summary>The fixed worker; null: gone, and nobody has followed.</summary>
    public string? Worker { get; set; }

    /// <summary>The other of the duo; null: no duo.</summary>
    public string? DuoPartner { get; set; }

    /// <summary>The home organization of the duo partner.</summary>
    public string? DuoPartnerOf { get; set; }

    /// <summary>Who stands in; null: nobody.</summary>
    public string? Substitute { get; set; }

    /// <summary>Another worker is to follow.</summary>
    public bool ChangeIsToCome { get; set; }

    /// <summary>Who that is; null: nobody knows yet.</summary>
    public string? Successor { get; set; }

    /// <summary>The day (Amsterdam date) of the warm talk that is to come; null: none.</summary>
    public DateOnly? WarmTalkOn { get; set; }

    /// <summary>Since when the worker is absent (Amsterdam date); null: present.</summary>
    public DateOnly? AbsentSince { get; set; }

    /// <summary>Until when that is expected (Amsterdam date); null: nobody knows.</summary>
    public DateOnly? AbsentUntil { get; set; }

    /// <summary>The duo partner as an organization and a reference; null: no duo.</summary>
    [JsonIgnore]
    public string? Duo => DuoPartner is null ? null : WorkerFamilies.Face(DuoPartnerOf ?? Home, DuoPartner);

    /// <summary>Whether the family knows somebody by this reference.</summary>
    public bool Has(string worker) => worker is not null && (worker == Worker || worker == DuoPartner || worker == Substitute || worker == Successor);

    /// <summary>Somebody as the family meets him: an organization and a reference.</summary>
    public string FaceOf(string worker) => worker == DuoPartner && worker != Worker && worker != Substitute ? Duo! : WorkerFamilies.Face(Home, worker);

    /// <summary>The workers of the home organization itself in it, each once, with what they are for the family.</summary>
    internal IEnumerable<(string Worker, FamilyRole Role, string? With)> OwnWorkers()
    {
        if (Worker is not null) yield return (Worker, FamilyRole.Primary, Duo);
        if (DuoPartner is not null && DuoPartnerOf == Home) yield return (DuoPartner, FamilyRole.DuoPartner, Worker is null ? null : WorkerFamilies.Face(Home, Worker));
        // A duo partner of another organization may have the same reference, and is somebody else.
        if (Substitute is not null && (Substitute != DuoPartner || DuoPartnerOf != Home)) yield return (Substitute, FamilyRole.Substitute, null);
    }
}
