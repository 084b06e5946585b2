namespace ChainHub.Durability;

/// <summary>How sure an embedded store is of its file before it goes on. A killed process loses nothing with any of them.</summary>
public enum SqliteSync
{
    /// <summary>Leaves writing to the operating system: quickest, for tests and the sandbox; a power cut may ruin the file.</summary>
    Off,

    /// <summary>A power cut may lose the last commits, never the file.</summary>
    Normal,

    /// <summary>A power cut loses nothing that was committed.</summary>
    Full,
}
