using System.Text;

namespace ChainHub.Conversations.Tests.Pages;

/// <summary>
/// A state diagram in Mermaid. Moves between the same two states are one arrow, and what moves from many states alike leaves from one
/// box that names them.
/// </summary>
internal static class Diagram
{
    private const string WhereItWas = "Terug";
    private const int Many = 3;

    public static string Of(MachineTable table)
    {
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        foreach (var state in table.States) text.Append($"    state \"{Safe(table.Short(state))}\" as {state}\n");
        var moves = Moves(table);
        foreach (var from in moves.Select(move => move.From).Distinct().Where(from => from.States.Count >= Many))
            text.Append($"    state \"vanuit {Safe(string.Join(", ", from.States.Select(table.Short)))}\" as {from.Name}\n");
        if (moves.Exists(move => move.To == MachineTable.Back)) text.Append($"    state \"terug naar waar het was\" as {WhereItWas}\n");
        foreach (var arrow in moves.GroupBy(move => (move.From.Name, To: To(move.To))))
            text.Append($"    {arrow.Key.Name} --> {arrow.Key.To} : {string.Join("<br/>", arrow.Select(move => Safe(move.Label)).Distinct())}\n");
        foreach (var end in table.States.Where(table.Side.EndStates.Contains)) text.Append($"    {end} --> [*]\n");
        return text.Append("```\n").ToString();
    }

    private static List<Move> Moves(MachineTable table)
    {
        var boxes = new Dictionary<string, Origin>();
        return [.. from row in table.Rows
                   from to in row.To
                   group row.State by (Label: $"{table.Dutch(row.Event)} ({table.Speaker(row.Event)})", To: to) into alike
                   let states = alike.Distinct().ToList()
                   from origin in states.Count(state => state != alike.Key.To) >= Many ? [Box(boxes, states)] : states.Where(state => state != alike.Key.To).Select(Alone)
                   select new Move(origin, alike.Key.To, alike.Key.Label)];
    }

    private static Origin Alone(string state) => new(state == "Initial" ? "[*]" : state, [state]);

    private static Origin Box(Dictionary<string, Origin> boxes, List<string> states)
    {
        var key = string.Join(' ', states);
        return boxes.TryGetValue(key, out var known) ? known : boxes[key] = new($"Vanuit{boxes.Count + 1}", states);
    }

    private static string To(string state) => state == MachineTable.Back ? WhereItWas : state;

    // A colon, a semicolon or a quote would end the label.
    private static string Safe(string label) => label.Replace(":", ",", StringComparison.Ordinal).Replace(";", ",", StringComparison.Ordinal).Replace('"', '\'');

    private sealed record Origin(string Name, IReadOnlyList<string> States);

    private sealed record Move(Origin From, string To, string Label);
}
