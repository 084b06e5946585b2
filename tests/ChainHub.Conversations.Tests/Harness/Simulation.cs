namespace ChainHub.Conversations.Tests.Harness;

/// <summary>
/// A story by chance: people say things, messages arrive late, twice and out of order, nodes die between deciding and writing, clocks
/// differ, days pass. The same seed tells the same story.
/// </summary>
public sealed class Simulation
{
    private readonly Random random;
    private readonly Chances chances;
    private readonly bool keepsOrder;
    private readonly string[] codes;

    /// <summary>Prepares the story of a seed.</summary>
    public Simulation(int seed)
    {
        random = new Random(seed);
        Chain = new Chain();
        chances = new Chances(Chain, random);
        Invariants = new Invariants(Chain);
        codes = [.. Chain.Organizations.Select(o => o.Code)];
        keepsOrder = random.Next(3) == 0;
        if (random.Next(3) == 0)
            foreach (var organization in Chain.Organizations) organization.ClockAhead = TimeSpan.FromMinutes(random.Next(-10, 11));
        if (random.Next(2) == 0) Chain.CrashesBeforeCommit = () => random.Next(10) == 0;
        if (random.Next(3) == 0)
            Chain.Network.Fails = _ => random.Next(40) == 0 ? chances.OneOf([DeliveryFailure.Unroutable, DeliveryFailure.Refused, DeliveryFailure.NotConfirmed]) : null;
    }

    /// <summary>Where it plays.</summary>
    public Chain Chain { get; }

    /// <summary>What must always hold.</summary>
    public Invariants Invariants { get; }

    /// <summary>Plays it, lets everything come to rest, and lets every term pass that nobody sees to.</summary>
    public void Run(int turns = 60)
    {
        BeginSomething();
        for (var turn = 0; turn < turns; turn++) Take(random.Next(20));
        Chain.Network.Fails = _ => null;
        while (Chain.Network.Flying.Count > 0) DeliverOne();
        Invariants.AtRest();
        Chain.Advance(60);
        while (Chain.Network.Flying.Count > 0) DeliverOne();
        Invariants.AtRest();
        Invariants.AtTheEnd();
    }

    private void Take(int chance)
    {
        switch (chance)
        {
            case < 8: SaySomething(); break;
            case < 16: DeliverOne(); break;
            case 16 when Chain.Network.Sent.Count > 0: Chain.Network.SendAgain(chances.OneOf(Chain.Network.Sent)); break;
            case 17: BeginSomething(); break;
            default: Chain.AdvanceTo(Chain.Now + TimeSpan.FromHours(random.Next(1, 72)), deliver: false); break;
        }
    }

    private void BeginSomething()
    {
        var at = Chain.At(chances.OneOf(codes));
        var to = chances.OneOf(codes.Where(code => code != at.Code).ToArray());
        if (random.Next(4) == 0)
        {
            Invariants.Said(at, () => at.Says(chances.New("question"), Words.Question(), to, random.Next(2) == 0 ? Chain.Family : null));
            return;
        }

        // Whoever first says that it holds a case does; after that only who holds it can offer it.
        var (inCase, first) = random.Next(4) == 0 ? ("other", "jeugd") : (Chain.Family, "veilig");
        if (Invariants.Knowing(inCase) is not { Count: > 0 } knowing) at = Chain.At(first);
        else if (random.Next(4) == 0) at = chances.OneOf(knowing);
        else if (Invariants.HoldersOf(inCase) is { Count: > 0 } holders) at = chances.OneOf(holders);
        else return;
        to = chances.OneOf(codes.Where(code => code != at.Code).ToArray());
        Message offer = random.Next(5) == 0 ? Words.Announcement() : Words.Offer(Chain.Start - TimeSpan.FromDays(1), [.. Enumerable.Range(0, random.Next(3)).Select(_ => chances.New("task"))]);
        Invariants.Said(at, () => at.Says(chances.New("handover"), offer, to, inCase));
    }

    private void SaySomething()
    {
        var at = Chain.At(chances.OneOf(codes));
        SagaRow[] rows = [.. at.Store.Sagas.Values.Where(row => row.Kind == ConversationEngine.ConversationKind)];
        if (rows.Length == 0) return;
        for (var tries = 0; tries < 4; tries++)
        {
            var row = chances.OneOf(rows);
            if (chances.Something(at, row) is { } message && Invariants.Said(at, () => at.Says(row.Id, message)).Outcome == Outcome.Handled) return;
        }
    }

    private void DeliverOne()
    {
        if (Chain.Network.Flying.Count == 0) return;
        var index = random.Next(Chain.Network.Flying.Count);
        if (keepsOrder)
        {
            var picked = Chain.Network.Flying[index];
            index = Chain.Network.Flying.ToList().FindIndex(p =>
                p.From == picked.From && p.To == picked.To && p.Row.ConversationId == picked.Row.ConversationId && p.Row.Lane == picked.Row.Lane);
        }

        Chain.Deliver(Chain.Network.TakeAt(index));
    }
}
