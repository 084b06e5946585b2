using ChainHub.Contracts.RestrainingOrder;
using ChainHub.Conversations.RestrainingOrder;

namespace ChainHub.Simulation;

/// <summary>A temporary restraining order (huisverbod), by the municipality or the police, with whoever helps.</summary>
internal sealed class OrderPlay : Play
{
    private const string Authority = "restraining-order.authority";
    private static readonly OrganizationKind[] Imposing = [OrganizationKind.Municipality, OrganizationKind.Police];
    private static readonly OrganizationKind[] Helping = [OrganizationKind.VeiligThuis, OrganizationKind.SocialTeam, OrganizationKind.Shelter];
    private static readonly string[] Persons = [Words.Excluded, Words.Child, Words.Mother];
    private static readonly DateTimeOffset Earlier = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);

    public override IReadOnlyList<string> Machines { get; } = [Authority, "restraining-order.helper"];

    public override IReadOnlyDictionary<Type, Func<Message>> Samples { get; } = new Dictionary<Type, Func<Message>>
    {
        [typeof(RestrainingOrderConsidered)] = Words.Considered,
        [typeof(RestrainingOrderImposed)] = () => Words.Imposed(Earlier),
        [typeof(RestrainingOrderHelpStarted)] = () => Words.HelpStarted(),
        [typeof(RestrainingOrderAdviceRequested)] = Words.AdviceAsked,
        [typeof(RestrainingOrderAdviceGiven)] = () => Words.AdviceOnOrder(),
        [typeof(RestrainingOrderExtended)] = () => Words.ExtendedTo(Earlier.AddDays(20)),
        [typeof(RestrainingOrderWithdrawn)] = () => Words.OrderWithdrawn(),
        [typeof(RestrainingOrderReliefRequested)] = () => Words.ReliefRequested(Earlier),
        [typeof(RestrainingOrderHearingHeld)] = () => Words.HearingHeld(Earlier),
        [typeof(RestrainingOrderCourtRuling)] = () => Words.Ruling(Earlier),
        [typeof(RestrainingOrderBreached)] = () => Words.OrderBreached(Earlier),
        [typeof(RestrainingOrderEnded)] = Words.NotImposed,
        [typeof(RestrainingOrderFollowUpHandedOver)] = () => Words.FollowUp(new(2030, 1, 1)),
    };

    public override int Weight => 2;

    public override Opening? Opens(Scene scene)
    {
        var at = scene.OneOf(scene.Chain.Organizations.Where(o => Imposing.Contains(o.Kind)).ToList());
        var to = scene.OneOf(scene.Chain.Organizations.Where(o => Helping.Contains(o.Kind)).ToList()).Code;
        Message first = scene.Chance(3) ? Words.Considered() : Words.Imposed(at.Now.AddHours(-scene.Random.Next(24)), oral: scene.Chance(2));
        return new Opening(at, "order", first, to, scene.SomeCase());
    }

    public override Message? Says(Type type, Scene scene, Organization at, Conversation conversation)
    {
        var order = (OrderConversation)conversation;
        return type.Name switch
        {
            nameof(RestrainingOrderImposed) => order.ImposedAt is { } known && !scene.Chance(4) ? Words.Imposed(known) : Words.Imposed(at.Now, oral: scene.Chance(2)),
            nameof(RestrainingOrderHelpStarted) => Words.HelpStarted(scene.OneOf(Persons), accepted: !scene.Chance(3)),
            nameof(RestrainingOrderAdviceGiven) => Words.AdviceOnOrder((OrderAdvice)scene.Random.Next(5)),
            // Now and then further than the law has it.
            nameof(RestrainingOrderExtended) => Words.ExtendedTo((order.EndsAt ?? at.Now).AddHours(scene.Random.Next(1, 20 * 24))),
            nameof(RestrainingOrderWithdrawn) => scene.Chance(3) ? Words.OrderWithdrawn((OrderWithdrawalReason)scene.Random.Next(3)) : null,
            nameof(RestrainingOrderReliefRequested) => Words.ReliefRequested(at.Now, counsel: scene.Chance(2)),
            nameof(RestrainingOrderHearingHeld) => Words.HearingHeld(at.Now.AddHours(-scene.Random.Next(30))),
            nameof(RestrainingOrderCourtRuling) => Words.Ruling(at.Now, scene.Chance(3) ? OrderRuling.Lifted : OrderRuling.Upheld),
            nameof(RestrainingOrderBreached) => Words.OrderBreached(at.Now),
            nameof(RestrainingOrderEnded) => scene.Chance(3) ? Words.NotImposed() : null,
            _ => base.Says(type, scene, at, conversation),
        };
    }

    public override bool Waits(SagaRow row) => row.State is "Considered" or "Active" or "Extended";

    // The help organization ends it by its own clock, which may be ahead; what the authority decided after that turns it back.
    public override bool Fits(SagaRow row, SagaRow? other) => row.Machine != Authority || other?.State == row.State || (row.State is "Active" or "Extended" && other?.State == "Ended");

    public override TaskKind? NextStep(Happened step, SagaRow row) => row.Machine == Authority || row.State == step.Before ? null : row.State switch
    {
        "Ended" => TaskKind.HandOverFollowUp,
        "Withdrawn" when step.Before != "Ended" => TaskKind.HandOverFollowUp,
        "NotImposed" => TaskKind.DecideNextStep,
        _ => null,
    };
}
