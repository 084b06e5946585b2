using System.Text.Json.Serialization;

namespace ChainHub.Conversations.Municipality;

/// <summary>What one side keeps of telling a municipality.</summary>
public sealed class MunicipalityConversation : Conversation
{
    /// <inheritdoc />
    [JsonIgnore]
    public override bool PeerHasIt => CurrentState != nameof(MunicipalityTeller.NotTold);

    /// <inheritdoc />
    [JsonIgnore]
    public override bool SharesCase => false;
}
