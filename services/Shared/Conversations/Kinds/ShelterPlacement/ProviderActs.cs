using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.ShelterPlacement;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.ShelterPlacement;

/// <summary>What the table of the shelter calls by one word.</summary>
internal static class ProviderActs
{
    /// <summary>A request came in: somebody judges the danger the same day.</summary>
    public static EventActivityBinder<PlacementConversation, ShelterRequested> TakeIn(
        this EventActivityBinder<PlacementConversation, ShelterRequested> when) => when.Do(context =>
    {
        RequesterActs.Note(context.Saga, context.Message);
        context.Saga.Step.OpenTask(context.Saga, TaskKind.ScreenShelterRequest, LocalRules.ShelterDanger);
    }, starts: [LocalRules.ShelterDanger]);

    /// <summary>The danger was judged.</summary>
    public static EventActivityBinder<PlacementConversation, ShelterScreened> Judge(
        this EventActivityBinder<PlacementConversation, ShelterScreened> when) => when.CloseTask(TaskKind.ScreenShelterRequest).Do(context =>
    {
        var (placement, screened) = (context.Saga, context.Message);
        if (screened.Outcome == ShelterScreening.Unsuitable != screened.Unsuitable is not null)
            throw PlacementActs.Refused("Say why it is unsuitable where it is, and only there.", "/data/unsuitable");
        PlacementActs.Say(placement, screened);
        PlacementActs.DeclareIfAcute(placement, screened.Risk);
    });

    /// <summary>A place is looked for.</summary>
    public static EventActivityBinder<PlacementConversation, M> Search<M>(this EventActivityBinder<PlacementConversation, M> when) where M : class =>
        when.OpenTask(TaskKind.FindShelterPlace, LocalRules.ShelterPlace);

    /// <summary>A place is no longer looked for.</summary>
    public static EventActivityBinder<PlacementConversation, M> GiveUp<M>(this EventActivityBinder<PlacementConversation, M> when) where M : class =>
        when.DropTask(TaskKind.FindShelterPlace, TaskKind.AdmitFamily, TaskKind.FindRegularPlace, TaskKind.ArrangeSchoolContact);

    /// <summary>There is a place: they are to be taken in.</summary>
    public static EventActivityBinder<PlacementConversation, ShelterPlaceOffered> Offer(
        this EventActivityBinder<PlacementConversation, ShelterPlaceOffered> when) => when.CloseTask(TaskKind.FindShelterPlace).Do(context =>
    {
        var (placement, offer, step) = (context.Saga, context.Message, context.Saga.Step);
        if (offer.AvailableFrom < step.Today || offer.AvailableFrom > step.Today.AddMonths(6))
            throw PlacementActs.Refused("Give a day that is still to come, within half a year.", "/data/availableFrom");
        step.DropTask(placement, TaskKind.AdmitFamily);
        step.OpenTask(placement, TaskKind.AdmitFamily, LocalRules.ShelterAdmission, step.Today == offer.AvailableFrom ? step.Now : AmsterdamTime.StartOfDay(offer.AvailableFrom));
        placement.ContactRef = offer.ContactRef;
        PlacementActs.Say(placement, offer);
    }, starts: [LocalRules.ShelterAdmission], stops: [LocalRules.ShelterAdmission]);

    /// <summary>They are safe elsewhere: the nights are counted from the first one.</summary>
    public static EventActivityBinder<PlacementConversation, ShelterBridged> Bridge(
        this EventActivityBinder<PlacementConversation, ShelterBridged> when) => when.Do(context =>
    {
        var (placement, bridged) = (context.Saga, context.Message);
        Known(placement.Step, bridged.Since);
        CountNights(placement, bridged.Since);
        placement.ContactRef = bridged.ContactRef;
        PlacementActs.Say(placement, bridged);
    }, starts: [LocalRules.EmergencyBed]);

    /// <summary>They are in.</summary>
    public static EventActivityBinder<PlacementConversation, ShelterPlaced> Admit(
        this EventActivityBinder<PlacementConversation, ShelterPlaced> when) => when.CloseTask(TaskKind.AdmitFamily).Do(context =>
    {
        var (placement, placed) = (context.Saga, context.Message);
        Known(placement.Step, placed.Since);
        Settle(placement, placed.Since, placed.Emergency, placed.ContactRef);
        PlacementActs.Say(placement, placed);
    }, starts: [LocalRules.EmergencyBed], stops: [LocalRules.EmergencyBed]);

    /// <summary>They are in another place.</summary>
    public static EventActivityBinder<PlacementConversation, ShelterMoved> Move(
        this EventActivityBinder<PlacementConversation, ShelterMoved> when) => when.Do(context =>
    {
        var (placement, moved) = (context.Saga, context.Message);
        if (moved.Reason == ShelterMoveReason.RegularPlace && moved.Emergency)
            throw PlacementActs.Refused("A regular place is no emergency bed.", "/data/emergency");
        Known(placement.Step, moved.Since);
        Settle(placement, moved.Since, moved.Emergency, moved.ContactRef);
        PlacementActs.Say(placement, moved);
    }, starts: [LocalRules.EmergencyBed], stops: [LocalRules.EmergencyBed]);

    /// <summary>They have left.</summary>
    public static EventActivityBinder<PlacementConversation, ShelterLeft> SeeOff(
        this EventActivityBinder<PlacementConversation, ShelterLeft> when) => when.GiveUp().Do(context =>
    {
        Known(context.Saga.Step, context.Message.LeftOn);
        context.Saga.Step.DropTask(context.Saga, TaskKind.ScreenShelterRequest);
        context.Saga.ContactRef = null;
        PlacementActs.Say(context.Saga, context.Message);
    }, stops: [LocalRules.ShelterDanger]);

    /// <summary>The contact with a school is to be arranged.</summary>
    public static EventActivityBinder<PlacementConversation, ChildrenSchoolContactNeeded> ArrangeSchool(
        this EventActivityBinder<PlacementConversation, ChildrenSchoolContactNeeded> when) => when.Do(context =>
    {
        foreach (var child in context.Message.Children.Distinct())
            context.Saga.Step.OpenTask(context.Saga, TaskKind.ArrangeSchoolContact, LocalRules.ShelterSchool, about: child);
    }, starts: [LocalRules.ShelterSchool]);

    private static void Settle(PlacementConversation placement, DateOnly since, bool emergency, string contact)
    {
        if (emergency) CountNights(placement, since);
        else placement.Step.CloseTask(placement, TaskKind.FindRegularPlace);
        placement.ContactRef = contact;
    }

    private static void CountNights(PlacementConversation placement, DateOnly since) =>
        placement.Step.OpenTask(placement, TaskKind.FindRegularPlace, LocalRules.EmergencyBed, AmsterdamTime.StartOfDay(since));

    private static void Known(Step step, DateOnly day)
    {
        if (day > step.Today || day < step.Today.AddDays(-31)) throw PlacementActs.Refused("Give the day on which it happened: today, or within the last month.", "/data");
    }
}
