namespace ChainHub.Simulation;

/// <summary>
/// Makes a story up by chance while it is told: people say things, messages arrive late, twice and out of order, nodes die between
/// any two steps, clocks are set, alarms are late, months pass. The same seed tells the same story.
/// </summary>
public sealed class Teller
{
    private const int UsualTurns = 120;

    private readonly Random random;
    private readonly Run run;
    private readonly Scene scene;
    private readonly List<Deed> deeds = [];
    private readonly bool keepsOrder;
    private readonly bool crashes;
    private readonly int begins;
    private int commands;

    private Teller(Setting setting, Random random, bool isLong, bool logged, Play? about)
    {
        this.random = random;
        run = new Run(setting, logged);
        scene = new Scene(run.Chain, random, about);
        keepsOrder = scene.Chance(2);
        crashes = scene.Chance(2);
        begins = isLong ? random.Next(1, 3) : random.Next(1, 10);
    }

    /// <summary>Tells the story of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="prepared">What a test changes before it begins.</param>
    /// <param name="turns">How many things happen before it comes to its end; a long story has fewer conversations, which go on for longer.</param>
    /// <param name="logged">Whether to keep a log.</param>
    /// <param name="about">The kind of conversation that it is about; null leaves that to luck.</param>
    public static (Run Run, Story Story) Tell(int seed, Action<Chain>? prepared = null, int turns = UsualTurns, bool logged = false, Play? about = null)
    {
        var luck = new Random(seed);
        var setting = new Setting(seed, MessagesFail: luck.Next(3) == 0, DecidesTwice: luck.Next(10) == 0, FewerAlarms: luck.Next(4) > 0, prepared);
        var teller = new Teller(setting, luck, isLong: turns > UsualTurns, logged, about);
        teller.run.Guarded(() => teller.TellAll(turns));
        return (teller.run, new Story(setting, teller.deeds));
    }

    private Chain Chain => run.Chain;

    private void TellAll(int turns)
    {
        if (scene.Chance(3))
            foreach (var code in scene.Codes) Do(new ClockJumps(code, SomeMinutes()));
        Begin();
        for (var turn = 0; turn < turns; turn++) Next(random.Next(40));
        run.End();
    }

    // A few long conversations in one story, many short ones in another.
    private void Next(int chance)
    {
        switch (chance)
        {
            case var few when few < begins: Begin(); break;
            case < 17: SaySomething(); break;
            case < 31: LetArrive(); break;
            case 31 when Chain.Network.Sent.Count > 0: SendAgain(scene.OneOf(Chain.Network.Sent)); break;
            case 32 when crashes: Do(new Sweeps(scene.OneOf(scene.Codes))); break;
            case 33 when scene.Chance(4): Do(new ClockJumps(scene.OneOf(scene.Codes), SomeMinutes())); break;
            default: Do(new TimePasses(TimeSpan.FromHours(random.Next(1, 72)), scene.Chance(4) ? scene.OneOf(scene.Codes) : null)); break;
        }
    }

    private void Begin()
    {
        if (Plays.Opening(scene) is not { } opening) return;
        var name = scene.New(opening.Kind);
        Do(new Says(opening.At.Code, name, opening.Message, Command(), opening.To, opening.InCase, opening.OfKnownCase));
    }

    private void SaySomething()
    {
        // Whoever takes part in more says more.
        var turn = random.Next(1 + Chain.Organizations.Sum(organization => organization.Store.Sagas.Count));
        if (Chain.Organizations.FirstOrDefault(organization => (turn -= organization.Store.Sagas.Count) < 0) is not { } at) return;
        var rows = at.Store.Sagas.Values.Where(row => row.Kind == ConversationEngine.ConversationKind).ToList();
        if (rows.Count == 0) return;
        var open = rows.Where(row => !row.Closed).ToList();
        for (var tries = 0; tries < 4; tries++)
        {
            var row = scene.OneOf(open.Count > 0 && !scene.Chance(6) ? open : rows);
            if (Plays.Something(scene, at, row) is not { } message) continue;
            var written = run.Steps;
            Do(new Says(at.Code, Chain.NameOf(row.Id), message, Command(), null, null));
            if (at.Row(row.Id) != row || run.Steps > written + 1) return;
        }
    }

    private void LetArrive()
    {
        if (Chain.Network.Flying.Count == 0) return;
        var parcel = scene.OneOf(Chain.Network.Flying);
        if (keepsOrder) parcel = Chain.Network.OldestOfItsStream(parcel);
        Do(new Arrives(parcel.Row.MessageId));
    }

    private void SendAgain(Parcel parcel) => Do(new ComesAgain(parcel.Row.MessageId));

    private void Do(Deed deed)
    {
        if (crashes && deed is Says or Arrives or TimePasses && scene.Chance(15)) deed = deed with { Crash = (Crash)random.Next(1, 5) };
        deeds.Add(deed);
        run.Do(deed);
    }

    private string Command() => $"c{++commands}";

    private TimeSpan SomeMinutes() => TimeSpan.FromMinutes(random.Next(-20, 21));
}
