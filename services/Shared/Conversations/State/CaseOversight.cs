using ChainHub.Contracts;

namespace ChainHub.Conversations;

/// <summary>
/// Who holds the safety oversight (zicht op veiligheid) of a case, as this organization knows it: a ledger without gap or overlap.
/// It grows at its end only, by <see cref="Open"/>, <see cref="Move"/> and <see cref="Learn"/>.
/// </summary>
public sealed class CaseOversight : IHoldTasks
{
    /// <summary>The case.</summary>
    public Guid CaseId { get; set; }

    /// <summary>The ledger, oldest first; the last entry has no end.</summary>
    public List<OversightEntry> Ledger { get; set; } = [];

    /// <summary>The instants at which the case was closed (UTC): from each on nobody held it, until it was opened again.</summary>
    public List<DateTimeOffset> ClosedAt { get; set; } = [];

    /// <summary>The handover in which the oversight is on offer now: one at a time.</summary>
    public Guid? OnOffer { get; set; }

    /// <summary>Acute danger was declared then (UTC), and nobody has said yet that it was acted on.</summary>
    public DateTimeOffset? AcuteSince { get; set; }

    /// <summary>Since when this organization may say that the oversight is held here: an earlier instant could give a reporter away (UTC).</summary>
    public DateTimeOffset? SpokenSince { get; set; }

    /// <summary>A reporter was promised that the family does not learn who reported: whoever takes the case over must know that.</summary>
    public bool ReporterStaysUnknown { get; set; }

    /// <summary>The conversation in which safety conditions of this household are made: one at a time.</summary>
    public Guid? ConditionsIn { get; set; }

    /// <summary>The workers whom the family met, each once, as an organization and a reference (gezichten): how many is what a family notices.</summary>
    public List<string> Faces { get; set; } = [];

    /// <summary>Powers of other organizations that this one may use for this household.</summary>
    public List<LentPower> Lent { get; set; } = [];

    /// <summary>On what ground each organization said that it processes data of the household, by its code; the latest.</summary>
    public Dictionary<string, LegalBasis> Grounds { get; set; } = [];

    /// <summary>The rights that each person was told of, by reference.</summary>
    public Dictionary<string, List<FamilyRight>> RightsTold { get; set; } = [];

    /// <inheritdoc />
    public List<OwnedTask> Tasks { get; set; } = [];

    /// <inheritdoc />
    public List<RunningTerm> Terms { get; set; } = [];

    /// <summary>Nobody holds it: the ledger has not begun, or the case was closed.</summary>
    public bool Closed => Ledger.Count == 0 || Ledger[^1].To is not null;

    /// <summary>Who holds it now; null before anybody is known to, and after the case was closed.</summary>
    public string? Holder => Closed ? null : Ledger[^1].Holder;

    /// <summary>Since when the present holder holds it (UTC).</summary>
    public DateTimeOffset? Since => Closed ? null : Ledger[^1].From;

    /// <summary>Begins the ledger, or begins it again after the case was closed.</summary>
    public void Open(string holder, DateTimeOffset from)
    {
        if (!Closed) throw new InvalidOperationException("Somebody holds the oversight of this case already.");
        var since = Ledger.Count > 0 && Ledger[^1].To is { } end && from < end ? end : from;
        Ledger.Add(new OversightEntry(holder, since, null));
    }

    /// <summary>Nobody needs to hold it any more.</summary>
    /// <returns>False when nobody holds it already.</returns>
    public bool Close(DateTimeOffset at)
    {
        if (Closed) return false;
        Ledger[^1] = Ledger[^1] with { To = at < Ledger[^1].From ? Ledger[^1].From : at };
        ClosedAt.Add(Ledger[^1].To!.Value);
        (OnOffer, SpokenSince, ConditionsIn) = (null, null, null);
        return true;
    }

    /// <summary>Whether the ledger has it that an organization holds the case from that instant on, also when others have held it since.</summary>
    public bool Knows(string holder, DateTimeOffset from) => Ledger.Any(entry => entry.Holder == holder && entry.From == from);

    /// <summary>Moves the oversight on an acceptance that names the instant.</summary>
    /// <returns>False when the last entry says so already.</returns>
    public bool Move(string to, DateTimeOffset at)
    {
        if (Holder == to) return false;
        if (Closed)
        {
            Open(to, at);
            return true;
        }

        if (at < Ledger[^1].From) throw new InvalidOperationException("The oversight cannot move to before its holder had it.");
        Ledger[^1] = Ledger[^1] with { To = at };
        Ledger.Add(new OversightEntry(to, at, null));
        return true;
    }

    /// <summary>Takes over what a neighbour knows: it holds the oversight since an instant at which this ledger was not told.</summary>
    /// <returns>False when this organization's own ledger contradicts it.</returns>
    public bool Learn(string holder, DateTimeOffset since, string self)
    {
        if (Closed) Open(holder, since);
        else if (Holder == holder) return true;
        else if (Holder == self || since < Ledger[^1].From) return false;
        else Move(holder, since);
        return true;
    }

    /// <summary>The instant at which an acceptance now takes effect: never before the present holder had it.</summary>
    public DateTimeOffset EarliestMove(DateTimeOffset now) => Since is { } since && now <= since ? since.AddMilliseconds(1) : now;
}

/// <summary>One stretch of oversight.</summary>
/// <param name="Holder">The organization that holds it.</param>
/// <param name="From">From when (UTC), inclusive.</param>
/// <param name="To">Until when (UTC), exclusive; null: still.</param>
public sealed record OversightEntry(string Holder, DateTimeOffset From, DateTimeOffset? To);

/// <summary>A power of another organization that may be used for a household, as long as its grant lasts.</summary>
/// <param name="Power">Which power.</param>
/// <param name="Lender">Whose it is, by code.</param>
/// <param name="In">The conversation in which it was granted.</param>
/// <param name="From">The first day (Amsterdam date).</param>
/// <param name="Until">The last day (Amsterdam date).</param>
public sealed record LentPower(Power Power, string Lender, Guid In, DateOnly From, DateOnly Until)
{
    /// <summary>Who alone may use it, by reference; null: anybody of the organization.</summary>
    public string? ForWorker { get; init; }

    /// <summary>Whether it can be used on a day (Amsterdam date).</summary>
    public bool HoldsOn(DateOnly day) => From <= day && day <= Until;
}
