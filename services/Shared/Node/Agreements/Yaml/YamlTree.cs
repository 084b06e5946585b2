using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ChainHub.Node.Agreements.Yaml;

/// <summary>
/// Reads YAML to a small tree that keeps its places. Anchors and tags are refused: an agreement needs neither, and a few lines of
/// aliases to aliases would grow to more than memory holds.
/// </summary>
internal sealed class YamlTree
{
    public const int Deepest = 12;

    private const string Remedy = "Check the indentation (spaces, no tabs), colons, quotes and brackets on this line and the one before.";

    private readonly Parser parser;
    private readonly Mistakes mistakes;

    private YamlTree(string text, Mistakes mistakes)
    {
        parser = new Parser(new StringReader(text));
        this.mistakes = mistakes;
    }

    /// <summary>The one document of a text, or null when it cannot be read; then the mistakes say why.</summary>
    public static YamlValue? Read(string text, Mistakes mistakes)
    {
        var tree = new YamlTree(text, mistakes);
        try
        {
            return tree.Document();
        }
        catch (Refusal refusal)
        {
            mistakes.Add(refusal.Place, refusal.Message, refusal.Remedy);
        }
        catch (YamlException broken)
        {
            mistakes.Add(At(broken.Start), $"From here this is not readable as YAML: {broken.Message.TrimEnd('.')}.", Remedy);
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // Some broken text brings the parser itself out of step, such as a bracket that is never closed.
            mistakes.Add(tree.parser.Current is { } last ? At(last.End) : new(1, 1), "From here this is not readable as YAML.", Remedy);
        }

        return null;
    }

    private YamlValue Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            throw new Refusal(new(1, 1), "The file is empty.", "Write an agreement in it, or remove it.");
        parser.Consume<DocumentStart>();
        var root = Value(1);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            throw new Refusal(At(second.Start), "A second document begins here.", "Write one agreement a file.");
        return root;
    }

    private YamlValue Value(int depth)
    {
        var place = At(parser.Current!.Start);
        if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            throw new Refusal(place, "Anchors (&) and aliases (*) are not read in an agreement.", "Write out here what is meant; put text that begins with & or * in quotes.");
        if (parser.Current is NodeEvent { Tag.IsEmpty: false })
            throw new Refusal(place, "Tags (!) are not read in an agreement.", "Leave the tag out; put text that begins with ! in quotes.");
        if (depth > Deepest)
            throw new Refusal(place, $"This is nested more than {Deepest} deep.", "An agreement is flat: check the brackets and the indentation.");
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlText(place, scalar.Value, scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null");
        return parser.Accept<SequenceStart>(out _) ? List(place, depth) : Map(place, depth);
    }

    private YamlList List(Place place, int depth)
    {
        parser.Consume<SequenceStart>();
        var items = new List<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Value(depth + 1));
        return new(place, items);
    }

    private YamlMap Map(Place place, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, Place>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Value(depth + 1) is not YamlText key)
                throw new Refusal(place, "A key here is not a word.", "Write keys as plain words, each with a colon.");
            var value = Value(depth + 1);
            if (seen.TryAdd(key.Text, key.Place)) entries.Add(new(key.Place, key.Text, value));
            else mistakes.Add(key.Place, $"The key '{Quoted.Short(key.Text)}' is here twice; the first is on line {seen[key.Text].Line}.", "Keep one of the two.");
        }

        return new(place, entries);
    }

    private static Place At(Mark mark) => new(mark.Line, mark.Column);

    // Ends the reading of one file; it never leaves this class.
    private sealed class Refusal(Place place, string problem, string remedy) : Exception(problem)
    {
        public Place Place => place;

        public string Remedy => remedy;
    }
}
