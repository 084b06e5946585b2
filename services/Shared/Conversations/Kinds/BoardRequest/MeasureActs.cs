using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.BoardRequest;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.BoardRequest;

/// <summary>What follows from an order of the court, at who asked for the investigation and at the institution that executes it.</summary>
internal static class MeasureActs
{
    /// <summary>A provisional order is in force until its last day.</summary>
    public static EventActivityBinder<BoardRequestConversation, ProvisionalSupervisionOrdered> UnderProvisional(
        this EventActivityBinder<BoardRequestConversation, ProvisionalSupervisionOrdered> when) => when.Do(context =>
        context.Saga.Step.Watch(context.Saga, LocalRules.ProvisionalEnds, context.Message.From, context.Message.Until), starts: [LocalRules.ProvisionalEnds]);

    /// <summary>The family is to be handed over to the institution: until it accepts, nothing has moved.</summary>
    public static EventActivityBinder<BoardRequestConversation, ProvisionalSupervisionOrdered> ToTheInstitution(
        this EventActivityBinder<BoardRequestConversation, ProvisionalSupervisionOrdered> when) => when.Do(context =>
        HandOver(context.Saga, Today(context.Saga.Step, context.Message.Institution)), starts: [LocalRules.FollowUp, LocalRules.NextStep]);

    /// <summary>The family is to be handed over to the institution: until it accepts, nothing has moved.</summary>
    public static EventActivityBinder<BoardRequestConversation, MeasureOrdered> ToTheInstitution(
        this EventActivityBinder<BoardRequestConversation, MeasureOrdered> when) => when.Do(context =>
        HandOver(context.Saga, Today(context.Saga.Step, context.Message.Institution)), starts: [LocalRules.FollowUp, LocalRules.NextStep]);

    /// <summary>Executes the measure, where this organization is the one to do so; an order of the same kind as one in force extends it.</summary>
    public static EventActivityBinder<BoardRequestConversation, MeasureOrdered> Execute(
        this EventActivityBinder<BoardRequestConversation, MeasureOrdered> when) => when.Do(context =>
    {
        var (request, order, step) = (context.Saga, context.Message, context.Saga.Step);
        if (Today(step, order.Institution) != step.Self.Code) return;
        var extends = request.Measures.RemoveAll(known => known.Type == order.Type) > 0;
        request.Measures.Add(new MeasureInForce { Type = order.Type, Until = order.Until });
        step.CloseTask(request, TaskKind.DecideOnExtension);
        if (!extends) Begin(request, order, AmsterdamTime.StartOfDay(order.From));
        Expiry.Watch(request);
    }, starts:
    [
        LocalRules.FirstContactAfterOrder, LocalRules.PlanOfAction, LocalRules.UseAuthorization, LocalRules.MeasureEnds, LocalRules.MeasureExpires,
    ], stops: [LocalRules.DecideOnExtension]);

    /// <summary>A measure will be over soon: people are told, and somebody decides whether it is to be extended.</summary>
    public static EventActivityBinder<BoardRequestConversation, MomentCame> WarnOfTheEnd(
        this EventActivityBinder<BoardRequestConversation, MomentCame> when) => when.Do(context =>
    {
        foreach (var measure in Expiry.Near(context.Saga))
        {
            measure.Warned = true;
            context.Saga.Step.Tell(new MeasureExpiring { Type = measure.Type, Until = measure.Until!.Value });
        }

        Expiry.WaitForNext(context.Saga);
    }, starts: [LocalRules.MeasureExpires]).OpenTask(TaskKind.DecideOnExtension, LocalRules.DecideOnExtension);

    /// <summary>A measure is over.</summary>
    public static EventActivityBinder<BoardRequestConversation, TermPassed> MeasureIsOver(
        this EventActivityBinder<BoardRequestConversation, TermPassed> when) =>
        when.Do(context =>
        {
            context.Saga.Measures.RemoveAll(measure => measure.Until < context.Saga.Step.Today);
            Expiry.Watch(context.Saga);
        }, starts: [LocalRules.MeasureEnds, LocalRules.MeasureExpires], stops: [LocalRules.MeasureEnds])
            .DropTask(TaskKind.DecideOnExtension).OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep);

    private static void Begin(BoardRequestConversation request, MeasureOrdered order, DateTimeOffset from)
    {
        var step = request.Step;
        if (order.Type == MeasureType.OutOfHomeAuthorization)
        {
            step.OpenTask(request, TaskKind.UseAuthorization, LocalRules.UseAuthorization, from);
            return;
        }

        step.OpenTask(request, TaskKind.FirstContactAfterOrder, LocalRules.FirstContactAfterOrder, from);
        step.OpenTask(request, TaskKind.MakePlanOfAction, LocalRules.PlanOfAction, from);
    }

    // An order may name an institution whose place another has taken since.
    private static string Today(Step step, string institution) => step.Agreements.Successors.Of(institution, step.Today);

    // Whoever holds the family hands it over; where that is somebody else, the requester sees to it.
    private static void HandOver(BoardRequestConversation request, string institution)
    {
        var step = request.Step;
        if (institution == step.Self.Code || step.Case is not { } oversight || oversight.Holder == institution) return;
        if (oversight.Holder is null || oversight.Holder == step.Self.Code) step.OpenTask(oversight, TaskKind.StartFollowUp, LocalRules.FollowUp);
        else step.OpenTask(request, TaskKind.DecideNextStep, LocalRules.NextStep);
    }
}
