using ChainHub.Calendar;
using ChainHub.Contracts.Mandates;
using ChainHub.Conversations.Mandates;

namespace ChainHub.Simulation;

/// <summary>A power that one organization asks about, may use, and gives back; now and then one that the other does not have.</summary>
internal sealed class MandatePlay : Play
{
    private const string User = "mandate.user";

    public override IReadOnlyList<string> Machines { get; } = [User, "mandate.lender"];

    public override IReadOnlyDictionary<Type, Func<Message>> Samples { get; } = new Dictionary<Type, Func<Message>>
    {
        [typeof(MandateAsked)] = () => Words.WhoMay(),
        [typeof(MandateAnswered)] = () => Words.Decides(),
        [typeof(MandateUseRequested)] = () => Words.MayWeUse(new(2026, 6, 1)),
        [typeof(MandateUseGranted)] = () => Words.YouMay(new(2026, 3, 2), new(2026, 6, 1)),
        [typeof(MandateUseRefused)] = Words.YouMayNot,
        [typeof(MandateUsed)] = () => Words.Used(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)),
        [typeof(MandateRevoked)] = Words.TakenBack,
        [typeof(MandateUseJudged)] = () => Words.UseJudged(),
    };


    public override Opening? Opens(Scene scene)
    {
        var power = scene.OneOf(PowersInLaw.All.Where(law => law.Lends.Count > 0).ToList());
        var able = scene.Chain.Organizations.Where(o => Conversations.Machines.OrganizationKinds.WithPowers.Contains(o.Kind)).ToList();
        var at = scene.OneOf(able.Where(o => scene.Chance(8) || power.LentTo.Contains(o.Kind)).DefaultIfEmpty(able[0]).ToList());
        var others = able.Where(o => o != at).ToList();
        var to = scene.OneOf(others.Where(o => scene.Chance(8) || power.Lends.Contains(o.Kind)).DefaultIfEmpty(others[0]).ToList());
        Message first = scene.Chance(3) ? Words.WhoMay(power.Power) : Asked(scene, at, power.Power);
        return new Opening(at, "mandate", first, to.Code, scene.SomeCase());
    }

    public override Message? Says(Type type, Scene scene, Organization at, Conversation conversation)
    {
        var mandate = (MandateConversation)conversation;
        var today = AmsterdamTime.DateOf(at.Now);
        string[] persons = [.. mandate.Grant?.Persons ?? mandate.Persons];
        return type.Name switch
        {
            nameof(MandateAnswered) => Words.Decides(scene.Chance(2) ? null : at.Code),
            nameof(MandateUseRequested) => Asked(scene, at, mandate.Power),
            nameof(MandateUseGranted) => Granted(scene, today, mandate.Power, persons),
            nameof(MandateUseRefused) => scene.Chance(3) ? Words.YouMayNot() : null,
            // Now and then somebody else, long ago, or for somebody else.
            nameof(MandateUsed) => Words.Used(
                at.Now.AddHours(-scene.Random.Next(scene.Chance(3) ? 240 : 3)), scene.New("besluit"), mandate.Power, scene.Chance(6) ? "w-9" : Words.Worker,
                scene.Chance(6) ? ["iemand"] : persons),
            nameof(MandateRevoked) => scene.Chance(3) ? Words.TakenBack() : null,
            nameof(MandateUseJudged) => mandate.Uses.Find(use => use is { AfterRevocation: true, Judgement: null }) is { } use
                ? Words.UseJudged(use.DecisionRef, scene.OneOf(Enum.GetValues<UseJudgement>()))
                : null,
            _ => base.Says(type, scene, at, conversation),
        };
    }

    public override bool Waits(SagaRow row) => row.State is "Asked" or "Requested";

    // Each ends it by its own clock.
    public override bool Fits(SagaRow row, SagaRow? other) => row.Machine != User || row.State switch
    {
        "Undelivered" => other?.State is null or "Answered",
        "Granted" or "Expired" => other?.State is "Granted" or "Expired",
        var state => other?.State == state,
    };

    public override TaskKind? NextStep(Happened step, SagaRow row) =>
        row.Machine == User && row.State != step.Before && row.State is ("Refused" or "Undelivered") ? TaskKind.DecideNextStep : null;

    private static MandateUseRequested Asked(Scene scene, Organization at, Power power) =>
        Words.MayWeUse(AmsterdamTime.DateOf(at.Now).AddDays(scene.Random.Next(20)), power, scene.Chance(3) ? [Words.Child] : []);

    private static MandateUseGranted Granted(Scene scene, DateOnly today, Power power, string[] persons) =>
        Words.YouMay(today, today.AddDays(scene.Random.Next(15)), power, persons) with
        {
            Once = scene.Chance(4),
            ForWorker = scene.Chance(4) ? Words.Worker : null,
            Conditions = scene.Chance(3) ? ["Bel eerst met de ouders."] : [],
        };
}
