namespace ChainHub.Calendar;

/// <summary>Which recognised day it is; a calendar chooses by this whether it is worked.</summary>
public enum HolidayKind
{
    /// <summary>A holiday on which no calendar lets people work.</summary>
    Fixed,

    /// <summary>Goede Vrijdag: equated by Algemene termijnenwet art. 3 lid 2.</summary>
    GoodFriday,

    /// <summary>Bevrijdingsdag, 5 May.</summary>
    LiberationDay,

    /// <summary>A day equated by royal decree (Algemene termijnenwet art. 3 lid 3).</summary>
    RoyalDecree,
}

/// <summary>A recognised holiday or a day equated with one (algemeen erkende feestdag).</summary>
/// <param name="Date">The Amsterdam date.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Which kind of day it is.</param>
/// <param name="Article">Where the law or the decree names it.</param>
public sealed record Holiday(DateOnly Date, Wording Name, HolidayKind Kind, string Article);
