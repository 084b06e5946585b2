namespace ChainHub.Simulation;

/// <summary>Something happened in a chain that never may, or a verb was refused that a test relies on.</summary>
public sealed class StoryException(string message) : Exception(message);
