using ChainHub.Durability;

namespace ChainHub.Reporting.Learning;

/// <summary>
/// Conversations that are over, told again without who they were about (herhaling op pseudoniemen): no id of a conversation, case or
/// message is in it, and no date; only how long after its beginning something was said, by which organization, as a code.
/// </summary>
public sealed class Replay
{
    private readonly Dictionary<Guid, string> machines;
    private readonly Dictionary<Guid, (string Family, DateTimeOffset Begin, List<ReplayedStep> Steps)> told = [];
    private readonly Dictionary<Guid, string> families = [];

    /// <summary>Begins a replay.</summary>
    /// <param name="machines">The sides of the conversations that are over, by their ids.</param>
    public Replay(IReadOnlyDictionary<Guid, string> machines) => this.machines = new(machines);

    /// <summary>What was told, one for each conversation.</summary>
    public IEnumerable<ReplayedConversation> Conversations => told.Select((known, i) =>
        new ReplayedConversation(i + 1, known.Value.Family, machines[known.Key], known.Value.Steps));

    /// <summary>Reads lines of the journal, in order; more may follow.</summary>
    public void Read(IEnumerable<JournalLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var line in lines)
        {
            if (line.What != "handled" || line.ConversationId is not { } id || !machines.ContainsKey(id)) continue;
            if (!told.TryGetValue(id, out var known)) told[id] = known = (FamilyOf(line.CaseId), line.At, []);
            known.Steps.Add(new ReplayedStep(line.At - known.Begin, line.Type, line.FromOrg, line.State, line.Code));
        }
    }

    private string FamilyOf(Guid? caseId)
    {
        if (caseId is not { } id) return "";
        if (!families.TryGetValue(id, out var pseudonym)) families[id] = pseudonym = $"gezin-{families.Count + 1}";
        return pseudonym;
    }
}

/// <summary>A conversation under a pseudonym.</summary>
/// <param name="Number">Its number in this replay, which means nothing outside it.</param>
/// <param name="Family">The family's pseudonym in this replay; empty: none.</param>
/// <param name="Machine">Its side.</param>
/// <param name="Steps">What was said, in order.</param>
public sealed record ReplayedConversation(int Number, string Family, string Machine, IReadOnlyList<ReplayedStep> Steps);

/// <summary>Something that was said.</summary>
/// <param name="After">How long after the beginning.</param>
/// <param name="Type">What, as its name on the wire; null: a term or signal of the node.</param>
/// <param name="By">By which organization; null: the node.</param>
/// <param name="State">The state afterwards.</param>
/// <param name="Code">A code that says more.</param>
public sealed record ReplayedStep(TimeSpan After, string? Type, string? By, string? State, string? Code);
