namespace ChainHub.Simulation;

/// <summary>The oversight moves by a message in which its receiver takes it, and by nothing else: no term, no decline, no duplicate.</summary>
internal sealed class I2MovesByAgreement : Invariant
{
    private readonly Dictionary<(string At, Guid Case), string> ledgers = [];

    public override string Code => "I2";

    public override void AfterStep(Happened step)
    {
        foreach (var row in step.Decision.Unit.Sagas)
        {
            if (row.Kind != ConversationEngine.CaseKind) continue;
            var ledger = step.At.LedgerOf(row.Id);
            var now = string.Join('|', ledger.Select(entry => entry.Holder));
            var before = ledgers.GetValueOrDefault((step.At.Code, row.Id), "");
            ledgers[(step.At.Code, row.Id)] = now;
            if (now != before && !Agreed(step) && !Learned(step, ledger))
                Violated($"{step.Incoming.Type ?? step.Incoming.Body.ToString()} changed the ledger of {step.At.Code} from {before} to {now}");
        }
    }

    private static bool Agreed(Happened step) =>
        step.Incoming.Body is HandoverAccepted or HandoverCancellationAgreed or ReportReceived or ReportTakenBack or CaseClosed
        || step.Sent<HandoverCancellationAgreed>() || step.Sent<ReportReceived>() || step.Sent<ReportTakenBack>();

    private static bool Learned(Happened step, IReadOnlyList<OversightEntry> ledger) =>
        step.Incoming.Body is HandoverOffered or ReportSubmitted && ledger.Count > 0 && ledger[^1].Holder == step.Incoming.From;
}
