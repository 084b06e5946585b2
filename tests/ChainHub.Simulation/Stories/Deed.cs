namespace ChainHub.Simulation;

/// <summary>One thing that happens in a story. It can be done again in another run, and does nothing where it makes no sense.</summary>
public abstract record Deed
{
    /// <summary>Where the node dies over it.</summary>
    public Crash Crash { get; init; }

    /// <summary>Does it.</summary>
    public abstract void Do(Chain chain);

    /// <summary>In words, with what goes wrong; before it is done.</summary>
    public string Told(Chain chain) => Crash == Crash.Never ? What(chain) : $"{What(chain)}; the node dies {Dies}";

    /// <summary>In words.</summary>
    protected abstract string What(Chain chain);

    private string Dies => Crash switch
    {
        Crash.BeforeWritten => "before that is written",
        Crash.BeforeSent => "when that is written, before anything is sent",
        Crash.BeforeConfirmed => "when all is sent, before the outbox knows",
        _ => "before it is acknowledged",
    };
}

/// <summary>The people of an organization say something.</summary>
/// <param name="At">Who.</param>
/// <param name="Name">The name of the conversation.</param>
/// <param name="Message">What.</param>
/// <param name="Command">The id under which their system hands it in.</param>
/// <param name="To">Whom they address, where it begins a conversation.</param>
/// <param name="InCase">The case, where it begins a conversation.</param>
/// <param name="OfKnownCase">It is said only by who knows who holds the case, or while nobody does.</param>
public sealed record Says(string At, string Name, Message Message, string Command, string? To, string? InCase, bool OfKnownCase = false) : Deed
{
    /// <inheritdoc />
    protected override string What(Chain chain) => $"{At} says {Catalogue.Of(Message.GetType()).Name} in {Name}{(To is null ? "" : $" to {To}")}{(InCase is null ? "" : $", case {InCase}")}";

    // A node that dies over what its people say is told again by their system.
    /// <inheritdoc />
    public override void Do(Chain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        if (OfKnownCase && chain.At(At).LedgerOf(Chain.Id(InCase!)).Count == 0 && chain.Organizations.Any(o => o.LedgerOf(Chain.Id(InCase!)).Count > 0)) return;
        var crash = chain.NextCrash;
        chain.At(At).Says(Name, Message, To, InCase, Command);
        if (crash is not (Crash.Never or Crash.BeforeWritten)) chain.At(At).Says(Name, Message, To, InCase, Command);
    }
}

/// <summary>A message arrives.</summary>
/// <param name="MessageId">Which.</param>
public sealed record Arrives(string MessageId) : Deed
{
    /// <inheritdoc />
    protected override string What(Chain chain) => $"{chain.Describe(MessageId)} arrives";

    /// <inheritdoc />
    public override void Do(Chain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        if (chain.Network.Take(MessageId) is { } parcel) chain.Deliver(parcel);
    }
}

/// <summary>A message is on its way a second time.</summary>
/// <param name="MessageId">Which.</param>
public sealed record ComesAgain(string MessageId) : Deed
{
    /// <inheritdoc />
    protected override string What(Chain chain) => $"{chain.Describe(MessageId)} is sent a second time";

    /// <inheritdoc />
    public override void Do(Chain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        if (chain.Network.Sent.Find(p => p.Row.MessageId == MessageId) is { } parcel) chain.Network.SendAgain(parcel);
    }
}

/// <summary>Time passes, and alarms go; those of one organization may be late.</summary>
/// <param name="Time">How much.</param>
/// <param name="Late">Whose alarms do not go meanwhile.</param>
public sealed record TimePasses(TimeSpan Time, string? Late) : Deed
{
    /// <inheritdoc />
    protected override string What(Chain chain) => $"{Time.TotalHours:0} hours pass{(Late is null ? "" : $", in which no alarm of {Late} goes")}";

    /// <inheritdoc />
    public override void Do(Chain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        if (Late is not null) chain.At(Late).AlarmsAreLate = true;
        chain.AdvanceTo(chain.Now + Time, deliver: false);
        if (Late is not null) chain.At(Late).AlarmsAreLate = false;
    }
}

/// <summary>The clock of an organization is set, forward or back.</summary>
/// <param name="At">Whose.</param>
/// <param name="Ahead">How far it is ahead of the others from now on.</param>
public sealed record ClockJumps(string At, TimeSpan Ahead) : Deed
{
    /// <inheritdoc />
    protected override string What(Chain chain) => $"the clock of {At} jumps to {Ahead.TotalMinutes:+0;-0;0} minutes";

    /// <inheritdoc />
    public override void Do(Chain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        chain.At(At).ClockAhead = Ahead;
    }
}

/// <summary>A node sends what a crash left in its outbox.</summary>
/// <param name="At">Which.</param>
public sealed record Sweeps(string At) : Deed
{
    /// <inheritdoc />
    protected override string What(Chain chain) => $"{At} sweeps its outbox";

    /// <inheritdoc />
    public override void Do(Chain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        chain.At(At).Sweep();
    }
}
