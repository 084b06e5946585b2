using System.Text.Json.Serialization;
using ChainHub.Contracts;

namespace ChainHub.Conversations.Monitoring;

/// <summary>What one side of monitoring keeps.</summary>
public sealed class MonitoringConversation : Conversation
{
    /// <inheritdoc />
    [JsonIgnore]
    public override bool CarriesTasks => true;

    /// <summary>Who of the family and its network is asked by Veilig Thuis itself.</summary>
    public List<string> AskAlso { get; set; } = [];

    /// <summary>The moment that is looked at now, from one; zero: none has come yet.</summary>
    public int Moment { get; set; }

    /// <summary>How many moments have come; those after <see cref="Moment"/> wait until it is judged.</summary>
    public int Come { get; set; }

    /// <summary>How many moments there are.</summary>
    public int Planned { get; set; }

    /// <summary>Who has still to answer at this moment: the partner by its code, others by reference.</summary>
    public List<string> Awaited { get; set; } = [];

    /// <summary>How safe the family was judged at the last moment.</summary>
    public SafetyLevel? Level { get; set; }
}
