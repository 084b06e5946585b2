using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Hub;
using ChainHub.Conversations;
using ChainHub.Node.Adapters;

namespace ChainHub.Adapters.Tests.Simulated;

/// <summary>A story of two organizations that tests can read at a glance.</summary>
internal static class SmallStory
{
    public const string Yaml = """
        title: Klein
        introduction: Een klein verhaal.
        start: 2026-03-02 08:30
        organizations:
          vt-nhn: { name: Veilig Thuis }
          st-alkmaar: { name: het team, hours: mon-fri 09:00-17:00 }
        chances: { altijd: 1, nooit: 0 }
        cases:
          gezin: { title: een gezin, since: 2026-02-24 10:00, oversight: [vt-nhn, st-alkmaar] }
        conversations:
          overdracht: { between: [vt-nhn, st-alkmaar], case: gezin, title: Overdracht, ends: Completed }
        steps:
          - step: aankondigen
            who: vt-nhn
            in: overdracht
            say: handover.announced
            at: 2026-03-02 09:00
            role: intake
            worker: w-1
            data: { expectedOn: $today+1, kind: Direct }
          - step: ontvangen
            who: st-alkmaar
            in: overdracht
            say: handover.received
            after: { heard: handover.offered }
            wait: 1h..2h
            data: { intakeTeam: noord }
          - step: starten
            who: st-alkmaar
            in: overdracht
            say: handover.started
            after: { said: ontvangen }
            if: altijd
            wait: 1wd
            data: { firstContactOn: $today }
          - step: nooit
            who: st-alkmaar
            in: overdracht
            say: handover.start-reported
            after: { said: ontvangen }
            if: nooit
            data: { contactMade: true }
          - step: handelen
            who: st-alkmaar
            in: overdracht
            say: task.completed
            after: { heard: task.opened, where: { kind: ActOnAcuteDanger } }
            around-the-clock: true
            wait: 10m
            data: { taskId: $heard.taskId }
        """;

    public static readonly Scenario Scenario = ScenarioFile.Parse(Yaml, "klein.yaml");

    public static readonly NodeIdentity Team = new("st-alkmaar", "00000099000000001002", "test", TestData: true);

    public static readonly NodeIdentity Vt = new("vt-nhn", "00000099000000001001", "test", TestData: true);

    public static Notice Offered(string id, DateTimeOffset at) => NoticeOf(id, at, new HandoverOffered
    {
        Kind = HandoverKind.Direct, Content = new HandoverContent(), OversightSince = at,
    });

    public static Notice Task(string id, DateTimeOffset at, TaskKind kind, Guid task) => NoticeOf(id, at, new TaskOpened { TaskId = task, Kind = kind });

    private static Notice NoticeOf(string id, DateTimeOffset at, Message body)
    {
        var type = Catalogue.Of(body.GetType()).Type;
        var conversation = Scenario.ConversationId("overdracht");
        return new Notice(id, type, conversation, CloudEventCodec.Write(
            new Envelope { Id = id, Source = Vt.Source, Type = type, Time = at, ConversationId = conversation, FromOrg = "vt-nhn", ToOrg = "st-alkmaar", TestData = true }, body));
    }
}
