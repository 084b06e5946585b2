using System.Text.Json.Serialization;

namespace ChainHub.Conversations.RestrainingOrder;

/// <summary>What one side of a temporary restraining order (tijdelijk huisverbod) keeps.</summary>
public sealed class OrderConversation : Conversation
{
    /// <summary>How a family goes on is not for the authority to know.</summary>
    [JsonIgnore]
    public override bool SharesCase => false;

    /// <summary>When it was imposed (UTC); null: it is only considered.</summary>
    public DateTimeOffset? ImposedAt { get; set; }

    /// <summary>When it ends (UTC), as it stands now.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>It was imposed by word of mouth, and is not on paper yet.</summary>
    public bool Oral { get; set; }

    /// <summary>Who must leave the home, by reference.</summary>
    public string? Excluded { get; set; }

    /// <summary>Everybody for whom help is to start: the excluded person and those who stay behind.</summary>
    public List<string> Persons { get; set; } = [];

    /// <summary>For whom help has started, and whether it was accepted.</summary>
    public Dictionary<string, bool> Help { get; set; } = [];

    /// <summary>The authority has said that it ended; until then its extension or withdrawal may have crossed the end.</summary>
    public bool EndTold { get; set; }

    /// <summary>The last day on which the file of the order is kept here (Amsterdam date; Wet tijdelijk huisverbod art. 10(1)).</summary>
    public DateOnly? KeepUntil { get; set; }

    /// <summary>The help organization has said that the excluded person accepts help.</summary>
    [JsonIgnore]
    public bool HelpConfirmed => Excluded is not null && Help.GetValueOrDefault(Excluded);
}
