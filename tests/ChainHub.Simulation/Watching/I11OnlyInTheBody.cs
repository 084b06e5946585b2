using System.Text.Json;

namespace ChainHub.Simulation;

/// <summary>What people say is in the bodies of messages: in no envelope, journal, task, term, or what is kept of a conversation about a shelter.</summary>
internal sealed class I11OnlyInTheBody : Invariant
{
    public override string Code => "I11";

    public override void AfterStep(Happened step)
    {
        foreach (var row in step.Decision.Unit.Outbox)
            if (row.Type.StartsWith("nl.chainhub.shelter.", StringComparison.Ordinal) || row.Type.StartsWith("nl.chainhub.children.", StringComparison.Ordinal))
                Look(JsonSerializer.Serialize(CloudEventCodec.Read(row.Body).Envelope), $"the envelope of {row.Type}");
        foreach (var saga in step.Decision.Unit.Sagas) Look(saga.Data, $"what {step.At.Code} keeps in {saga.Machine}");
        foreach (var line in step.Decision.Unit.Journal) Look(line.Code ?? "", $"the journal of {step.At.Code}");
        if (step.Decision.Rejection is { } refusal) Look(refusal.Detail, $"what {step.At.Code} says of a refusal");
    }

    public override void AtTheEnd()
    {
        foreach (var at in Chain.Organizations)
        {
            Look(JsonSerializer.Serialize(at.Store.Journal), $"the journal of {at.Code}");
            Look(JsonSerializer.Serialize(at.Store.Tasks.Values), $"the tasks of {at.Code}");
        }
    }

    private void Look(string text, string where)
    {
        if (text.Contains(Words.OnlyInBodies, StringComparison.Ordinal)) Violated($"what people said is in {where}");
    }
}
