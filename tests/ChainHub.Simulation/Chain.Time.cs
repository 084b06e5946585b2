namespace ChainHub.Simulation;

/// <summary>How time passes: each organization fires its terms by its own clock.</summary>
public sealed partial class Chain
{
    /// <summary>Lets days pass: alarms fire in their order, and what they lead to is delivered.</summary>
    public Chain Advance(double days) => AdvanceTo(Now + TimeSpan.FromDays(days));

    /// <summary>Lets time pass until an instant.</summary>
    public Chain AdvanceTo(DateTimeOffset instant, bool deliver = true)
    {
        while (NextAlarm() is var (at, organization, term) && at <= instant)
        {
            if (at > Now) Time.AdvanceTo(at);
            organization.Fire(term);
            if (deliver) DeliverAll();
        }

        if (instant > Now) Time.AdvanceTo(instant);
        return this;
    }

    /// <summary>The next alarm of anybody whose alarms go, by this clock.</summary>
    public (DateTimeOffset At, Organization Organization, TermRow Term)? NextAlarm()
    {
        (DateTimeOffset At, Organization Organization, TermRow Term)? next = null;
        foreach (var organization in organizations.Values)
            if (!organization.AlarmsAreLate && organization.Store.NextAlarm() is { } term && term.NextAt!.Value - organization.ClockAhead is var at
                && (next is null || at < next.Value.At))
                next = (at, organization, term);
        return next;
    }
}
