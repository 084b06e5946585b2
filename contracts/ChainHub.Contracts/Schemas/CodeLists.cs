using System.Globalization;
using System.Reflection;
using System.Text;

namespace ChainHub.Contracts.Schemas;

/// <summary>The code lists that appear on the wire, and the page that shows them with the messages.</summary>
public static class CodeLists
{
    /// <summary>Every code list, by name.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(CodeLists).Assembly.GetExportedTypes()
            .Where(type => type.IsEnum && type.GetFields().Any(field => field.GetCustomAttribute<DutchAttribute>() is not null))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>The page, in Markdown.</summary>
    public static string Page()
    {
        var page = new StringBuilder("# Berichten en codelijsten\n\nGemaakt uit de records; niet met de hand wijzigen.\n\n## Berichten\n\n");
        page.Append("| Bericht | Type op de lijn | Soort | Gaat naar | Op volgorde |\n|---|---|---|---|---|\n");
        foreach (var info in Catalogue.All)
        {
            var way = info.Reach switch
            {
                MessageReach.ToOwnPeople => "eigen mensen",
                MessageReach.WithinOrganization => "eigen node",
                _ => "andere organisatie",
            };
            page.Append(CultureInfo.InvariantCulture,
                $"| {info.Dutch} | `{info.Type}` | {info.Attribute.Kind} | {way} | {(info.Sequenced ? "ja" : "nee")} |\n");
        }

        foreach (var list in All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {list.Name}\n\n| Code | Nederlands |\n|---|---|\n");
            foreach (var value in Enum.GetValuesAsUnderlyingType(list))
            {
                var code = (Enum)Enum.ToObject(list, value);
                page.Append(CultureInfo.InvariantCulture, $"| `{code}` | {code.Dutch()} |\n");
            }
        }

        return page.ToString();
    }
}
