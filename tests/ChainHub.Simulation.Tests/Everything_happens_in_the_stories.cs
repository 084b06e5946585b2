namespace ChainHub.Simulation.Tests;

/// <summary>An invariant says nothing about what never happens: over some hundred stories each state is reached and each thing goes wrong.</summary>
public sealed class Everything_happens_in_the_stories
{
    // Some conversations come to their later states so seldom that by luck alone few stories tell of them: each of these has stories of its own.
    private static readonly string[] SeldomToldToTheEnd = ["vto.board", "conditions.lead", "shelter.requester", "mandate.user"];

    // The weekly talk of a pair never ends, and has no part in stories that do.
    private const string NoStory = "NotAgreed";

    // Some of them long: both sides must have endorsed one version before conditions are set.
    private static readonly IReadOnlyList<(Run Run, Story Story)> Told =
    [
        .. Enumerable.Range(1, 200).AsParallel().AsOrdered().Select(seed => Teller.Tell(seed)),
        .. Enumerable.Range(1001, 60).AsParallel().AsOrdered().Select(seed => Teller.Tell(seed, turns: 600)),
        .. SeldomToldToTheEnd.SelectMany(machine => Enumerable.Range(2001, 40), (machine, seed) => (machine, seed)).AsParallel().AsOrdered()
            .Select(one => Teller.Tell(one.seed, turns: 600, about: Plays.Of(one.machine))),
    ];

    [Fact]
    public void Every_state_of_every_side_is_reached()
    {
        var reached = Told.SelectMany(told => told.Run.Chain.Organizations).SelectMany(o => o.Store.Journal)
            .Where(line => line is { What: "handled", State: not null }).Select(line => line.State!).ToHashSet();
        Conversations.Machines.Sides.Known.SelectMany(side => side.States).Except(["Initial", "Final", NoStory]).Except(reached).ShouldBeEmpty();
    }

    [Fact]
    public void People_ask_to_see_and_to_destroy_data_and_a_court_holds_its_hearing()
    {
        var handled = Told.SelectMany(told => told.Run.Chain.Organizations).SelectMany(o => o.Store.Journal).Where(line => line.What == "handled").Select(line => line.Type).ToHashSet();
        foreach (var said in new[]
        {
            Contracts.Catalogue.Of<Contracts.Rights.AccessRequested>(), Contracts.Catalogue.Of<Contracts.Rights.AccessExtended>(),
            Contracts.Catalogue.Of<Contracts.Rights.AccessAnswered>(), Contracts.Catalogue.Of<Contracts.Rights.ErasureDecided>(),
            Contracts.Catalogue.Of<Contracts.RestrainingOrder.RestrainingOrderHearingHeld>(),
        })
            handled.ShouldContain(said.Type);
    }

    [Fact]
    public void A_node_dies_at_every_point_over_everything_that_can_set_it_off()
    {
        var died = Told.SelectMany(told => told.Story.Deeds).Where(deed => deed.Crash != Crash.Never).Select(deed => (deed.GetType().Name, deed.Crash)).ToHashSet();
        foreach (var crash in new[] { Crash.BeforeWritten, Crash.BeforeSent, Crash.BeforeConfirmed, Crash.BeforeAcknowledged })
            foreach (var deed in new[] { nameof(Says), nameof(Arrives), nameof(TimePasses) })
                died.ShouldContain((deed, crash));
    }

    [Fact]
    public void A_worker_leaves_several_families_at_once()
    {
        var left = Contracts.Catalogue.Of<Contracts.Workers.WorkerLeftOrganization>().Type;
        var told = Told.SelectMany(story => story.Run.Chain.Organizations.Select(at => at.Store.Journal.Where(line => line.What == "handled" && line.Type == left && line.MessageId!.Contains('/', StringComparison.Ordinal))));
        told.SelectMany(lines => lines.GroupBy(line => line.MessageId!.Split('/')[0])).Max(families => families.Count()).ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Messages_come_twice_too_early_and_not_at_all_and_clocks_jump()
    {
        var lines = Told.SelectMany(told => told.Run.Chain.Organizations).SelectMany(o => o.Store.Journal).Select(line => line.What).ToHashSet();
        lines.ShouldContain("parked");
        lines.ShouldContain("returned");
        Told.ShouldContain(told => told.Run.Chain.Network.Sent.GroupBy(p => p.Row.MessageId).Any(g => g.Count() > 1));
        Told.SelectMany(told => told.Story.Deeds).OfType<TimePasses>().ShouldContain(time => time.Late != null);
        Told.SelectMany(told => told.Story.Deeds).OfType<ClockJumps>().Select(jump => Math.Sign(jump.Ahead.Ticks)).Distinct().Count().ShouldBe(3);
    }
}
