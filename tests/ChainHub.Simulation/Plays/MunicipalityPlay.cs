using ChainHub.Contracts.Municipality;

namespace ChainHub.Simulation;

/// <summary>Telling the municipality of a request to the board.</summary>
internal sealed class MunicipalityPlay : Play
{
    private const string Teller = "municipality.teller";

    public override IReadOnlyList<string> Machines { get; } = [Teller, "municipality.listener"];

    public override IReadOnlyDictionary<Type, Func<Message>> Samples { get; } = new Dictionary<Type, Func<Message>>
    {
        [typeof(MunicipalityInformed)] = () => Words.CollegeTold(),
    };

    public override int Weight => 4;

    public override Opening? Opens(Scene scene)
    {
        var at = scene.Anyone(scene.OneOf([OrganizationKind.VeiligThuis, OrganizationKind.ChildProtection, OrganizationKind.CertifiedInstitution]));
        return new Opening(at, "college", Words.CollegeTold(), scene.Anyone(OrganizationKind.Municipality).Code, scene.SomeCase());
    }

    public override bool Fits(SagaRow row, SagaRow? other) => row is { Machine: Teller, State: "NotTold" } ? other is null : other?.State == "Told";
}
