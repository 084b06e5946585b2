using ChainHub.Contracts.Municipality;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Municipality;

/// <summary>The municipality is told of a request to the board, or of an investigation without one. It need not answer.</summary>
public sealed class MunicipalityListener : ConversationMachine<MunicipalityConversation>
{
    /// <summary>Ingelicht.</summary>
    public State Told { get; private set; } = null!;

    /// <summary>Bericht.</summary>
    public Event<MunicipalityInformed> Informed { get; private set; } = null!;

    /// <summary>The table of the municipality.</summary>
    public MunicipalityListener() : base("municipality.listener", "College, ingelicht")
    {
        PlayedBy(OrganizationKind.Municipality);
        With(OrganizationKinds.MustTellTheMunicipality);
        Hear(() => Informed, Author.Peer, starts: true);

        Initially(
            When(Informed).TakeNote().TransitionTo(Told));

        Ends(Told);
    }
}
