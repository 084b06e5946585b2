namespace ChainHub.Contracts.Handover;

/// <summary>
/// The rule that a handover is complete: every element of the minimum profile is there, or its absence has a reason. Checked by the
/// sender's node before it offers and again by the receiver's. Acute danger is never held up by it.
/// </summary>
public static class Completeness
{
    /// <summary>What a handover lacks.</summary>
    /// <param name="content">The content as offered.</param>
    /// <param name="kind">What it follows from: conditions are due after Voorwaarden en Vervolg or an investigation.</param>
    /// <param name="warm">Whether the agreement asks for a warm handover.</param>
    /// <returns>One entry for each element that is absent without a reason, with where and what to do; empty when complete.</returns>
    public static IReadOnlyList<Lack> Check(HandoverContent content, HandoverKind kind, bool warm)
    {
        ArgumentNullException.ThrowIfNull(content);
        var excused = content.Missing.Select(m => m.Element).ToHashSet();
        return [.. Lacks(content, kind, warm).Where(lack => !excused.Contains(lack.Element))];
    }

    private static IEnumerable<Lack> Lacks(HandoverContent content, HandoverKind kind, bool warm)
    {
        if (string.IsNullOrWhiteSpace(content.Reason) || !content.Facts.Any(f => f.IsFact))
            yield return new(ContentElement.ReasonAndFacts, "/content/reason", "say why, and at least one fact apart from opinions");
        if (content.Household.Count == 0)
            yield return new(ContentElement.HouseholdMembers, "/content/household", "name every member of the household by reference");
        for (var i = 0; i < content.Household.Count; i++)
            if (content.Household[i] is { SpokenToOn: null, NotSpokenTo: null })
                yield return new(ContentElement.HouseholdMembers, $"/content/household/{i}", "say when this person was spoken to, or why not");
        if (content.Risk is null)
            yield return new(ContentElement.RiskAssessment, "/content/risk", "give instrument, date and outcome of the risk assessment");
        if (AfterService(kind) && content.Conditions is null or { Conditions.Count: 0 })
            yield return new(ContentElement.SafetyConditions, "/content/conditions", "give the safety conditions and who watches each");
        if (content.Ongoing is null)
            yield return new(ContentElement.OngoingWork, "/content/ongoing", "say who stays involved and which measures are in force");
        if (content.FamilyInformed is null)
            yield return new(ContentElement.FamilyInformed, "/content/familyInformed", "say what the family knows and was asked");
        if (content.Basis is null)
            yield return new(ContentElement.LegalBasis, "/content/basis", "give legal ground, purpose and consent");
        if (content.Conditions is not null && content.Monitoring is null)
            yield return new(ContentElement.MonitoringAgreement, "/content/monitoring", "say who monitors the conditions and when");
        if (warm && content.WarmTalk is null)
            yield return new(ContentElement.WarmTalk, "/content/warmTalk", "plan the talk that the agreement asks for");
    }

    private static bool AfterService(HandoverKind kind) => kind is HandoverKind.AfterConditions or HandoverKind.AfterInvestigation;
}

/// <summary>Something that a handover lacks.</summary>
/// <param name="Element">Which element.</param>
/// <param name="Path">Where it belongs, as a JSON pointer into the message.</param>
/// <param name="Remedy">What to do.</param>
public sealed record Lack(ContentElement Element, string Path, string Remedy);
