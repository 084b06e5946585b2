using ChainHub.Contracts;
using ChainHub.Node.Adapters;

namespace ChainHub.Adapters.Simulated;

/// <summary>Is told what happens while a scenario is played, in the order in which it happens.</summary>
public interface IStoryTeller
{
    /// <summary>People handed something in.</summary>
    void Said(Deed deed);

    /// <summary>People were told something by their node.</summary>
    void Heard(Hearing hearing);
}

/// <summary>Something that people handed in.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Organization">Whose people.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Step">The step.</param>
/// <param name="Result">Whether the node took it.</param>
public sealed record Deed(DateTimeOffset At, string Organization, Scenario Scenario, Step Step, CommandResult Result)
{
    /// <summary>The command as it was handed in; null when it could not be made.</summary>
    public CloudEvent? Message { get; init; }
}

/// <summary>Something that people were told.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Organization">Whose people.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Conversation">The conversation, by name; null for what two organizations of the scenario exchange in no conversation of any scenario.</param>
/// <param name="Message">The message or notice.</param>
public sealed record Hearing(DateTimeOffset At, string Organization, Scenario Scenario, string? Conversation, CloudEvent Message);
