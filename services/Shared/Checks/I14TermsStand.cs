namespace ChainHub.Checks;

/// <summary>A term once set is not changed: what replaces it is a new one of the same rule, with its reason.</summary>
internal static class I14TermsStand
{
    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes)
    {
        foreach (var node in nodes)
        {
            var terms = node.Terms.ToLookup(term => (term.ConversationId, term.Rule));
            foreach (var rule in terms)
                if (rule.Any(term => term.Status == TermStatus.Recomputed) && rule.Count() == rule.Count(term => term.Status == TermStatus.Recomputed))
                    yield return $"{node.Organization}: term {rule.Key.Rule} of conversation {rule.Key.ConversationId} was replaced by nothing";
        }
    }
}
