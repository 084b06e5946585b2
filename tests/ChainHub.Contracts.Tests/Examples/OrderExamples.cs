using ChainHub.Contracts.Report;
using ChainHub.Contracts.RestrainingOrder;
using static ChainHub.Contracts.Tests.Examples.Say;

namespace ChainHub.Contracts.Tests.Examples;

/// <summary>A temporary restraining order, from the first thought of it to what comes after.</summary>
internal static class OrderExamples
{
    private static readonly DateOnly KeptUntil = new(2031, 3, 10);
    private static readonly ExcludedPerson Father = new() { PersonRef = "p3", AgeBand = AgeBand.Adult };

    private static readonly PersonMentioned[] Protected =
        [new() { PersonRef = "p1", Role = HouseholdRole.Child, AgeBand = AgeBand.UnderTwelve }, new() { PersonRef = "p2", Role = HouseholdRole.Carer, AgeBand = AgeBand.Adult }];

    public static IEnumerable<Example> All() =>
    [
        Example(Mayor, Vt, new RestrainingOrderConsidered
        {
            Excluded = Father, PersonsProtected = Protected, Explanation = "Vannacht is er geslagen; de dreiging is niet weg.",
        }, 10),
        Example(Mayor, Vt, new RestrainingOrderImposed
        {
            ImposedAt = At(10), EndsAt = At(20), Excluded = Father, PersonsProtected = Protected, Explanation = "Vannacht is er geslagen; de dreiging is niet weg.",
        }, 10, 2),
        Example(Mayor, Vt, new RestrainingOrderImposed
        {
            ImposedAt = At(10), EndsAt = At(20), Oral = true, OutOfBandFirst = true, Excluded = Father, PersonsProtected = Protected,
            Explanation = "Vannacht is er geslagen; de dreiging is niet weg.",
        }, 10, name: "mondeling"),
        Example(Vt, Mayor, new RestrainingOrderHelpStarted { PersonRef = "p3", Accepted = true }, 11),
        Example(Mayor, Vt, new RestrainingOrderAdviceRequested { Question = "Is verlenging nodig?" }, 16, 3),
        Example(Vt, Mayor, new RestrainingOrderAdviceGiven { Advice = OrderAdvice.Extend, Explanation = "De hulp voor vader is net begonnen." }, 17, 2),
        Example(Mayor, Vt, new RestrainingOrderExtended { EndsAt = At(31), Explanation = "De dreiging is er nog." }, 18, 4),
        Example(Mayor, Vt, new RestrainingOrderWithdrawn
        {
            Reason = OrderWithdrawalReason.HelpAccepted, HelpConfirmed = true, Explanation = "Vader aanvaardt de hulp.", KeepUntil = KeptUntil,
        }, 24, 5),
        Example(Mayor, Mayor, new RestrainingOrderReliefRequested { RequestedAt = At(12), CounselWished = true }, 12),
        Example(Mayor, Mayor, new RestrainingOrderHearingHeld { ClosedAt = At(15) }, 15),
        Example(Mayor, Vt, new RestrainingOrderCourtRuling { Ruling = OrderRuling.Upheld, RuledAt = At(16), KeepUntil = KeptUntil }, 16, 3),
        Example(Vt, Mayor, new RestrainingOrderBreached { BreachedAt = At(14), ActionTaken = "Politie is ter plaatse." }, 14, 3),
        Example(Mayor, Vt, new RestrainingOrderEnded { Reason = OrderEnd.TermPassed, EndedAt = At(20), KeepUntil = KeptUntil }, 20, 6),
        Example(Mayor, Vt, new RestrainingOrderEnded { Reason = OrderEnd.NotImposed, EndedAt = At(10) }, 10, 2, name: "niet-opgelegd"),
        Example(Vt, Mayor, new RestrainingOrderFollowUpHandedOver
        {
            NextStep = "Het sociaal team gaat met het gezin verder.", Owner = Team, DueOn = On(27), Handover = Say.Handover,
        }, 23, 4),
    ];
}
