using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Introduction;

/// <summary>Getting to know a worker of another organization: what its node says is held against the own agreements first.</summary>
public sealed class IntroductionReceiver : IntroductionTable
{
    /// <summary>The table of who is told.</summary>
    public IntroductionReceiver() : base("introduction.receiver", "Medewerker leren kennen")
    {
        With(OrganizationKinds.WithPowers);
        Hear(() => Introduced, Author.Peer, starts: true);
        Hear(() => TakenBack, Author.Peer);

        Initially(
            When(Introduced).Check().Keep().TransitionTo(Known));
        During(Known,
            When(TakenBack).StopWatching(LocalRules.IntroductionUntil).TransitionTo(Withdrawn),
            When(MomentCame, OfTheEnd).TakeNote().TransitionTo(Over));

        // It crossed the end of the last day.
        During(Over,
            When(TakenBack).TakeNote().TransitionTo(Withdrawn));

        Ends(Withdrawn, Over);
    }
}
