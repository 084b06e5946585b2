using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Hub;
using ChainHub.Conversations;
using ChainHub.Node.Tests.World;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.BadInput;

public sealed class A_message_from_who_may_not_send_it
{
    [Fact]
    public async Task Under_the_name_of_another_is_refused_to_whom_the_broker_vouches_for()
    {
        await using var chain = await Chain.StartAsync();
        var shelter = chain[Chain.Shelter].Node.Self;
        var spoofed = Refused.Question(chain, change: e => e with { FromOrg = shelter.Code, Source = shelter.Source });
        await Refused.ByTheTeamAsync(chain, spoofed, RejectionReason.Sender, "/fromorg");
        chain[Chain.Shelter].People.Found<MessageRejected>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Under_the_name_of_another_does_not_use_up_that_others_ids()
    {
        await using var chain = await Chain.StartAsync();
        var shelter = chain[Chain.Shelter];
        var spoofed = Refused.Question(chain, change: e => e with { Id = "shelter-7", FromOrg = shelter.Code, Source = shelter.Node.Self.Source });
        (await Refused.ArrivesAsync(chain, spoofed)).ShouldBe(Outcome.Rejected);

        var real = shelter.Envelope(Guid.NewGuid(), Chain.Team, Sayings.Question, sequence: 1, id: "shelter-7");
        (await Refused.ArrivesAsync(chain, CloudEventCodec.Write(real, Sayings.Question), shelter.Code)).ShouldBe(Outcome.Handled);
    }

    [Fact]
    public async Task For_whom_the_broker_vouches_not_is_refused_and_answered_to_nobody()
    {
        await using var chain = await Chain.StartAsync();
        (await Refused.ArrivesAsync(chain, Refused.Question(chain), sender: null)).ShouldBe(Outcome.Rejected);
        await Refused.OnlyThisWasRefusedAsync(chain, RejectionReason.Sender, "");
        NobodyWasTold(chain);
    }

    [Fact]
    public async Task Whom_no_agreement_names_is_refused_and_answered_to_nobody()
    {
        await using var chain = await Chain.StartAsync();
        var unknown = Refused.Question(chain, change: e => e with { FromOrg = "st-elders" });
        (await Refused.ArrivesAsync(chain, unknown, "st-elders")).ShouldBe(Outcome.Rejected);
        await Refused.OnlyThisWasRefusedAsync(chain, RejectionReason.NoAgreement, "st-elders");
        NobodyWasTold(chain);
    }

    [Fact]
    public async Task Under_the_OIN_of_another_is_refused()
    {
        await using var chain = await Chain.StartAsync();
        var wrong = Refused.Question(chain, change: e => e with { Source = chain[Chain.Shelter].Node.Self.Source });
        await Refused.ByTheTeamAsync(chain, wrong, RejectionReason.Sender, "/source");
    }

    [Fact]
    public async Task To_another_than_who_receives_it_is_refused()
    {
        await using var chain = await Chain.StartAsync();
        await Refused.ByTheTeamAsync(chain, Refused.Question(chain, change: e => e with { ToOrg = Chain.Shelter }), RejectionReason.Sender, "/toorg");
    }

    [Fact]
    public async Task Without_an_agreement_on_its_kind_is_refused()
    {
        await using var chain = await Chain.StartAsync();
        // The shelter and the team ask each other for advice; families go by way of Veilig Thuis.
        var offer = chain[Chain.Shelter].Envelope(Guid.NewGuid(), Chain.Team, Sayings.Offer(), Guid.NewGuid(), sequence: 1);
        var rejected = await Refused.ByTheTeamAsync(
            chain, CloudEventCodec.Write(offer, Wired(Sayings.Offer())), RejectionReason.NoAgreement, "/type", Chain.Shelter);
        rejected.Detail.ShouldContain("handover.offered");
    }

    [Fact]
    public async Task Before_the_agreement_is_in_force_is_refused_with_the_day()
    {
        var text = await File.ReadAllTextAsync(Testing.RepositoryRoot.Combine("infra", "agreements", "alkmaar.yaml"));
        var file = Path.GetTempFileName() + ".yaml";
        await File.WriteAllTextAsync(file, text.Replace("valid-from: 2026-01-01", "valid-from: 2026-03-31", StringComparison.Ordinal));
        await using var chain = await Chain.StartAsync(agreements: Agreements.AgreementFiles.Load(file));
        File.Delete(file);

        (await Refused.ArrivesAsync(chain, Refused.Question(chain))).ShouldBe(Outcome.Rejected);
        var line = (await chain[Chain.Team].JournalAsync()).ShouldHaveSingleItem();
        (line.What, line.Code, line.FromOrg).ShouldBe(("rejected", nameof(RejectionReason.NoAgreement), Chain.VeiligThuis));

        chain.Time.Advance(TimeSpan.FromHours(14));
        await Refused.AGoodOneIsHandledAsync(chain);
    }

    [Fact]
    public async Task Who_takes_no_part_in_the_conversation_is_refused()
    {
        await using var chain = await Chain.StartAsync();
        var asked = chain[Chain.Shelter].Envelope(Guid.NewGuid(), Chain.Team, Sayings.Question, sequence: 1);
        (await Refused.ArrivesAsync(chain, CloudEventCodec.Write(asked, Sayings.Question), Chain.Shelter)).ShouldBe(Outcome.Handled);

        var intruding = Refused.Question(chain, message: new ConsultationClosed { Closure = default, OccurredAt = Sayings.At },
            change: e => e with { ConversationId = asked.ConversationId });
        (await Refused.ArrivesAsync(chain, intruding)).ShouldBe(Outcome.Rejected);
        (await chain[Chain.Team].StateOfAsync(asked.ConversationId)).ShouldBe("Asked");
        await chain.SettleAsync();
        chain[Chain.VeiligThuis].People.Found<MessageRejected>().Count.ShouldBe(1);
        chain[Chain.Shelter].People.Found<MessageRejected>().ShouldBeEmpty();
    }

    private static Contracts.Handover.HandoverOffered Wired(Contracts.Handover.HandoverOffered offer) => offer with { OccurredAt = Sayings.At };

    private static void NobodyWasTold(Chain chain)
    {
        foreach (var member in chain.Members.Values) member.People.Found<MessageRejected>().ShouldBeEmpty(member.Code);
    }
}
