using ChainHub.Contracts.Links;

namespace ChainHub.Sandbox.Telling;

/// <summary>How the story tells the agenda of a weekly talk.</summary>
internal static class AgendaLine
{
    /// <summary>Whether it has anything of this scenario: what two organizations talk about beside it belongs to another story.</summary>
    public static bool IsAbout(LinkAgenda agenda, Scenario scenario) =>
        Conversations(agenda).Intersect(scenario.Conversations.Keys.Select(scenario.ConversationId)).Any();

    /// <summary>What stands on it, in words.</summary>
    public static string Of(LinkAgenda agenda)
    {
        string[] points =
        [
            .. Many(agenda.OpenOffers.Count, "een overdracht die op antwoord wacht", "overdrachten die op antwoord wachten"),
            .. Many(agenda.NearTerms.Count, "een termijn die bijna om is", "termijnen die bijna om zijn"),
            .. Many(agenda.Questions.Count, "een vraag zonder antwoord", "vragen zonder antwoord"),
        ];
        return points.Length == 0 ? "niets, ook dat is goed om te weten" : string.Join(", ", points);
    }

    private static IEnumerable<Guid> Conversations(LinkAgenda agenda) =>
        agenda.OpenOffers.Select(item => item.ConversationId).Concat(agenda.NearTerms.Select(term => term.ConversationId))
            .Concat(agenda.Questions.Select(question => question.ConversationId));

    private static IEnumerable<string> Many(int count, string one, string more)
    {
        if (count > 0) yield return count == 1 ? one : $"{count} {more}";
    }
}
