using System.Globalization;
using ChainHub.Calendar;

namespace ChainHub.Cli.Terms;

/// <summary>The start of a term as somebody writes it: a date, a time on Amsterdam's clock, or an instant with its offset.</summary>
readonly record struct StartText(DateOnly? Date, DateTimeOffset? At, Wording? Note)
{
    public const string Accepted = "2026-03-30, 2026-03-30T23:30 (Amsterdam), or 2026-03-30T21:30:00Z";

    static readonly string[] ClockForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];
    static readonly string[] InstantForms = [.. ClockForms.Select(form => form + "K")];

    public static StartText Parse(string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var date))
            return new(Checked(date, text), null, null);
        if (DateTime.TryParseExact(text, ClockForms, invariant, DateTimeStyles.None, out var clock))
            return OnClock(Checked(DateOnly.FromDateTime(clock), text), TimeOnly.FromDateTime(clock));
        if (DateTimeOffset.TryParseExact(text, InstantForms, invariant, DateTimeStyles.None, out var instant))
            return new(null, Checked(instant, text), null);
        throw new BadInputException($"'{Quoted.Short(text)}' is not a start: use an existing date or time as {Accepted}.");
    }

    static StartText OnClock(DateOnly date, TimeOnly time)
    {
        var note = AmsterdamTime.TimesOnClock(date, time) switch
        {
            0 => new Wording(
                "Let op: dit tijdstip bestaat niet, want de klok gaat vooruit; gerekend is met dezelfde tijd na de sprong.",
                "Note: this time does not exist, as the clock goes forward; the same time after the jump was taken."),
            2 => new Wording(
                "Let op: dit tijdstip komt twee keer voor, want de klok gaat terug; gerekend is met de eerste keer.",
                "Note: this time comes twice, as the clock goes back; the first one was taken."),
            _ => null,
        };
        return new(null, AmsterdamTime.ToInstant(date, time), note);
    }

    static DateOnly Checked(DateOnly date, string text) =>
        date >= TermCalculator.EarliestStart && date <= TermCalculator.LatestStart ? date : throw Outside(text);

    static DateTimeOffset Checked(DateTimeOffset instant, string text) =>
        instant >= AmsterdamTime.StartOfDay(TermCalculator.EarliestStart) && instant < AmsterdamTime.EndOfDay(TermCalculator.LatestStart)
            ? instant
            : throw Outside(text);

    static BadInputException Outside(string text) => new(
        $"The start {Quoted.Short(text)} is outside the calendar: use {TermCalculator.EarliestStart:O} to {TermCalculator.LatestStart:O}.");
}
