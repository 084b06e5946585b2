using System.Collections.Frozen;
using ChainHub.Contracts;
using Kind = ChainHub.Conversations.Agreements.OrganizationKind;

namespace ChainHub.Conversations.Agreements;

/// <summary>A power (bevoegdheid) as the law has it.</summary>
/// <param name="Power">The power.</param>
/// <param name="Source">The articles that give it.</param>
/// <param name="Has">The kinds of organization that have it in law, or by a standing mandate that the law provides for.</param>
/// <param name="Lends">Those of them that may let another organization use it.</param>
/// <param name="LentTo">The kinds of organization that may use it then; nobody when empty.</param>
/// <param name="Fastest">How it is done in the least time, in Dutch.</param>
public sealed record PowerInLaw(
    Power Power, string Source, IReadOnlySet<OrganizationKind> Has, IReadOnlySet<OrganizationKind> Lends, IReadOnlySet<OrganizationKind> LentTo, string Fastest);

/// <summary>
/// Which kind of organization has which power in law, and to whom it may lend that: data, with the article as its source. An agreement can
/// have fewer, never more. What is lent stays the lender's: it answers for every use.
/// </summary>
public static class PowersInLaw
{
    private static readonly FrozenDictionary<Power, PowerInLaw> Table = new PowerInLaw[]
    {
        // A mandated officer cannot pass the mandate on.
        new(Power.ImposeRestrainingOrder, "Wet tijdelijk huisverbod art. 2, 3 en 9", Of(Kind.Municipality, Kind.Police), Of(Kind.Municipality), Of(Kind.Police),
            "Bel de hulpofficier van justitie met mandaat van de burgemeester, dag en nacht; mondeling opleggen kan meteen, op schrift volgt."),
        // The social team asks for the college. A shelter asks by way of Veilig Thuis or the college.
        new(Power.RequestBoardInvestigation, "Jeugdwet art. 3.1", Of(Kind.VeiligThuis, Kind.CertifiedInstitution, Kind.Municipality, Kind.SocialTeam),
            Of(Kind.VeiligThuis, Kind.CertifiedInstitution, Kind.Municipality), Of(Kind.VeiligThuis, Kind.CertifiedInstitution, Kind.SocialTeam),
            "Is er acuut gevaar: bel de Raad voor de Kinderbescherming en leg daarna vast. Anders doet Veilig Thuis, het college of de gecertificeerde instelling het verzoek."),
        new(Power.InvestigateViolence, "Wmo 2015 art. 4.1.1 lid 2", Of(Kind.VeiligThuis), Of(), Of(),
            "Doe een melding bij Veilig Thuis; bij acuut gevaar eerst bellen."),
        new(Power.ObtainInformation, "Wmo 2015 art. 5.2.6", Of(Kind.VeiligThuis), Of(Kind.VeiligThuis), Of(Kind.SocialTeam, Kind.CertifiedInstitution, Kind.ChildProtection),
            "Laat Veilig Thuis de professional bellen: die mag zonder toestemming antwoorden."),
        new(Power.DemandInformationInSupervision, "Jeugdwet art. 7.3.11 lid 4", Of(Kind.CertifiedInstitution), Of(Kind.CertifiedInstitution), Of(Kind.CertifiedInstitution),
            "Laat de gecertificeerde instelling die de maatregel uitvoert de vraag stellen: er moet geantwoord worden."),
        new(Power.GiveWrittenDirection, "Burgerlijk Wetboek Boek 1 art. 263", Of(Kind.CertifiedInstitution), Of(Kind.CertifiedInstitution), Of(Kind.CertifiedInstitution),
            "Vraag de gecertificeerde instelling die de maatregel uitvoert."),
        new(Power.PlaceUnderAuthorization, "Burgerlijk Wetboek Boek 1 art. 265b", Of(Kind.CertifiedInstitution), Of(Kind.CertifiedInstitution), Of(Kind.CertifiedInstitution),
            "Is er een machtiging: bel de gecertificeerde instelling. Is er geen: bel de crisisdienst van de Raad voor de Kinderbescherming."),
        new(Power.RequestProvisionalSupervision, "Burgerlijk Wetboek Boek 1 art. 257", Of(Kind.ChildProtection), Of(), Of(),
            "Bel de crisisdienst van de Raad voor de Kinderbescherming: de kinderrechter kan dezelfde dag beslissen."),
        // Algemene wet bestuursrecht art. 10:3: an authority can let others decide in its name.
        new(Power.DecideOnHelp, "Jeugdwet art. 2.3, Wmo 2015 art. 2.3.5, Awb art. 10:3", Of(Kind.Municipality), Of(Kind.Municipality),
            Of(Kind.SocialTeam, Kind.VeiligThuis, Kind.CertifiedInstitution, Kind.Shelter), "Vraag de gemeente; kan het niet wachten, dan beslist zij meteen en legt het daarna vast."),
    }.ToFrozenDictionary(power => power.Power);

    /// <summary>Every power.</summary>
    public static IEnumerable<PowerInLaw> All => Table.Values.OrderBy(power => power.Power);

    /// <summary>A power as the law has it.</summary>
    public static PowerInLaw Of(Power power) => Table[power];

    private static FrozenSet<OrganizationKind> Of(params OrganizationKind[] kinds) => kinds.ToFrozenSet();
}
