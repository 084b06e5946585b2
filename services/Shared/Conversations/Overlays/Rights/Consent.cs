using ChainHub.Contracts;

namespace ChainHub.Conversations.Rights;

/// <summary>A consent as a conversation keeps it (toestemming).</summary>
public sealed class Consent
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    public string PersonRef { get; set; } = "";

    /// <summary>What for.</summary>
    public ConsentPurpose Purpose { get; set; }

    /// <summary>The age when it was given.</summary>
    public KnownAge Age { get; set; } = new(AgeBand.Adult, null);

    /// <summary>When it was given (Amsterdam date).</summary>
    public DateOnly On { get; set; }

    /// <summary>Whether the person is still of the age at which it was given; at 18 it is asked anew though the same person decides.</summary>
    /// <param name="day">An Amsterdam date.</param>
    public bool HoldsOn(DateOnly day) => Age.On(day) == Age.On(On);
}
