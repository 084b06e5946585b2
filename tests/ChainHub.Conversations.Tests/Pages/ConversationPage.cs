using System.Text;

namespace ChainHub.Conversations.Tests.Pages;

/// <summary>The page of one conversation: a diagram and a table of each side.</summary>
internal static class ConversationPage
{
    public static string Of(string conversation, IReadOnlyList<MachineTable> sides)
    {
        var page = new StringBuilder($"# {Heading(sides)}\n\n{Generated.Note}\n\n");
        page.Append("Diagrams show what changes the state. *wij*: this side; *zij*: the other; *systeem*: the node itself, by a term or a moment.\n");
        page.Append("What lies over every state is in [overlay](overlay.md); every message with its fields in the [catalogue](catalogue.md).\n");
        foreach (var side in sides) Side(page, side);
        return page.ToString();
    }

    private static string Heading(IReadOnlyList<MachineTable> sides) => sides[0].Side.Dutch.Split(',')[0];

    private static void Side(StringBuilder page, MachineTable table)
    {
        page.Append($"\n## {table.Side.Dutch} (`{table.Side.Name}`)\n\n{Docs.Of(table.Type)}\n\n");
        page.Append($"On this side: {PageWords.Kinds(table.Side.Players)}. On the other: {PageWords.Kinds(table.Side.Partners)}.\n\n");
        page.Append(Diagram.Of(table));
        page.Append("\n| Said | By | In | Becomes | Starts | Stops |\n|---|---|---|---|---|---|\n");
        foreach (var said in table.Rows.GroupBy(row => row.Event))
        {
            var first = true;
            foreach (var same in said.GroupBy(row => string.Join(" or ", row.To.Select(To))))
            {
                var terms = first ? table.Side.Effects.GetValueOrDefault(said.Key) : null;
                page.Append($"| {(first ? $"{table.Dutch(said.Key)} {PageWords.Name(said.Key)}".Trim() : "")} | {(first ? table.Speaker(said.Key) : "")} | {In(table, same)} | {same.Key} ");
                page.Append($"| {PageWords.Rules(terms?.Starts)} | {PageWords.Rules(terms?.Stops)} |\n");
                first = false;
            }
        }
    }

    private static string In(MachineTable table, IEnumerable<TableRow> rows)
    {
        var states = rows.Select(row => row.State).ToList();
        return table.States.All(states.Contains) ? "every state" : string.Join(", ", states.Select(state => state == "Initial" ? "(nothing yet)" : state));
    }

    private static string To(string state) => state == MachineTable.Back ? "where it was" : state;
}
