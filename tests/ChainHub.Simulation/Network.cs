namespace ChainHub.Simulation;

/// <summary>What is on its way. It keeps the order unless it is told to hold something back, or somebody picks.</summary>
public sealed class Network
{
    private readonly List<Parcel> flying = [];
    private readonly List<Func<Parcel, bool>> held = [];

    /// <summary>Everything on its way, oldest first.</summary>
    public IReadOnlyList<Parcel> Flying => flying;

    /// <summary>Everything that ever left, in order.</summary>
    public List<Parcel> Sent { get; } = [];

    /// <summary>Everything that was given up and never left.</summary>
    public List<Parcel> Lost { get; } = [];

    /// <summary>What does not leave, and why: the sender hears so at once. What is only not confirmed arrives all the same.</summary>
    public Func<Parcel, DeliveryFailure?> Fails { get; set; } = _ => null;

    /// <summary>Puts a message on its way.</summary>
    public void Send(Parcel parcel)
    {
        flying.Add(parcel);
        Sent.Add(parcel);
    }

    /// <summary>Puts a message on its way again, as after a lost acknowledgement.</summary>
    public void SendAgain(Parcel parcel) => flying.Add(parcel);

    /// <summary>Holds back what passes the test, until it is released.</summary>
    public void Hold(string from, string? name = null) => held.Add(p => p.From == from && (name is null || p.Name == name));

    /// <summary>Holds nothing back any more.</summary>
    public void Release() => held.Clear();

    /// <summary>Takes the oldest that is not held back.</summary>
    public Parcel? TakeNext() => flying.FindIndex(p => !held.Any(hold => hold(p))) is >= 0 and var index ? TakeAt(index) : null;

    /// <summary>Takes the oldest copy of a message, if it is on its way.</summary>
    public Parcel? Take(string messageId) => flying.FindIndex(p => p.Row.MessageId == messageId) is >= 0 and var index ? TakeAt(index) : null;

    /// <summary>Takes one.</summary>
    public Parcel TakeAt(int index)
    {
        var parcel = flying[index];
        flying.RemoveAt(index);
        return parcel;
    }

    /// <summary>The oldest on its way from the same sender to the same receiver in the same conversation and lane.</summary>
    public Parcel OldestOfItsStream(Parcel parcel)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        return flying.Find(p => p.From == parcel.From && p.To == parcel.To && p.Row.ConversationId == parcel.Row.ConversationId && p.Row.Lane == parcel.Row.Lane) ?? parcel;
    }
}
