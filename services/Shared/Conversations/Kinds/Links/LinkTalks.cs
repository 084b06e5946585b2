using System.Globalization;
using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations.Links;

/// <summary>Which weekly talks there are and when they are held: the agreement in force on a day says whether it is a day of talk.</summary>
public static class LinkTalks
{
    private const int DaysOfAWeek = 7;

    /// <summary>When the agenda goes on the day of the talk, by Amsterdam's clock.</summary>
    public static TimeOnly Hour { get; } = new(8, 0);

    /// <summary>The conversation of a pair of organizations: one for ever, the same at both, whoever begins it.</summary>
    public static Guid IdOf(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? Identity.From("link", one, other) : Identity.From("link", other, one);

    /// <summary>The next moment after an instant (UTC) at which the agenda goes; null when no agreement that is known has one.</summary>
    public static DateTimeOffset? Next(AgreementBook agreements, string one, string other, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        var today = AmsterdamTime.DateOf(now);
        // The day can only change when another agreement begins to hold.
        foreach (var begins in agreements.All.Select(agreement => agreement.ValidFrom).Where(day => day > today).Prepend(today).Distinct().Order())
            for (var days = 0; days <= DaysOfAWeek; days++)
                if (IsHeldOn(agreements, one, other, begins.AddDays(days)) && AmsterdamTime.ToInstant(begins.AddDays(days), Hour) is var at && at > now)
                    return at;
        return null;
    }

    /// <summary>The day of the talk that an agenda of now is for (Amsterdam date): today, or else the next; null when none is to come.</summary>
    public static DateOnly? DayOf(AgreementBook agreements, string one, string other, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        if (IsHeldOn(agreements, one, other, AmsterdamTime.DateOf(now))) return AmsterdamTime.DateOf(now);
        return Next(agreements, one, other, now) is { } at ? AmsterdamTime.DateOf(at) : null;
    }

    private static bool IsHeldOn(AgreementBook agreements, string one, string other, DateOnly day) =>
        agreements.LinkBetween(one, other, day)?.WeeklyTalk == day.DayOfWeek;

    /// <summary>What the node says to its own side of every weekly talk that an agreement has.</summary>
    internal static IReadOnlyList<Incoming> Agreed(NodeIdentity self, AgreementBook agreements, DateTimeOffset now) =>
    [
        .. agreements.All.SelectMany(agreement => agreement.Links).Where(link => link.WeeklyTalk is not null).Select(link => link.Between)
            .Where(pair => pair.One == self.Code || pair.Other == self.Code).Select(pair => pair.One == self.Code ? pair.Other : pair.One)
            .Distinct().Order(StringComparer.Ordinal).Select(other => Agreed(self, other, now)),
    ];

    private static Incoming Agreed(NodeIdentity self, string other, DateTimeOffset now)
    {
        var id = IdOf(self.Code, other);
        return new Incoming
        {
            Author = Author.Node, From = self.Code, To = other, Source = "agreement", Id = string.Create(CultureInfo.InvariantCulture, $"{id}/{now:O}"),
            ConversationId = id, Body = new TalkAgreed(),
        };
    }
}
