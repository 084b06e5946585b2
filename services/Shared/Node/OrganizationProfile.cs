using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;

namespace ChainHub.Node;

/// <summary>What kind of organization a worker serves: which conversations it takes part in, and what its own rules forbid.</summary>
public abstract class OrganizationProfile
{
    /// <summary>What it is in the chain.</summary>
    public abstract OrganizationKind Kind { get; }

    /// <summary>The sides of conversations that it takes part in.</summary>
    public abstract IReadOnlyList<Side> Sides { get; }

    /// <summary>What the organization forbids its own people to say; null when it may be said.</summary>
    /// <param name="command">What they want to say.</param>
    public virtual Refusal? Check(Incoming command) => null;
}
