namespace ChainHub.Simulation;

/// <summary>A step that was written just now.</summary>
/// <param name="At">Where.</param>
/// <param name="Incoming">What was handled.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Before">The state of the conversation before it; null when it began with it.</param>
public sealed record Happened(Organization At, Incoming Incoming, Decision Decision, string? Before)
{
    /// <summary>The conversation as it was written, or null.</summary>
    public SagaRow? Conversation => Decision.Unit.Sagas.FirstOrDefault(row => row.Kind == ConversationEngine.ConversationKind && row.Id == Incoming.ConversationId);

    /// <summary>Whether it sent a message of this type.</summary>
    public bool Sent<T>() where T : Message => Decision.Unit.Outbox.Any(row => row.Type == Catalogue.Of<T>().Type && row.Lane != OutboxLane.Adapter);
}
