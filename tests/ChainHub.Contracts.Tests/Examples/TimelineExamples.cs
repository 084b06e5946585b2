using ChainHub.Contracts.Timeline;
using static ChainHub.Contracts.Tests.Examples.Say;

namespace ChainHub.Contracts.Tests.Examples;

/// <summary>A part of the timeline asked for, given and not given, and a section of the report.</summary>
internal static class TimelineExamples
{
    public static IEnumerable<Example> All() =>
    [
        Example(Team, Vt, new TimelineAsked
        {
            Ground = LegalBasis.Consent, Purpose = "Samen met het gezin terugkijken op de hulp.", OversightSince = At(10), ReplyBy = At(23),
            Consents = [new() { PersonRef = "p-2", AgeBand = AgeBand.TwelveToFifteen, By = [DecidesByAge.Person, DecidesByAge.Representative] }],
        }, 16),
        Example(Vt, Team, new TimelineContributed
        {
            PartsLeftOut = true,
            Facts =
            [
                new() { References = ["stretch-1"], What = "oversight.moved", At = At(4), By = Vt, From = At(4), Until = At(10) },
                new() { References = ["msg-1"], What = "assessment.completed", At = At(4), By = Vt, Detail = "AssessmentOutcome.DirectHandover" },
                new() { References = ["msg-2"], What = "primary-worker.assigned", At = At(9), By = Team, WorkerRef = "mw-17" },
            ],
        }, 17),
        Example(Vt, Team, new TimelineRefused { Reason = TimelineRefusal.NoConsent, Explanation = "Moeder wil dit nu niet delen." }, 17),
        Example(Vt, Team, new ReportSectionWritten
        {
            Section = ReportSection.WhatTheChildSays,
            Observations = [new() { Text = "Sem zegt: ik slaap weer.", IsFact = true }, new() { Text = "Wij denken dat het beter gaat.", IsFact = false }],
        }, 18, 2, role: "casemanager"),
    ];
}
