namespace ChainHub.Calendar;

/// <summary>One phrase in the two languages of this project: Dutch for the people who read it at work, English for the rest.</summary>
/// <param name="Nl">In Dutch.</param>
/// <param name="En">In English.</param>
public sealed record Wording(string Nl, string En);
