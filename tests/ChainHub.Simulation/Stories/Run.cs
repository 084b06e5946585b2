namespace ChainHub.Simulation;

/// <summary>One telling of a story: a chain of its own, everything that is watched, and a log for who wants to read along.</summary>
public sealed class Run
{
    private readonly List<string> log = [];
    private int steps;
    private bool silent;

    /// <summary>Sets the scene.</summary>
    public Run(Setting setting, bool logged = false)
    {
        ArgumentNullException.ThrowIfNull(setting);
        Setting = setting;
        Chain = setting.Set();
        Watch = new Watch(Chain);
        Chain.OnHandled += (_, _, _) => steps++;
        silent = !logged;
        if (logged) Chain.OnHandled += Note;
    }

    /// <summary>How it was set.</summary>
    public Setting Setting { get; }

    /// <summary>Where it plays.</summary>
    public Chain Chain { get; }

    /// <summary>What must always hold.</summary>
    public Watch Watch { get; }

    /// <summary>What went wrong; empty when nothing did.</summary>
    public IReadOnlyList<Violation> Violations => [.. Watch.Violations, .. Error is null ? [] : new[] { new Violation("error", Error.Message) }];

    /// <summary>What was thrown, if anything: the story ends there.</summary>
    public Exception? Error { get; private set; }

    /// <summary>How many steps were written.</summary>
    public int Steps => steps;

    /// <summary>How many conversations there were.</summary>
    public int Conversations => Chain.Organizations.SelectMany(o => o.Store.Sagas.Keys).Where(key => key.Kind == ConversationEngine.ConversationKind).Distinct().Count();

    /// <summary>What happened until the first violation, a line each; empty unless asked for.</summary>
    public IReadOnlyList<string> Log => log;

    /// <summary>Tells a story that was told before, to its end.</summary>
    public static Run Of(Story story, bool logged = false)
    {
        ArgumentNullException.ThrowIfNull(story);
        var run = new Run(story.Setting, logged);
        run.Guarded(() =>
        {
            foreach (var deed in story.Deeds) run.Do(deed);
            run.End();
        });
        return run;
    }

    /// <summary>Does one thing.</summary>
    public void Do(Deed deed)
    {
        ArgumentNullException.ThrowIfNull(deed);
        if (!silent) log.Add($"{Chain.Now:MM-dd HH:mm} {deed.Told(Chain)}");
        Chain.NextCrash = deed.Crash;
        deed.Do(Chain);
        Chain.NextCrash = Crash.Never;
    }

    /// <summary>Everything comes to rest, every term passes that nobody sees to, and everything comes to rest again.</summary>
    public void End()
    {
        var random = new Random(Setting.Seed);
        Chain.Network.Fails = _ => null;
        ComeToRest(random);
        while (Chain.NextAlarm() is not null && Chain.Now - Chain.Start < TimeSpan.FromDays(3 * 366)) Chain.Advance(60);
        ComeToRest(random);
        Watch.AtTheEnd();
    }

    /// <summary>Keeps what is thrown.</summary>
    internal void Guarded(Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception thrown)
        {
            Error = thrown;
        }
    }

    private void ComeToRest(Random random)
    {
        if (!silent) log.Add($"{Chain.Now:MM-dd HH:mm} everything comes to rest");
        DeliverEverything(random);
        Watch.AtRest();
        Chain.GiveUpWaiting();
        DeliverEverything(random);
    }

    private void DeliverEverything(Random random)
    {
        do
        {
            foreach (var organization in Chain.Organizations) organization.Sweep();
            while (Chain.Network.Flying.Count > 0) Chain.Deliver(Chain.Network.TakeAt(random.Next(Chain.Network.Flying.Count)));
        }
        while (Chain.Organizations.Any(o => o.Store.Outbox.Count > 0));
    }

    private void Note(Organization at, Incoming incoming, Decision decision)
    {
        var said = incoming.Body is AlarmGone alarm ? $"alarm {alarm.Stage} of {at.Store.Terms[alarm.TermId].Rule}" : incoming.Info?.Name ?? incoming.Body.GetType().Name;
        var state = decision.Unit.Sagas.FirstOrDefault(s => s.Id == incoming.ConversationId)?.State;
        if (silent) return;
        log.Add($"    {Chain.Now:MM-dd HH:mm} {at.Code,-6} {incoming.Author,-9} {(incoming.Author == Author.Peer ? incoming.From : ""),-6} {said} #{incoming.Sequence} in {Chain.NameOf(incoming.ConversationId)} -> {decision.Outcome} {state} {decision.Rejection?.Detail}");
        silent = Watch.Violations.Any();
    }
}
