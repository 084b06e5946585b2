using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.Mandates;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations.Mandates;

/// <summary>What makes a grant or a use one that the law and the two organizations have room for. Dates are Amsterdam dates.</summary>
internal static class MandateChecks
{
    private const int LongestYears = 1;

    // Clocks of organizations differ by minutes; hours are a mistake.
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromHours(1);

    public static void NeedsCase(Step step)
    {
        if (step.Case is null)
            throw new RefusedException(new Refusal(RejectionReason.MalformedEnvelope, "A power is used for one household: give the envelope a chaincase.", ["/chaincase"]));
    }

    /// <summary>Nobody lends what it does not have, or to whom the law does not let use it; and who has it instead.</summary>
    public static void MayBeLent(Step step, string lender, string borrower, Power power, DateOnly day)
    {
        if (Powers.NotLentBecause(step.Agreements, lender, borrower, power, day) is not { } why) return;
        var others = Powers.Holders(step.Agreements, power, step.Today).Select(known => known.Code)
            .Where(code => code != borrower && step.Agreements.Between(step.Self.Code, code, step.Today) is not null).ToList();
        throw new RefusedException(new Refusal(RejectionReason.Sender,
            $"{why} {(others.Count > 0 ? $"It is for {string.Join(", ", others)} to decide: ask there (mandate.asked)." : PowersInLaw.Of(power).Fastest)}", ["/data/power"]));
    }

    public static void Period(Step step, DateOnly from, DateOnly until)
    {
        if (until < from || until < step.Today) throw Refused("The last day comes after the first, and is not past.", "/data/until");
        if (until > from.AddYears(LongestYears) || until > step.Today.AddYears(2 * LongestYears)) throw Refused("A power is lent for a year at the most: grant it anew after that.", "/data/until");
    }

    public static void Scope(IEnumerable<string> granted, IReadOnlyCollection<string> asked)
    {
        if (asked.Count > 0 && (!granted.Any() || granted.Except(asked).Any()))
            throw Refused($"It was asked for {string.Join(", ", asked)}: grant it for these persons or fewer, each by reference.", "/data/personRefs");
    }

    /// <summary>The use lies within what was granted: power, period, scope, worker, number, conditions.</summary>
    /// <exception cref="RefusedException">It does not.</exception>
    public static void Use(MandateConversation mandate, MandateUsed used)
    {
        var (grant, step) = (mandate.Grant!, mandate.Step);
        OpaqueReference.Check(used.DecisionRef, "/data/decisionRef");
        OpaqueReference.Check(used.WorkerRef, "/data/workerRef");
        if (used.Power != mandate.Power) throw Outside($"It was granted for '{mandate.Power.Dutch()}', not for '{used.Power.Dutch()}'.", "/data/power");
        if (used.UsedAt > step.Now + (step.ByPeer ? ClocksDiffer : TimeSpan.Zero)) throw Refused("A use that lies in the future has not taken place yet.", "/data/usedAt");
        var day = AmsterdamTime.DateOf(used.UsedAt);
        if (day < grant.From || used.UsedAt < grant.GrantedAt - ClocksDiffer)
            throw Outside($"It may be used from {grant.From:yyyy-MM-dd}, and not before it was granted at {grant.GrantedAt:O}.", "/data/usedAt");
        if (day > grant.Until) throw Outside($"It could be used until the end of {grant.Until:yyyy-MM-dd}: ask for it anew (mandate.use-requested).", "/data/usedAt");
        if (grant.Persons.Count > 0 && (used.PersonRefs.Count == 0 || used.PersonRefs.Except(grant.Persons).Any()))
            throw Outside($"It was granted for {string.Join(", ", grant.Persons)} alone.", "/data/personRefs");
        if (grant.ForWorker is { } worker && used.WorkerRef != worker) throw Outside($"It was granted to {worker} alone.", "/data/workerRef");
        if (grant.Conditional && !used.ConditionsMet) throw Outside("It was granted under conditions: say that each was met, or do not use it.", "/data/conditionsMet");
        if (mandate.Uses.Exists(earlier => earlier.DecisionRef == used.DecisionRef)) throw Outside("This decision was told already.", "/data/decisionRef");
        if (grant.Once && mandate.Uses.Count > 0) throw Outside("It was granted for one use, and was used.", "/data");
    }

    public static RefusedException Refused(string why, string where) => new(new Refusal(RejectionReason.Schema, why, [where]));

    private static RefusedException Outside(string why, string where) => new(new Refusal(RejectionReason.Sender, $"Outside what was granted. {why}", [where]));
}
