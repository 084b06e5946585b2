using ChainHub.Conversations.Agreements;
using ChainHub.Node.Topology;

namespace ChainHub.Node.Provisioning;

/// <summary>
/// Makes on the broker what the agreements say: for each organization an account that owns its exchange and its queues and nothing
/// else, and between organizations the bindings that are agreed. Run again, it changes only what differs. Accounts and queues of
/// organizations that no agreement names any more are left alone, as they may hold messages; their bindings go.
/// </summary>
/// <param name="settings">The broker, and the hub's account.</param>
public sealed class BrokerProvisioner(BrokerAdministrator settings)
{
    // The broker makes bindings one by one in any case; more at once only waits there.
    private const int AtOnce = 8;

    private readonly string host = settings.VirtualHost;

    /// <summary>Brings the broker in line with the agreements.</summary>
    /// <param name="book">All agreements: what is not in it loses its bindings.</param>
    /// <param name="day">The Amsterdam date whose agreements the bindings follow.</param>
    /// <param name="secrets">Where the passwords are.</param>
    /// <param name="cancellationToken">Stops between two steps; running again goes on.</param>
    /// <exception cref="ProvisioningException">The broker cannot be reached, refuses, or has a thing that was made otherwise.</exception>
    public async Task<ProvisioningReport> RunAsync(AgreementBook book, DateOnly day, SecretsFolder secrets, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(secrets);
        using var broker = new BrokerManagement(settings);
        var changes = new List<ProvisioningChange>();
        foreach (var organization in book.Participants.Select(participant => participant.Code).Order(StringComparer.Ordinal))
        {
            changes.AddRange(await AccountAsync(broker, organization, secrets, cancellationToken));
            changes.AddRange(await OwnPlaceAsync(broker, organization, cancellationToken));
        }

        changes.AddRange(await BindAsync(broker, BrokerBinding.AgreedOn(book, day), cancellationToken));
        return new(changes);
    }

    private async Task<List<ProvisioningChange>> AccountAsync(
        BrokerManagement broker, string organization, SecretsFolder secrets, CancellationToken cancellationToken)
    {
        var path = BrokerManagement.Path("users", organization);
        if (organization == settings.User || (await broker.FindAsync(path, cancellationToken))?.GetProperty("tags").GetArrayLength() > 0)
            throw new ProvisioningException($"The broker's account '{organization}' is one of the hub's or an operator's, not an organization's. Give the organization another code.");
        var own = BrokerPermission.Of(organization);
        return
        [
            await broker.PutAsync(path, new { password = secrets.For(organization).BrokerPassword, tags = "" }, $"account {organization}", cancellationToken),
            await broker.PutAsync(
                BrokerManagement.Path("permissions", host, organization), new { configure = own, write = own, read = own },
                $"permissions of {organization}", cancellationToken),
        ];
    }

    private async Task<List<ProvisioningChange>> OwnPlaceAsync(BrokerManagement broker, string organization, CancellationToken cancellationToken)
    {
        var dead = TopologyNames.DeadOf(organization);
        var arguments = TopologyNames.QueueArguments(organization);
        List<ProvisioningChange> made =
        [
            await ExchangeAsync(TopologyNames.ExchangeOf(organization), "topic"),
            await ExchangeAsync(dead, "fanout"),
            await QueueAsync(dead, TopologyNames.DeadQueueArguments()),
            await QueueAsync(TopologyNames.QueueOf(organization), arguments),
            await QueueAsync(TopologyNames.AcuteQueueOf(organization), arguments),
        ];
        await broker.PostAsync(BrokerManagement.Path("bindings", host, "e", dead, "q", dead), new { routing_key = "" }, $"binding {dead}", cancellationToken);
        return made;

        Task<ProvisioningChange> ExchangeAsync(string name, string type) => broker.PutAsync(
            BrokerManagement.Path("exchanges", host, name), new { type, durable = true }, $"exchange {name}", cancellationToken);

        Task<ProvisioningChange> QueueAsync(string name, IDictionary<string, object?> with) => broker.PutAsync(
            BrokerManagement.Path("queues", host, name), new { durable = true, arguments = with }, $"queue {name}", cancellationToken);
    }

    private async Task<List<ProvisioningChange>> BindAsync(BrokerManagement broker, HashSet<BrokerBinding> agreed, CancellationToken cancellationToken)
    {
        var list = await broker.FindAsync(BrokerManagement.Path("bindings", host), cancellationToken)
            ?? throw new ProvisioningException($"The broker has no virtual host '{host}'. Make it, or give another one.");
        var found = list.EnumerateArray().Select(FoundBinding.Of)
            .Where(binding => TopologyNames.OwnerOfExchange(binding.Binding.Exchange) is not null).ToList();
        // One that an organization made from its own exchange to its own queue is not agreed either; nor is one with arguments.
        var kept = found.Where(binding => binding.ToQueue && agreed.Contains(binding.Binding) && binding.Properties == Plain(binding.Binding)).ToList();
        var removed = found.Except(kept).ToList();
        var created = agreed.Except(kept.Select(binding => binding.Binding)).ToList();
        var limit = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(removed, limit, async (old, stop) => await broker.DeleteAsync(
            BrokerManagement.Path("bindings", host, "e", old.Binding.Exchange, old.ToQueue ? "q" : "e", old.Binding.Destination, old.Properties),
            old.Binding.ToString(), stop));
        await Parallel.ForEachAsync(created, limit, async (binding, stop) => await broker.PostAsync(
            BrokerManagement.Path("bindings", host, "e", binding.Exchange, "q", binding.Destination), new { routing_key = binding.RoutingKey },
            binding.ToString(), stop));
        return
        [
            .. Changes(ProvisioningEffect.Removed, removed.Select(old => old.Binding)),
            .. Changes(ProvisioningEffect.Created, created),
            .. Changes(ProvisioningEffect.Kept, kept.Select(old => old.Binding)),
        ];
    }

    // The broker's name for a binding without arguments is its routing key.
    private static string Plain(BrokerBinding binding) => binding.RoutingKey;

    private static IEnumerable<ProvisioningChange> Changes(ProvisioningEffect effect, IEnumerable<BrokerBinding> bindings) =>
        bindings.Select(binding => new ProvisioningChange(effect, binding.ToString())).OrderBy(change => change.What, StringComparer.Ordinal);
}
