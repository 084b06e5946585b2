using ChainHub.Contracts;
using ChainHub.Contracts.BoardRequest;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.BoardRequest;

/// <summary>
/// A measure at the certified institution that executes it and did not ask for the investigation itself. That it is ordered moves nothing:
/// the sight on safety comes here by a handover that the institution accepts.
/// </summary>
public sealed class MeasureExecutor : ConversationMachine<BoardRequestConversation>
{
    /// <summary>Voorlopig toezicht.</summary>
    public State Supervising { get; private set; } = null!;

    /// <summary>In uitvoering.</summary>
    public State Executing { get; private set; } = null!;

    /// <summary>Loopt af.</summary>
    public State Expiring { get; private set; } = null!;

    /// <summary>Afgelopen.</summary>
    public State Over { get; private set; } = null!;

    /// <summary>Voorlopig toezicht uitgesproken.</summary>
    public Event<ProvisionalSupervisionOrdered> ProvisionalOrdered { get; private set; } = null!;

    /// <summary>Voorlopig toezicht geëindigd.</summary>
    public Event<ProvisionalSupervisionEnded> ProvisionalOver { get; private set; } = null!;

    /// <summary>Maatregel uitgesproken.</summary>
    public Event<MeasureOrdered> MeasureOrdered { get; private set; } = null!;

    /// <summary>Geen maatregel.</summary>
    public Event<MeasureNotOrdered> MeasureNotOrdered { get; private set; } = null!;

    /// <summary>The table of the institution.</summary>
    public MeasureExecutor() : base("vto.institution", "Maatregel, gecertificeerde instelling")
    {
        PlayedBy(OrganizationKind.CertifiedInstitution);
        With(OrganizationKind.ChildProtection);
        Hear(() => ProvisionalOrdered, Author.Peer, starts: true);
        Hear(() => ProvisionalOver, Author.Peer, mayCross: true);
        Hear(() => MeasureOrdered, Author.Peer, starts: true);
        Hear(() => MeasureNotOrdered, Author.Peer, mayCross: true);

        Initially(
            When(ProvisionalOrdered).UnderProvisional().TransitionTo(Supervising),
            When(MeasureOrdered).Execute().TransitionTo(Executing));

        During([Supervising, Executing, Expiring, Over],
            When(MeasureOrdered).StopWatching(LocalRules.ProvisionalEnds).Execute().TransitionTo(Executing));

        // The judge may order it a second time.
        During(Over,
            When(ProvisionalOrdered).UnderProvisional().TransitionTo(Supervising));

        During(Supervising,
            When(TermPassed, OfTheProvisional).OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep),
            When(ProvisionalOver).StopWatching(LocalRules.ProvisionalEnds).OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep).TransitionTo(Over),
            When(MeasureNotOrdered).StopWatching(LocalRules.ProvisionalEnds).OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep).TransitionTo(Over));

        During([Executing, Expiring],
            When(MomentCame).WarnOfTheEnd().TransitionTo(Expiring),
            When(TermPassed, Expiry.OfTheLast).MeasureIsOver().TransitionTo(Over),
            When(TermPassed, Expiry.OfOneOfMore).MeasureIsOver().TransitionTo(Executing));

        Ends(Over);
    }

    private static bool OfTheProvisional(BehaviorContext<BoardRequestConversation, TermPassed> context) => context.Message.Rule == LocalRules.ProvisionalEnds;
}
