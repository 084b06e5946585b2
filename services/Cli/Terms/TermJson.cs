using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChainHub.Calendar;

namespace ChainHub.Cli.Terms;

/// <summary>
/// Answers as JSON. <c>due</c> is an Amsterdam date, or for a term that ends at an instant Amsterdam's clock with its offset;
/// <c>dueAt</c> is the instant (UTC) from which the term has passed.
/// </summary>
static class TermJson
{
    static readonly JsonSerializerOptions Line = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Standard output is no web page: letters and the plus of an offset stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // A reader that looks for "due" finds it, without a value.
    static readonly JsonSerializerOptions FailedLine = new(Line) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    static readonly JsonSerializerOptions Page = new(Line) { WriteIndented = true };

    public static string Short(TermAnswer answer) => JsonSerializer.Serialize(
        new ShortAnswer(answer.Rule.Code, answer.Rule.Variant, answer.Question.Start, Due(answer.Term), Steps(answer), answer.Note), Line);

    public static string Failed(TermQuestion question, string error) => JsonSerializer.Serialize(
        new FailedAnswer(Quoted.Short(question.Rule), Quoted.Short(question.Start), null, [], error),
        FailedLine);

    public static string Whole(TermAnswer answer)
    {
        var (term, rule) = (answer.Term, answer.Rule);
        return JsonSerializer.Serialize(
            new WholeAnswer(
                rule.Code, rule.Variant, answer.Question.Start, Due(term), term.DueAt, term.IsDateBased, term.StartedAt,
                In(answer.Language, rule.Title), In(answer.Language, rule.Who), term.Level, term.Amount, term.Unit,
                term.CalendarPolicy, term.CalendarVersion, rule.ToBeConfirmed, Steps(answer), answer.Note),
            Page);
    }

    static string Due(ComputedTerm term) => term.DueDate is { } date
        ? date.ToString("O", CultureInfo.InvariantCulture)
        : AmsterdamTime.ToLocal(term.DueAt).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    static string In(TermLanguage language, Wording words) => language == TermLanguage.Dutch ? words.Nl : words.En;

    static IEnumerable<Step> Steps(TermAnswer answer) => answer.Term.Steps.Select(
        step => new Step(step.Date, answer.Language == TermLanguage.Dutch ? step.TextNl : step.Text, step.Article));

    sealed record Step(DateOnly Date, string Text, string? Article);

    sealed record ShortAnswer(string Rule, string? Variant, string Start, string Due, IEnumerable<Step> Steps, string? Note);

    sealed record FailedAnswer(string Rule, string Start, string? Due, IEnumerable<Step> Steps, string Error);

    sealed record WholeAnswer(
        string Rule, string? Variant, string Start, string Due, DateTimeOffset DueAt, bool DateBased, DateTimeOffset StartedAt,
        string Title, string Who, TermLevel Level, int Amount, TermUnit Unit,
        string Calendar, string CalendarVersion, bool ToBeConfirmed, IEnumerable<Step> Steps, string? Note);
}
