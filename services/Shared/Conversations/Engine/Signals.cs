namespace ChainHub.Conversations;

/// <summary>To a state machine: a term of this conversation has passed.</summary>
/// <param name="Rule">Which rule.</param>
public sealed record TermPassed(string Rule);

/// <summary>To a state machine: a moment that was planned in this conversation has come.</summary>
/// <param name="Rule">Which rule.</param>
public sealed record MomentCame(string Rule);

/// <summary>To a state machine: a message of this organization was refused by its receiver, or did not leave.</summary>
/// <param name="Type">Its name on the wire.</param>
public sealed record MessageReturned(string Type);
