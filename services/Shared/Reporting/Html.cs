using System.Net;
using System.Text;

namespace ChainHub.Reporting;

/// <summary>Writes HTML. Whatever is not a tag of this code is encoded: there is no way to write a value as it is.</summary>
internal sealed class Html
{
    private static readonly HashSet<string> WithinText = ["time", "a"];
    private readonly StringBuilder text = new();

    /// <summary>Writes an element with what is within it.</summary>
    /// <param name="tag">Its name, with attributes of this code, such as <c>section class="x"</c>.</param>
    /// <param name="within">Writes what is within it.</param>
    public Html In(string tag, Action within)
    {
        text.Append('<').Append(tag).Append('>');
        within();
        var name = tag.Split(' ')[0];
        text.Append("</").Append(name).Append('>');
        // A line that ends within a sentence would show as a space.
        if (!WithinText.Contains(name)) text.Append('\n');
        return this;
    }

    /// <summary>Writes an element that holds text.</summary>
    public Html Text(string tag, string? value) => In(tag, () => Value(value));

    /// <summary>Writes text.</summary>
    public Html Value(string? value)
    {
        text.Append(WebUtility.HtmlEncode(value));
        return this;
    }

    /// <summary>Writes an instant, readable for people and machines.</summary>
    public Html Time(DateTimeOffset at, string readable) => Text($"time datetime=\"{DutchDates.Machine(at)}\"", readable);

    /// <summary>Writes what this code itself has ready, such as a style.</summary>
    public Html Ready(string html)
    {
        text.Append(html);
        return this;
    }

    public override string ToString() => text.ToString();
}
