using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using ChainHub.Contracts;

namespace ChainHub.Node.Validation;

/// <summary>One place in a schema, ready to check with.</summary>
internal abstract class SchemaNode
{
    public abstract void Check(JsonElement value, string path, Problems problems);

    protected static void WrongKind(JsonElement value, string path, string expected, Problems problems) =>
        problems.Add(path, value.ValueKind == JsonValueKind.Null ? "null; what is absent is left out" : "another kind of value", expected);
}

/// <summary>An object. Its members have a place in a mask of 64, so that what is missing or doubled is seen without allocating.</summary>
internal sealed class ObjectNode(FrozenDictionary<string, (int Place, SchemaNode Node)> members, IReadOnlyList<string> required) : SchemaNode
{
    public override void Check(JsonElement value, string path, Problems problems)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            WrongKind(value, path, "an object", problems);
            return;
        }

        var seen = 0UL;
        foreach (var member in value.EnumerateObject())
        {
            if (problems.Enough)
                return;
            var at = Pointers.Member(path, member.Name);
            if (!members.TryGetValue(member.Name, out var known))
                problems.Add(at, "not a member of this message", "no more than the schema allows");
            else if ((seen & (1UL << known.Place)) != 0)
                problems.Add(at, "a member that is there twice", "each member once");
            else
                known.Node.Check(member.Value, at, problems);
            seen |= known.Node is null ? 0 : 1UL << known.Place;
        }

        foreach (var name in required)
            if ((seen & (1UL << members[name].Place)) == 0)
                problems.Add(Pointers.Member(path, name), "missing", "this member");
    }
}

internal sealed class ListNode(SchemaNode item, int minimum, int maximum) : SchemaNode
{
    public override void Check(JsonElement value, string path, Problems problems)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            WrongKind(value, path, "a list", problems);
            return;
        }

        var length = value.GetArrayLength();
        if (length < minimum || length > maximum)
            problems.Add(path, string.Create(CultureInfo.InvariantCulture, $"a list of {length}"), $"{minimum} to {maximum} items");
        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            if (problems.Enough)
                return;
            item.Check(element, Pointers.Item(path, index++), problems);
        }
    }
}

internal sealed class TextNode(int minimum, int maximum) : SchemaNode
{
    public override void Check(JsonElement value, string path, Problems problems)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            WrongKind(value, path, "text", problems);
            return;
        }

        var text = value.GetString()!;
        var length = text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? text.EnumerateRunes().Count() : text.Length;
        if (length < minimum || length > maximum)
            problems.Add(path, "text that is too short or too long", $"{minimum} to {maximum} characters");
    }
}

/// <summary>Text of a certain form: a code, an identifier, an instant or a date.</summary>
internal sealed class FormNode(Func<string, bool> holds, string expected) : SchemaNode
{
    public override void Check(JsonElement value, string path, Problems problems)
    {
        if (value.ValueKind != JsonValueKind.String)
            WrongKind(value, path, expected, problems);
        else if (!holds(value.GetString()!))
            problems.Add(path, "not of this form", expected);
    }
}

internal sealed class NumberNode(int minimum, int maximum) : SchemaNode
{
    public override void Check(JsonElement value, string path, Problems problems)
    {
        var expected = $"a whole number from {minimum} to {maximum}";
        if (value.ValueKind != JsonValueKind.Number)
            WrongKind(value, path, expected, problems);
        else if (!value.TryGetInt32(out var number) || number < minimum || number > maximum)
            problems.Add(path, "outside its range, or not whole", expected);
    }
}

internal sealed class BooleanNode : SchemaNode
{
    public override void Check(JsonElement value, string path, Problems problems)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            WrongKind(value, path, "true or false", problems);
    }
}
