using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.ShelterPlacement;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.ShelterPlacement;

/// <summary>What the table of whoever asks for shelter calls by one word.</summary>
internal static class RequesterActs
{
    /// <summary>Asks for a place, once.</summary>
    public static EventActivityBinder<PlacementConversation, ShelterRequested> Ask(
        this EventActivityBinder<PlacementConversation, ShelterRequested> when) => when.Do(context =>
    {
        var (placement, request) = (context.Saga, context.Message);
        Note(placement, request);
        PlacementActs.Say(placement, request, placement.Step.Watch(placement, LocalRules.ShelterDanger).DueAt);
        PlacementActs.DeclareIfAcute(placement, request.Threat);
    }, starts: [LocalRules.ShelterDanger]);

    /// <summary>Keeps who is to be sheltered, and from whom it is withheld; both sides do.</summary>
    /// <exception cref="RefusedException">It has no case, or does not say from whom it is withheld.</exception>
    public static void Note(PlacementConversation placement, ShelterRequested request)
    {
        PlacementActs.NeedsCase(placement.Step);
        placement.Adults = [.. request.Adults];
        placement.Persons = [.. request.Adults, .. request.Children.Select(child => child.PersonRef)];
        if (placement.Persons.Distinct().Count() != placement.Persons.Count) throw PlacementActs.Refused("Name each person once.", "/data/adults");
        if (request.Disclosure is not { WithholdFrom.Count: > 0 })
            throw PlacementActs.Refused("Say from whom it is withheld: name the persons whom they flee from, by reference.", "/data/disclosure/withholdFrom");
        PlacementActs.Withhold(placement, request);
    }

    /// <summary>The shelter has judged the danger.</summary>
    public static EventActivityBinder<PlacementConversation, ShelterScreened> Judged(
        this EventActivityBinder<PlacementConversation, ShelterScreened> when) => when.Withheld().Met(LocalRules.ShelterDanger);

    /// <summary>The shelter looks for a place, and this side sees to it that there is one.</summary>
    public static EventActivityBinder<PlacementConversation, M> AwaitPlace<M>(this EventActivityBinder<PlacementConversation, M> when) where M : Message =>
        when.Withheld().Do(context => PlacementActs.WatchOnce(context.Saga, LocalRules.ShelterPlace), starts: [LocalRules.ShelterPlace]);

    /// <summary>There is a place, and they are to be taken in.</summary>
    public static EventActivityBinder<PlacementConversation, ShelterPlaceOffered> AwaitAdmission(
        this EventActivityBinder<PlacementConversation, ShelterPlaceOffered> when) => when.Withheld().Met(LocalRules.ShelterPlace).Do(context =>
    {
        var (placement, offer, step) = (context.Saga, context.Message, context.Saga.Step);
        step.Drop(placement, LocalRules.ShelterAdmission);
        step.Watch(placement, LocalRules.ShelterAdmission, offer.AvailableFrom <= step.Today ? step.Now : AmsterdamTime.StartOfDay(offer.AvailableFrom));
        placement.ContactRef = offer.ContactRef;
    }, starts: [LocalRules.ShelterAdmission], stops: [LocalRules.ShelterAdmission]);

    /// <summary>They are safe elsewhere for a few nights.</summary>
    public static EventActivityBinder<PlacementConversation, ShelterBridged> Sheltered(
        this EventActivityBinder<PlacementConversation, ShelterBridged> when) => when.Withheld().Do(context =>
        Settle(context.Saga, context.Message.Since, emergency: true, context.Message.ContactRef), starts: [LocalRules.EmergencyBed]);

    /// <summary>They are in.</summary>
    public static EventActivityBinder<PlacementConversation, ShelterPlaced> In(
        this EventActivityBinder<PlacementConversation, ShelterPlaced> when) => when.Withheld().Met(LocalRules.ShelterAdmission).Do(context =>
        Settle(context.Saga, context.Message.Since, context.Message.Emergency, context.Message.ContactRef), starts: [LocalRules.EmergencyBed], stops: [LocalRules.EmergencyBed]);

    /// <summary>They are in another place.</summary>
    public static EventActivityBinder<PlacementConversation, ShelterMoved> Elsewhere(
        this EventActivityBinder<PlacementConversation, ShelterMoved> when) => when.Withheld().Do(context =>
        Settle(context.Saga, context.Message.Since, context.Message.Emergency, context.Message.ContactRef), starts: [LocalRules.EmergencyBed], stops: [LocalRules.EmergencyBed]);

    /// <summary>Whoever left without notice is looked for at once.</summary>
    public static EventActivityBinder<PlacementConversation, ShelterLeft> LookAfter(
        this EventActivityBinder<PlacementConversation, ShelterLeft> when) => when.Withheld().Do(context =>
    {
        if (!context.Message.WithNotice) context.Saga.Step.OpenTask(context.Saga, TaskKind.CheckAfterLeaving, LocalRules.ShelterLeaving);
        context.Saga.ContactRef = null;
    }, starts: [LocalRules.ShelterLeaving]);

    /// <summary>The family is without a place of the shelter: somebody decides how it goes on.</summary>
    public static EventActivityBinder<PlacementConversation, M> DecideWhatNow<M>(this EventActivityBinder<PlacementConversation, M> when) where M : class =>
        when.StopWatching(PlacementActs.OfAPlace).OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep);

    /// <summary>Asks the shelter to arrange the contact with a school, of children who are there.</summary>
    public static EventActivityBinder<PlacementConversation, ChildrenSchoolContactNeeded> AskAboutSchool(
        this EventActivityBinder<PlacementConversation, ChildrenSchoolContactNeeded> when) => when.Do(context =>
    {
        var placement = context.Saga;
        if (context.Message.Children.Except(placement.Persons.Except(placement.Adults)).Any())
            throw PlacementActs.Refused("Nobody among the children of this placement has this reference.", "/data/children");
        PlacementActs.Say(placement, context.Message);
    });

    private static EventActivityBinder<PlacementConversation, M> Withheld<M>(this EventActivityBinder<PlacementConversation, M> when) where M : Message =>
        when.Do(context => PlacementActs.Withhold(context.Saga, context.Message));

    private static void Settle(PlacementConversation placement, DateOnly since, bool emergency, string contact)
    {
        if (emergency) PlacementActs.WatchOnce(placement, LocalRules.EmergencyBed, AmsterdamTime.StartOfDay(since));
        else placement.Step.Met(placement, LocalRules.EmergencyBed);
        placement.ContactRef = contact;
    }
}
