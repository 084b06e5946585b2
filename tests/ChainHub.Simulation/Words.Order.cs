using ChainHub.Contracts.RestrainingOrder;

namespace ChainHub.Simulation;

/// <summary>What is said around a temporary restraining order.</summary>
public static partial class Words
{
    /// <summary>Who must leave the home, by reference.</summary>
    public const string Excluded = "vader";

    public static RestrainingOrderConsidered Considered() => new()
    {
        Excluded = Adult(), PersonsProtected = [Person(Child), Person(Mother, HouseholdRole.Carer)], Explanation = "Er is geweld geweest en het dreigt weer.",
    };

    public static RestrainingOrderImposed Imposed(DateTimeOffset at, bool oral = false) => new()
    {
        ImposedAt = at, Oral = oral, Excluded = Adult(), PersonsProtected = [Person(Child), Person(Mother, HouseholdRole.Carer)],
        Explanation = "Er is geweld geweest en het dreigt weer.",
    };

    public static RestrainingOrderHelpStarted HelpStarted(string person = Excluded, bool accepted = true) => new() { PersonRef = person, Accepted = accepted };

    public static RestrainingOrderAdviceRequested AdviceAsked() => new() { Question = "Is verlenging nodig?" };

    public static RestrainingOrderAdviceGiven AdviceOnOrder(OrderAdvice advice = OrderAdvice.Extend) => new() { Advice = advice, Explanation = "De hulp is net begonnen." };

    public static RestrainingOrderExtended ExtendedTo(DateTimeOffset endsAt) => new() { EndsAt = endsAt, Explanation = "De dreiging is er nog." };

    public static RestrainingOrderWithdrawn OrderWithdrawn(OrderWithdrawalReason reason = OrderWithdrawalReason.HelpAccepted) =>
        new() { Reason = reason, Explanation = "Hulp is aanvaard." };

    public static RestrainingOrderReliefRequested ReliefRequested(DateTimeOffset at, bool counsel = true) => new() { RequestedAt = at, CounselWished = counsel };

    public static RestrainingOrderHearingHeld HearingHeld(DateTimeOffset closedAt) => new() { ClosedAt = closedAt };

    public static RestrainingOrderCourtRuling Ruling(DateTimeOffset at, OrderRuling ruling = OrderRuling.Upheld) => new() { Ruling = ruling, RuledAt = at };

    public static RestrainingOrderBreached OrderBreached(DateTimeOffset at) => new() { BreachedAt = at, ActionTaken = "Politie is ter plaatse." };

    public static RestrainingOrderEnded NotImposed() => new() { Reason = OrderEnd.NotImposed };

    public static RestrainingOrderFollowUpHandedOver FollowUp(DateOnly dueOn, string owner = "team") => new()
    {
        NextStep = "Het sociaal team gaat verder met het gezin.", Owner = owner, DueOn = dueOn,
    };

    private static ExcludedPerson Adult() => new() { PersonRef = Excluded, AgeBand = AgeBand.Adult };
}
