namespace ChainHub.Simulation;

/// <summary>What one organization says to another in a conversation is handled in the order in which it was said, and nothing waits for ever.</summary>
internal sealed class I9InTurn : Invariant
{
    private readonly Dictionary<(string At, Guid Conversation, string From), int> heard = [];

    public override string Code => "I9";

    public override void AfterStep(Happened step)
    {
        if (step.Incoming is not { Author: Author.Peer, Sequence: { } sequence } || step.Decision.Outcome != Outcome.Handled) return;
        var key = (step.At.Code, step.Incoming.ConversationId, step.Incoming.From);
        if (sequence <= heard.GetValueOrDefault(key)) Violated($"{step.At.Code} handled #{sequence} of {step.Incoming.From} after #{heard[key]}");
        heard[key] = sequence;
    }

    // What began a conversation may have been refused; what follows it then waits in vain. So does what left after a message that was
    // given up: its sender is told when the receiver gives up waiting.
    public override void AtRest()
    {
        foreach (var organization in Chain.Organizations)
            foreach (var parked in organization.Store.Parked.Values.Where(p => p.ConversationId is { } id && organization.Row(id) is not null && !Gone(p, organization) && !HeldBack(p)))
                Violated($"{organization.Code} still waits for the predecessor of {parked.Type} #{parked.Sequence}");
    }

    // In a conversation that was stopped because of danger, what had not left was held back; what had left after it cannot be called back.
    private bool HeldBack(ParkedRow parked) => Chain.At(parked.FromOrg) is var sender && sender.Row(parked.ConversationId!.Value) is { } row
        && sender.AsRead(row).Silent && sender.Store.SetAside.Exists(aside => aside.Reason == Step.HeldBack);

    private bool Gone(ParkedRow parked, Organization at) => Chain.Network.Lost.Exists(lost =>
        lost.From == parked.FromOrg && lost.To == at.Code && lost.Row.ConversationId == parked.ConversationId && lost.Read.Sequence < parked.Sequence);
}
