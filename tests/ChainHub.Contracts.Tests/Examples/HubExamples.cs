using ChainHub.Contracts.Hub;
using static ChainHub.Contracts.Tests.Examples.Say;

namespace ChainHub.Contracts.Tests.Examples;

internal static class HubExamples
{
    private const string Offer = "msg-handover.offered-23-2";

    private static Deadline Reply => new()
    {
        TermId = Term,
        Rule = "D12",
        Level = RuleLevel.Region,
        Owner = Team,
        DueOn = On(30),
        DueAt = new(2026, 3, 30, 22, 0, 0, TimeSpan.Zero),
        Explanation = ["Begint te lopen op dinsdag 24 maart 2026.", "Vijf werkdagen: laatste dag maandag 30 maart 2026."],
    };

    public static IEnumerable<Example> All() =>
    [
        Example(Team, Vt, new DeliveryReceipt { MessageId = Offer, MessageType = "nl.chainhub.handover.offered.v1", State = "Offered" }, 23, causation: Offer),
        Example(Vt, Vt, new DeliveryFailed
        {
            MessageId = Offer, MessageType = "nl.chainhub.handover.offered.v1", ToOrg = Team, Failure = DeliveryFailure.Unroutable,
            Remedy = "Er is geen afspraak met deze ontvanger voor dit bericht. Vraag de ketencontactpersoon.",
        }, 23, causation: Offer),
        Example(Team, Vt, new MessageRejected
        {
            MessageId = Offer, MessageType = "nl.chainhub.handover.offered.v1", Reason = RejectionReason.Incomplete,
            Detail = "Van een gezinslid staat er niet bij wanneer het gesproken is, of waarom niet.", Paths = ["/data/content/household/3"],
        }, 23, causation: Offer),
        Example(Team, Vt, new MessageRejected { Reason = RejectionReason.MalformedEnvelope, Detail = "Geen JSON vanaf byte 812." }, 23, name: "onleesbaar"),
        Example(Team, Team, new DeadlineSet { Deadline = Reply }, 23),
        Example(Team, Team, new DeadlineWarned { Deadline = Reply }, 27),
        Example(Team, Team, new DeadlinePassed { Deadline = Reply }, 31),
        Example(Team, Team, new DeadlineMet { Deadline = Reply, Late = true }, 31),
        Example(Team, Team, new DeadlineRecomputed { Replaces = Term, Deadline = Reply with { TermId = Task1, DueOn = On(31) }, Why = "Termijn verlengd na verduidelijking." }, 26),
        Example(Vt, Vt, new EscalationOpened { Deadline = Reply, EscalationLevel = EscalationLevel.TeamLead }, 31),
        Example(Vt, Vt, new EscalationClosed { Deadline = Reply }, 31),
        Example(Vt, Vt, new OversightMoved { FromHolder = Vt, ToHolder = Team, At = At(27) }, 27),
        Example(Team, Team, new TaskOpened { TaskId = Task1, Kind = TaskKind.AnswerHandover, Deadline = Reply }, 23),
        Example(Team, Team, new TaskOpened { TaskId = Task2, Kind = TaskKind.ActOnAcuteDanger, ContactRef = "bd-2001" }, 28, name: "meteen"),
        Example(Team, Team, new TaskClosed { TaskId = Task1, Kind = TaskKind.AnswerHandover }, 27),
    ];
}
