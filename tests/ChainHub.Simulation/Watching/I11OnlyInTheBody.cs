using System.Text;
using System.Text.Json;

namespace ChainHub.Simulation;

/// <summary>What people say is in the bodies of messages: in no envelope, journal, task, term, or what is kept of a conversation about a shelter.</summary>
internal sealed class I11OnlyInTheBody : Invariant
{
    private static readonly byte[] Canary = Encoding.UTF8.GetBytes(Words.OnlyInBodies);

    public override string Code => "I11";

    public override void AfterStep(Happened step)
    {
        foreach (var row in step.Decision.Unit.Outbox)
            if (row.Type.StartsWith("nl.chainhub.shelter.", StringComparison.Ordinal) || row.Type.StartsWith("nl.chainhub.children.", StringComparison.Ordinal))
                if (HasIt(JsonSerializer.Serialize(CloudEventCodec.Read(row.Body).Envelope))) Violated($"what people said is in the envelope of {row.Type}");
        foreach (var saga in step.Decision.Unit.Sagas)
            if (HasIt(saga.Data)) Violated($"what people said is in what {step.At.Code} keeps in {saga.Machine}");
        foreach (var line in step.Decision.Unit.Journal)
            if (HasIt(line.Code)) Violated($"what people said is in the journal of {step.At.Code}");
        if (HasIt(step.Decision.Rejection?.Detail)) Violated($"what people said is in what {step.At.Code} says of a refusal");
    }

    public override void AtTheEnd(WrittenDown written)
    {
        foreach (var (what, text) in written.Texts)
            if (HasIt(text)) Violated($"what people said is in {what}");
    }

    private static bool HasIt(byte[] text) => text.AsSpan().IndexOf(Canary) >= 0;

    private static bool HasIt(string? text) => text?.Contains(Words.OnlyInBodies, StringComparison.Ordinal) == true;
}
