namespace ChainHub.Reporting.Learning;

/// <summary>What a process came to over all its families, in the same numbers for each (F37, F44).</summary>
/// <param name="Name">The agreement and its version.</param>
/// <param name="Families">How many families.</param>
/// <param name="ToFirstSafetyAction">From report to first safety action.</param>
/// <param name="ToAcceptance">From offer to acceptance.</param>
/// <param name="ToFirstContact">From acceptance to first contact.</param>
/// <param name="WorkerChanges">Changes of the fixed worker for each family that had one; null: too few.</param>
/// <param name="StablySafeShare">Which share was stably safe at the last moment, from 0 to 1; null: too few.</param>
public sealed record Process(string Name, int Families, Spread? ToFirstSafetyAction, Spread? ToAcceptance, Spread? ToFirstContact, double? WorkerChanges, double? StablySafeShare)
{
    /// <summary>Sums up families; null where there are too few to hide in.</summary>
    /// <param name="name">The agreement and its version.</param>
    /// <param name="families">The families.</param>
    /// <param name="smallestGroup">The smallest group that is shown.</param>
    public static Process? Of(string name, IReadOnlyList<FamilyTimes> families, int smallestGroup)
    {
        ArgumentNullException.ThrowIfNull(families);
        if (families.Count < smallestGroup) return null;
        var (changes, levels) = (families.Select(family => family.WorkerChanges).OfType<int>().ToList(), families.Select(family => family.StablySafe).OfType<bool>().ToList());
        return new Process(
            name, families.Count, Spread.Of(families.Select(family => family.ToFirstSafetyAction), smallestGroup),
            Spread.Of(families.Select(family => family.ToAcceptance), smallestGroup), Spread.Of(families.Select(family => family.ToFirstContact), smallestGroup),
            changes.Count < smallestGroup ? null : Math.Round(changes.Average(), 2), levels.Count < smallestGroup ? null : Math.Round(levels.Count(safe => safe) / (double)levels.Count, 2));
    }
}

/// <summary>How long something took.</summary>
/// <param name="Families">For how many families.</param>
/// <param name="MedianHours">The median, in hours.</param>
/// <param name="P90Hours">The ninetieth percentile, in hours.</param>
public sealed record Spread(int Families, double MedianHours, double P90Hours)
{
    /// <summary>Sums up lengths; null where there are too few.</summary>
    public static Spread? Of(IEnumerable<TimeSpan?> lengths, int smallestGroup)
    {
        var hours = lengths.OfType<TimeSpan>().Select(length => length.TotalHours).Order().ToList();
        return hours.Count < smallestGroup ? null : new Spread(hours.Count, Rank.Median(hours), Rank.P90(hours));
    }
}
