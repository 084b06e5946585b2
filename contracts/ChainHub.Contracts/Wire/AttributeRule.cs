using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChainHub.Contracts;

/// <summary>What one attribute of the envelope must be: used for reading, for writing, and for the published schema.</summary>
/// <param name="Name">The attribute.</param>
/// <param name="Required">Whether every message has it.</param>
/// <param name="Expected">What it must be, in words.</param>
internal sealed record AttributeRule(string Name, bool Required, string Expected)
{
    private string? lastHeld;

    /// <summary>The place of the attribute among all of them.</summary>
    public int Place { get; internal set; }

    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(Name);

    /// <summary>The name as it is written.</summary>
    public JsonEncodedText Encoded { get; } = JsonEncodedText.Encode(Name);

    public Regex? Pattern { get; private init; }

    public IReadOnlyList<string> Values { get; private init; } = [];

    public bool IsInstant { get; private init; }

    public bool Holds(string text)
    {
        // A node writes its own name and the same few types all day.
        if (ReferenceEquals(text, lastHeld)) return true;
        var holds = Values.Count > 0 ? Values.Contains(text) : IsInstant ? Instants.TryParse(text, out _) : Pattern!.IsMatch(text);
        if (holds) lastHeld = text;
        return holds;
    }

    public static AttributeRule Match(string name, bool required, Regex pattern, string expected) =>
        new(name, required, expected) { Pattern = pattern };

    public static AttributeRule OneOf(string name, bool required, params string[] values) =>
        new(name, required, string.Join(" or ", values.Select(value => $"\"{value}\""))) { Values = values };

    public static AttributeRule Instant(string name, bool required) =>
        new(name, required, Instants.Expected) { Pattern = EnvelopePatterns.Instant, IsInstant = true };
}
