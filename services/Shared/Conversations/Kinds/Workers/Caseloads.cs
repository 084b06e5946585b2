using System.Globalization;
using ChainHub.Contracts.Workers;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations.Workers;

/// <summary>How many families a worker or a duo has (caseload), against what was agreed.</summary>
internal static class Caseloads
{
    /// <summary>What would be exceeded by one more family, in words; null: nothing.</summary>
    public static string? Exceeded(Step step, Guid? caseId, string worker, DuoPartner? partner)
    {
        var agreed = step.Agreements.Between(step.Self.Code, step.Conversation!.Peer, step.Today)?.Caseload ?? Caseload.Usual;
        string[] own = partner is not null && partner.Organization == step.Self.Code ? [worker, partner.WorkerRef] : [worker];
        if (partner is not null && step.Workers.Of(worker).WithDuo(WorkerFamilies.Face(partner.Organization, partner.WorkerRef), caseId) is var together && together >= agreed.Duo)
            return Words("duo", together, agreed.Duo);
        var most = own.Max(each => step.Workers.Of(each).Besides(caseId));
        return most >= agreed.Worker ? Words("worker", most, agreed.Worker) : null;
    }

    private static string Words(string who, int has, int agreed) =>
        string.Create(CultureInfo.InvariantCulture, $"This {who} has {has} families, and {agreed} at the most were agreed.");
}
