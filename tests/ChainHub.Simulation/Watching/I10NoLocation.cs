using System.Text;
using System.Text.Json;

namespace ChainHub.Simulation;

/// <summary>
/// Where somebody is sheltered is written nowhere: a location that somebody typed is in no byte that a store holds, a queue carries, a notice
/// or a refusal brings, or a journal keeps.
/// </summary>
internal sealed class I10NoLocation : Invariant
{
    private static readonly byte[] Canary = Encoding.UTF8.GetBytes(Words.Canary);

    public override string Code => "I10";

    public override void AfterStep(Happened step)
    {
        var unit = step.Decision.Unit;
        foreach (var row in unit.Outbox) Look(row.Body, $"{row.Type} of {step.At.Code} to {row.ToOrg} ({row.Lane})");
        foreach (var row in unit.Park) Look(row.Body, $"{row.Type} that {step.At.Code} put apart");
        foreach (var row in unit.Sagas) Look(row.Data, $"what {step.At.Code} keeps in {row.Machine}");
        if (step.Decision.Rejection is { } refusal) Look(refusal.Detail, $"what {step.At.Code} says of a refusal");
    }

    public override void AtTheEnd()
    {
        foreach (var at in Chain.Organizations)
        {
            Look(JsonSerializer.Serialize(at.Store.Journal), $"the journal of {at.Code}");
            Look(JsonSerializer.Serialize(at.Store.Tasks.Values), $"the tasks of {at.Code}");
            Look(JsonSerializer.Serialize(at.Store.SetAside), $"what did not leave {at.Code}");
            foreach (var term in at.Store.Terms.Values) Look(term.Computation, $"a term of {at.Code}");
            foreach (var saga in at.Store.Sagas.Values) Look(saga.Data, $"{saga.Machine} of {at.Code}");
            foreach (var parked in at.Store.Parked.Values) Look(parked.Body, $"what {at.Code} put apart");
            foreach (var row in at.Store.Outbox.Concat(at.Told)) Look(row.Body, $"a row of {at.Code}");
        }

        foreach (var parcel in Chain.Network.Sent.Concat(Chain.Network.Lost).Concat(Chain.Network.Flying)) Look(parcel.Row.Body, $"a message of {parcel.From} to {parcel.To}");
    }

    private void Look(string text, string where)
    {
        if (text.Contains(Words.Canary, StringComparison.Ordinal)) Violated($"a location is in {where}");
    }

    private void Look(byte[] bytes, string where)
    {
        if (bytes.AsSpan().IndexOf(Canary) >= 0) Violated($"a location is in {where}");
    }
}
