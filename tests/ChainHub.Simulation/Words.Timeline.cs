using ChainHub.Contracts.Timeline;

namespace ChainHub.Simulation;

/// <summary>Messages about the story of a family.</summary>
public static partial class Words
{
    public static TimelineAsked TimelineQuestion(LegalBasis ground = LegalBasis.VitalInterest) => new()
    {
        Ground = ground, Purpose = "Weten welke hulp er was.",
        Consents = ground == LegalBasis.Consent
            ? [new() { PersonRef = Child, AgeBand = AgeBand.TwelveToFifteen, By = [DecidesByAge.Person, DecidesByAge.Representative] }]
            : [],
    };

    public static TimelineContributed TimelinePart() => new();

    public static TimelineRefused NoTimelinePart(TimelineRefusal reason = TimelineRefusal.NoBasis) => new() { Reason = reason, Explanation = "Wij delen dit nu niet." };

    public static ReportSectionWritten Section(ReportSection section = ReportSection.WhatTheChildSays, string text = "Ik wil dat het rustig blijft.") => new()
    {
        Section = section, Observations = [new() { Text = text, IsFact = true }, new() { Text = "Dat past bij wat wij zien.", IsFact = false }],
    };
}
