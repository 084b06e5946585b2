using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.Timeline;
using ChainHub.Conversations.Workers;

namespace ChainHub.Conversations.Tests.Machines;

/// <summary>What says nothing is left out of the stored state: whatever was set is there when it is read, and what was unset is unset.</summary>
public sealed class What_is_stored_reads_as_it_was_written
{
    // As it stands, with every member: to compare what was written with what was read.
    private static readonly JsonSerializerOptions Everything = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static TheoryData<Type> States =>
    [
        .. typeof(Conversation).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, ContainsGenericParameters: false } && type.IsAssignableTo(typeof(Conversation))),
        typeof(CaseOversight), typeof(FamilyStory), typeof(WorkerFamilies),
    ];

    [Theory, MemberData(nameof(States))]
    public void With_every_member_set(Type state) => ReadsAsWritten(Filled(state, deep: 4, first: false)!, state);

    [Theory, MemberData(nameof(States))]
    public void With_every_code_at_its_first_value_and_every_number_at_nought(Type state) => ReadsAsWritten(Filled(state, deep: 4, first: true)!, state);

    [Theory, MemberData(nameof(States))]
    public void As_it_is_in_the_beginning(Type state)
    {
        var fresh = Activator.CreateInstance(state)!;
        ReadsAsWritten(fresh, state);
        Written(fresh, state).Length.ShouldBeLessThan(JsonSerializer.Serialize(fresh, state, Everything).Length);
    }

    [Fact]
    public void A_code_is_written_by_its_name_although_it_is_the_first_one() =>
        Written(new StoryFact { Sharing = default }, typeof(StoryFact)).ShouldContain($"\"sharing\":\"{Enum.GetNames<Sharing>()[0]}\"");

    private static void ReadsAsWritten(object state, Type type) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize(Written(state, type), type, StateJson.Options), type, Everything)
            .ShouldBe(JsonSerializer.Serialize(state, type, Everything));

    private static string Written(object state, Type type) => JsonSerializer.Serialize(state, type, StateJson.Options);

    private static object? Filled(Type type, int deep, bool first)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return first ? "" : "text";
        if (type == typeof(Guid)) return first ? Guid.Empty : new Guid("0198f1c0-0000-7000-8000-0000000000aa");
        if (type == typeof(DateTimeOffset)) return first ? default : new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        if (type == typeof(DateOnly)) return first ? default : new DateOnly(2026, 3, 2);
        if (type == typeof(TimeSpan)) return first ? TimeSpan.Zero : TimeSpan.FromHours(3);
        if (type.IsEnum) return Enum.GetValues(type) is var codes && first ? codes.GetValue(0) : codes.GetValue(codes.Length - 1);
        if (type.IsPrimitive) return type == typeof(bool) ? !first : Convert.ChangeType(first ? 0 : 7, type, null);
        if (deep == 0 || type.IsAbstract && !type.IsInterface) return null;
        if (ElementOf(type) is { } element)
        {
            var one = Filled(element, deep - 1, first);
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            if (one is not null) list.Add(one);
            return type.IsArray ? list.GetType().GetMethod("ToArray")!.Invoke(list, null) : type.IsAssignableFrom(list.GetType()) ? list : Activator.CreateInstance(type, list);
        }

        if (type.IsGenericType && type.IsAssignableTo(typeof(IDictionary)))
        {
            var entries = (IDictionary)Activator.CreateInstance(type)!;
            if (Filled(type.GetGenericArguments()[1], deep - 1, first) is { } value) entries["key"] = value;
            return entries;
        }

        return Object(type, deep, first);
    }

    private static object Object(Type type, int deep, bool first)
    {
        var constructor = type.GetConstructors().OrderBy(candidate => candidate.GetParameters().Length).FirstOrDefault();
        var made = constructor is null ? Activator.CreateInstance(type)! : constructor.Invoke([.. constructor.GetParameters().Select(parameter => Filled(parameter.ParameterType, deep - 1, first))]);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0))
            if (property.GetCustomAttribute<JsonIgnoreAttribute>() is null && Filled(property.PropertyType, deep - 1, first) is { } value)
                property.SetValue(made, value);
        return made;
    }

    private static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && !type.IsAssignableTo(typeof(IDictionary)) && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[0]
        : null;
}
