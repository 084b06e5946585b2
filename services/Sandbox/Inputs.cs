using ChainHub.Node.Agreements;
using ChainHub.Sandbox.World;

namespace ChainHub.Sandbox;

/// <summary>Finds the stories and the agreements that a run is made from.</summary>
internal static class Inputs
{
    private static string Stories => Path.Combine(AppContext.BaseDirectory, "scenarios");

    /// <exception cref="BadInputException">There is no such story, or an organization in it has no agreement.</exception>
    public static ChainSettings Read(string? scenario, string? agreements, long seed, string? folder)
    {
        var source = agreements ?? Path.Combine(AppContext.BaseDirectory, "agreements");
        var book = AgreementFiles.Load(source);
        var scenarios = FilesOf(scenario).Select(ScenarioFile.Load).OrderBy(story => story.Start).ThenBy(story => story.Code, StringComparer.Ordinal).ToList();
        foreach (var story in scenarios)
            if (story.Organizations.Keys.FirstOrDefault(code => book.Find(code) is null) is { } stranger)
                throw new BadInputException(
                    $"The story '{story.Code}' has an organization '{stranger}' that no agreement in {source} names. Known are: {string.Join(", ", book.Participants.Select(p => p.Code).Order(StringComparer.Ordinal))}.");
        var settings = new ChainSettings(scenarios, book, seed, folder);
        if (book.Participants.Where(p => p.Successor is not null && settings.IsToldOf(p.Code)).GroupBy(p => p.Successor!.Code).FirstOrDefault(group => group.Count() > 1) is { } merging)
            throw new BadInputException(
                $"{string.Join(" and ", merging.Select(p => p.Code))} both become {merging.Key}: in the sandbox an organization goes on with the database of one other. Tell of one of them.");
        return settings;
    }

    private static List<string> FilesOf(string? scenario)
    {
        var known = Directory.GetFiles(Stories, "*.yaml").Order(StringComparer.Ordinal).ToList();
        if (scenario is null) return known;
        if (File.Exists(scenario)) return [scenario];
        return known.Find(file => Path.GetFileNameWithoutExtension(file) == scenario) is { } named
            ? [named]
            : throw new BadInputException(
                $"There is no story '{scenario}': give a file, or one of {string.Join(", ", known.Select(file => Path.GetFileNameWithoutExtension(file)))}.");
    }
}
