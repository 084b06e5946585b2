using ChainHub.Contracts;

namespace ChainHub.Conversations.Agreements;

/// <summary>Who has a power, and may let whom use it: by law, as far as the agreement has it too.</summary>
public static class Powers
{
    /// <summary>Why an organization does not have a power on a day; null when it has.</summary>
    public static string? LacksBecause(AgreementBook agreements, string organization, Power power, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        var law = PowersInLaw.Of(power);
        if (agreements.Find(organization, day) is not { } known) return $"{organization} takes part in no agreement of {day:yyyy-MM-dd}.";
        if (!law.Has.Contains(known.Kind))
            return $"{organization} does not have this power in law ({law.Source}): that is for {string.Join(", ", law.Has.Order())}.";
        foreach (var agreement in Narrowing(agreements, organization, power, day))
            if (agreement.Powers[power] is { HeldBy: { } codes } limit && !codes.Contains(organization))
                return $"By the agreement {agreement.Code} {organization} does not have this power ({limit.Because}): that is for {string.Join(", ", codes)}.";
        return null;
    }

    /// <summary>Why one organization may not let another use a power on a day; null when it may.</summary>
    public static string? NotLentBecause(AgreementBook agreements, string lender, string borrower, Power power, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        if (LacksBecause(agreements, lender, power, day) is { } lacks) return lacks;
        var law = PowersInLaw.Of(power);
        if (law.Lends.Count == 0) return $"Nobody can let another use this power ({law.Source}).";
        if (!law.Lends.Contains(agreements.Find(lender, day)!.Kind)) return $"{lender} has this power by mandate and cannot pass it on ({law.Source}).";
        if (agreements.Find(borrower, day) is not { } known || !law.LentTo.Contains(known.Kind))
            return $"{borrower} may not use this power of another ({law.Source}): that is for {string.Join(", ", law.LentTo.Order())}.";
        return Narrowing(agreements, lender, power, day).FirstOrDefault(agreement => !agreement.Powers[power].Lent) is { } closed
            ? $"By the agreement {closed.Code} nobody lets another use this power: {closed.Powers[power].Because}."
            : null;
    }

    /// <summary>Those who have a power on a day and can be asked for it.</summary>
    public static IEnumerable<Participant> Holders(AgreementBook agreements, Power power, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        return agreements.Participants.Where(known => LacksBecause(agreements, known.Code, power, day) is null);
    }

    private static IEnumerable<Agreement> Narrowing(AgreementBook agreements, string organization, Power power, DateOnly day) =>
        agreements.All.Where(agreement => agreement.HoldsOn(day) && agreement.Powers.ContainsKey(power) && agreement.Participants.Any(one => one.Code == organization));
}
