namespace ChainHub.Benchmarks.World;

/// <summary>Chance that falls the same for the same message in every run.</summary>
internal static class Chance
{
    /// <summary>Whether it falls on this one, for so many of a hundred.</summary>
    public static bool Falls(string id, int percent)
    {
        if (percent <= 0) return false;
        var hash = 2166136261u;
        foreach (var character in id) hash = (hash ^ character) * 16777619u;
        return (hash >> 8) % 100 < percent;
    }
}
