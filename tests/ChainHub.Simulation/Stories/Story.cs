namespace ChainHub.Simulation;

/// <summary>A story as a list of what happens in it: it can be told again, and shortened.</summary>
/// <param name="Setting">What holds throughout.</param>
/// <param name="Deeds">What happens, in order; then everything comes to rest.</param>
public sealed record Story(Setting Setting, IReadOnlyList<Deed> Deeds);
