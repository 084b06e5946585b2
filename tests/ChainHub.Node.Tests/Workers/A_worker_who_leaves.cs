using ChainHub.Contracts;
using ChainHub.Contracts.Workers;
using ChainHub.Conversations;
using ChainHub.Node.Tests.World;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Workers;

public sealed class A_worker_who_leaves
{
    private static readonly WorkerLeftOrganization Left = new() { WorkerRef = "mw-17", LastDay = new(2026, 3, 30) };

    [Fact]
    public async Task T53_On_a_real_node_one_command_reaches_all_eight_families_in_one_commit()
    {
        await using var chain = await Chain.StartAsync();
        var team = chain[Chain.Team];
        var families = Enumerable.Range(0, 8).Select(_ => Guid.NewGuid()).ToList();
        foreach (var family in families)
            (await team.SaysAsync(family, Chain.VeiligThuis, new PrimaryWorkerAssigned { WorkerRef = "mw-17" }, family)).Problems.ShouldBeEmpty();
        await chain.SettleAsync();

        var (tries, rows) = (0, new List<int>());
        team.Cabinet.OnCommit = unit => rows.Add(unit.Sagas.Count(row => row.Kind == ConversationEngine.ConversationKind));
        // Another replica is first, once: the whole of it is decided again.
        team.Cabinet.Loses = _ => tries++ == 0;
        var command = CloudEventCodec.Write(team.Envelope(Guid.NewGuid(), Chain.Team, Left), Left);
        for (var times = 0; times < 2; times++) (await team.HandsInAsync(command)).Problems.ShouldBeEmpty();
        await chain.SettleAsync();

        rows.ShouldBe([8, 8], "all of them twice, of which once in vain; handed in again it is known");
        foreach (var family in families)
            (await team.StateOfAsync(family), await chain[Chain.VeiligThuis].StateOfAsync(family)).ShouldBe(("AbsentUncovered", "AbsentUncovered"));
        chain[Chain.VeiligThuis].People.Found<PrimaryWorkerAbsenceReported>().Count.ShouldBe(8);
        var tasks = (await team.Node.Ledger.TasksAsync(null, 100, CancellationToken.None)).Where(task => task.Open).ToList();
        foreach (var kind in new[] { TaskKind.NameSubstitute, TaskKind.ChangeWorker })
            tasks.Where(task => task.Kind == kind.ToString()).Select(task => task.ConversationId).ShouldBe(families, ignoreOrder: true);
    }

    [Fact]
    public async Task Is_unknown_to_a_team_that_gave_him_no_family()
    {
        await using var chain = await Chain.StartAsync();
        var told = await chain[Chain.Team].SaysAsync(Guid.NewGuid(), Chain.Team, Left);

        (told.Accepted, told.Problems.Single()).ShouldBe(
            (false, "/data/workerRef: No family of st-alkmaar has this worker, and no organization was told of him: check the reference. A departure that was said before needs no second word."));
    }
}
