using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Tasks;
using static ChainHub.Contracts.Tests.Examples.Say;

namespace ChainHub.Contracts.Tests.Examples;

internal static class ConversationExamples
{
    private const string Asked = "msg-consultation.asked-16-1";

    public static IEnumerable<Example> All() =>
    [
        Example(Team, Vt, new ConsultationAsked
        {
            Question = "Ouders willen dat wij alleen samen met hen praten. Hoe krijgen we een kind van acht toch apart te spreken?",
            Topic = ConsultationTopic.Conversation, ReplyBy = At(18),
        }, 16),
        Example(Team, Board, new ConsultationBroadcast
        {
            Question = "Wie heeft plek voor een vader die vrijwillig hulp zoekt bij boosheid?", Topic = ConsultationTopic.AvailableHelp,
            To = [Vt, Board], ReplyBy = At(19),
        }, 18),
        Example(Team, Vt, new ConsultationBroadcast
        {
            Question = "Een meisje van zestien heeft opeens twee telefoons. Waar let ik op?", Topic = ConsultationTopic.Safety, Expertise = Expertise.HumanTrafficking,
            To = [Vt], ReplyBy = At(19),
        }, 18, name: "deskundigheid"),
        Example(Team, Vt, new ConsultationAnswerJudged { Of = Vt, Adequate = false, Explanation = "Het gaat om een minderjarige." }, 19, 2),
        Example(Vt, Team, new ConsultationAnswered
        {
            Advice = "Bied aan op school te praten, met een vertrouwde leerkracht erbij, en leg de ouders uit waarom.", AdviserRole = "gedragswetenschapper", FollowUpProposed = true,
        }, 17, causation: Asked),
        Example(Vt, Team, new ConsultationReportAdvised { Explanation = "Wat u beschrijft is een vermoeden van ernstige onveiligheid: overweeg een melding." }, 17, causation: Asked),
        Example(Team, Vt, new ConsultationClosed { Closure = ConsultationClosure.Answered }, 18, 2, "msg-consultation.answered-17-1"),
        Example(Team, Vt, new ContactLogged { Channel = ContactChannel.WeeklyTalk, On = On(20), Agreed = "Vrijdag gebeld: Veilig Thuis gaat maandag mee op huisbezoek." }, 20),
        Example(Vt, Team, new TaskOffered
        {
            Task = new() { TaskId = Task2, What = "Met de huisarts afstemmen over de verwijzing", Due = new(2026, 4, 3) }, PartOf = Task1,
        }, 26, 3),
        Example(Team, Vt, new TaskAccepted { TaskId = Task2 }, 27, 3, "msg-task.offered-26-3"),
        Example(Team, Vt, new TaskDeclined { TaskId = Task2, Explanation = "De huisarts kent ons niet; dit loopt bij u al." }, 27, 3, "msg-task.offered-26-3"),
        Example(Team, Vt, new TaskCompleted { TaskId = Task2 }, 31, 4),
        Example(Team, Vt, new TaskReassigned { TaskId = Task2, WorkerRef = "mw-44" }, 30, 4),
        Example(Team, Vt, new AcuteDangerDeclared { PersonRefs = ["p1", "p3"], ActionTaken = "Politie gebeld, kind is bij de buren.", PhoneContactMade = true }, 28),
    ];
}
