using ChainHub.Contracts.Workers;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Workers;

/// <summary>What the table of the other organization calls by a word of its own.</summary>
internal static class PartnerActs
{
    /// <summary>Sees to it that somebody comes in place of who is not there; the task is the other's.</summary>
    public static EventActivityBinder<WorkersConversation, PrimaryWorkerAbsenceReported> SeeToIt(
        this EventActivityBinder<WorkersConversation, PrimaryWorkerAbsenceReported> when) => when.Do(context =>
    {
        Once(context.Saga, LocalRules.NameSubstitute);
        if (context.Message.TalkNeedsSubstitute) Once(context.Saga, LocalRules.TalkSubstitute);
    }, starts: [LocalRules.NameSubstitute, LocalRules.TalkSubstitute]);

    private static void Once(WorkersConversation workers, string rule)
    {
        if (workers.Terms.All(term => term.Rule != rule)) workers.Step.Watch(workers, rule);
    }
}
