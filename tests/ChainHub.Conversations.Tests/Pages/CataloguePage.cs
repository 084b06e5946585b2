using System.Globalization;
using System.Text;

namespace ChainHub.Conversations.Tests.Pages;

/// <summary>The catalogue: every message, who may send it to whom, when, with which fields, and which terms it starts or stops.</summary>
internal static class CataloguePage
{
    public static string Text()
    {
        var newest = Catalogue.All.Where(info => !typeof(IEarlierVersion).IsAssignableFrom(info.Record)).ToList();
        var page = new StringBuilder($"# Catalogue of messages\n\n{Generated.Note}\n\n");
        page.Append($"{newest.Count.ToString(CultureInfo.InvariantCulture)} messages. Who may exchange which is in the [agreement](../agreements.md) of the region; codes with their Dutch labels are in [codes](../../contracts/codes.md); the schemas in [schemas](../../contracts/schemas).\n\n");
        page.Append("| Message | Dutch | English |\n|---|---|---|\n");
        foreach (var info in newest) page.Append($"| [`{info.Name}`](#{Anchor(info)}) | {info.Dutch} | {English(info)} |\n");
        page.Append("\nEvery message carries these as well:\n\n").Append(Fields.Table(Fields.OfEvery));
        foreach (var info in newest) Message(page, info);
        return page.ToString();
    }

    private static void Message(StringBuilder page, MessageInfo info)
    {
        page.Append($"\n## {info.Name}\n\n**{info.Dutch}**, {English(info)}. {Docs.Of(info.Record)}\n\n");
        page.Append($"- On the wire: `{info.Type}`, {info.Attribute.Kind.ToString().ToLowerInvariant()}{(info.Acute ? ", in the queue for acute danger" : "")}{(info.Sequenced ? "" : ", not in sequence")}\n");
        foreach (var earlier in Catalogue.All.Where(other => other.Name == info.Name && other.Attribute.Version < info.Attribute.Version))
            page.Append($"- Read as well, and sent to who reads no later one: `{earlier.Type}`, {Docs.Of(earlier.Record)}\n");
        page.Append($"- Goes: {Reach(info)}\n");
        var sides = MachineTable.All.Where(table => table.Side.Vocabulary.ContainsKey(info.Record)).ToList();
        foreach (var table in sides) Side(page, table, info);
        if (sides.Count == 0 && info.Reach != MessageReach.ToOwnPeople) page.Append("- In any conversation, in every state: see [overlay](overlay.md)\n");
        page.Append('\n').Append(Fields.Table(Fields.Of(info)));
    }

    private static void Side(StringBuilder page, MachineTable table, MessageInfo info)
    {
        var said = table.Side.Vocabulary[info.Record];
        var verb = said.By switch { Author.Peer => "hears it", null => "says or hears it", _ => "says it" };
        var (us, them) = (PageWords.Kinds(table.Side.Players), PageWords.Kinds(table.Side.Partners));
        var whom = info.Reach != MessageReach.BetweenOrganizations ? "" : said.By switch { Author.Peer => $" from {them}", null => $", with {them}", _ => $" to {them}" };
        page.Append($"- [{table.Side.Dutch}]({table.Conversation}.md) {verb} ({us}{whom}), {States(table, info.Record)}");
        if (said.Starts) page.Append("; it may begin the conversation");
        if (said.MayCross) page.Append("; heard in another state it is noted");
        if (table.Side.Effects.GetValueOrDefault(info.Record) is { } terms)
        {
            if (terms.Starts.Count > 0) page.Append($"; starts {PageWords.Rules(terms.Starts)}");
            if (terms.Stops.Count > 0) page.Append($"; stops {PageWords.Rules(terms.Stops)}");
        }

        page.Append('\n');
    }

    private static string States(MachineTable table, Type message)
    {
        var states = table.Rows.Where(row => row.Event == message && row.State != "Initial").Select(row => row.State).ToList();
        if (states.Count == 0) return "at the beginning";
        return table.States.All(states.Contains) ? "in every state" : $"in {string.Join(", ", states)}";
    }

    private static string Reach(MessageInfo info) => info switch
    {
        { Reach: MessageReach.ToOwnPeople } => "from an organization's node to its own people",
        { Reach: MessageReach.BetweenOrganizations, SaidByPeople: false } => "from one organization's node to another's; nobody hands it in",
        { Reach: MessageReach.BetweenOrganizations } => "from one organization to another",
        _ => "to no other organization: people say it to their own node",
    };

    private static string English(MessageInfo info)
    {
        var words = info.Name.Replace('.', ' ').Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Anchor(MessageInfo info) => info.Name.Replace(".", "", StringComparison.Ordinal);
}
