using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ChainHub.Node.Validation;

/// <summary>One place in a schema, ready to check with.</summary>
internal abstract class SchemaNode
{
    public abstract void Check(JsonElement value, Problems problems);

    protected static void WrongKind(JsonElement value, string expected, Problems problems) =>
        problems.Add(value.ValueKind == JsonValueKind.Null ? "null; what is absent is left out" : "another kind of value", expected);
}

/// <summary>A member that an object may have.</summary>
internal sealed record Member(string Name, SchemaNode Node, bool Required)
{
    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(Name);
}

/// <summary>
/// An object. Its members have a place in a mask of 64, so that what is missing or doubled is seen without allocating. Members mostly
/// come in the order of the schema: the one after the last is tried first.
/// </summary>
internal sealed class ObjectNode(IReadOnlyList<Member> members) : SchemaNode
{
    private readonly Member[] members = [.. members];

    public override void Check(JsonElement value, Problems problems)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            WrongKind(value, "an object", problems);
            return;
        }

        var seen = 0UL;
        var next = 0;
        foreach (var member in value.EnumerateObject())
        {
            if (problems.Enough) return;
            problems.Enter(member);
            var place = PlaceOf(member, next);
            if (place < 0)
                problems.Add("not a member of this message", "no more than the schema allows");
            else if ((seen & (1UL << place)) != 0)
                problems.Add("a member that is there twice", "each member once");
            else
                members[place].Node.Check(member.Value, problems);
            problems.Leave();
            if (place < 0) continue;
            seen |= 1UL << place;
            next = place + 1;
        }

        for (var place = 0; place < members.Length; place++)
            if (members[place].Required && (seen & (1UL << place)) == 0)
                problems.AddMissing(members[place].Name);
    }

    private int PlaceOf(JsonProperty member, int next)
    {
        for (var tried = 0; tried < members.Length; tried++, next++)
        {
            if (next >= members.Length) next = 0;
            if (member.NameEquals(members[next].Utf8)) return next;
        }

        return -1;
    }
}

internal sealed class ListNode(SchemaNode item, int minimum, int maximum) : SchemaNode
{
    public override void Check(JsonElement value, Problems problems)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            WrongKind(value, "a list", problems);
            return;
        }

        var length = value.GetArrayLength();
        if (length < minimum || length > maximum)
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"a list of {length}"), $"{minimum} to {maximum} items");
        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            if (problems.Enough) return;
            problems.Enter(index++);
            item.Check(element, problems);
            problems.Leave();
        }
    }
}

internal sealed class TextNode(int minimum, int maximum) : SchemaNode
{
    public override void Check(JsonElement value, Problems problems)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            WrongKind(value, "text", problems);
            return;
        }

        var text = value.GetString()!;
        var length = text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? text.EnumerateRunes().Count() : text.Length;
        if (length < minimum || length > maximum)
            problems.Add("text that is too short or too long", $"{minimum} to {maximum} characters");
    }
}

/// <summary>Text of a certain form: a code, an identifier, an instant or a date.</summary>
internal sealed class FormNode(Func<string, bool> holds, string expected) : SchemaNode
{
    public override void Check(JsonElement value, Problems problems)
    {
        if (value.ValueKind != JsonValueKind.String)
            WrongKind(value, expected, problems);
        else if (!holds(value.GetString()!))
            problems.Add("not of this form", expected);
    }
}

internal sealed class NumberNode(int minimum, int maximum) : SchemaNode
{
    public override void Check(JsonElement value, Problems problems)
    {
        var expected = $"a whole number from {minimum} to {maximum}";
        if (value.ValueKind != JsonValueKind.Number)
            WrongKind(value, expected, problems);
        else if (!value.TryGetInt32(out var number) || number < minimum || number > maximum)
            problems.Add("outside its range, or not whole", expected);
    }
}

internal sealed class BooleanNode : SchemaNode
{
    public override void Check(JsonElement value, Problems problems)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            WrongKind(value, "true or false", problems);
    }
}
