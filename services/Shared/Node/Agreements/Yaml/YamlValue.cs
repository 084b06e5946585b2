using System.Runtime.InteropServices;

namespace ChainHub.Node.Agreements.Yaml;

/// <summary>A line and a column, both from 1; the default is the file as a whole.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(long Line, long Column);

/// <summary>What a file says, with the place where it says so.</summary>
internal abstract record YamlValue(Place Place)
{
    public abstract string Kind { get; }
}

internal sealed record YamlText(Place Place, string Text, bool Empty) : YamlValue(Place)
{
    public override string Kind => Empty ? "nothing" : "text";
}

internal sealed record YamlList(Place Place, IReadOnlyList<YamlValue> Items) : YamlValue(Place)
{
    public override string Kind => "a list";
}

internal sealed record YamlMap(Place Place, IReadOnlyList<YamlEntry> Entries) : YamlValue(Place)
{
    public override string Kind => "keys with values";
}

internal sealed record YamlEntry(Place Place, string Key, YamlValue Value);
