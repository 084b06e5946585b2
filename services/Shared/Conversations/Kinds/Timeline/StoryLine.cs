using System.Globalization;
using ChainHub.Calendar;
using ChainHub.Contracts;

namespace ChainHub.Conversations.Timeline;

/// <summary>What part of a family's story something belongs to.</summary>
public enum StoryTheme
{
    /// <summary>Who watches over the family.</summary>
    Oversight,

    /// <summary>How safe it is.</summary>
    Safety,

    /// <summary>What help there is.</summary>
    Help,

    /// <summary>What was ordered.</summary>
    Frame,

    /// <summary>Who works with the family.</summary>
    Worker,

    /// <summary>What was not done in time.</summary>
    Term,
}

/// <summary>What a message of one type gives to the story of its family.</summary>
/// <param name="Message">The message.</param>
/// <param name="Theme">Where it belongs.</param>
/// <param name="Told">What it tells, in codes; null where it tells nothing this time.</param>
/// <param name="Guarded">It could show who reported or where somebody is: it is told to nobody who did not take part in it.</param>
/// <param name="Reason">Its reason in words that the family may read.</param>
/// <param name="Keep">What else is kept of it: persons and conditions.</param>
public sealed record StoryLine(
    MessageInfo Message, StoryTheme Theme, Func<Message, Told?> Told, bool Guarded, Func<Message, string?>? Reason, Action<FamilyStory, Message, StoryStep>? Keep);

/// <summary>What a message tells, in codes.</summary>
/// <param name="Detail">A code, a number, or nothing.</param>
/// <param name="From">From when it holds (UTC).</param>
/// <param name="Until">Until when (UTC), exclusive.</param>
/// <param name="Worker">The worker whom it is about.</param>
public sealed record Told(object? Detail = null, DateTimeOffset? From = null, DateTimeOffset? Until = null, string? Worker = null)
{
    // What lies outside of these years was written by mistake, and no calendar knows it.
    private const int Earliest = 1990;
    private const int Latest = 2199;

    /// <summary>The code as it is written, such as <c>MeasureType.SupervisionOrder</c>.</summary>
    public string? Code => Detail switch
    {
        null => null,
        Enum code => $"{code.GetType().Name}.{code}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Detail.ToString(),
    };

    /// <summary>When an Amsterdam date begins; null where that is no date that anybody means.</summary>
    public static DateTimeOffset? Begin(DateOnly? day) => day is { Year: >= Earliest and <= Latest } known ? AmsterdamTime.StartOfDay(known) : null;

    /// <summary>When an Amsterdam date is over; null where there is none.</summary>
    public static DateTimeOffset? End(DateOnly? day) => day is { Year: >= Earliest and <= Latest } known ? AmsterdamTime.EndOfDay(known) : null;
}

/// <summary>The step in which something is told.</summary>
/// <param name="By">The organization that did it.</param>
/// <param name="At">When it happened (UTC).</param>
public sealed record StoryStep(string By, DateTimeOffset At);
