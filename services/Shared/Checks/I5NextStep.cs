using ChainHub.Conversations.BoardRequest;
using ChainHub.Conversations.Handover;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.Mandates;
using ChainHub.Conversations.RestrainingOrder;
using ChainHub.Conversations.ShelterPlacement;

namespace ChainHub.Checks;

/// <summary>A decline, withdrawal, expiry or bounce leaves a named next step with an owner and a date.</summary>
internal static class I5NextStep
{
    // What must be opened by the time a side comes into a state.
    private static readonly Dictionary<(string Side, string State), TaskKind> NextSteps = new()
    {
        [(Sides.HandsOver.Name, nameof(HandoverSender.Declined))] = TaskKind.DecideNextStep,
        [(Sides.HandsOver.Name, nameof(HandoverSender.Withdrawn))] = TaskKind.DecideNextStep,
        [(Sides.HandsOver.Name, nameof(HandoverSender.Undelivered))] = TaskKind.DecideNextStep,
        [(Sides.HandsOver.Name, nameof(HandoverSender.Reverted))] = TaskKind.DecideNextStep,
        [(Sides.HandsOver.Name, nameof(HandoverSender.Overdue))] = TaskKind.DecideNextStep,
        [(Sides.HandsOver.Name, nameof(HandoverSender.Bounced))] = TaskKind.AnswerBounce,
        [(Sides.AsksTheBoard.Name, nameof(BoardRequestTable.Rejected))] = TaskKind.DecideNextStep,
        [(Sides.AsksTheBoard.Name, nameof(BoardRequestTable.Voluntary))] = TaskKind.DecideNextStep,
        [(Sides.AsksTheBoard.Name, nameof(BoardRequestTable.Concluded))] = TaskKind.DecideNextStep,
        [(Sides.AsksTheBoard.Name, nameof(BoardRequestTable.NotOrdered))] = TaskKind.DecideNextStep,
        [(Sides.AsksTheBoard.Name, nameof(BoardRequestTable.ProvisionalEnded))] = TaskKind.DecideNextStep,
        [(Sides.AsksTheBoard.Name, nameof(BoardRequestTable.Undelivered))] = TaskKind.DecideNextStep,
        [(Sides.Investigates.Name, nameof(BoardRequestTable.Undelivered))] = TaskKind.DecideNextStep,
        [(Sides.ExecutesMeasures.Name, nameof(MeasureExecutor.Over))] = TaskKind.DecideNextStep,
        [(Sides.HelpsInOrders.Name, nameof(OrderHelper.Ended))] = TaskKind.HandOverFollowUp,
        [(Sides.HelpsInOrders.Name, nameof(OrderHelper.Withdrawn))] = TaskKind.HandOverFollowUp,
        [(Sides.HelpsInOrders.Name, nameof(OrderHelper.NotImposed))] = TaskKind.DecideNextStep,
        [(Sides.AsksForShelter.Name, nameof(ShelterRequester.Unsuitable))] = TaskKind.DecideNextStep,
        [(Sides.AsksForShelter.Name, nameof(ShelterRequester.Left))] = TaskKind.DecideNextStep,
        [(Sides.AsksForShelter.Name, nameof(ShelterRequester.Undelivered))] = TaskKind.DecideNextStep,
        [(Sides.AsksForShelter.Name, nameof(ShelterRequester.Compromised))] = TaskKind.DecideNextStep,
        [(Sides.OffersShelter.Name, nameof(ShelterProvider.Compromised))] = TaskKind.DecideNextStep,
        [(Sides.UsesPowers.Name, nameof(MandateUser.Refused))] = TaskKind.DecideNextStep,
        [(Sides.UsesPowers.Name, nameof(MandateUser.Undelivered))] = TaskKind.DecideNextStep,
    };

    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes)
    {
        foreach (var node in nodes)
        {
            var sides = node.Conversations.ToDictionary(saga => saga.Id, saga => saga.Machine);
            var dated = node.Tasks.Where(task => task is { Owner.Length: > 0, DueAt: not null }).Select(task => (task.ConversationId, task.Kind)).ToHashSet();
            var opened = new HashSet<(Guid, string?)>();
            foreach (var line in node.Journal)
            {
                if (line.ConversationId is not { } conversation) continue;
                if (line.What == "task-opened") opened.Add((conversation, line.Code));
                if (line.What != "handled" || line.State is not { } state || !sides.TryGetValue(conversation, out var side)) continue;
                if (NextSteps.TryGetValue((side, state), out var kind) && !(opened.Contains((conversation, kind.ToString())) && dated.Contains((conversation, kind.ToString()))))
                    yield return $"{node.Organization}: conversation {conversation} is {state} at line {line.Position}, and nobody has to {kind}";
            }
        }
    }
}
