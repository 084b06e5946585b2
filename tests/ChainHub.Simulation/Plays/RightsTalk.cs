using ChainHub.Contracts.Rights;
using ChainHub.Calendar;

namespace ChainHub.Simulation;

/// <summary>What people say of corrections, consent and requests to destroy data in the course of any conversation.</summary>
internal static class RightsTalk
{
    public static Message? Something(Scene scene, Organization at, Conversation conversation)
    {
        var open = conversation.Tasks.FirstOrDefault(task => task.Owner == at.Code && task.Kind is TaskKind.ProcessCorrection or TaskKind.DecideErasure
            or TaskKind.AnswerAccess or TaskKind.RenewConsent);
        if (open is not null && !scene.Chance(4)) return Answer(scene, at, open);
        return scene.Random.Next(10) switch
        {
            6 => Words.RightsTold(),
            7 => Words.Ground(scene.OneOf(Enum.GetValues<LegalBasis>())),
            8 => Asking(scene, at),
            9 => new AccessAnswered { PersonRef = Words.Child, Outcome = AccessOutcome.Given },
            0 or 1 => new MessageCorrected { Supersedes = scene.New("wrong"), Kind = CorrectionKind.WrongFact, Correction = "Het was een ander." },
            2 => new ErasureRequested { PersonRef = Words.Mother, ReceivedOn = AmsterdamTime.DateOf(at.Now) },
            3 => new ErasureDecided { PersonRef = Words.Mother, Decision = ErasureDecision.Granted, Explanation = "Op verzoek." },
            4 => new ConsentWithdrawn { PersonRef = Words.Child, Purpose = ConsentPurpose.Handover },
            _ => Consent(at, days: 1 + scene.Random.Next(30), DecidesByAge.Representative),
        };
    }

    private static Message Answer(Scene scene, Organization at, OwnedTask open) => open.Kind switch
    {
        TaskKind.ProcessCorrection => new CorrectionProcessed { Supersedes = open.About! },
        TaskKind.DecideErasure => new ErasureDecided
        {
            PersonRef = open.About!, Decision = scene.OneOf(Enum.GetValues<ErasureDecision>()), Explanation = "Anderen hebben er belang bij.",
        },
        TaskKind.AnswerAccess when scene.Chance(3) => new AccessExtended
        {
            PersonRef = open.About!, Reason = scene.OneOf(Enum.GetValues<AccessExtensionReason>()), Explanation = "Het is een groot dossier.",
        },
        TaskKind.AnswerAccess when scene.Chance(2) => new AccessAnswered
        {
            PersonRef = open.About!, Outcome = scene.OneOf(Enum.GetValues<AccessOutcome>()), Ground = scene.OneOf(Enum.GetValues<AccessRefusalGround>()),
            Explanation = "Het gaat ook over een ander.",
        },
        TaskKind.AnswerAccess => new AccessAnswered { PersonRef = open.About!, Outcome = AccessOutcome.Given },
        _ => Consent(at, days: 365, DecidesByAge.Person, DecidesByAge.Representative) with { PersonRef = open.About!, AgeBand = AgeBand.TwelveToFifteen },
    };

    // Now and then by somebody who may not, at this age.
    private static AccessRequested Asking(Scene scene, Organization at) => new()
    {
        PersonRef = scene.Chance(2) ? Words.Child : Words.Mother, AgeBand = scene.OneOf(Enum.GetValues<AgeBand>()), AskedBy = scene.OneOf(Enum.GetValues<DecidesByAge>()),
        ReceivedOn = AmsterdamTime.DateOf(at.Now).AddDays(-scene.Random.Next(40)),
    };

    private static ConsentRecorded Consent(Organization at, int days, params DecidesByAge[] by) => new()
    {
        PersonRef = Words.Child, Purpose = ConsentPurpose.Handover, AgeBand = AgeBand.UnderTwelve, NextAgeBandFrom = AmsterdamTime.DateOf(at.Now).AddDays(days), By = by,
    };
}
