using ChainHub.Contracts.Consultation;
using ChainHub.Conversations;
using ChainHub.Node.Tests.World;
using ChainHub.Node.Transport;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.BadInput;

/// <summary>The broker takes a message back, as when a connection is lost, while it is being written.</summary>
public sealed class A_message_whose_handling_is_cut_off
{
    [Fact]
    public async Task While_it_is_written_has_one_effect_when_it_comes_again()
    {
        await using var chain = await Chain.StartAsync();
        var team = chain[Chain.Team];
        var (reached, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        team.Cabinet.Holds = _ =>
        {
            reached.TrySetResult();
            return goOn.Task;
        };
        using var cutOff = new CancellationTokenSource();
        var question = new Delivery(Chain.VeiligThuis, Refused.Question(chain), Acute: false);
        var first = team.Node.ReceiveAsync(question, cutOff.Token);
        await reached.Task;
        await cutOff.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);

        var again = team.Node.ReceiveAsync(question, CancellationToken.None);
        goOn.SetResult();
        (await again).ShouldBe(Outcome.Duplicate);
        await chain.SettleAsync();
        team.People.Found<ConsultationAsked>().Count.ShouldBe(1);
        (await team.JournalAsync()).Count(line => line.What == "handled").ShouldBe(1);
        (await team.ParkedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Before_it_is_written_has_no_effect_until_it_comes_again()
    {
        await using var chain = await Chain.StartAsync();
        var team = chain[Chain.Team];
        using var cutOff = new CancellationTokenSource();
        team.Cabinet.OnLoad = _ => cutOff.Cancel();
        var question = new Delivery(Chain.VeiligThuis, Refused.Question(chain), Acute: false);
        await Should.ThrowAsync<OperationCanceledException>(() => team.Node.ReceiveAsync(question, cutOff.Token));
        (await team.JournalAsync()).ShouldBeEmpty();

        team.Cabinet.OnLoad = _ => { };
        (await team.Node.ReceiveAsync(question, CancellationToken.None)).ShouldBe(Outcome.Handled);
    }
}
