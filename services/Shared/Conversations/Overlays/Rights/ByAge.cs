using ChainHub.Contracts;

namespace ChainHub.Conversations.Rights;

/// <summary>What is known of somebody's age: the band on the day it was said, and the day on which the next one begins.</summary>
/// <param name="Band">The band.</param>
/// <param name="NextFrom">From when the next band holds (Amsterdam date); null where it is not known.</param>
public sealed record KnownAge(AgeBand Band, DateOnly? NextFrom)
{
    /// <summary>The band on a day: children turn 12, 16 and 18 while a conversation runs.</summary>
    /// <param name="day">An Amsterdam date.</param>
    public AgeBand On(DateOnly day)
    {
        var (band, next) = (Band, NextFrom);
        while (band != AgeBand.Adult && next is { } from && day >= from)
        {
            (band, next) = band switch
            {
                AgeBand.UnderTwelve => (AgeBand.TwelveToFifteen, from.AddYears(4)),
                AgeBand.TwelveToFifteen => (AgeBand.SixteenOrSeventeen, from.AddYears(2)),
                _ => (AgeBand.Adult, (DateOnly?)null),
            };
        }

        return band;
    }
}

/// <summary>
/// Who decides for a person and is told about a person, by age (Jeugdwet art. 7.3.4 and 7.3.5): younger than 12 the representative, from 12
/// to 15 both, from 16 the person alone.
/// </summary>
public static class ByAge
{
    /// <summary>Who decides.</summary>
    public static IReadOnlyList<DecidesByAge> Deciding(AgeBand band) => band switch
    {
        AgeBand.UnderTwelve => [DecidesByAge.Representative],
        AgeBand.TwelveToFifteen => [DecidesByAge.Person, DecidesByAge.Representative],
        _ => [DecidesByAge.Person],
    };

    /// <summary>Sees to it that whoever asks something about a person may: each of those who decide, at 12 to 15 either.</summary>
    /// <param name="band">The age band today.</param>
    /// <param name="asks">Who asks.</param>
    /// <param name="where">Where in the message that stands.</param>
    /// <exception cref="RefusedException">At this age it is for somebody else to ask.</exception>
    public static void MayAsk(AgeBand band, DecidesByAge asks, string where)
    {
        if (!Deciding(band).Contains(asks))
            throw new RefusedException(new Refusal(RejectionReason.Schema,
                $"At this age ({band.Dutch()}) it is {string.Join(" or ", Deciding(band))} who asks, not {asks} (Wmo 2015 art. 5.3.2, Jeugdwet art. 7.3.4).", [where]));
    }

    /// <summary>Sees to it that nobody who decides was passed over.</summary>
    /// <param name="band">The age band today.</param>
    /// <param name="heard">Who consented, or was told.</param>
    /// <param name="where">Where in the message that stands.</param>
    /// <exception cref="RefusedException">Somebody is missing.</exception>
    public static void NobodyIsPassedOver(AgeBand band, IReadOnlyList<DecidesByAge> heard, string where)
    {
        var missing = Deciding(band).Except(heard).ToList();
        if (missing.Count > 0)
            throw new RefusedException(new Refusal(RejectionReason.Incomplete,
                $"At this age ({band.Dutch()}) it takes {string.Join(" and ", Deciding(band))}; missing: {string.Join(", ", missing)} (Jeugdwet art. 7.3.4).", [where]));
    }
}
