using System.Text.Json;
using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Hub;
using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements;
using ChainHub.Node.Provisioning;
using ChainHub.Node.Tests.World;
using ChainHub.Node.Topology;
using ChainHub.Node.Transport;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Succession;

/// <summary>The team of De Rijp becomes part of the team of Alkmaar on 31 March 2026; what it said is heard until 2 April.</summary>
public sealed class An_organization_in_the_place_of_another
{
    internal const string Village = "st-de-rijp";

    [Fact]
    public async Task What_was_on_its_way_is_heard_until_the_day_that_was_agreed()
    {
        await using var chain = await StartAsync();
        var asked = await AsksAsync(chain);

        chain.Time.Advance(TimeSpan.FromDays(3));
        (await ArrivesAsync(chain, Closing(chain, asked))).ShouldBe(Outcome.Handled);
        (await chain[Chain.Shelter].StateOfAsync(asked)).ShouldBe("Closed");
    }

    [Fact]
    public async Task After_that_day_the_old_account_opens_no_door_and_the_successor_hears_why()
    {
        await using var chain = await StartAsync();
        var asked = await AsksAsync(chain);
        await chain[Village].Wire.DisposeAsync();

        chain.Time.Advance(TimeSpan.FromDays(4));
        (await ArrivesAsync(chain, Closing(chain, asked))).ShouldBe(Outcome.Rejected);
        (await chain[Chain.Shelter].StateOfAsync(asked)).ShouldBe("Asked");
        (await chain[Chain.Shelter].JournalAsync()).Where(line => line.What == "rejected").ShouldHaveSingleItem().Code.ShouldBe(nameof(RejectionReason.Sender));
        await chain.SettleAsync();
        var told = chain[Chain.Team].People.Found<MessageRejected>().ShouldHaveSingleItem();
        var rejected = told.Data.Deserialize<MessageRejected>(ContractJson.Options)!;
        rejected.Detail.ShouldContain($"{Chain.Team} stands in the place of {Village} since 2026-03-31");
        rejected.Paths.ShouldBe(["/fromorg"]);
    }

    [Fact]
    public void What_is_addressed_to_the_old_code_is_bound_to_the_queue_of_the_successor()
    {
        var before = Bindings(new(2026, 3, 30));
        var after = Bindings(new(2026, 3, 31));

        before.ShouldContain(binding => binding.Destination == TopologyNames.QueueOf(Village));
        after.ShouldNotContain(binding => binding.Destination == TopologyNames.QueueOf(Village));
        after.ShouldContain(binding => binding.Destination == TopologyNames.QueueOf(Chain.Team)
            && binding.RoutingKey == Catalogue.Of<ConsultationAnswered>().RoutingKey(Village));
    }

    [Fact]
    public void The_old_organization_can_send_until_the_day_that_was_agreed()
    {
        Bindings(new(2026, 4, 2)).ShouldContain(binding => binding.Exchange == TopologyNames.ExchangeOf(Village));
        Bindings(new(2026, 4, 3)).ShouldNotContain(binding => binding.Exchange == TopologyNames.ExchangeOf(Village));
    }

    private static async Task<Guid> AsksAsync(Chain chain)
    {
        var asked = Guid.NewGuid();
        (await chain[Village].SaysAsync(asked, Chain.Shelter, Sayings.Question)).Accepted.ShouldBeTrue();
        await chain.SettleAsync();
        (await chain[Chain.Shelter].StateOfAsync(asked)).ShouldBe("Asked");
        return asked;
    }

    private static byte[] Closing(Chain chain, Guid asked)
    {
        var closed = new ConsultationClosed { Closure = default, OccurredAt = Sayings.At };
        return CloudEventCodec.Write(chain[Village].Envelope(asked, Chain.Shelter, closed, sequence: 2), closed);
    }

    private static Task<Outcome> ArrivesAsync(Chain chain, byte[] message) =>
        chain.WaitedOutAsync(chain[Chain.Shelter].Node.ReceiveAsync(new Delivery(Village, message, Acute: false), CancellationToken.None));

    private static HashSet<BrokerBinding> Bindings(DateOnly day) => BrokerBinding.AgreedOn(Merging(), day);

    private static Task<Chain> StartAsync() => Chain.StartAsync(agreements: Merging());

    internal static AgreementBook Merging()
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("infra", "agreements", "alkmaar.yaml"))
            .Replace("  - code: rvdk-nh\n", $$"""
              - code: {{Village}}
                name: Sociaal team De Rijp
                kind: social-team
                oin: "00000099000000001099"
                succeeded-by: {code: {{Chain.Team}}, from: 2026-03-31, heard-until: 2026-04-02}
              - code: rvdk-nh

            """, StringComparison.Ordinal)
            .Replace("  - between: [vt-nhn, rvdk-nh]\n", $"""
              - between: [{Village}, {Chain.Shelter}]
                messages: [consultation]
              - between: [vt-nhn, rvdk-nh]

            """, StringComparison.Ordinal);
        var file = Path.GetTempFileName() + ".yaml";
        File.WriteAllText(file, text);
        try
        {
            return AgreementFiles.Load(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
