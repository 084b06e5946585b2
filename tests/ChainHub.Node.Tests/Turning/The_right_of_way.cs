using ChainHub.Node.Handling;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Turning;

public sealed class The_right_of_way
{
    private readonly ManualTime time = new();
    private readonly RightOfWay way;

    public The_right_of_way() => way = new RightOfWay(time);

    [Fact]
    public void Is_everybodys_while_nothing_acute_is_under_way()
    {
        way.Take().Dispose();
        way.GiveAsync(CancellationToken.None).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task Is_of_what_is_acute_until_the_last_of_it_is_over()
    {
        var (one, other) = (way.Take(), way.Take());
        var ordinary = way.GiveAsync(CancellationToken.None);

        one.Dispose();
        one.Dispose();
        ordinary.IsCompleted.ShouldBeFalse("the other is still under way, and disposing twice counts once");

        other.Dispose();
        await ordinary.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Is_given_for_a_moment_at_the_most()
    {
        using var acute = way.Take();
        var ordinary = way.GiveAsync(CancellationToken.None);
        time.Advance(RightOfWay.Patience - TimeSpan.FromTicks(1));
        ordinary.IsCompleted.ShouldBeFalse();

        time.Advance(TimeSpan.FromTicks(1));
        await ordinary.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Holds_nobody_who_gives_up()
    {
        using var acute = way.Take();
        using var stopping = new CancellationTokenSource();
        var ordinary = way.GiveAsync(stopping.Token);
        await stopping.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(ordinary);
    }
}
