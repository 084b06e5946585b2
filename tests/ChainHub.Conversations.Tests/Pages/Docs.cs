using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ChainHub.Conversations.Tests.Pages;

/// <summary>The summaries of types and properties, as they stand in the code.</summary>
internal static partial class Docs
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Read = [];

    /// <summary>The summary of a type, on one line of Markdown.</summary>
    public static string Of(Type type) => Summary(type.Assembly, $"T:{type.FullName}");

    /// <summary>The summary of a property, on one line of Markdown.</summary>
    public static string Of(PropertyInfo property) => Summary(property.DeclaringType!.Assembly, $"P:{Definition(property.DeclaringType).FullName}.{property.Name}");

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static string Summary(Assembly assembly, string name) =>
        Read.GetOrAdd(assembly, Load).TryGetValue(name, out var summary) ? Line(summary) : "";

    private static Dictionary<string, XElement> Load(Assembly assembly) =>
        XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => (string)member.Attribute("name")!, member => member.Element("summary")!);

    private static string Line(XElement summary) => Spaces.Replace(string.Concat(summary.Nodes().Select(node => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{((string?)see.Attribute("cref") ?? (string?)see.Attribute("langword") ?? "").Split('.', ':')[^1]}`",
        XElement other => other.Value,
        XText text => text.Value,
        _ => "",
    })), " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Spaces { get; }
}
