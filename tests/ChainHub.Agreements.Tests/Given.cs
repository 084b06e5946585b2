using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements;
using Shouldly;

namespace ChainHub.Agreements.Tests;

/// <summary>A small agreement that is in order, and what becomes of it when one thing is changed.</summary>
internal static class Given
{
    public const string Agreement =
        """
        code: testland
        version: "1"
        valid-from: 2026-01-01
        valid-until: 2026-12-31
        calendar: default
        warm-handover: true
        participants:
          - {code: vt-test, name: Veilig Thuis Test, kind: veilig-thuis, oin: "00000099000000009001"}
          - {code: st-test, name: Sociaal team Test, kind: social-team, oin: "00000099000000009002"}
          - {code: sh-test, name: Opvang Test, kind: shelter, oin: "00000099000000009003"}
        links:
          - between: [vt-test, st-test]
            messages: [handover, consultation.asked]
            contacts: {vt-test: lc-1, st-test: lc-2}
            weekly-talk: vrijdag
          - between: [vt-test, sh-test]
            messages: [tasks]
        terms:
          D11: {length: 1 wd, warn: [8 h], escalate: [1 wd, 3 wd]}
          D12: {length: 5 wd}
          D13: {length: 10 wd, calendar: good-friday-worked}
          start-report: {length: 15 wd}
          clarification: {length: 2 wd}
          next-step: {length: 1 wd}
          bounce-answer: {length: 2 wd}
          cancellation-answer: {length: 2 wd}
          withdrawal-confirm: {length: 1 wd}
          consultation-reply: {length: 24 h, warn: [4 h]}
          answer-judgement: {length: 1 wd}
          acute-action: {length: 1 h}
          repair: {length: 4 h}
          triage: {length: 4 h}
          D02: {}
          D03: {}
          D04: {}
          D05: {}
          D07: {}
          D08: {}
          feedback: {length: 5 wd}
          follow-up: {length: 2 wd}
          child-talk: {length: 5 wd}
          child-retry: {length: 5 wd}
          endorsement: {length: 3 wd}
          disagreement: {length: 5 wd}
          breach-review: {length: 12 h}
          D14: {}
          D15: {length: 18 mo, because: the second moment is the last here}
          monitoring-last: {length: 24 mo}
          monitoring-answer: {length: 5 wd}
          monitoring-reminder: {length: 3 wd}
          monitoring-judgement: {length: 3 wd}
          silence: {length: 6 w}
          contact-rhythm: {length: 14 d}
          planned-task: {}
          correction: {length: 2 wd}
          D40: {}
          D38: {}
          renew-consent: {length: 10 wd}
          substitute: {length: 3 wd}
          talk-substitute: {length: 2 h}
          worker-change: {length: 15 wd}
          worker-until: {}
          caseload-review: {length: 10 wd}
          board-request: {length: 5 wd}
          municipality-notice: {length: 1 wd}
          corv-receipt: {length: 1 wd}
          board-intake: {length: 5 wd}
          board-table: {length: 15 wd}
          waiting-check: {length: 14 d}
          D16: {}
          D17: {}
          urgent-start: {length: 30 h}
          D19: {}
          D20: {}
          D21: {}
          D22: {}
          D23: {}
          D24: {}
          plan-of-action: {}
          measure-request: {length: 10 wd}
          court-ruling: {length: 6 w}
          measure-expiring: {length: 12 w}
          measure-extension: {length: 4 w}
          D25: {warn: [72 h, 24 h]}
          D26: {}
          D27: {}
          D28: {}
          D29: {}
          D30: {}
          D32: {}
          order-question: {length: 4 h}
          order-decision: {length: 12 h}
          order-residents: {length: 2 h}
          order-in-writing: {length: 12 h}
          order-help: {length: 12 h}
          order-follow-up: {length: 2 wd}
          shelter-danger: {length: 4 h}
          shelter-place: {length: 20 h}
          shelter-admission: {length: 20 h}
          D34: {}
          shelter-school: {length: 5 wd}
          shelter-leaving: {length: 4 h}
          mandate-question: {length: 4 h}
          mandate-request: {length: 1 wd}
          mandate-until: {warn: [2 wd]}
          introduction-until: {warn: [2 wd]}
          mandate-account: {length: 1 wd}
          mandate-judgement: {length: 1 wd}
          timeline-reply: {length: 5 wd}

        """;

    /// <summary>The agreement with one text replaced, which must be in it.</summary>
    public static string With(string old, string now)
    {
        Agreement.ShouldContain(old);
        return Agreement.Replace(old, now, StringComparison.Ordinal);
    }

    public static AgreementBook Book(params string[] texts)
    {
        using var folder = new AgreementFolder(texts);
        return AgreementFiles.Load(folder.Path);
    }

    public static Agreement One(string text) => Book(text).All.ShouldHaveSingleItem();

    /// <summary>What is wrong in these files.</summary>
    public static IReadOnlyList<AgreementMistake> Mistakes(params string[] texts) =>
        Should.Throw<AgreementException>(() => Book(texts)).Mistakes;

    /// <summary>The one mistake that the agreement has when one text of it is replaced, which must be told on the line of <paramref name="at"/>.</summary>
    public static string Mistake(string old, string now, string? at = null)
    {
        var text = With(old, now);
        var mistake = Mistakes(text).ShouldHaveSingleItem();
        mistake.Line.ShouldBe(LineOf(text, at ?? now));
        mistake.Column.ShouldBeGreaterThan(0);
        mistake.Remedy.ShouldNotBeEmpty();
        return $"{mistake.Problem} {mistake.Remedy}";
    }

    private static int LineOf(string text, string part) => text[..text.IndexOf(part, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;
}
