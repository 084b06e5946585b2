using ChainHub.Contracts.Consultation;

namespace ChainHub.Simulation;

/// <summary>A call logged outside the system (contact vastleggen).</summary>
internal sealed class ContactPlay : Play
{
    public override IReadOnlyList<string> Machines { get; } = ["contact.log"];

    public override IReadOnlyDictionary<Type, Func<Message>> Samples { get; } =
        new Dictionary<Type, Func<Message>> { [typeof(ContactLogged)] = Words.Contact };

    public override Opening? Opens(Scene scene)
    {
        var (at, to) = scene.Pair();
        return new Opening(at, "call", Words.Contact(), to, scene.Chance(2) ? scene.SomeCase() : null);
    }
}
