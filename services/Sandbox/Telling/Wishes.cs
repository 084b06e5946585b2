namespace ChainHub.Sandbox.Telling;

/// <summary>What whoever started the sandbox wants to be told.</summary>
/// <param name="Json">One JSON document on standard output, and nothing else.</param>
/// <param name="WholeTimeline">The whole timeline of each family, and not only its main lines.</param>
/// <param name="Reports">The folder for the reports about the families; null: none are written.</param>
internal sealed record Wishes(bool Json, bool WholeTimeline, string? Reports);
