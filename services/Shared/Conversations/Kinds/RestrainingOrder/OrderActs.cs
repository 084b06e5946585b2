using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Report;
using ChainHub.Contracts.RestrainingOrder;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.RestrainingOrder;

/// <summary>What both tables of the temporary restraining order call by one word.</summary>
internal static class OrderActs
{
    /// <summary>The moments at which an order ends: as imposed, and as extended.</summary>
    public static readonly string[] Ends = [LocalRules.OrderEnds, LocalRules.ExtendedOrderEnds];

    // Clocks of organizations differ by minutes; hours are a mistake.
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromHours(1);

    /// <summary>The order is extended: the earlier end no longer counts.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderExtended> Prolong(
        this EventActivityBinder<OrderConversation, RestrainingOrderExtended> when) => when.Do(context =>
    {
        var (order, step) = (context.Saga, context.Saga.Step);
        foreach (var rule in Ends) step.Drop(order, rule);
        order.EndsAt = context.Message.EndsAt;
        step.Plan(order, LocalRules.ExtendedOrderEnds, ExclusionOrder.Extended(order.ImposedAt!.Value, context.Message.EndsAt));
    }, starts: [LocalRules.ExtendedOrderEnds], stops: Ends);

    /// <summary>The order was not obeyed: everybody is alarmed at once.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderBreached> Alarm(
        this EventActivityBinder<OrderConversation, RestrainingOrderBreached> when) => when.Do(context =>
    {
        var (order, breach, step) = (context.Saga, context.Message, context.Saga.Step);
        if (step.ByOwnPeople && breach.BreachedAt > step.Now) throw Refused("A breach that lies in the future did not take place yet.", "/data/breachedAt");
        // Own people say it once; it goes ahead in the lane of acute danger.
        AcuteOverlay.Declared(step, order, new AcuteDangerDeclared { PersonRefs = breach.PersonRefs, ActionTaken = breach.ActionTaken });
    }, starts: [LocalRules.AcuteAction]);

    /// <summary>The order begins to run, the same on both sides: to the hour, whatever the day.</summary>
    public static void Run(OrderConversation order, RestrainingOrderImposed imposed)
    {
        var step = order.Step;
        NeedsCase(step);
        ByAdultsOnly(imposed.Excluded, imposed.PersonsProtected);
        if (imposed.ImposedAt > step.Now + (step.ByPeer ? ClocksDiffer : TimeSpan.Zero) || AmsterdamTime.DateOf(imposed.ImposedAt) < TermCalculator.EarliestStart)
            throw Refused("Give the instant at which it was imposed; that does not lie in the future.", "/data/imposedAt");
        var end = ExclusionOrder.Ends(imposed.ImposedAt);
        if (step.ByPeer && imposed.EndsAt != end.DueAt)
            throw Refused($"An order of {imposed.ImposedAt:O} ends at {end.DueAt:O}, not at {imposed.EndsAt:O}.", "/data/endsAt");
        if (step.ByOwnPeople && end.DueAt <= step.Now)
            throw Refused($"An order of {imposed.ImposedAt:O} was over at {end.DueAt:O}.", "/data/imposedAt");
        (order.ImposedAt, order.EndsAt, order.Oral, order.Excluded) = (imposed.ImposedAt, end.DueAt, imposed.Oral, imposed.Excluded.PersonRef);
        order.Persons = [imposed.Excluded.PersonRef, .. imposed.PersonsProtected.Select(person => person.PersonRef)];
        order.KeepUntil = ExclusionOrder.KeptUntil(imposed.ImposedAt);
        step.Plan(order, LocalRules.OrderEnds, end);
    }

    /// <summary>An order belongs to a case, so that acute danger finds whoever holds the oversight.</summary>
    public static void NeedsCase(Step step)
    {
        if (step.Case is null)
            throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope, "A restraining order needs a case: give the envelope a chaincase.", ["/chaincase"]));
    }

    /// <summary>Only an adult can be told to leave the home (Wet tijdelijk huisverbod art. 2(2)), and nobody is on both sides.</summary>
    public static void ByAdultsOnly(ExcludedPerson excluded, IReadOnlyList<PersonMentioned> others)
    {
        if (excluded.AgeBand != AgeBand.Adult) throw Refused("Only an adult can be told to leave the home.", "/data/excluded/ageBand");
        if (others.Select(person => person.PersonRef).Append(excluded.PersonRef).Distinct().Count() != others.Count + 1)
            throw Refused("Name each person once: whoever leaves does not stay behind.", "/data/personsProtected");
    }

    /// <summary>Asks to see to it that the other answers, where that does not run already.</summary>
    public static void WatchOnce(OrderConversation order, string rule, DateTimeOffset? from = null)
    {
        if (order.Terms.All(term => term.Rule != rule)) order.Step.Watch(order, rule, from);
    }

    public static RefusedException Refused(string why, string where) => new(new Refusal(RejectionReason.Schema, why, [where]));
}
