using System.Text;

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
        foreach (var row in unit.Outbox)
            if (HasIt(row.Body)) Violated($"a location is in {row.Type} of {step.At.Code} to {row.ToOrg} ({row.Lane})");
        foreach (var row in unit.Park)
            if (HasIt(row.Body)) Violated($"a location is in {row.Type} that {step.At.Code} put apart");
        foreach (var row in unit.Sagas)
            if (HasIt(row.Data)) Violated($"a location is in what {step.At.Code} keeps in {row.Machine}");
        if (HasIt(step.Decision.Rejection?.Detail)) Violated($"a location is in what {step.At.Code} says of a refusal");
    }

    public override void AtTheEnd(WrittenDown written)
    {
        foreach (var (what, text) in written.Texts)
            if (HasIt(text)) Violated($"a location is in {what}");
        foreach (var at in Chain.Organizations)
        {
            if (at.Store.Terms.Values.Any(term => HasIt(term.Computation.Text))) Violated($"a location is in a term of {at.Code}");
            if (at.Store.Sagas.Values.FirstOrDefault(saga => HasIt(saga.Data)) is { } kept) Violated($"a location is in {kept.Machine} of {at.Code}");
            if (at.Store.Parked.Values.Any(parked => HasIt(parked.Body))) Violated($"a location is in what {at.Code} put apart");
            if (at.Store.Outbox.Concat(at.Told).FirstOrDefault(row => HasIt(row.Body)) is { } told) Violated($"a location is in {told.Type}, a row of {at.Code}");
        }

        if (Chain.Network.Sent.Concat(Chain.Network.Lost).Concat(Chain.Network.Flying).FirstOrDefault(parcel => HasIt(parcel.Row.Body)) is { } sent)
            Violated($"a location is in a message of {sent.From} to {sent.To}");
    }

    private static bool HasIt(string? text) => text?.Contains(Words.Canary, StringComparison.Ordinal) == true;

    private static bool HasIt(byte[] bytes) => bytes.AsSpan().IndexOf(Canary) >= 0;
}
