namespace ChainHub.Contracts;

/// <summary>A message as an earlier version of its contract had it: still read and taken, never said of one's own accord.</summary>
public interface IEarlierVersion
{
    /// <summary>The same, as the next version has it.</summary>
    Message ToNext();
}

/// <summary>A message whose contract has an earlier version, for whoever reads no later one.</summary>
public interface ILaterVersion
{
    /// <summary>The same, as the version before has it; what that version has no room for is left out.</summary>
    Message ToPrevious();
}

/// <summary>
/// Versions of one message beside each other (twee versies naast elkaar): whatever version comes in, code sees the newest; whatever
/// goes out, a receiver gets the version that it reads.
/// </summary>
public static class Versions
{
    /// <summary>The message in the newest version of its contract.</summary>
    public static Message Newest(Message message)
    {
        while (message is IEarlierVersion earlier) message = earlier.ToNext();
        return message;
    }

    /// <summary>The message in a version, or in the earliest that there is when that is later.</summary>
    /// <param name="message">The message, in any version.</param>
    /// <param name="version">The latest version that its receiver reads.</param>
    public static Message NoLaterThan(Message message, int version)
    {
        ArgumentNullException.ThrowIfNull(message);
        while (message is ILaterVersion later && Catalogue.Of(message.GetType()).Attribute.Version > version) message = later.ToPrevious();
        return message;
    }
}
