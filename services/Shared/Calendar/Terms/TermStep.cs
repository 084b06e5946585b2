namespace ChainHub.Calendar;

/// <summary>One step in how a term was computed.</summary>
/// <param name="Date">The Amsterdam date it is about or leads to.</param>
/// <param name="At">The instant (UTC) it leads to; only for terms that end at an instant.</param>
/// <param name="Text">What was done and why, in English.</param>
/// <param name="TextNl">The same in Dutch.</param>
/// <param name="Article">The article that asks for it; null where it follows from counting alone.</param>
public sealed record TermStep(DateOnly Date, DateTimeOffset? At, string Text, string TextNl, string? Article);
