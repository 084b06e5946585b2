namespace ChainHub.Contracts;

/// <summary>Why a message was refused.</summary>
public enum RejectionReason
{
    /// <summary>The envelope cannot be read or lacks what it must have.</summary>
    [Dutch("Envelop onleesbaar")] MalformedEnvelope,

    /// <summary>The type is not in the catalogue.</summary>
    [Dutch("Onbekend berichttype")] UnknownType,

    /// <summary>The body does not meet its schema.</summary>
    [Dutch("Inhoud voldoet niet aan het schema")] Schema,

    /// <summary>The handover lacks elements of the minimum profile without a stated reason.</summary>
    [Dutch("Overdracht onvolledig")] Incomplete,

    /// <summary>Larger or nested deeper than agreed.</summary>
    [Dutch("Te groot")] TooLarge,

    /// <summary>The sender is not who the broker says, or may not say this in this conversation.</summary>
    [Dutch("Afzender niet bevoegd")] Sender,

    /// <summary>No agreement lets these two exchange this message now.</summary>
    [Dutch("Geen afspraak")] NoAgreement,

    /// <summary>Not allowed in the state the conversation is in.</summary>
    [Dutch("Kan niet in deze stand")] NotAllowedInState,

    /// <summary>An earlier message of the conversation never came.</summary>
    [Dutch("Eerder bericht ontbreekt")] PredecessorMissing,

    /// <summary>The same id came before with another content; set apart for a person to look at.</summary>
    [Dutch("Zelfde kenmerk, andere inhoud")] DifferentContent,

    /// <summary>Marked as test data where real families are served, or the reverse.</summary>
    [Dutch("Testbericht in productie")] TestData,

    /// <summary>In a conversation about a shelter, a text that says or suggests where somebody stays.</summary>
    [Dutch("Lijkt op een verblijfplaats")] LooksLikeLocation,
}

/// <summary>Why a message did not leave.</summary>
public enum DeliveryFailure
{
    /// <summary>No binding takes it: no agreement with this receiver for this message.</summary>
    [Dutch("Geen route naar ontvanger")] Unroutable,

    /// <summary>The broker refuses this account to send it.</summary>
    [Dutch("Door de broker geweigerd")] Refused,

    /// <summary>Not confirmed in the number of tries that were agreed.</summary>
    [Dutch("Niet bevestigd")] NotConfirmed,
}

/// <summary>How far a passed term has been raised.</summary>
public enum EscalationLevel
{
    /// <summary>The team lead.</summary>
    [Dutch("Teamleider")] TeamLead = 1,

    /// <summary>The managers of both organizations.</summary>
    [Dutch("Managers")] Managers = 2,

    /// <summary>The regional table.</summary>
    [Dutch("Regiotafel")] RegionalTable = 3,
}

/// <summary>Where a term comes from.</summary>
public enum RuleLevel
{
    /// <summary>A law or decree.</summary>
    [Dutch("Wet")] Law,

    /// <summary>A protocol or norm of the profession.</summary>
    [Dutch("Protocol")] Protocol,

    /// <summary>A regional agreement.</summary>
    [Dutch("Regionale afspraak")] Region,

    /// <summary>An own target.</summary>
    [Dutch("Streefnorm")] Target,
}

/// <summary>Something a person has to do, with one owner and one term.</summary>
public enum TaskKind
{
    /// <summary>A task that one organization hands to another in so many words.</summary>
    [Dutch("Afgesproken taak")] Agreed,

    /// <summary>Confirm that the handover came in.</summary>
    [Dutch("Ontvangst bevestigen")] ConfirmReceipt,

    /// <summary>Accept or decline the handover.</summary>
    [Dutch("Beslissen over de overdracht")] AnswerHandover,

    /// <summary>Answer the receiver's questions.</summary>
    [Dutch("Vragen beantwoorden")] GiveClarification,

    /// <summary>First contact with the family.</summary>
    [Dutch("Eerste contact met het gezin")] FirstContact,

    /// <summary>Report how the start went.</summary>
    [Dutch("Start terugkoppelen")] ReportStart,

    /// <summary>Decide what happens to the family now.</summary>
    [Dutch("Volgende stap bepalen")] DecideNextStep,

    /// <summary>Agree to, or refuse, cancelling an accepted handover.</summary>
    [Dutch("Antwoorden op verzoek tot terugdraaien")] AnswerCancellation,

    /// <summary>Answer a handover that came back.</summary>
    [Dutch("Reageren op teruggave")] AnswerBounce,

    /// <summary>Answer a consultation.</summary>
    [Dutch("Vraag beantwoorden")] AnswerConsultation,

    /// <summary>Act on acute danger.</summary>
    [Dutch("Handelen bij acuut gevaar")] ActOnAcuteDanger,

    /// <summary>Repair a message that was refused or did not leave.</summary>
    [Dutch("Bericht herstellen")] RepairMessage,

    /// <summary>Look whether a report tells of acute danger.</summary>
    [Dutch("Melding bekijken op acuut gevaar")] TriageReport,

    /// <summary>Finish the safety assessment.</summary>
    [Dutch("Veiligheidsbeoordeling afronden")] AssessSafety,

    /// <summary>Start the investigation that was found necessary.</summary>
    [Dutch("Onderzoek starten")] StartInvestigation,

    /// <summary>Finish the investigation and say what it leads to.</summary>
    [Dutch("Onderzoek afronden")] FinishInvestigation,

    /// <summary>Give feedback to the reporter.</summary>
    [Dutch("Terugkoppelen aan de melder")] GiveFeedback,

    /// <summary>Tell a person that data about him were obtained from others.</summary>
    [Dutch("Betrokkene informeren")] InformPerson,

    /// <summary>Begin what the assessment decided.</summary>
    [Dutch("Vervolg in gang zetten")] StartFollowUp,

    /// <summary>Finish the service Voorwaarden en Vervolg.</summary>
    [Dutch("Voorwaarden en Vervolg afronden")] FinishConditions,

    /// <summary>Speak to a child, or say why not.</summary>
    [Dutch("Kind spreken")] SpeakToChild,

    /// <summary>Endorse a version of the safety conditions, or object to it.</summary>
    [Dutch("Veiligheidsvoorwaarden onderschrijven")] EndorseConditions,

    /// <summary>Settle a disagreement about the safety conditions.</summary>
    [Dutch("Verschil van inzicht oplossen")] SettleDisagreement,

    /// <summary>Look at a breach of a safety condition.</summary>
    [Dutch("Overtreding van een voorwaarde beoordelen")] ReviewBreach,

    /// <summary>Answer the questions of a moment of monitoring.</summary>
    [Dutch("Monitorvragen beantwoorden")] AnswerMonitoring,

    /// <summary>Judge a moment of monitoring.</summary>
    [Dutch("Monitormoment beoordelen")] JudgeMonitoring,

    /// <summary>A task of the family's plan at the organization itself.</summary>
    [Dutch("Taak uit het gezinsplan")] PlannedTask,

    /// <summary>Process a correction of what was said earlier.</summary>
    [Dutch("Correctie verwerken")] ProcessCorrection,

    /// <summary>Decide on a request to destroy data.</summary>
    [Dutch("Beslissen op verzoek tot vernietiging")] DecideErasure,

    /// <summary>Answer a request for access to data.</summary>
    [Dutch("Inzageverzoek beantwoorden")] AnswerAccess,

    /// <summary>Ask anew for a consent that was given at an earlier age.</summary>
    [Dutch("Toestemming opnieuw vragen")] RenewConsent,

    /// <summary>Name somebody who stands in for a family's worker.</summary>
    [Dutch("Vervanger noemen")] NameSubstitute,

    /// <summary>Find somebody to hold a talk with the family in place of its worker.</summary>
    [Dutch("Vervanger vinden voor het gesprek")] FindTalkSubstitute,

    /// <summary>Change the family's worker, with an introduction.</summary>
    [Dutch("Vast gezicht wisselen")] ChangeWorker,

    /// <summary>Look at a worker or duo with more families than was agreed.</summary>
    [Dutch("Caseload bekijken")] ReviewCaseload,

    /// <summary>Make the request to the board that is being prepared.</summary>
    [Dutch("Verzoek tot onderzoek indienen")] SubmitRequest,

    /// <summary>Tell the municipality that the board was asked, or investigates.</summary>
    [Dutch("College inlichten")] InformMunicipality,

    /// <summary>Decide on a request to investigate.</summary>
    [Dutch("Besluiten op het verzoek tot onderzoek")] DecideIntake,

    /// <summary>Hold the protection table.</summary>
    [Dutch("Beschermingstafel houden")] HoldTable,

    /// <summary>Look whether everybody is safe while the request waits.</summary>
    [Dutch("Veiligheid bekijken tijdens het wachten")] CheckSafetyWhileWaiting,

    /// <summary>Contact with a family that waits for long.</summary>
    [Dutch("Contact met een gezin dat lang wacht")] ContactWaitingFamily,

    /// <summary>Start the board's investigation.</summary>
    [Dutch("Raadsonderzoek starten")] StartBoardInvestigation,

    /// <summary>Finish the board's investigation and report.</summary>
    [Dutch("Raadsonderzoek afronden")] FinishBoardInvestigation,

    /// <summary>Ask the court for the measure that was advised.</summary>
    [Dutch("Maatregel verzoeken")] RequestMeasure,

    /// <summary>See to it that child and parents are heard after an urgent order.</summary>
    [Dutch("Toezien op het verhoor na de spoedbeschikking")] SeeToHearing,

    /// <summary>First contact of the certified institution after the order.</summary>
    [Dutch("Eerste contact na de maatregel")] FirstContactAfterOrder,

    /// <summary>Make the plan of action of a measure.</summary>
    [Dutch("Plan van aanpak vaststellen")] MakePlanOfAction,

    /// <summary>Use the authorization to place a child out of home, before it lapses.</summary>
    [Dutch("Machtiging uithuisplaatsing gebruiken")] UseAuthorization,

    /// <summary>Decide whether a measure that will be over soon is to be extended.</summary>
    [Dutch("Beslissen over verlenging van de maatregel")] DecideOnExtension,

    /// <summary>Advise on the extension of a temporary restraining order.</summary>
    [Dutch("Adviseren over verlenging van het huisverbod")] AdviseOnOrder,

    /// <summary>Answer a question about a temporary restraining order.</summary>
    [Dutch("Vraag over het huisverbod beantwoorden")] AnswerOrderQuestion,

    /// <summary>Decide about a temporary restraining order.</summary>
    [Dutch("Beslissen over het huisverbod")] DecideOnOrder,

    /// <summary>Tell the residents of the order.</summary>
    [Dutch("Bewoners inlichten over het huisverbod")] InformResidents,

    /// <summary>Record where the excluded person can be reached.</summary>
    [Dutch("Bereikbaarheid uithuisgeplaatste vastleggen")] RecordReachability,

    /// <summary>Arrange counsel for the excluded person.</summary>
    [Dutch("Raadsman regelen")] ArrangeCounsel,

    /// <summary>Put an oral order on paper.</summary>
    [Dutch("Huisverbod op schrift stellen")] WriteOrderDown,

    /// <summary>Start help for one person around the order.</summary>
    [Dutch("Hulp starten bij huisverbod")] StartHelp,

    /// <summary>Hand over what comes after the order.</summary>
    [Dutch("Vervolg na huisverbod overdragen")] HandOverFollowUp,

    /// <summary>Look how dangerous it is for those who ask for shelter, and what fits.</summary>
    [Dutch("Aanmelding voor opvang screenen")] ScreenShelterRequest,

    /// <summary>Find them a place.</summary>
    [Dutch("Opvangplek vinden")] FindShelterPlace,

    /// <summary>Take them in.</summary>
    [Dutch("Opnemen in de opvang")] AdmitFamily,

    /// <summary>Find a regular place for whoever is in an emergency bed.</summary>
    [Dutch("Reguliere opvangplek vinden")] FindRegularPlace,

    /// <summary>Arrange the contact with a school.</summary>
    [Dutch("Contact met school regelen")] ArrangeSchoolContact,

    /// <summary>Look whether those who left a shelter without notice are safe.</summary>
    [Dutch("Nagaan of vertrokken gezin veilig is")] CheckAfterLeaving,

    /// <summary>Say who may decide now.</summary>
    [Dutch("Vraag naar bevoegdheid beantwoorden")] AnswerMandateQuestion,

    /// <summary>Let another organization use a power, or refuse.</summary>
    [Dutch("Beslissen over gebruik van een bevoegdheid")] DecideOnMandate,

    /// <summary>Tell the lender what was done with its power.</summary>
    [Dutch("Gebruik van een bevoegdheid verantwoorden")] AccountForMandate,

    /// <summary>Judge a use that took place after the power had been taken back.</summary>
    [Dutch("Gebruik na intrekking beoordelen")] JudgeMandateUse,

    /// <summary>Say whether an answer to a group is adequate.</summary>
    [Dutch("Antwoord beoordelen")] JudgeAnswer,

    /// <summary>Give a part of a family's timeline.</summary>
    [Dutch("Bijdragen aan de tijdlijn")] ContributeTimeline,
}
