namespace ChainHub.Calendar;

/// <summary>Easter Sunday of the Gregorian calendar.</summary>
static class Easter
{
    // The church's moon (19-year cycle, corrected for the centuries) gives the full moon; Easter is the Sunday after it.
    public static DateOnly Sunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var leapCentury = century / 4;
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - leapCentury - moonCorrection + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (year % 100 / 4)) - epact - (year % 100 % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        return new DateOnly(year, 3, 22).AddDays(epact + toSunday - (7 * late));
    }
}
