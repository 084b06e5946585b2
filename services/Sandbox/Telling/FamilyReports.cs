using ChainHub.Reporting;

namespace ChainHub.Sandbox.Telling;

/// <summary>Writes the report about each family, one HTML file each.</summary>
internal static class FamilyReports
{
    /// <summary>The folder, made where it is not there.</summary>
    /// <exception cref="BadInputException">It cannot be made.</exception>
    public static string Folder(string path)
    {
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException($"--report: the folder '{path}' cannot be made: {wrong.Message}");
        }
    }

    public static async Task WriteAsync(Outcomes outcomes, string folder, TextWriter to, CancellationToken stop)
    {
        foreach (var scenario in outcomes.Settings.Scenarios)
            foreach (var family in scenario.Cases.Keys)
            {
                var told = FamilyTold.Of(outcomes, scenario, family);
                var file = Path.Combine(folder, $"{scenario.Code}-{family}.html");
                await File.WriteAllTextAsync(file, ReportHtml.Write(new ReportContent(told.Case, told.Now), told.Names), stop);
                await to.WriteLineAsync($"Verslag geschreven: {file}");
            }
    }
}
