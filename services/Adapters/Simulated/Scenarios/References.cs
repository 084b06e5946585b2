using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChainHub.Calendar;
using ChainHub.Contracts;

namespace ChainHub.Adapters.Simulated;

/// <summary>What the references of a body stand for at one moment.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Case">The case of the conversation, if any.</param>
/// <param name="Now">The instant at which it is said (UTC).</param>
/// <param name="Heard">The body of what the step follows on; null when it follows on nothing.</param>
internal sealed partial record References(Scenario Scenario, FamilyCase? Case, DateTimeOffset Now, JsonElement? Heard)
{
    /// <summary>When checking a scenario, nothing was heard yet: this stands for any property.</summary>
    public string? Rehearsed { get; init; }

    public string Resolve(string text)
    {
        var parts = Form.Match(text);
        if (!parts.Success)
            throw new FormatException(
                $"'{text}' is not a reference: use $now, $today, $today+5, $since, $task(name), $conversation(name) or $heard.property.");
        var (word, argument) = (parts.Groups["word"].Value, parts.Groups["argument"].Value);
        return word switch
        {
            "now" => Instants.Format(Now),
            "today" => Day(parts.Groups["days"].Value),
            "since" => Instants.Format(Case?.Since ?? throw new FormatException("$since needs a conversation with a case.")),
            "task" => Scenario.TaskId(argument).ToString(),
            "conversation" when Scenario.Conversations.ContainsKey(argument) => Scenario.ConversationId(argument).ToString(),
            "conversation" => throw new FormatException($"There is no conversation '{argument}' in this scenario."),
            _ => Property(parts.Groups["property"].Value),
        };
    }

    private string Day(string days) => AmsterdamTime.DateOf(Now)
        .AddDays(days.Length == 0 ? 0 : int.Parse(days, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Property(string name)
    {
        if (Rehearsed is not null) return Rehearsed;
        if (Heard is { } heard && heard.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String) return value.GetString()!;
        throw new FormatException($"What was heard has no text '{name}'.");
    }

    [GeneratedRegex(
        @"^\$((?<word>now|since)|(?<word>today)(?<days>[+-]\d{1,4})?|(?<word>task|conversation)\((?<argument>[a-z0-9-]+)\)|(?<word>heard)\.(?<property>[a-zA-Z]+))\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, System.Threading.Timeout.Infinite)]
    private static partial Regex Form { get; }
}
