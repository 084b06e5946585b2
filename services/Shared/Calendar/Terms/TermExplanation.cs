namespace ChainHub.Calendar;

/// <summary>The language of an explanation.</summary>
public enum TermLanguage
{
    /// <summary>For the people who work with it.</summary>
    Dutch,

    /// <summary>For everybody else.</summary>
    English,
}

/// <summary>A computed term in plain lines.</summary>
public static class TermExplanation
{
    /// <summary>First the end in one line, then each step with its number and article.</summary>
    public static IReadOnlyList<string> Explain(this ComputedTerm term, TermLanguage language)
    {
        ArgumentNullException.ThrowIfNull(term);
        return [language == TermLanguage.Dutch ? EndNl(term) : EndEn(term), .. term.Steps.Select((step, index) => Line(step, index + 1, language))];
    }

    static string EndNl(ComputedTerm term) => term.DueDate is { } date
        ? $"Uiterlijk {TermTexts.Nl(date)}, tot het einde van de dag."
        : $"Uiterlijk {TermTexts.Nl(term.DueAt)}.";

    static string EndEn(ComputedTerm term) => term.DueDate is { } date
        ? $"By {TermTexts.En(date)}, until the end of the day."
        : $"By {TermTexts.En(term.DueAt)}.";

    static string Line(TermStep step, int number, TermLanguage language)
    {
        var text = language == TermLanguage.Dutch ? step.TextNl : step.Text;
        return step.Article is null ? $"{number}. {text}" : $"{number}. {text} [{step.Article}]";
    }
}
