using ChainHub.Calendar;
using ChainHub.Node.Agreements.Yaml;

namespace ChainHub.Node.Agreements;

/// <summary>Reads the name of a working-day calendar.</summary>
internal static class Calendars
{
    public static WorkingDayCalendar? Read(YamlText name, Mistakes mistakes)
    {
        try
        {
            return WorkingDayCalendars.Parse(name.Text);
        }
        catch (FormatException)
        {
            mistakes.Add(
                name.Place, $"Unknown calendar '{Quoted.Short(name.Text)}'.",
                $"Use default, or one or more of {string.Join(", ", WorkingDayCalendars.Words)}, joined with '+', no two about the same day.");
            return null;
        }
    }
}
