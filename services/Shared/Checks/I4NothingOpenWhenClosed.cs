namespace ChainHub.Checks;

/// <summary>What is closed has no open task and no term that runs.</summary>
internal static class I4NothingOpenWhenClosed
{
    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes)
    {
        foreach (var node in nodes)
        {
            // Acute danger hangs on the case, not on the conversation in which it was declared.
            var ofCases = node.Cases.SelectMany(known => known.Tasks.Select(task => task.Id).Concat(known.Terms.Select(term => term.Id))).ToHashSet();
            var tasks = node.Tasks.Where(task => task.Open && !ofCases.Contains(task.Id)).ToLookup(task => task.ConversationId);
            var terms = node.Terms.Where(term => term.Status is TermStatus.Running or TermStatus.Passed && !ofCases.Contains(term.Id)).ToLookup(term => term.ConversationId);
            foreach (var saga in node.Conversations.Where(saga => saga.Closed))
                if (tasks[saga.Id].Count() + terms[saga.Id].Count() is > 0)
                    yield return $"{node.Organization}: conversation {saga.Id} is closed with {tasks[saga.Id].Count()} open tasks and {terms[saga.Id].Count()} terms";
        }
    }
}
