using System.Text.Json;
using ChainHub.Conversations.Machines;
using ChainHub.Durability;

namespace ChainHub.Conversations;

/// <summary>
/// A row that only some steps have need of: the case, and the story of the family. It is read when something is asked or told of it, and
/// written when that changed anything.
/// </summary>
/// <param name="id">Which.</param>
/// <param name="row">As it is stored; null: not yet.</param>
/// <param name="begin">How it is before anything is known.</param>
/// <param name="opened">What is done to it before anybody looks at it.</param>
internal sealed class RowOnDemand<T>(Guid id, SagaRow? row, Func<Guid, T> begin, Action<T>? opened = null) where T : class
{
    private T? value;

    public Guid Id => id;

    public SagaRow? Row => row;

    public T Open()
    {
        if (value is not null) return value;
        value = row is null ? begin(id) : row.InHand?.Take() as T ?? JsonSerializer.Deserialize<T>(row.Data, StateJson.Options)!;
        opened?.Invoke(value);
        return value;
    }

    /// <summary>What is to be stored.</summary>
    /// <param name="worthIt">Whether a first row says anything.</param>
    /// <returns>Null where nothing changed.</returns>
    public string? Written(Func<T, bool> worthIt)
    {
        if (value is null || (row is null && !worthIt(value))) return null;
        var data = JsonSerializer.Serialize(value, StateJson.Options);
        if (data != row?.Data) return data;
        row.InHand?.GiveBack(value);
        return null;
    }
}
