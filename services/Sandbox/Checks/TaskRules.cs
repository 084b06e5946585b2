using ChainHub.Contracts;
using ChainHub.Conversations.Consultation;
using ChainHub.Conversations.Handover;
using ChainHub.Conversations.Machines;

namespace ChainHub.Sandbox.Checks;

/// <summary>Tasks and requests: each task has one owner and a date, nothing ends without a next step, no question without an answer.</summary>
internal static class TaskRules
{
    private static readonly Dictionary<string, TaskKind> NextSteps = new(StringComparer.Ordinal)
    {
        [nameof(HandoverSender.Declined)] = TaskKind.DecideNextStep, [nameof(HandoverSender.Withdrawn)] = TaskKind.DecideNextStep,
        [nameof(HandoverSender.Undelivered)] = TaskKind.DecideNextStep, [nameof(HandoverSender.Reverted)] = TaskKind.DecideNextStep,
        [nameof(HandoverSender.Overdue)] = TaskKind.DecideNextStep, [nameof(HandoverSender.Bounced)] = TaskKind.AnswerBounce,
    };

    public static IEnumerable<string> OneOwnerEach(IReadOnlyList<NodeRecord> nodes)
    {
        foreach (var node in nodes)
            foreach (var task in node.Tasks.Where(task => task.Open && (task.Owner.Length == 0 || task.DueAt is null)))
                yield return $"{node.Organization}: task {task.Id} ({task.Kind}) has no owner or no date";
        foreach (var shared in nodes.SelectMany(node => node.Tasks).Where(task => task.Open).GroupBy(task => task.Id))
            if (shared.Select(task => task.Owner).Distinct().Count() > 1)
                yield return $"task {shared.Key} ({shared.First().Kind}) has several owners: {string.Join(", ", shared.Select(task => task.Owner).Order(StringComparer.Ordinal))}";
    }

    public static IEnumerable<string> NothingClosedWithOpenWork(IReadOnlyList<NodeRecord> nodes) =>
        from node in nodes
        from saga in node.Conversations
        where saga.Closed
        let tasks = node.Tasks.Count(task => task.Open && task.ConversationId == saga.Id && !OfTheCase(node, task))
        let terms = node.Terms.Count(term => term.Status is TermStatus.Running or TermStatus.Passed && term.ConversationId == saga.Id && !OfTheCase(node, term))
        where tasks + terms > 0
        select $"{node.Organization}: conversation {saga.Id} is closed with {tasks} open tasks and {terms} terms";

    public static IEnumerable<string> AlwaysANextStep(IReadOnlyList<NodeRecord> nodes) =>
        from node in nodes
        let senders = node.Conversations.Where(saga => saga.Machine == Sides.HandsOver.Name).Select(saga => saga.Id).ToHashSet()
        from line in node.Journal
        where line is { What: "handled", ConversationId: { } id, State: { } state } && senders.Contains(id) && NextSteps.ContainsKey(state)
        let kind = NextSteps[line.State!].ToString()
        where !node.Tasks.Any(task => task.ConversationId == line.ConversationId && task.Kind == kind && task.OpenedAt <= line.At && task is { Owner.Length: > 0, DueAt: not null })
        select $"{node.Organization}: conversation {line.ConversationId} is {line.State} at line {line.Position}, and nobody has to decide what happens";

    public static IEnumerable<string> EveryRequestAnsweredOrRaised(IReadOnlyList<NodeRecord> nodes)
    {
        var sides = Sides.Every.ToDictionary(side => side.Name);
        foreach (var node in nodes)
            foreach (var saga in node.Conversations.Where(saga => !sides[saga.Machine].EndStates.Contains(saga.State) && !AnsweredQuestion(saga)))
                if (!node.Terms.Any(term => term.ConversationId == saga.Id && term.Status is TermStatus.Running or TermStatus.Passed))
                    yield return $"{node.Organization}: conversation {saga.Id} ({saga.Machine}) stays in {saga.State}, and no term sees to it";
        foreach (var node in nodes)
            foreach (var term in node.Terms.Where(term => term.Status == TermStatus.Passed))
                if (!node.Journal.Any(line => line.What == $"term-{Stages.Passed}" && line.Code == term.Rule && line.ConversationId == term.ConversationId))
                    yield return $"{node.Organization}: term {term.Rule} of conversation {term.ConversationId} passed, and nobody was told";
    }

    // A question that was answered may stay open for as long as the asker likes.
    private static bool AnsweredQuestion(SagaRow saga) =>
        (saga.Machine == Sides.Asks.Name || saga.Machine == Sides.Advises.Name) && saga.State == nameof(ConsultationAsker.Answered);

    // Acute danger hangs on the case, not on the conversation in which it was declared.
    private static bool OfTheCase(NodeRecord node, TaskRow task) => node.Cases.Any(known => known.Tasks.Any(t => t.Id == task.Id));

    private static bool OfTheCase(NodeRecord node, TermRow term) => node.Cases.Any(known => known.Terms.Any(t => t.Id == term.Id));
}
