using ChainHub.Contracts.Handover;

namespace ChainHub.Contracts.Tests.Examples;

internal static class HandoverContents
{
    /// <summary>Every element is there: after Voorwaarden en Vervolg, with a talk.</summary>
    public static HandoverContent Full() => new()
    {
        Reason = "Drie meldingen in een half jaar over ruzies waar de kinderen bij zijn. De veiligheidsvoorwaarden houden; het gezin wil hulp bij het opvoeden.",
        Facts =
        [
            new() { Text = "Het oudste kind vertelt dat er 's avonds geschreeuwd wordt en dat er twee keer iets kapot is gegooid.", IsFact = true },
            new() { Text = "Moeder maakt een vermoeide indruk en lijkt er alleen voor te staan.", IsFact = false },
        ],
        Household =
        [
            new() { PersonRef = "p1", Role = HouseholdRole.Carer, Safety = SafetyStatus.DirectlySafe, SpokenToOn = Say.On(12), SpokenToBy = Say.Vt },
            new() { PersonRef = "p2", Role = HouseholdRole.Carer, Safety = SafetyStatus.DirectlySafe, SpokenToOn = Say.On(13), SpokenToBy = Say.Vt },
            new() { PersonRef = "p3", Role = HouseholdRole.Child, Safety = SafetyStatus.DirectlySafe, SpokenToOn = Say.On(12), SpokenToBy = Say.Vt },
            new() { PersonRef = "p4", Role = HouseholdRole.Child, Safety = SafetyStatus.NotYetClear, NotSpokenTo = NotSpokenReason.TooYoungObserved },
        ],
        Risk = new()
        {
            Instrument = "Triage-instrument Veilig Thuis",
            On = Say.On(10),
            ByOrganization = Say.Vt,
            Outcome = "Structureel onveilig bij aanvang; direct veilig sinds de voorwaarden gelden.",
        },
        Conditions = new()
        {
            Version = 2,
            Conditions =
            [
                new() { Text = "Loopt een ruzie op, dan gaat een van beide ouders een uur het huis uit.", WatchedBy = "p5" },
                new() { Text = "Geen alcohol waar de kinderen bij zijn.", WatchedBy = Say.Team },
            ],
        },
        Ongoing = new() { StayInvolved = [Say.Vt], Measures = ["Geen maatregel van kracht"] },
        FamilyInformed = new() { KnowsOfHandover = true, AskedAlready = "Verloop van de laatste drie voorvallen; daar niet opnieuw naar vragen." },
        Basis = new()
        {
            Ground = LegalBasis.StatutoryTask,
            Purpose = "Inzet van passende hulp en zicht op veiligheid",
            Consent = ConsentState.NotNeeded,
            ReporterStaysUnknown = true,
        },
        Monitoring = new() { ByOrganization = Say.Vt, Moments = [new(2026, 6, 15), new(2026, 9, 14), new(2027, 9, 13)] },
        WarmTalk = new() { On = Say.On(31), Participants = [Say.Vt, Say.Team, "p1", "p2"] },
    };

    /// <summary>The least that may be sent: what is not there has a reason.</summary>
    public static HandoverContent Lean() => new()
    {
        Reason = "Melding na een voorval op straat; de buurt kent het gezin en een hulpvraag is er al.",
        Facts = [new() { Text = "De wijkagent zag een ruzie waarbij geduwd werd; het kind stond erbij.", IsFact = true }],
        Household = [new() { PersonRef = "p1", Role = HouseholdRole.Carer, Safety = SafetyStatus.DirectlySafe, NotSpokenTo = NotSpokenReason.Unreachable }],
        Ongoing = new() { StayInvolved = [] },
        Basis = new() { Ground = LegalBasis.StatutoryTask, Purpose = "Inzet van passende hulp", Consent = ConsentState.NotNeeded },
        Missing =
        [
            new() { Element = ContentElement.RiskAssessment, Why = "Het gezin was binnen vijf werkdagen niet te spreken; de taxatie volgt." },
            new() { Element = ContentElement.FamilyInformed, Why = "Niemand bereikt; brief is verstuurd." },
        ],
    };
}
