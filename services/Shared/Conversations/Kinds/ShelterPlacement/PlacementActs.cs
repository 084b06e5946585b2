using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.ShelterPlacement;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.ShelterPlacement;

/// <summary>What the tables of a shelter placement call by one word.</summary>
internal static class PlacementActs
{
    /// <summary>The terms of a placement, but for what was asked of the school.</summary>
    public static readonly string[] OfAPlace = [LocalRules.ShelterDanger, LocalRules.ShelterPlace, LocalRules.ShelterAdmission, LocalRules.EmergencyBed];

    private static readonly TaskKind[] Tasks =
        [TaskKind.ScreenShelterRequest, TaskKind.FindShelterPlace, TaskKind.AdmitFamily, TaskKind.FindRegularPlace, TaskKind.ArrangeSchoolContact];

    public static bool AsUnsuitable(BehaviorContext<PlacementConversation, ShelterScreened> context) => context.Message.Outcome == ShelterScreening.Unsuitable;

    public static bool AsSuitable(BehaviorContext<PlacementConversation, ShelterScreened> context) => !AsUnsuitable(context);

    public static bool ForTheRegion(BehaviorContext<PlacementConversation, ShelterScreened> context) => context.Message.Outcome == ShelterScreening.InRegion;

    public static bool ForElsewhere(BehaviorContext<PlacementConversation, ShelterScreened> context) => context.Message.Outcome == ShelterScreening.SupraRegional;

    public static bool OfTheRequest(BehaviorContext<PlacementConversation, MessageReturned> context) => context.Message.Type == Catalogue.Of<ShelterRequested>().Type;

    public static bool ByThem<T>(BehaviorContext<PlacementConversation, T> context) where T : class => context.Saga.Step.ByPeer;

    /// <summary>
    /// A location is no longer secret: whoever acts is alarmed, what has not left stays, and nothing more is said. Whoever asked for the
    /// place is not told by the shelter: it is not known yet through whom it came out.
    /// </summary>
    public static EventActivityBinder<PlacementConversation, ShelterLocationCompromised> Alarm(
        this EventActivityBinder<PlacementConversation, ShelterLocationCompromised> when) => when.Do(context =>
    {
        var (placement, alarm, step) = (context.Saga, context.Message, context.Saga.Step);
        NeedsCase(step);
        if (step.ByOwnPeople && alarm.NoticedAt > step.Now) throw Refused("What lies in the future was not noticed yet.", "/data/noticedAt");
        step.HoldBack(placement.Said);
        placement.Said = [];
        AcuteOverlay.Raise(step, placement);
        foreach (var organization in AlarmedBy(placement, step)) step.TrySendTo(organization, alarm);
        foreach (var rule in (string[])[.. OfAPlace, LocalRules.ShelterSchool, LocalRules.ShelterLeaving]) step.Drop(placement, rule);
        step.EndTasks(placement, task => Tasks.Contains(task.Kind) || task.Kind == TaskKind.CheckAfterLeaving, met: false);
        step.OpenTask(placement, TaskKind.DecideNextStep, LocalRules.NextStep);
    }, starts: [LocalRules.AcuteAction, LocalRules.NextStep], stops: [.. OfAPlace, LocalRules.ShelterSchool, LocalRules.ShelterLeaving]);

    /// <summary>The police contact acts.</summary>
    public static EventActivityBinder<PlacementConversation, ShelterLocationCompromised> Act(
        this EventActivityBinder<PlacementConversation, ShelterLocationCompromised> when) => when.Do(context =>
        AcuteOverlay.Raise(context.Saga.Step, context.Saga), starts: [LocalRules.AcuteAction]);

    /// <summary>Says something, withheld from whom it must be withheld.</summary>
    public static EventActivityBinder<PlacementConversation, M> Say<M>(this EventActivityBinder<PlacementConversation, M> when) where M : Message =>
        when.Do(context => Say(context.Saga, context.Message));

    public static void Say(PlacementConversation placement, Message message, DateTimeOffset? replyBy = null)
    {
        var step = placement.Step;
        Withhold(placement, message);
        var before = step.Outbox.Count;
        step.Send(message with { Disclosure = new Disclosure { WithholdFrom = [.. placement.WithheldFrom], MayShareOnward = false } }, replyBy);
        placement.Said.AddRange(step.Outbox.Skip(before).Select(row => row.MessageId));
    }

    /// <summary>The persons from whom it is withheld only become more.</summary>
    public static void Withhold(PlacementConversation placement, Message message)
    {
        if (message.Disclosure is not { } disclosure) return;
        if (disclosure.MayShareOnward) throw Refused("What is said about a shelter is not shared onward: leave it out.", "/data/disclosure/mayShareOnward");
        if (disclosure.WithholdFrom.Intersect(placement.Persons).Any())
            throw Refused("Whoever is sheltered cannot be somebody from whom it is withheld.", "/data/disclosure/withholdFrom");
        placement.WithheldFrom = [.. placement.WithheldFrom.Union(disclosure.WithholdFrom)];
    }

    /// <summary>Where somebody finds acute danger it goes ahead, in the lane of acute danger.</summary>
    public static void DeclareIfAcute(PlacementConversation placement, ThreatLevel level)
    {
        if (level == ThreatLevel.Acute && placement.Step.ByOwnPeople)
            AcuteOverlay.Declared(placement.Step, placement, new AcuteDangerDeclared { PersonRefs = [.. placement.Persons] });
    }

    /// <summary>A placement belongs to a case, so that acute danger finds whoever holds the oversight.</summary>
    public static void NeedsCase(Step step)
    {
        if (step.Case is null)
            throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope, "A shelter placement needs a case: give the envelope a chaincase.", ["/chaincase"]));
    }

    /// <summary>Starts a term unless it runs or has passed already.</summary>
    public static void WatchOnce(PlacementConversation placement, string rule, DateTimeOffset? from = null)
    {
        if (placement.Terms.All(term => term.Rule != rule)) placement.Step.Watch(placement, rule, from);
    }

    public static RefusedException Refused(string why, string where) => new(new Refusal(RejectionReason.Schema, why, [where]));

    // The shelter, if another saw it, and the police contact of who saw it; where that has none, the police contact of the other.
    private static List<string> AlarmedBy(PlacementConversation placement, Step step)
    {
        var police = PoliceOf(step, step.Self.Code, besides: placement.Peer);
        if (step.ByPeer) return police is not null && PoliceOf(step, step.Incoming.From, besides: step.Self.Code) is null && !IsPolice(step, step.Incoming.From) ? [police] : [];
        var alarmed = new List<string>();
        if (KindOf(step, placement.Peer) is OrganizationKind.Shelter or OrganizationKind.Police) alarmed.Add(placement.Peer);
        if (police is not null && !IsPolice(step, placement.Peer) && !IsPolice(step, step.Self.Code)) alarmed.Add(police);
        return alarmed;
    }

    private static string? PoliceOf(Step step, string organization, string besides) => step.Agreements.All.Where(agreement => agreement.HoldsOn(step.Today))
        .SelectMany(agreement => agreement.Links)
        .Where(link => link.Between.One == organization || link.Between.Other == organization)
        .Select(link => link.Between.One == organization ? link.Between.Other : link.Between.One)
        .FirstOrDefault(other => other != besides && IsPolice(step, other));

    private static bool IsPolice(Step step, string organization) => KindOf(step, organization) == OrganizationKind.Police;

    private static OrganizationKind? KindOf(Step step, string organization) => step.Agreements.Find(organization, step.Today)?.Kind;
}
