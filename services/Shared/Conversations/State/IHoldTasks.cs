namespace ChainHub.Conversations;

/// <summary>Something that tasks and terms hang on: a conversation, or the oversight of a case.</summary>
public interface IHoldTasks
{
    /// <summary>Open tasks.</summary>
    List<OwnedTask> Tasks { get; }

    /// <summary>Terms that run or have passed.</summary>
    List<RunningTerm> Terms { get; }
}
