using ChainHub.Calendar;
using ChainHub.Checks;
using ChainHub.Sandbox.Telling;
using ChainHub.Sandbox.World;

namespace ChainHub.Sandbox;

/// <summary>One run of the sandbox, from the beginning of its stories to their end.</summary>
internal static class Run
{
    /// <summary>Lets the stories be told, and reads back what the nodes recorded.</summary>
    /// <param name="settings">What to run.</param>
    /// <param name="teller">Is told what happens, as it happens.</param>
    /// <param name="pace">Waits before the clock jumps; null: never.</param>
    public static async Task<Outcomes> ToTheEndAsync(
        ChainSettings settings, IStoryTeller? teller, Func<DateTimeOffset, CancellationToken, Task>? pace, CancellationToken stop)
    {
        var telling = new Recorder(teller);
        await using var chain = await Chain.BuildAsync(settings, telling, stop);
        await new Driver(chain).RunAsync(pace, stop);
        var nodes = new List<NodeRecord>();
        foreach (var member in chain.Members) nodes.Add(await NodeRecord.ReadAsync(member.Code, member.Node.Ledger, stop));
        return new Outcomes(settings, nodes, telling.Told, chain.Post.Sent, chain.Post.Duplicates, [.. Invariants.Check(nodes), .. Invariants.Stuck(nodes)], Endings.Check(settings, nodes, telling.Told, AmsterdamTime.DateOf(chain.Clock.GetUtcNow())));
    }

    private sealed class Recorder(IStoryTeller? teller) : IStoryTeller
    {
        public List<object> Told { get; } = [];

        public void Said(Deed deed)
        {
            Told.Add(deed);
            teller?.Said(deed);
        }

        public void Heard(Hearing hearing)
        {
            Told.Add(hearing);
            teller?.Heard(hearing);
        }
    }
}

/// <summary>What came of a run.</summary>
/// <param name="Settings">What was run.</param>
/// <param name="Nodes">What every node recorded.</param>
/// <param name="Told">What people said and heard, in order: a <see cref="Deed"/> or a <see cref="Hearing"/> each.</param>
/// <param name="Sent">How many messages were sent.</param>
/// <param name="Duplicates">How many arrived again.</param>
/// <param name="Violations">What must always be true and was not.</param>
/// <param name="Untold">Which stories did not end as they should, and why.</param>
internal sealed record Outcomes(
    ChainSettings Settings, IReadOnlyList<NodeRecord> Nodes, IReadOnlyList<object> Told, int Sent, int Duplicates,
    IReadOnlyList<string> Violations, IReadOnlyList<string> Untold)
{
    /// <summary>What came of each family, by its scenario and the name of its case.</summary>
    public IReadOnlyList<(Scenario Scenario, string Case, FamilySum Sum)> Families { get; } =
    [
        .. from scenario in Settings.Scenarios
           from name in scenario.Cases.Keys
           select (scenario, name, FamilySum.Of(Facts.Of(scenario, name, Told))),
    ];

    public bool AllIsWell => Violations.Count == 0 && Untold.Count == 0;

    /// <summary>A conversation as the organization that began it recorded it; null when it never began.</summary>
    public SagaRow? SagaOf(Scenario scenario, string conversation) => Nodes
        .First(node => node.Organization == scenario.Conversations[conversation].Between[0])
        .Conversations.FirstOrDefault(saga => saga.Id == scenario.ConversationId(conversation));
}
