using ChainHub.Contracts.Handover;

namespace ChainHub.Checks;

/// <summary>The oversight is moved by a message in which its receiver takes it, and by nothing else.</summary>
internal static class I2MovesByAcceptance
{
    // A request or a withdrawal moves it only where both sides want to undo the handover: the receiver's node then agrees by itself.
    private static readonly HashSet<string> Movers =
    [
        Catalogue.Of<HandoverAccepted>().Type, Catalogue.Of<HandoverCancellationAgreed>().Type,
        Catalogue.Of<HandoverCancellationRequested>().Type, Catalogue.Of<HandoverWithdrawn>().Type,
        // Whoever reports while it holds the case gives it to Veilig Thuis with the report, and has it back with an advice.
        Catalogue.Of<ReportSubmitted>().Type, Catalogue.Of<ReportReceived>().Type,
        Catalogue.Of<ReportConvertedToAdvice>().Type, Catalogue.Of<ReportTakenBack>().Type,
    ];

    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes)
    {
        foreach (var node in nodes)
        {
            // What was handled stands last among the lines of its step.
            JournalLine? moved = null;
            foreach (var line in node.Journal)
            {
                if (line.What == "oversight-moved") moved ??= line;
                if (line.What != "handled" || moved is null) continue;
                if (line.Type is null || !Movers.Contains(line.Type)) yield return Wrong(node, moved, line.Type);
                moved = null;
            }

            if (moved is not null) yield return Wrong(node, moved, null);
        }
    }

    private static string Wrong(NodeRecord node, JournalLine moved, string? cause) =>
        $"{node.Organization}: the oversight moved at line {moved.Position} on {cause ?? "nothing"}";
}
