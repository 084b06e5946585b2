using ChainHub.Contracts;
using ChainHub.Contracts.Rights;

namespace ChainHub.Conversations.Rights;

/// <summary>
/// What the family was told of its rights, and on which ground its data are processed: in whatever conversation of the case it is said, kept
/// with the case at each organization that hears it.
/// </summary>
internal static class FamilyRights
{
    public static void Informed(Step step, Conversation conversation, FamilyRightsInformed said)
    {
        if (step.ByOwnPeople)
        {
            ByAge.NobodyIsPassedOver(said.AgeBand, said.By, "/data/by");
            NotToCome(step, said.On, "/data/on");
            if (!said.Understood)
                throw new RefusedException(new Refusal(RejectionReason.Incomplete, "Rights that were not understood were not told: explain them in another way first.", ["/data/understood"]));
        }

        if (step.Case is { } oversight)
            oversight.RightsTold[said.PersonRef] = [.. oversight.RightsTold.GetValueOrDefault(said.PersonRef, []).Union(said.Rights).Order()];
        step.Note("rights-informed", from: step.ByOwnPeople ? step.Self.Code : step.Incoming.From);
        if (step.ByOwnPeople && conversation.SharesCase) step.Send(said);
    }

    public static void GroundChanged(Step step, Conversation conversation, LegalBasisChanged said)
    {
        if (step.Case is not { } oversight)
            throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope, "A ground belongs to a household: say it in a conversation of its case.", ["/chaincase"]));
        var who = step.ByOwnPeople ? step.Self.Code : step.Incoming.From;
        if (step.ByOwnPeople)
        {
            NotToCome(step, said.From, "/data/from");
            if (oversight.Grounds.TryGetValue(who, out var now) && now == said.Ground)
                throw new RefusedException(new Refusal(RejectionReason.NotAllowedInState, $"{who} processes on this ground already.", ["/data/ground"]));
        }

        oversight.Grounds[who] = said.Ground;
        step.Note("legal-basis-changed", said.Ground.ToString(), from: who);
        if (step.ByOwnPeople && conversation.SharesCase) step.Send(said);
    }

    private static void NotToCome(Step step, DateOnly day, string path)
    {
        if (day > step.Today) throw new RefusedException(new Refusal(RejectionReason.Schema, "Say it when the day has come.", [path]));
    }
}
