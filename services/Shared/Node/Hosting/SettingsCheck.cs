using ChainHub.Conversations.Agreements;
using ChainHub.Node.Adapters;
using Microsoft.Extensions.Configuration;

namespace ChainHub.Node.Hosting;

/// <summary>A worker that is configured wrongly does not start; it says all that is wrong at once, and what to do.</summary>
/// <param name="mistakes">What is wrong.</param>
public sealed class SettingsException(IReadOnlyList<string> mistakes)
    : Exception("The configuration is not in order:" + string.Concat(mistakes.Select(m => Environment.NewLine + "  - " + m)))
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}

/// <summary>Checks the settings of a worker against the agreements.</summary>
internal static class SettingsCheck
{
    public static AdapterKind? Chosen(IEnumerable<AdapterKind> adapters, IConfiguration section) =>
        adapters.FirstOrDefault(adapter => string.Equals(adapter.Name, section["Kind"], StringComparison.OrdinalIgnoreCase));

    public static void Organizations(
        ChainHubSettings settings, AgreementBook agreements, OrganizationKind kind, IConfiguration section, IReadOnlyList<AdapterKind> adapters)
    {
        var mistakes = new List<string>();
        if (settings.Organizations.Count == 0)
            mistakes.Add("ChainHub:Organizations is empty: name at least one organization, with Code, Store and Broker.");
        foreach (var (organization, index) in settings.Organizations.Select((o, i) => (o, i)))
        {
            var where = $"ChainHub:Organizations:{index}";
            if (agreements.Find(organization.Code) is not { } participant)
                mistakes.Add($"{where}:Code '{organization.Code}' is in no agreement. Known are: {string.Join(", ", agreements.Participants.Select(p => p.Code).Order(StringComparer.Ordinal))}.");
            else if (participant.Kind != kind)
                mistakes.Add($"{where}:Code '{organization.Code}' is a {participant.Kind}; this worker serves a {kind}.");
            if (organization.Store.Length == 0)
                mistakes.Add($"{where}:Store is empty: give 'Host=...;Database=...;Username=...;Password=...' or 'Data Source=FILE'.");
            var adapter = section.GetSection($"Organizations:{index}:Adapter");
            if (Chosen(adapters, adapter) is null)
                mistakes.Add($"{where}:Adapter:Kind '{adapter["Kind"]}' is no adapter of this worker. Known are: {string.Join(", ", adapters.Select(a => a.Name))}.");
        }

        foreach (var twice in settings.Organizations.GroupBy(o => o.Code).Where(g => g.Count() > 1))
            mistakes.Add($"'{twice.Key}' is served twice in one process.");
        if (mistakes.Count > 0) throw new SettingsException(mistakes);
    }
}
