namespace ChainHub.Simulation;

/// <summary>When nothing is on its way, both sides of a conversation are in states that belong together; which, the play says.</summary>
internal sealed class BothSidesAgree : Invariant
{
    public override string Code => "sides";

    public override void AtRest()
    {
        foreach (var organization in Chain.Organizations)
            foreach (var row in organization.Store.Sagas.Values.Where(r => r.Kind == ConversationEngine.ConversationKind))
            {
                var peer = Chain.At(organization.AsRead(row).Peer);
                var other = peer.Row(row.Id);
                if (!Plays.Of(row.Machine).Fits(row, other)) Violated($"{organization.Code} says {row.State}, {peer.Code} says {other?.State ?? "nothing"} of {row.Machine}");
            }
    }
}
