using System.Text.Json;
using System.Text.Json.Serialization;
using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.Mandates;

namespace ChainHub.Checks;

/// <summary>
/// A power is lent only by who has it in law, and used only within the scope and the period that were granted; what crossed its taking back
/// is judged by the lender. Each use is in the journal of both, with the worker and the decision.
/// </summary>
internal static class I17PowersWithinBounds
{
    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes)
    {
        var lent = nodes.SelectMany(node => Of(node, Sides.LendsPowers.Name)).ToDictionary(pair => pair.Id, pair => pair.Mandate);
        foreach (var node in nodes)
        {
            var decisions = node.Journal.Where(line => line.What == "mandate-decision").Select(line => (line.ConversationId, line.Code)).ToHashSet();
            var by = node.Journal.Where(line => line.What == "mandate-used-by").Select(line => (line.ConversationId, line.Code)).ToHashSet();
            foreach (var (id, mandate) in Of(node, Sides.UsesPowers.Name).Concat(Of(node, Sides.LendsPowers.Name)))
            {
                if (mandate.Grant is not { } grant)
                {
                    if (mandate.Uses.Count > 0) yield return $"{node.Organization}: {mandate.Power} was used in {id}, and nobody granted it";
                    continue;
                }

                if (!PowersInLaw.Of(mandate.Power).Lends.Contains(grant.LentBy))
                    yield return $"{node.Organization}: {mandate.Power} was lent in {id} by {grant.LentBy}, which cannot lend it in law";
                if (lent.GetValueOrDefault(id)?.Grant is not { } known || (known.From, known.Until) != (grant.From, grant.Until))
                    yield return $"{node.Organization}: {mandate.Power} may be used in {id} until {grant.Until:yyyy-MM-dd}, and the lender says otherwise";
                foreach (var use in mandate.Uses)
                    foreach (var wrong in Wrong(mandate, grant, use))
                        yield return $"{node.Organization}: {mandate.Power} was used in {id} {wrong}";
                foreach (var use in mandate.Uses.Where(use => !decisions.Contains((id, use.DecisionRef)) || !by.Contains((id, use.WorkerRef))))
                    yield return $"{node.Organization}: the journal does not say who used {mandate.Power} in {id}, in decision {use.DecisionRef}";
            }
        }
    }

    private static IEnumerable<string> Wrong(MandateConversation mandate, Grant grant, MandateUse use)
    {
        var day = AmsterdamTime.DateOf(use.At);
        if (day < grant.From || day > grant.Until) yield return $"on {day:yyyy-MM-dd}, outside {grant.From:yyyy-MM-dd} to {grant.Until:yyyy-MM-dd}";
        if (grant.Persons.Count > 0 && (use.Persons.Count == 0 || use.Persons.Except(grant.Persons).Any())) yield return "for somebody for whom it was not granted";
        if (grant.ForWorker is { } worker && use.WorkerRef != worker) yield return "by a worker to whom it was not granted";
        if (grant.Once && mandate.Uses.Count > 1) yield return "more than the one time that was granted";
        if (use.AfterRevocation != (grant.RevokedAt is { } revoked && use.At >= revoked)) yield return "after it was taken back, and nobody judges it";
    }

    private static IEnumerable<(Guid Id, MandateConversation Mandate)> Of(NodeRecord node, string side) => node.Conversations
        .Where(saga => saga.Machine == side).Select(saga => (saga.Id, JsonSerializer.Deserialize<MandateConversation>(saga.Data, Stored)!));
}
