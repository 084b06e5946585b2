using ChainHub.Conversations.Agreements;
using MassTransit;

namespace ChainHub.Conversations.BoardRequest;

/// <summary>
/// When measures end: of those that are executed here, the one that ends first is watched, and the one that is to be warned of first is
/// waited for.
/// </summary>
internal static class Expiry
{
    /// <summary>It is the last day of a measure that has passed.</summary>
    public static bool OfAMeasure(BehaviorContext<BoardRequestConversation, TermPassed> context) => context.Message.Rule == LocalRules.MeasureEnds;

    /// <summary>No other measure is in force.</summary>
    public static bool OfTheLast(BehaviorContext<BoardRequestConversation, TermPassed> context) =>
        OfAMeasure(context) && context.Saga.Measures.All(measure => measure.Until < context.Saga.Step.Today);

    /// <summary>Others are in force.</summary>
    public static bool OfOneOfMore(BehaviorContext<BoardRequestConversation, TermPassed> context) => OfAMeasure(context) && !OfTheLast(context);

    /// <summary>Watches the end of the measure that ends first, anew.</summary>
    public static void Watch(BoardRequestConversation request)
    {
        var step = request.Step;
        step.Drop(request, LocalRules.MeasureEnds);
        if (request.Measures.Min(measure => measure.Until) is { } first) step.Watch(request, LocalRules.MeasureEnds, step.Today < first ? step.Today : first, first);
        WaitForNext(request);
    }

    /// <summary>Waits for the moment at which to warn of the next measure.</summary>
    public static void WaitForNext(BoardRequestConversation request)
    {
        var step = request.Step;
        step.Drop(request, LocalRules.MeasureExpires);
        if (request.Measures.Where(measure => !measure.Warned).Min(measure => measure.Until) is { } next)
            step.Plan(request, LocalRules.MeasureExpires, next.AddDays(-step.DaysOf(LocalRules.MeasureExpires)));
    }

    /// <summary>The measures that will be over soon and of which nobody was told.</summary>
    public static IEnumerable<MeasureInForce> Near(BoardRequestConversation request)
    {
        var soon = request.Step.Today.AddDays(request.Step.DaysOf(LocalRules.MeasureExpires));
        return request.Measures.Where(measure => !measure.Warned && measure.Until <= soon);
    }
}
