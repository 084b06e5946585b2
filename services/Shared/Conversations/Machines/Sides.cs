using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.BoardRequest;
using ChainHub.Conversations.Consultation;
using ChainHub.Conversations.Contact;
using ChainHub.Conversations.Conditions;
using ChainHub.Conversations.Handover;
using ChainHub.Conversations.Introduction;
using ChainHub.Conversations.Links;
using ChainHub.Conversations.Mandates;
using ChainHub.Conversations.Monitoring;
using ChainHub.Conversations.Municipality;
using ChainHub.Conversations.Report;
using ChainHub.Conversations.RestrainingOrder;
using ChainHub.Conversations.ShelterPlacement;
using ChainHub.Conversations.Timeline;
using ChainHub.Conversations.Workers;

namespace ChainHub.Conversations.Machines;

/// <summary>The sides that an organization can take part in.</summary>
/// <param name="sides">The sides.</param>
public sealed class Sides(params Side[] sides)
{
    private readonly Dictionary<string, Side> byName = sides.ToDictionary(side => side.Name);

    /// <summary>Handing over (overdragen).</summary>
    public static Side HandsOver { get; } = Side.Of(new HandoverSender());

    /// <summary>Taking over (overnemen).</summary>
    public static Side TakesOver { get; } = Side.Of(new HandoverReceiver());

    /// <summary>Asking for advice (consulteren).</summary>
    public static Side Asks { get; } = Side.Of(new ConsultationAsker());

    /// <summary>Giving advice (adviseren).</summary>
    public static Side Advises { get; } = Side.Of(new ConsultationAdviser());

    /// <summary>Logging contact outside the system (contact vastleggen).</summary>
    public static Side LogsContact { get; } = Side.Of(new ContactLog());

    /// <summary>Having a family's fixed worker (vast gezicht).</summary>
    public static Side HasWorkers { get; } = Side.Of(new WorkersHome());

    /// <summary>Knowing a family's fixed worker of another organization.</summary>
    public static Side KnowsWorkers { get; } = Side.Of(new WorkersPartner());

    /// <summary>Reporting to Veilig Thuis (melden).</summary>
    public static Side Reports { get; } = Side.Of(new ReportReporter());

    /// <summary>Taking reports in, at Veilig Thuis (meldingen behandelen).</summary>
    public static Side TakesReports { get; } = Side.Of(new ReportIntake());

    /// <summary>Leading Voorwaarden en Vervolg, at Veilig Thuis.</summary>
    public static Side LeadsConditions { get; } = Side.Of(new ConditionsLead());

    /// <summary>Working beside Veilig Thuis in Voorwaarden en Vervolg.</summary>
    public static Side SharesConditions { get; } = Side.Of(new ConditionsPartner());

    /// <summary>Monitoring, at Veilig Thuis.</summary>
    public static Side Monitors { get; } = Side.Of(new MonitoringLead());

    /// <summary>Answering what monitoring asks.</summary>
    public static Side IsMonitored { get; } = Side.Of(new MonitoringPartner());

    /// <summary>Talking each week with the other organization of a link (wekelijks overleg).</summary>
    public static Side TalksWeekly { get; } = Side.Of(new LinkTalk());

    /// <summary>Asking the child protection board for an investigation (verzoek tot onderzoek).</summary>
    public static Side AsksTheBoard { get; } = Side.Of(new BoardRequester());

    /// <summary>Taking such requests in and investigating, at the board.</summary>
    public static Side Investigates { get; } = Side.Of(new BoardInvestigator());

    /// <summary>Executing a measure, at a certified institution (maatregel uitvoeren).</summary>
    public static Side ExecutesMeasures { get; } = Side.Of(new MeasureExecutor());

    /// <summary>Telling the municipality of a request or an investigation (college inlichten).</summary>
    public static Side TellsTheMunicipality { get; } = Side.Of(new MunicipalityTeller());

    /// <summary>Being told, at the municipality.</summary>
    public static Side IsToldOfRequests { get; } = Side.Of(new MunicipalityListener());

    /// <summary>Imposing temporary restraining orders (huisverbod opleggen).</summary>
    public static Side ImposesOrders { get; } = Side.Of(new OrderAuthority());

    /// <summary>Helping around a temporary restraining order, as the designated organization.</summary>
    public static Side HelpsInOrders { get; } = Side.Of(new OrderHelper());

    /// <summary>Asking for shelter (opvang vragen).</summary>
    public static Side AsksForShelter { get; } = Side.Of(new ShelterRequester());

    /// <summary>Sheltering, at a shelter (opvang bieden).</summary>
    public static Side OffersShelter { get; } = Side.Of(new ShelterProvider());

    /// <summary>Hearing, at the police, that a location is no longer secret.</summary>
    public static Side IsAlarmedOfShelters { get; } = Side.Of(new ShelterPoliceContact());

    /// <summary>Asking who may decide, and using a power of another organization (bevoegdheid gebruiken).</summary>
    public static Side UsesPowers { get; } = Side.Of(new MandateUser());

    /// <summary>Saying who may decide, and letting another organization use a power (bevoegdheid toestaan).</summary>
    public static Side LendsPowers { get; } = Side.Of(new MandateLender());

    /// <summary>Asking for a part of a family's timeline (tijdlijn opvragen).</summary>
    public static Side AsksForTimelines { get; } = Side.Of(new TimelineAsker());

    /// <summary>Giving its part of a family's timeline (bijdragen aan de tijdlijn).</summary>
    public static Side ContributesToTimelines { get; } = Side.Of(new TimelineContributor());

    /// <summary>Introducing a worker to an organization that does not know him (medewerker voorstellen).</summary>
    public static Side IntroducesWorkers { get; } = Side.Of(new IntroductionGiver());

    /// <summary>Getting to know such a worker.</summary>
    public static Side GetsToKnowWorkers { get; } = Side.Of(new IntroductionReceiver());

    /// <summary>What every organization that works with families takes part in.</summary>
    public static IReadOnlyList<Side> Every { get; } =
        [HandsOver, TakesOver, Asks, Advises, LogsContact, HasWorkers, KnowsWorkers, UsesPowers, LendsPowers, AsksForTimelines, ContributesToTimelines,
            IntroducesWorkers, GetsToKnowWorkers];

    /// <summary>All that there are.</summary>
    public static IReadOnlyList<Side> Known { get; } =
    [
        .. Every, Reports, TakesReports, LeadsConditions, SharesConditions, Monitors, IsMonitored, TalksWeekly,
        AsksTheBoard, Investigates, ExecutesMeasures, TellsTheMunicipality, IsToldOfRequests, ImposesOrders, HelpsInOrders,
        AsksForShelter, OffersShelter, IsAlarmedOfShelters,
    ];

    /// <summary>Those of this organization.</summary>
    public IReadOnlyList<Side> All => sides;

    /// <summary>The side with this name.</summary>
    /// <exception cref="KeyNotFoundException">This organization does not take part in it.</exception>
    public Side Named(string name) => byName[name];

    /// <summary>The side that a message begins here, or null when it begins none.</summary>
    /// <param name="message">The message, or what the node says to itself.</param>
    /// <param name="author">Who says it.</param>
    /// <param name="player">What the organization is: of several sides the one that it can be on; null where that is not known.</param>
    public Side? StartedBy(Type message, Author author, OrganizationKind? player = null)
    {
        var begun = sides.Where(side => author == Author.Node
            ? side.BegunByNode.Contains(message)
            : side.Vocabulary.TryGetValue(message, out var said) && said.Starts && (said.By is null || said.By == author)).ToList();
        return begun.Find(side => player is { } kind && side.Players.Contains(kind)) ?? begun.FirstOrDefault();
    }
}
