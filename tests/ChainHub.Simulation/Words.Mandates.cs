using ChainHub.Contracts.Mandates;
using ChainHub.Contracts.Rights;

namespace ChainHub.Simulation;

/// <summary>What is said of powers that organizations let each other use.</summary>
public static partial class Words
{
    public static MandateAsked WhoMay(Power power = Power.DecideOnHelp) => new() { Power = power, Question = "Wie kan dit vandaag beslissen?" };

    public static MandateAnswered Decides(string? organization = "gemeente") => new()
    {
        DecidesNow = organization, Route = MandateRoute.AskToUse, Explanation = "Vraag het; wij beslissen vandaag.",
    };

    public static MandateUseRequested MayWeUse(DateOnly until, Power power = Power.DecideOnHelp, params string[] persons) => new()
    {
        Power = power, Purpose = "Het gezin heeft deze week hulp nodig.", Until = until, PersonRefs = persons,
    };

    public static MandateUseGranted YouMay(DateOnly from, DateOnly until, Power power = Power.DecideOnHelp, params string[] persons) => new()
    {
        Power = power, From = from, Until = until, PersonRefs = persons,
    };

    public static MandateUseRefused YouMayNot() => new() { Reason = MandateRefusal.HolderDecides, Explanation = "Dit beslissen wij zelf, vandaag nog." };

    public static MandateUsed Used(DateTimeOffset at, string decision = "besluit-1", Power power = Power.DecideOnHelp, string worker = Worker, params string[] persons) => new()
    {
        Power = power, UsedAt = at, DecisionRef = decision, WorkerRef = worker, PersonRefs = persons, ConditionsMet = true,
    };

    public static MandateRevoked TakenBack() => new() { Explanation = "De situatie is veranderd." };

    public static MandateUseJudged UseJudged(string decision = "besluit-1", UseJudgement judgement = UseJudgement.Confirmed) => new()
    {
        DecisionRef = decision, Judgement = judgement, Explanation = "Hier hadden wij hetzelfde besloten.",
    };

    public static FamilyRightsInformed RightsTold(string person = Mother, AgeBand age = AgeBand.Adult, params DecidesByAge[] by) => new()
    {
        PersonRef = person, AgeBand = age, By = by.Length > 0 ? by : [DecidesByAge.Person], Rights = [FamilyRight.Inspection, FamilyRight.Complaint], On = Day, Understood = true,
    };

    public static LegalBasisChanged Ground(LegalBasis ground = LegalBasis.CourtMeasure) => new()
    {
        Ground = ground, From = Day, Purpose = "Uitvoering van de maatregel", Explanation = "De rechter heeft een maatregel uitgesproken.",
    };
}
