using ChainHub.Conversations.BoardRequest;
using ChainHub.Conversations.Consultation;
using ChainHub.Conversations.Handover;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.ShelterPlacement;
using ChainHub.Conversations.Workers;

namespace ChainHub.Checks;

/// <summary>Every request gets an answer, or a term sees to it that somebody is told that it did not.</summary>
internal static class I6AnswerOrAlarm
{
    // A question that was answered may stay open for as long as the asker likes; an announcement asks nothing.
    private static readonly HashSet<(string Side, string State)> AsksNothing =
    [
        (Sides.Asks.Name, nameof(ConsultationAsker.Answered)), (Sides.Advises.Name, nameof(ConsultationAdviser.Answered)),
        (Sides.HandsOver.Name, nameof(HandoverSender.Draft)), (Sides.TakesOver.Name, nameof(HandoverReceiver.Announced)),
        // Whatever a report led to has its own terms; what is left is to close it.
        (Sides.TakesReports.Name, nameof(ReportIntake.HandingOver)), (Sides.TakesReports.Name, nameof(ReportIntake.Conditions)),
        (Sides.TakesReports.Name, nameof(ReportIntake.AtBoard)), (Sides.TakesReports.Name, nameof(ReportIntake.Ending)),
        // Somebody is there for the family.
        (Sides.HasWorkers.Name, nameof(WorkersHome.Active)), (Sides.KnowsWorkers.Name, nameof(WorkersPartner.Active)),
        (Sides.HasWorkers.Name, nameof(WorkersHome.AbsentCovered)), (Sides.KnowsWorkers.Name, nameof(WorkersPartner.AbsentCovered)),
        // Guardianship has no last day.
        (Sides.ExecutesMeasures.Name, nameof(MeasureExecutor.Executing)),
        // A stay lasts as long as it is needed.
        (Sides.AsksForShelter.Name, nameof(ShelterRequester.Placed)), (Sides.OffersShelter.Name, nameof(ShelterProvider.Placed)),
    ];

    // Whoever takes the lead sees to the whole of it; the other has terms only for what it must do itself.
    private static readonly HashSet<string> SeenToByTheOther = [Sides.SharesConditions.Name, Sides.IsMonitored.Name, Sides.KnowsWorkers.Name, Sides.HelpsInOrders.Name];

    private static readonly Dictionary<string, Side> Every = Sides.Known.ToDictionary(side => side.Name);

    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes)
    {
        var anywhere = nodes.SelectMany(SeenTo).ToHashSet();
        foreach (var node in nodes)
        {
            var seenTo = SeenTo(node).ToHashSet();
            foreach (var saga in node.Conversations)
                if (!Every[saga.Machine].EndStates.Contains(saga.State) && !AsksNothing.Contains((saga.Machine, saga.State))
                    && !(SeenToByTheOther.Contains(saga.Machine) ? anywhere : seenTo).Contains(saga.Id))
                    yield return $"{node.Organization}: conversation {saga.Id} ({saga.Machine}) stays in {saga.State}, and no term sees to it";
            var told = node.Journal.Where(line => line.What == $"term-{Stages.Passed}").Select(line => (line.ConversationId, line.Code)).ToHashSet();
            foreach (var term in node.Terms)
                if (term.Status == TermStatus.Passed && !told.Contains((term.ConversationId, term.Rule)))
                    yield return $"{node.Organization}: term {term.Rule} of conversation {term.ConversationId} passed, and nobody was told";
        }
    }

    private static IEnumerable<Guid> SeenTo(NodeRecord node) =>
        node.Terms.Where(term => term.Status is TermStatus.Running or TermStatus.Passed).Select(term => term.ConversationId);
}
