namespace ChainHub.Simulation;

/// <summary>
/// Shortens a story that violates something: takes out whatever it violates the same without, first large pieces and then small ones
/// (delta debugging), and in the end the crashes that do not matter.
/// </summary>
public static class Shortening
{
    /// <summary>The shortest story found that still violates the same.</summary>
    /// <param name="story">A story that fails.</param>
    /// <param name="code">The code of what it violates.</param>
    /// <param name="mostTellings">How often it may be told again at the most.</param>
    public static Story Of(Story story, string code, int mostTellings = 3000)
    {
        ArgumentNullException.ThrowIfNull(story);
        var left = mostTellings;
        bool Fails(Story told) => left-- > 0 && Run.Of(told).Violations.Any(violation => violation.Code == code);
        if (!Fails(story)) return story;
        var shorter = WithoutPieces(Plainer(story, Fails), Fails);
        return WithoutPieces(WithoutCrashes(shorter, Fails), Fails);
    }

    private static Story Plainer(Story story, Func<Story, bool> fails)
    {
        foreach (var plainer in (Story[])[story with { Setting = story.Setting with { MessagesFail = false } }, story with { Setting = story.Setting with { DecidesTwice = false } }])
            if (fails(plainer)) story = plainer;
        return story;
    }

    private static Story WithoutPieces(Story story, Func<Story, bool> fails)
    {
        for (var size = Math.Max(1, story.Deeds.Count / 2); ; size /= 2)
        {
            for (var at = 0; at < story.Deeds.Count;)
            {
                Story without = story with { Deeds = [.. story.Deeds.Take(at), .. story.Deeds.Skip(at + size)] };
                if (fails(without)) story = without;
                else at += size;
            }

            if (size <= 1) return story;
        }
    }

    private static Story WithoutCrashes(Story story, Func<Story, bool> fails)
    {
        for (var i = 0; i < story.Deeds.Count; i++)
        {
            if (story.Deeds[i].Crash == Crash.Never) continue;
            Story without = story with { Deeds = [.. story.Deeds.Select((deed, at) => at == i ? deed with { Crash = Crash.Never } : deed)] };
            if (fails(without)) story = without;
        }

        return story;
    }
}
