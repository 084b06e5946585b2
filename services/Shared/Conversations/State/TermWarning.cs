using System.Text.Json;
using System.Text.Json.Serialization;
using ChainHub.Contracts;

namespace ChainHub.Conversations;

/// <summary>
/// What the warnings of a term take, as the row of the term keeps it: a warning is decided from that alone, without its conversation. At midnight a
/// hundred thousand of them can be due.
/// </summary>
/// <param name="Level">Where the rule comes from.</param>
/// <param name="DueOn">The last day (Amsterdam date); null for a term in hours.</param>
/// <param name="About">The person whom it concerns, pseudonymous within the conversation.</param>
/// <param name="Alarms">The warnings, and what comes after the last one.</param>
internal sealed record TermWarning(RuleLevel Level, DateOnly? DueOn, string? About, IReadOnlyList<Alarm> Alarms)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>As the row keeps it; null of a term that does not warn.</summary>
    public static string? Of(RunningTerm term)
    {
        var after = term.Alarms.FindIndex(alarm => !Stages.Warns(alarm.Stage));
        return after <= 0 ? null : JsonSerializer.Serialize(new TermWarning(term.Level, term.DueOn, term.About, term.Alarms.GetRange(0, after + 1)), Options);
    }

    /// <exception cref="JsonException">It is not what <see cref="Of"/> wrote.</exception>
    public static TermWarning Read(string kept) => JsonSerializer.Deserialize<TermWarning>(kept, Options)!;

    /// <summary>What comes after a warning.</summary>
    public Alarm? After(string stage) => Alarms.SkipWhile(alarm => alarm.Stage != stage).Skip(1).FirstOrDefault();
}
