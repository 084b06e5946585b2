using ChainHub.Calendar;

namespace ChainHub.Cli.Terms;

/// <summary>What is asked: a rule, the start as text, and perhaps a variant.</summary>
sealed record TermQuestion(string Rule, string Start, string? Variant);

/// <summary>A computed term with its rule and with what was asked.</summary>
sealed record TermAnswer(TermQuestion Question, TermRule Rule, ComputedTerm Term, TermLanguage Language, string? Note);

/// <summary>Answers questions about terms with one calendar, in one language.</summary>
sealed class TermDesk(string calendarName, TermLanguage language)
{
    readonly WorkingDayCalendar calendar = Named(calendarName);

    public TermLanguage Language => language;

    /// <exception cref="BadInputException">The rule, the variant or the start cannot be used.</exception>
    public TermAnswer Answer(TermQuestion question)
    {
        try
        {
            var rule = TermRules.Get(question.Rule, question.Variant);
            var start = StartText.Parse(question.Start);
            var term = start.At is { } instant
                ? TermCalculator.Compute(rule, instant, calendar)
                : TermCalculator.Compute(rule, start.Date!.Value, calendar);
            return new(question, rule, term, language, language == TermLanguage.Dutch ? start.Note?.Nl : start.Note?.En);
        }
        catch (Exception refusal) when (refusal is UnknownTermRuleException or TermNotComputableException)
        {
            throw new BadInputException(refusal.Message);
        }
    }

    static WorkingDayCalendar Named(string name)
    {
        try
        {
            return WorkingDayCalendars.Parse(name);
        }
        catch (FormatException mistake)
        {
            throw new BadInputException(mistake.Message);
        }
    }
}
