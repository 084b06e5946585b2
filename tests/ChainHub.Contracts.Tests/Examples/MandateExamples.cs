using ChainHub.Contracts.Mandates;
using ChainHub.Contracts.Rights;
using static ChainHub.Contracts.Tests.Examples.Say;

namespace ChainHub.Contracts.Tests.Examples;

/// <summary>A power that the municipality lets the team use, and what families are told of their rights.</summary>
internal static class MandateExamples
{
    public static IEnumerable<Example> All() =>
    [
        Example(Team, Mayor, new MandateAsked { Power = Power.DecideOnHelp, Question = "Wie kan vandaag beslissen over gezinsbegeleiding?", ReplyBy = At(3) }, 2),
        Example(Team, Team, new MandateRouteShown
        {
            Power = Power.DecideOnHelp, Route = MandateRoute.AskToUse, Source = "Jeugdwet art. 2.3", Advice = "Vraag de gemeente.",
            Holders = [new() { Organization = Mayor, ReachableNow = true, MayLend = true }],
        }, 2),
        Example(Mayor, Team, new MandateAnswered { DecidesNow = Mayor, Route = MandateRoute.AskToUse, Explanation = "Vraag het; wij beslissen vandaag." }, 2),
        Example(Team, Mayor, new MandateUseRequested
        {
            Power = Power.DecideOnHelp, Purpose = "Het gezin heeft deze week begeleiding nodig.", Until = On(16), ForWorker = "mw-17", PersonRefs = ["p1"], ReplyBy = At(4),
        }, 3, 2),
        Example(Mayor, Team, new MandateUseGranted
        {
            Power = Power.DecideOnHelp, From = On(3), Until = On(16), PersonRefs = ["p1"], Conditions = ["Hooguit tien weken begeleiding."], Source = "Jeugdwet art. 2.3",
        }, 3, 2),
        Example(Mayor, Team, new MandateUseRefused { Reason = MandateRefusal.HolderDecides, Explanation = "Dit beslissen wij zelf, morgen." }, 3, 2),
        Example(Team, Mayor, new MandateUsed
        {
            Power = Power.DecideOnHelp, UsedAt = At(4), DecisionRef = "besluit-2026-118", WorkerRef = "mw-17", PersonRefs = ["p1"], ConditionsMet = true,
        }, 4, 3),
        InTeam(Example(Team, Mayor, new MandateUsed
        {
            Power = Power.DecideOnHelp, UsedAt = At(5), DecisionRef = "besluit-2026-119", WorkerRef = "mw-17", PersonRefs = ["p1"], ConditionsMet = true,
        }, 5, 4, name: "gemengd-team")),
        Example(Mayor, Team, new MandateRevoked { RevokedAt = At(9), Explanation = "Er komt een maatregel: de instelling beslist voortaan." }, 9, 3),
        Example(Mayor, Team, new MandateUseJudged
        {
            DecisionRef = "besluit-2026-119", Judgement = UseJudgement.Confirmed, Explanation = "Wij hadden hetzelfde besloten.",
        }, 10, 4),
        Example(Vt, Team, new FamilyRightsInformed
        {
            PersonRef = "p2", AgeBand = AgeBand.Adult, By = [DecidesByAge.Person], Rights = [FamilyRight.Inspection, FamilyRight.Complaint], On = On(3), Understood = true,
        }, 3),
        Example(Team, Vt, new LegalBasisChanged
        {
            Ground = LegalBasis.CourtMeasure, From = On(9), Purpose = "Uitvoering van de ondertoezichtstelling", Explanation = "De kinderrechter heeft een maatregel uitgesproken.",
        }, 9),
    ];

    // Said by a member of a mixed team, for the home organization and with the power of another.
    private static Example InTeam(Example example) =>
        example with { Body = example.Body with { RecordedBy = example.Body.RecordedBy with { HomeOrganization = Vt, ByPowerOf = Mayor } } };
}
