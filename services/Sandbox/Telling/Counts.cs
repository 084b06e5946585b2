using ChainHub.Checks;

namespace ChainHub.Sandbox.Telling;

/// <summary>How many of everything: of the whole run, or of one conversation.</summary>
internal sealed record Counts(int TermsSet, int TermsMet, int TermsPassed, int TasksOpened, int TasksOpen, int MessagesSent, int MessagesHandled, int MessagesRejected)
{
    /// <summary>Counts what the nodes recorded.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="conversation">One conversation; null: all.</param>
    public static Counts Of(IReadOnlyList<NodeRecord> nodes, Guid? conversation = null)
    {
        bool Of(Guid? id) => conversation is null || id == conversation;
        var terms = nodes.SelectMany(node => node.Terms).Where(term => Of(term.ConversationId)).ToList();
        var tasks = nodes.SelectMany(node => node.Tasks.Where(task => task.Owner == node.Organization)).Where(task => Of(task.ConversationId)).ToList();
        var lines = nodes.SelectMany(node => node.Journal.Select(line => (node.Organization, Line: line))).Where(x => Of(x.Line.ConversationId)).ToList();
        int Taken(params string[] what) => lines.Count(x => what.Contains(x.Line.What) && x.Line.FromOrg is { } from && from != x.Organization);
        return new Counts(
            terms.Count, terms.Count(term => term.Status == TermStatus.Met), lines.Count(x => x.Line.What == $"term-{Stages.Passed}"),
            tasks.Count, tasks.Count(task => task.Open), lines.Count(x => x.Line.What == "sent"), Taken("handled"), Taken("rejected", "quarantined"));
    }
}
