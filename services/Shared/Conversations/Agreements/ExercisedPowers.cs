using ChainHub.Contracts;
using ChainHub.Contracts.BoardRequest;
using ChainHub.Contracts.RestrainingOrder;

namespace ChainHub.Conversations.Agreements;

/// <summary>Which message exercises which power: whoever says it has the power, or was let use it.</summary>
public static class ExercisedPowers
{
    private static readonly Dictionary<Type, Power> ByMessage = new()
    {
        [typeof(VtoSubmitted)] = Power.RequestBoardInvestigation,
        [typeof(RestrainingOrderImposed)] = Power.ImposeRestrainingOrder,
        [typeof(RestrainingOrderExtended)] = Power.ImposeRestrainingOrder,
        [typeof(RestrainingOrderWithdrawn)] = Power.ImposeRestrainingOrder,
    };

    /// <summary>The power; null where it takes none.</summary>
    public static Power? Of(Type message) => ByMessage.TryGetValue(message, out var power) ? power : null;
}
