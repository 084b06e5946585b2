using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Node.Handling;
using ChainHub.Node.Tests.World;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Leaving;

public sealed class An_adapter_that_does_not_take_a_notice
{
    [Fact]
    public async Task Is_offered_it_again_in_order_while_other_conversations_go_on()
    {
        await using var chain = await Chain.StartAsync();
        var (vt, team) = (chain[Chain.VeiligThuis], chain[Chain.Team]);
        var (stuck, free) = (Guid.NewGuid(), Guid.NewGuid());
        team.People.OnNotice = notice =>
        {
            if (notice.ConversationId == stuck) throw new IOException($"schijf vol {Sayings.Canary}");
        };
        await vt.SaysAsync(stuck, team.Code, Sayings.Question);
        await vt.SaysAsync(stuck, team.Code, new ConsultationClosed { Closure = default });
        await vt.SaysAsync(free, team.Code, Sayings.Question);
        await chain.SettleAsync();
        team.People.Found<ConsultationAsked>().ShouldHaveSingleItem().Envelope.ConversationId.ShouldBe(free);
        team.Book.Lines.ShouldContain(l => l.Level == LogLevel.Warning && l.Line.Contains(nameof(IOException)) && !l.Line.Contains(Sayings.Canary));

        team.People.OnNotice = _ => { };
        await chain.PassTimeAsync(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1));
        team.People.Told.Where(notice => notice.ConversationId == stuck).Select(notice => notice.Type)
            .Where(type => type.StartsWith("nl.chainhub.consultation.", StringComparison.Ordinal))
            .ShouldBe([Catalogue.Of<ConsultationAsked>().Type, Catalogue.Of<ConsultationClosed>().Type]);
        team.People.Told.Select(notice => notice.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task For_good_has_it_set_aside_where_the_operator_sees_it()
    {
        await using var chain = await Chain.StartAsync(limits: new NodeLimits { NoticeTries = 2 });
        var team = chain[Chain.Team];
        team.People.OnNotice = notice =>
        {
            if (notice.Type == Catalogue.Of<ConsultationAsked>().Type) throw new IOException();
        };
        await chain[Chain.VeiligThuis].SaysAsync(Guid.NewGuid(), team.Code, Sayings.Question);
        await chain.PassTimeAsync(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1));

        (await team.Node.Ledger.SetAsideAsync(0, 10, CancellationToken.None)).ShouldHaveSingleItem().Reason.ShouldBe("AdapterUnavailable");
        (await team.JournalAsync()).ShouldContain(l => l.What == "set-aside" && l.Code == "AdapterUnavailable");
        team.Book.Lines.ShouldContain(l => l.Level == LogLevel.Error && l.Line.Contains("Set aside"));
        // What came after it in the same conversation is told all the same.
        team.People.Told.ShouldNotBeEmpty();
    }
}
