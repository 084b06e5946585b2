using ChainHub.Contracts;

namespace ChainHub.Adapters.Simulated;

/// <summary>
/// A story about families and the organizations around them: what people do, when, and how it must end. Read from a file by
/// <see cref="ScenarioFile"/>. Its names become the same ids in every organization and in every run.
/// </summary>
public sealed record Scenario
{
    /// <summary>The short name, from the name of the file.</summary>
    public required string Code { get; init; }

    /// <summary>The title, in Dutch.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, in Dutch.</summary>
    public required string Introduction { get; init; }

    /// <summary>When it begins (UTC).</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>Who takes part, by code.</summary>
    public required IReadOnlyDictionary<string, Player> Organizations { get; init; }

    /// <summary>The families, by name.</summary>
    public required IReadOnlyDictionary<string, FamilyCase> Cases { get; init; }

    /// <summary>The conversations, by name.</summary>
    public required IReadOnlyDictionary<string, Talk> Conversations { get; init; }

    /// <summary>What may or may not happen, with its chance from 0 to 1.</summary>
    public required IReadOnlyDictionary<string, double> Chances { get; init; }

    /// <summary>How the network behaves.</summary>
    public required Network Network { get; init; }

    /// <summary>What people do.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>How the story tells of a message, by its name in the catalogue; in Dutch.</summary>
    public required IReadOnlyDictionary<string, string> Lines { get; init; }

    /// <summary>The id that a conversation of this scenario has everywhere.</summary>
    public Guid ConversationId(string name) => Identity.From(Code, "conversation", name);

    /// <summary>The id that a case of this scenario has everywhere.</summary>
    public Guid CaseId(string name) => Identity.From(Code, "case", name);

    /// <summary>The id that a task of this scenario has everywhere.</summary>
    public Guid TaskId(string name) => Identity.From(Code, "task", name);
}

/// <summary>An organization in a scenario.</summary>
/// <param name="Name">What the story calls it, in Dutch.</param>
/// <param name="Hours">When people are at work; null: always.</param>
public sealed record Player(string Name, OfficeHours? Hours);

/// <summary>A family, as a case in the chain.</summary>
/// <param name="Title">What the story calls it, in Dutch; made up, and without a name.</param>
/// <param name="Since">Since when somebody watches over it (UTC), before the story begins.</param>
/// <param name="Oversight">Who must have held the safety oversight at the end, in order.</param>
/// <param name="Closed">The last of them must have closed the case.</param>
public sealed record FamilyCase(string Title, DateTimeOffset Since, IReadOnlyList<string> Oversight, bool Closed = false);

/// <summary>A conversation in a scenario.</summary>
/// <param name="Between">Who takes part: who begins, who is addressed, and whoever else.</param>
/// <param name="Case">The case it belongs to, by name.</param>
/// <param name="Title">What the story calls it, in Dutch.</param>
/// <param name="Network">How the network behaves for it; null: as for the whole scenario.</param>
/// <param name="Ends">The state that each side must end in, by organization.</param>
public sealed record Talk(IReadOnlyList<string> Between, string? Case, string Title, Network? Network, IReadOnlyDictionary<string, string> Ends);

/// <summary>How the network behaves.</summary>
/// <param name="Delay">How long a message is under way.</param>
/// <param name="Duplicates">The chance that it arrives twice.</param>
/// <param name="Reorder">Whether a later message may overtake an earlier one.</param>
public sealed record Network(WaitRange Delay, double Duplicates, bool Reorder)
{
    /// <summary>A second or so, once, in order.</summary>
    public static Network Calm { get; } = new(new WaitRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)), 0, Reorder: false);
}

/// <summary>Something that people of an organization do.</summary>
public sealed record Step
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The organization.</summary>
    public required string Who { get; init; }

    /// <summary>The conversation, by name.</summary>
    public required string In { get; init; }

    /// <summary>The organization it is said to; null: the other one of the conversation.</summary>
    public string? To { get; init; }

    /// <summary>What is said.</summary>
    public required MessageInfo Say { get; init; }

    /// <summary>The body, with references still to be filled in.</summary>
    public required BodyTemplate Data { get; init; }

    /// <summary>When (UTC), or null when it follows on something.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What it follows on: the first of these that happens.</summary>
    public IReadOnlyList<Trigger> After { get; init; } = [];

    /// <summary>How long people take.</summary>
    public WaitRange Wait { get; init; }

    /// <summary>How long after the first time; zero: it is the first time, or the only one.</summary>
    public TimeSpan Later { get; init; }

    /// <summary>They do it at any hour (bereikbaarheidsdienst).</summary>
    public bool AroundTheClock { get; init; }

    /// <summary>Only if this chance has come out; null: always.</summary>
    public string? If { get; init; }

    /// <summary>Only if this chance has not come out; null: always.</summary>
    public string? Unless { get; init; }

    /// <summary>The node may refuse it; that is part of the story.</summary>
    public bool MayBeRefused { get; init; }

    /// <summary>How the story tells it, in Dutch.</summary>
    public string? Told { get; init; }
}

/// <summary>What a step can follow on.</summary>
/// <param name="Said">An earlier step of the same organization, by name; or null.</param>
/// <param name="Heard">Something that the organization's node told its people; or null.</param>
/// <param name="In">The conversation, by name.</param>
/// <param name="Where">What must stand in it: properties of the body with their text.</param>
/// <param name="Wait">How long people take when it follows on this; null: as the step says.</param>
public sealed record Trigger(string? Said, MessageInfo? Heard, string In, IReadOnlyDictionary<string, string> Where, WaitRange? Wait);
