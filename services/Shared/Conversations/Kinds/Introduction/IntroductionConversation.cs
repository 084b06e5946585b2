using System.Text.Json.Serialization;

namespace ChainHub.Conversations.Introduction;

/// <summary>What one side keeps of a worker who was introduced.</summary>
public sealed class IntroductionConversation : Conversation
{
    /// <summary>The worker, by reference.</summary>
    public string Worker { get; set; } = "";

    /// <summary>For whom the worker acts, by code.</summary>
    public List<string> ActsFor { get; set; } = [];

    /// <summary>The last day (Amsterdam date).</summary>
    public DateOnly Until { get; set; }

    /// <inheritdoc />
    [JsonIgnore]
    public override bool SharesCase => false;
}
