using System.Collections.Frozen;
using System.Reflection;

namespace ChainHub.Contracts;

/// <summary>Every message that exists, by its name on the wire.</summary>
public static class Catalogue
{
    /// <summary>What all names on the wire begin with.</summary>
    public const string Prefix = "nl.chainhub.";

    /// <summary>All messages, in the order of their names.</summary>
    public static IReadOnlyList<MessageInfo> All { get; } =
    [
        .. typeof(Catalogue).Assembly.GetTypes()
            .Select(type => (type, attribute: type.GetCustomAttribute<MessageAttribute>()))
            .Where(x => x.attribute is not null)
            .Select(x => new MessageInfo(x.type, x.attribute!))
            .OrderBy(info => info.Type, StringComparer.Ordinal),
    ];

    private static readonly FrozenDictionary<string, MessageInfo> ByType = All.ToFrozenDictionary(info => info.Type);
    private static readonly FrozenDictionary<Type, MessageInfo> ByRecord = All.ToFrozenDictionary(info => info.Record);

    /// <summary>The message with this name on the wire, or null when there is none.</summary>
    /// <param name="type">Such as <c>nl.chainhub.handover.offered.v1</c>.</param>
    public static MessageInfo? Find(string? type) => type is null ? null : ByType.GetValueOrDefault(type);

    /// <summary>The newest version of the message with this catalogue name, or null when there is none.</summary>
    /// <param name="name">Such as <c>handover.offered</c>.</param>
    public static MessageInfo? Newest(string name) => All.Where(info => info.Name == name).MaxBy(info => info.Attribute.Version);

    /// <summary>The name on the wire of the newest version of a message; the name itself when the catalogue does not have it.</summary>
    public static string? NewestType(string? type) => Find(type) is { } info ? Newest(info.Name)!.Type : type;

    /// <summary>What is known of a record.</summary>
    /// <param name="record">A message record.</param>
    /// <exception cref="KeyNotFoundException">The type is not a message of the catalogue.</exception>
    public static MessageInfo Of(Type record) => ByRecord[record];

    /// <summary>What is known of a record.</summary>
    /// <typeparam name="T">A message record.</typeparam>
    public static MessageInfo Of<T>() where T : Message => ByRecord[typeof(T)];
}

/// <summary>One message of the catalogue.</summary>
/// <param name="Record">The record that carries its body.</param>
/// <param name="Attribute">What was declared of it.</param>
public sealed record MessageInfo(Type Record, MessageAttribute Attribute)
{
    /// <summary>The catalogue name, such as <c>handover.offered</c>: what agreements use.</summary>
    public string Name => Attribute.Name;

    /// <summary>The name on the wire, such as <c>nl.chainhub.handover.offered.v1</c>.</summary>
    public string Type { get; } = $"{Catalogue.Prefix}{Attribute.Name}.v{Attribute.Version}";

    /// <summary>Acute danger: own queue.</summary>
    public bool Acute => Attribute.Acute;

    /// <summary>Whether it takes its turn in the conversation.</summary>
    public bool Sequenced => Attribute.Sequenced;

    /// <summary>Which way it may go.</summary>
    public MessageReach Reach => Attribute.Reach;

    /// <summary>Whether people say it, through their organization's adapter; else only nodes do.</summary>
    public bool SaidByPeople => Reach != MessageReach.ToOwnPeople && !Attribute.ByNode;

    /// <summary>The Dutch label.</summary>
    public string Dutch => Attribute.Dutch;

    /// <summary>The routing key to a receiver: <c>receiver.type</c>, or <c>receiver.acute.type</c> for acute danger.</summary>
    /// <param name="receiver">The code of the receiving organization.</param>
    public string RoutingKey(string receiver) => Acute ? $"{receiver}.acute.{Type}" : $"{receiver}.{Type}";
}
