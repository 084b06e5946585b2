using ChainHub.Contracts;
using ChainHub.Contracts.Municipality;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Municipality;

/// <summary>
/// Telling the municipality of a request to the board, or of an investigation without one (Wmo 2015 art. 4.1.1(2)f, Jeugdwet art. 3.1):
/// that closes the task of the case.
/// </summary>
public sealed class MunicipalityTeller : ConversationMachine<MunicipalityConversation>
{
    /// <summary>Ingelicht.</summary>
    public State Told { get; private set; } = null!;

    /// <summary>Niet aangekomen.</summary>
    public State NotTold { get; private set; } = null!;

    /// <summary>Inlichten.</summary>
    public Event<MunicipalityInformed> Informed { get; private set; } = null!;

    /// <summary>The table of who tells.</summary>
    public MunicipalityTeller() : base("municipality.teller", "College inlichten")
    {
        PlayedBy(OrganizationKinds.MustTellTheMunicipality);
        With(OrganizationKind.Municipality);
        Hear(() => Informed, Author.OwnPeople, starts: true);

        Initially(
            When(Informed).TellTheCollege().TransitionTo(Told));
        During(Told,
            When(MessageReturned, OfTheTelling).StillToTell().TransitionTo(NotTold));

        Ends(Told, NotTold);
    }

    private static bool OfTheTelling(BehaviorContext<MunicipalityConversation, MessageReturned> context) =>
        context.Message.Type == Catalogue.Of<MunicipalityInformed>().Type;
}

/// <summary>What that table calls by one word.</summary>
internal static class MunicipalityActs
{
    /// <summary>The municipality is told.</summary>
    public static EventActivityBinder<MunicipalityConversation, MunicipalityInformed> TellTheCollege(
        this EventActivityBinder<MunicipalityConversation, MunicipalityInformed> when) => when.Do(context =>
    {
        if (context.Saga.Step.Case is not { } oversight)
            throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope, "Say of which case: give the envelope a chaincase.", ["/chaincase"]));
        context.Saga.Step.CloseTask(oversight, TaskKind.InformMunicipality);
    }, stops: [LocalRules.InformMunicipality]).Send();

    /// <summary>It did not arrive: the municipality is still to be told.</summary>
    public static EventActivityBinder<MunicipalityConversation, MessageReturned> StillToTell(
        this EventActivityBinder<MunicipalityConversation, MessageReturned> when) => when.Do(context =>
        context.Saga.Step.OpenTask(context.Saga.Step.Case!, TaskKind.InformMunicipality, LocalRules.InformMunicipality), starts: [LocalRules.InformMunicipality]);
}
