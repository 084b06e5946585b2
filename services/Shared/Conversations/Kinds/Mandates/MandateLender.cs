using ChainHub.Contracts;
using ChainHub.Contracts.Mandates;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Mandates;

/// <summary>
/// A power at who has it in law (bevoegde): it says who may decide, lets another use its power or refuses, and takes that back. Its own
/// instant rules: what was used after it had taken the power back, before the user knew, it judges.
/// </summary>
public sealed class MandateLender : MandateTable
{
    /// <summary>The table of who lends.</summary>
    public MandateLender() : base("mandate.lender", "Bevoegdheid, bevoegde organisatie")
    {
        PlayedBy(OrganizationKinds.WithPowers);
        With(OrganizationKinds.WithPowers);
        Hear(() => MandateAsked, Author.Peer, starts: true);
        Hear(() => UseRequested, Author.Peer, starts: true);
        Hear(() => MandateUsed, Author.Peer);
        Hear(() => MandateAnswered, Author.OwnPeople);
        Hear(() => UseGranted, Author.OwnPeople);
        Hear(() => UseRefused, Author.OwnPeople);
        Hear(() => MandateRevoked, Author.OwnPeople);
        Hear(() => UseJudged, Author.OwnPeople);

        Initially(
            When(MandateAsked).Note().OpenTask(TaskKind.AnswerMandateQuestion, LocalRules.MandateQuestion).TransitionTo(Asked));
        During([Initial, Answered],
            When(UseRequested).Note().OpenTask(TaskKind.DecideOnMandate, LocalRules.MandateRequest).TransitionTo(Requested));
        During(Asked,
            When(MandateAnswered).Check().CloseTask(TaskKind.AnswerMandateQuestion).Send().TransitionTo(Answered));
        During(Requested,
            When(UseGranted).Lend().TransitionTo(Granted),
            When(UseRefused).CloseTask(TaskKind.DecideOnMandate).Send().TransitionTo(Refused));

        // An answer that certainly did not arrive was not given: nobody can have used what nobody knew of.
        During(Answered,
            When(MessageReturned, OfTheAnswer).OpenTask(TaskKind.AnswerMandateQuestion, LocalRules.MandateQuestion).TransitionTo(Asked));
        During(Granted,
            When(MessageReturned, OfTheGrant).NotGiven().TransitionTo(Requested));
        During(Refused,
            When(MessageReturned, OfTheRefusal).OpenTask(TaskKind.DecideOnMandate, LocalRules.MandateRequest).TransitionTo(Requested));

        During([Granted, Expired, Revoked],
            When(MandateUsed).Account());
        During(Granted,
            When(MandateUsed, WasTheOnlyUse).TakeNote().StopWatching(LocalRules.MandateUntil).TransitionTo(Expired),
            When(MomentCame, OfTheEnd).TakeNote().TransitionTo(Expired),
            When(MandateRevoked).TakeBack().TransitionTo(Revoked));
        During([Expired, Revoked],
            When(MandateRevoked).Refuse("The power is not lent any more: there is nothing to take back."));
        During(Revoked,
            When(UseJudged).Judge());

        Ends(Answered, Refused, Expired, Revoked);
    }

    private static bool OfTheEnd(BehaviorContext<MandateConversation, MomentCame> context) => context.Message.Rule == LocalRules.MandateUntil;

    private static bool WasTheOnlyUse(BehaviorContext<MandateConversation, MandateUsed> context) => context.Saga.Grant!.Once;

    private static bool OfTheAnswer(BehaviorContext<MandateConversation, MessageReturned> context) => context.Message.Type == Catalogue.Of<MandateAnswered>().Type;

    private static bool OfTheGrant(BehaviorContext<MandateConversation, MessageReturned> context) => context.Message.Type == Catalogue.Of<MandateUseGranted>().Type;

    private static bool OfTheRefusal(BehaviorContext<MandateConversation, MessageReturned> context) => context.Message.Type == Catalogue.Of<MandateUseRefused>().Type;
}
