using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Hub;
using ChainHub.Node.Handling;
using ChainHub.Node.Tests.World;
using ChainHub.Node.Transport;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Leaving;

public sealed class What_cannot_leave
{
    [Theory]
    [InlineData(PublishOutcome.Unroutable, DeliveryFailure.Unroutable)]
    [InlineData(PublishOutcome.Refused, DeliveryFailure.Refused)]
    public async Task Is_set_aside_with_its_reason_and_nobody_behind_it_waits(PublishOutcome answer, DeliveryFailure failure)
    {
        await using var chain = await Chain.StartAsync();
        var (vt, team) = (chain[Chain.VeiligThuis], chain[Chain.Team]);
        vt.Wire.Instead = message => message.Type == Catalogue.Of<HandoverOffered>().Type ? answer : null;
        var (offered, asked) = (Guid.NewGuid(), Guid.NewGuid());
        (await vt.SaysAsync(offered, team.Code, Sayings.Offer(), Guid.NewGuid())).Problems.ShouldBeEmpty();
        (await vt.SaysAsync(asked, team.Code, Sayings.Question)).Problems.ShouldBeEmpty();
        await chain.SettleAsync();

        team.People.Found<ConsultationAsked>().ShouldHaveSingleItem();
        var failed = vt.People.Found<DeliveryFailed>().ShouldHaveSingleItem();
        failed.Envelope.ConversationId.ShouldBe(offered);
        failed.Data.GetProperty("failure").GetString().ShouldBe(failure.ToString());
        failed.Data.GetProperty("remedy").GetString().ShouldNotBeNullOrEmpty();
        var aside = (await vt.Node.Ledger.SetAsideAsync(0, 10, CancellationToken.None)).ShouldHaveSingleItem();
        aside.Reason.ShouldBe(failure.ToString());
        vt.Book.Lines.ShouldContain(l => l.Level == LogLevel.Error && l.Line.Contains(aside.MessageId) && l.Line.Contains(failure.ToString()));
        (await vt.JournalAsync()).ShouldContain(l => l.What == "returned" && l.Code == failure.ToString());
    }

    [Fact]
    public async Task For_now_is_tried_again_in_order()
    {
        await using var chain = await Chain.StartAsync();
        var (vt, team) = (chain[Chain.VeiligThuis], chain[Chain.Team]);
        var tries = 0;
        vt.Wire.Instead = _ => ++tries <= 3 ? PublishOutcome.Unavailable : null;
        var conversation = Guid.NewGuid();
        (await vt.SaysAsync(conversation, team.Code, Sayings.Question)).Accepted.ShouldBeTrue();
        (await vt.SaysAsync(conversation, team.Code, new ConsultationClosed { Closure = default })).Problems.ShouldBeEmpty();
        await chain.PassTimeAsync(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(1));

        vt.Wire.Left.Select(message => message.Type).ShouldBe([Catalogue.Of<ConsultationAsked>().Type, Catalogue.Of<ConsultationClosed>().Type]);
        (await team.JournalAsync()).ShouldNotContain(l => l.What == "parked");
        vt.People.Found<DeliveryFailed>().ShouldBeEmpty();
    }

    [Fact]
    public async Task For_good_is_set_aside_as_not_confirmed_after_its_tries()
    {
        await using var chain = await Chain.StartAsync(limits: new NodeLimits { SendTries = 3 });
        var vt = chain[Chain.VeiligThuis];
        vt.Wire.Instead = _ => PublishOutcome.Unavailable;
        await vt.SaysAsync(Guid.NewGuid(), Chain.Team, Sayings.Question);
        await chain.PassTimeAsync(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(1));
        vt.People.Found<DeliveryFailed>().ShouldHaveSingleItem().Data.GetProperty("failure").GetString().ShouldBe(nameof(DeliveryFailure.NotConfirmed));
    }

    [Fact]
    public async Task Because_the_transport_fails_holds_up_no_other_conversation()
    {
        await using var chain = await Chain.StartAsync();
        var vt = chain[Chain.VeiligThuis];
        vt.Wire.Instead = message => message.ToOrg == Chain.Team ? throw new InvalidOperationException(Sayings.Canary) : null;
        await vt.SaysAsync(Guid.NewGuid(), Chain.Team, Sayings.Question);
        await vt.SaysAsync(Guid.NewGuid(), Chain.Shelter, Sayings.Question);
        await chain.SettleAsync();
        chain[Chain.Shelter].People.Found<ConsultationAsked>().Count.ShouldBe(1);
        (await vt.Cabinet.HealthAsync(CancellationToken.None)).OutboxRows.ShouldBe(1);

        vt.Wire.Instead = _ => null;
        await chain.PassTimeAsync(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1));
        chain[Chain.Team].People.Found<ConsultationAsked>().Count.ShouldBe(1);
        vt.Book.Lines.ShouldAllBe(l => !l.Line.Contains(Sayings.Canary));
    }

    [Fact]
    public async Task Because_what_becomes_of_it_fails_holds_up_no_other_conversation()
    {
        await using var chain = await Chain.StartAsync();
        var vt = chain[Chain.VeiligThuis];
        vt.Wire.Instead = message => message.ToOrg == Chain.Team ? PublishOutcome.Unroutable : null;
        vt.Cabinet.OnCommit = unit =>
        {
            if (unit.SetAside.Count > 0) throw new InvalidOperationException("broken");
        };
        await vt.SaysAsync(Guid.NewGuid(), Chain.Team, Sayings.Question);
        await vt.SaysAsync(Guid.NewGuid(), Chain.Shelter, Sayings.Question);
        await chain.SettleAsync();
        await chain.PassTimeAsync(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(10));
        vt.Wire.Left.Count.ShouldBe(1);
    }

    [Fact]
    public async Task To_who_is_not_there_waits_until_it_is()
    {
        await using var chain = await Chain.StartAsync();
        var (vt, team) = (chain[Chain.VeiligThuis], chain[Chain.Team]);
        await team.Wire.StopAsync(CancellationToken.None);
        await vt.SaysAsync(Guid.NewGuid(), team.Code, Sayings.Question);
        await chain.SettleAsync();
        await team.Wire.StartAsync(team.Node.ReceiveAsync, CancellationToken.None);
        await chain.PassTimeAsync(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1));
        team.People.Found<ConsultationAsked>().Count.ShouldBe(1);
    }
}
