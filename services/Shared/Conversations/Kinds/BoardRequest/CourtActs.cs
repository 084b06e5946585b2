using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.BoardRequest;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.BoardRequest;

/// <summary>What the table of the board calls by one word, of what the court decides. The institution that executes it is told as well.</summary>
internal static class CourtActs
{
    /// <summary>The court is asked for a provisional order.</summary>
    public static EventActivityBinder<BoardRequestConversation, ProvisionalSupervisionRequested> AskForProvisional(
        this EventActivityBinder<BoardRequestConversation, ProvisionalSupervisionRequested> when) =>
        when.Do(context => context.Saga.ProvisionalAsked = true).Send();

    /// <summary>The court refused it.</summary>
    public static EventActivityBinder<BoardRequestConversation, ProvisionalSupervisionEnded> NoProvisional(
        this EventActivityBinder<BoardRequestConversation, ProvisionalSupervisionEnded> when) => when.Do(context =>
    {
        if (!context.Saga.ProvisionalAsked) throw new RefusedException(RejectionReason.NotAllowedInState, "No provisional order was asked for.");
        context.Saga.ProvisionalAsked = false;
    }).Send();

    /// <summary>The court ordered provisional supervision, for three months at the most.</summary>
    public static EventActivityBinder<BoardRequestConversation, ProvisionalSupervisionOrdered> OrderProvisional(
        this EventActivityBinder<BoardRequestConversation, ProvisionalSupervisionOrdered> when) => when.Do(context =>
    {
        var (request, order, step) = (context.Saga, context.Message, context.Saga.Step);
        IsInstitution(step, order.Institution);
        var last = LastDay(LocalRules.ProvisionalEnds, order.From, "/data/from");
        var until = order.Until == default ? last : order.Until;
        if (order.From > step.Today) throw Refused("The order has been given: its day is today or before.", "/data/from");
        if (until <= order.From || until > last) throw Refused($"A provisional supervision order from {order.From:yyyy-MM-dd} ends on {last:yyyy-MM-dd} at the latest.", "/data/until");
        request.ProvisionalAsked = false;
        step.Watch(request, LocalRules.ProvisionalEnds, order.From, until);
        if (order.WithoutHearing) step.OpenTask(request, TaskKind.SeeToHearing, LocalRules.HearAfterOrder, AmsterdamTime.StartOfDay(order.From));
        ToAll(request, order with { Until = until }, order.Institution);
    }, starts: [LocalRules.ProvisionalEnds, LocalRules.HearAfterOrder, LocalRules.NextStep]);

    /// <summary>The provisional order is over.</summary>
    public static EventActivityBinder<BoardRequestConversation, ProvisionalSupervisionEnded> EndProvisional(
        this EventActivityBinder<BoardRequestConversation, ProvisionalSupervisionEnded> when) =>
        when.StopWatching(LocalRules.ProvisionalEnds).DropTask(TaskKind.SeeToHearing).Do(context =>
        {
            context.Saga.Step.Send(context.Message);
            TellInstitution(context.Saga, context.Message);
        });

    /// <summary>Its three months are over: the node itself says so to all, as nothing can extend them.</summary>
    public static EventActivityBinder<BoardRequestConversation, TermPassed> ProvisionalLapses(
        this EventActivityBinder<BoardRequestConversation, TermPassed> when) =>
        when.Do(context =>
        {
            var ended = new ProvisionalSupervisionEnded { Reason = ProvisionalEnd.Lapsed };
            context.Saga.Step.TrySendTo(context.Saga.Peer, ended);
            TellInstitution(context.Saga, ended);
        }).StopWatching(LocalRules.ProvisionalEnds).DropTask(TaskKind.SeeToHearing).OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep);

    /// <summary>The court ordered a measure.</summary>
    public static EventActivityBinder<BoardRequestConversation, MeasureOrdered> OrderMeasure(
        this EventActivityBinder<BoardRequestConversation, MeasureOrdered> when) => when.Do(context =>
    {
        var (request, order, step) = (context.Saga, context.Message, context.Saga.Step);
        IsInstitution(step, order.Institution);
        var last = LastDay(LocalRules.MeasureEnds, order.From, "/data/from");
        if (order.From > step.Today.AddYears(1)) throw Refused("A measure begins within a year.", "/data/from");
        if (order.Until is null && order.Type != MeasureType.Guardianship) throw Refused($"{order.Type.Dutch()} has a last day.", "/data/until");
        if (order.Until is { } until && (order.Type == MeasureType.Guardianship || until <= order.From || until > last))
            throw Refused(order.Type == MeasureType.Guardianship ? "Guardianship has no last day." : $"{order.Type.Dutch()} from {order.From:yyyy-MM-dd} ends on {last:yyyy-MM-dd} at the latest.", "/data/until");
        var before = request.Institution;
        if (before is not null && before != step.Agreements.Successors.Of(order.Institution, step.Today) && request.CurrentState == nameof(BoardRequestTable.Provisional))
            TellInstitution(request, new ProvisionalSupervisionEnded { Reason = ProvisionalEnd.ReplacedByMeasure });
        ToAll(request, order, order.Institution);
    }, starts: [LocalRules.NextStep]).Met(LocalRules.CourtRuling).StopWatching(LocalRules.ProvisionalEnds).DropTask(TaskKind.SeeToHearing);

    /// <summary>The court ordered none.</summary>
    public static EventActivityBinder<BoardRequestConversation, MeasureNotOrdered> NoMeasure(
        this EventActivityBinder<BoardRequestConversation, MeasureNotOrdered> when) =>
        when.Met(LocalRules.CourtRuling).StopWatching(LocalRules.ProvisionalEnds).DropTask(TaskKind.SeeToHearing).Do(context =>
        {
            context.Saga.Step.Send(context.Message);
            if (context.Saga.CurrentState == nameof(BoardRequestTable.Provisional)) TellInstitution(context.Saga, context.Message);
        });

    // The institution begins to know of it by this, in the same conversation. Whom no agreement reaches, somebody tells.
    private static void ToAll(BoardRequestConversation request, Message order, string institution)
    {
        var step = request.Step;
        institution = step.Agreements.Successors.Of(institution, step.Today);
        request.Institution = institution;
        step.Send(order);
        if (institution == request.Peer) return;
        if (step.Agreements.Covering(step.Self.Code, institution, Catalogue.Of(order.GetType()), step.Today) is not null) step.SendTo(institution, order);
        else step.OpenTask(request, TaskKind.DecideNextStep, LocalRules.NextStep);
    }

    private static void TellInstitution(BoardRequestConversation request, Message said)
    {
        if (request.Institution is { } institution && institution != request.Peer && request.Channels.ContainsKey(institution)) request.Step.TrySendTo(institution, said);
    }

    // An institution of another region may be in no agreement.
    private static void IsInstitution(Step step, string code)
    {
        if (step.Agreements.Find(code, step.Today) is { Kind: not OrganizationKind.CertifiedInstitution } || code == step.Self.Code)
            throw Refused($"{code} is no certified institution, and only that executes a measure (Jeugdwet art. 3.2).", "/data/institution");
    }

    private static DateOnly LastDay(string rule, DateOnly from, string path) =>
        from < TermCalculator.EarliestStart || from > TermCalculator.LatestStart ? throw Refused("Give the day of the order.", path)
            : TermCalculator.Compute(TermRules.Get(rule), from).LastDay;

    private static RefusedException Refused(string why, string where) => new(new Refusal(RejectionReason.Schema, why, [where]));
}
