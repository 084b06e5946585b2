namespace ChainHub.Durability.Sql;

internal enum SqlType
{
    Text,
    Uuid,
    Instant,
    Number,
    Flag,
    Bytes,
    Texts,
    Uuids,
    Numbers,
}

/// <summary>A parameter with its type, so that an absent value is sent with the same type as a present one.</summary>
internal readonly record struct SqlValue(SqlType Type, object? Value)
{
    public static implicit operator SqlValue(string? value) => new(SqlType.Text, value);

    public static implicit operator SqlValue(Guid? value) => new(SqlType.Uuid, value);

    public static implicit operator SqlValue(Guid value) => new(SqlType.Uuid, value);

    public static implicit operator SqlValue(DateTimeOffset? value) => new(SqlType.Instant, value is { } at ? Instants.Stored(at) : null);

    public static implicit operator SqlValue(DateTimeOffset value) => new(SqlType.Instant, Instants.Stored(value));

    public static implicit operator SqlValue(long value) => new(SqlType.Number, value);

    public static implicit operator SqlValue(int? value) => new(SqlType.Number, (long?)value);

    public static implicit operator SqlValue(bool value) => new(SqlType.Flag, value);

    public static implicit operator SqlValue(byte[]? value) => new(SqlType.Bytes, value);

    public static implicit operator SqlValue(string[] value) => new(SqlType.Texts, value);

    public static implicit operator SqlValue(Guid[] value) => new(SqlType.Uuids, value);

    public static implicit operator SqlValue(long[] value) => new(SqlType.Numbers, value);

    public static implicit operator SqlValue(Enum value) => new(SqlType.Text, value.ToString());
}
