using ChainHub.Contracts.Links;

namespace ChainHub.Simulation;

/// <summary>The weekly talk of a link. The nodes begin and say it by themselves, and it never ends: it is in no story.</summary>
internal sealed class LinkPlay : Play
{
    public override IReadOnlyList<string> Machines { get; } = ["link.talk"];

    public override IReadOnlyDictionary<Type, Func<Message>> Samples { get; } =
        new Dictionary<Type, Func<Message>> { [typeof(LinkAgenda)] = () => Words.Agenda(new(2026, 3, 6)) };

    public override int Weight => 0;
}
