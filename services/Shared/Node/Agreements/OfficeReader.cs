using System.Globalization;
using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements.Yaml;

namespace ChainHub.Node.Agreements;

/// <summary>Reads the office hours of one participant.</summary>
/// <param name="mistakes">Where mistakes go.</param>
/// <param name="calendar">The calendar whose holidays close the office.</param>
internal sealed class OfficeReader(Mistakes mistakes, WorkingDayCalendar calendar)
{
    public static readonly string[] Keys = ["days", "from", "until"];

    public OfficeHours? Read(YamlValue value)
    {
        if (MapReader.Of(value, "office hours", mistakes, Keys) is not { } map) return null;
        var days = Days(map);
        var (from, until) = (Time(map.Text("from")), Time(map.Text("until")));
        if (from >= until)
            mistakes.Add(map.Optional("until")!.Place, "The office closes before it opens.", "Make 'until' later on the same day than 'from'; who is reached at night is 'on-call'.");
        return from is null || until is null ? null : new(days, from.Value, until.Value, calendar);
    }

    private HashSet<DayOfWeek> Days(MapReader map)
    {
        var days = new HashSet<DayOfWeek>();
        var listed = map.List("days");
        foreach (var item in listed ?? [])
        {
            if (item is not YamlText text)
                mistakes.Add(item.Place, $"'days' lists days of the week; here is {item.Kind}.", "Write it as [ma, di, wo, do, vr].");
            else if (TalkDays.Read(text, mistakes) is { } day && !days.Add(day))
                mistakes.Add(text.Place, $"'{text.Text}' is here twice.", "Keep one.");
        }

        if (listed is { Count: 0 })
            mistakes.Add(map.Optional("days")!.Place, "The office is open on no day.", "List its days, such as [ma, di, wo, do, vr].");
        return days;
    }

    private TimeOnly? Time(YamlText? text)
    {
        if (text is null) return null;
        if (TimeOnly.TryParseExact(text.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        mistakes.Add(text.Place, $"'{Quoted.Short(text.Text)}' is not a time of day.", "Write hours and minutes in quotes, such as \"08:30\".");
        return null;
    }
}
