using ChainHub.Contracts.Workers;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Workers;

/// <summary>What both sides know of the workers of a family: its states, and what is said of them.</summary>
/// <param name="name">The name under which rows of this side are stored.</param>
/// <param name="dutch">What Dutch professionals call this side.</param>
public abstract class WorkersTable(string name, string dutch) : ConversationMachine<WorkersConversation>(name, dutch)
{
    /// <summary>Aanwezig.</summary>
    public State Active { get; protected set; } = null!;

    /// <summary>Vervangen.</summary>
    public State AbsentCovered { get; protected set; } = null!;

    /// <summary>Zonder vervanger.</summary>
    public State AbsentUncovered { get; protected set; } = null!;

    /// <summary>Wisseling komt.</summary>
    public State Changing { get; protected set; } = null!;

    /// <summary>Beëindigd.</summary>
    public State Ended { get; protected set; } = null!;

    /// <summary>Toewijzen.</summary>
    public Event<PrimaryWorkerAssigned> Assigned { get; protected set; } = null!;

    /// <summary>Voorstellen aan het gezin.</summary>
    public Event<PrimaryWorkerIntroduced> Introduced { get; protected set; } = null!;

    /// <summary>Afwezig melden.</summary>
    public Event<PrimaryWorkerAbsenceReported> AbsenceReported { get; protected set; } = null!;

    /// <summary>Vervanger noemen.</summary>
    public Event<PrimaryWorkerSubstituteNamed> SubstituteNamed { get; protected set; } = null!;

    /// <summary>Terug melden.</summary>
    public Event<PrimaryWorkerReturned> Returned { get; protected set; } = null!;

    /// <summary>Wisseling voorstellen.</summary>
    public Event<PrimaryWorkerChangeProposed> ChangeProposed { get; protected set; } = null!;

    /// <summary>Wisselen.</summary>
    public Event<PrimaryWorkerChanged> Changed { get; protected set; } = null!;

    /// <summary>Duopartner wijzigen.</summary>
    public Event<DuoPartnerChanged> DuoChanged { get; protected set; } = null!;

    /// <summary>Beëindigen.</summary>
    public Event<PrimaryWorkerEnded> WorkerEnded { get; protected set; } = null!;
}
