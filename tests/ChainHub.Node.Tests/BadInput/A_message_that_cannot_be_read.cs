using System.Text;
using ChainHub.Contracts;
using ChainHub.Node.Tests.World;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.BadInput;

public sealed class A_message_that_cannot_be_read
{
    [Fact]
    public async Task Cut_off_is_refused_to_its_sender_with_its_id()
    {
        await using var chain = await Chain.StartAsync();
        var whole = Refused.Question(chain, change: e => e with { Id = "cut-off-1" });
        (await Refused.ByTheTeamAsync(chain, whole[..^20], RejectionReason.MalformedEnvelope)).MessageId.ShouldBe("cut-off-1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("<soap/>")]
    public async Task Not_a_CloudEvent_is_refused(string text)
    {
        await using var chain = await Chain.StartAsync();
        await Refused.ByTheTeamAsync(chain, Encoding.UTF8.GetBytes(text), RejectionReason.MalformedEnvelope);
    }

    [Fact]
    public async Task With_bytes_that_are_no_text_is_refused()
    {
        await using var chain = await Chain.StartAsync();
        await Refused.ByTheTeamAsync(chain, [0xFF, 0xFE, 0x00, 0xC3], RejectionReason.MalformedEnvelope);
    }

    [Fact]
    public async Task With_a_member_twice_is_refused_with_where()
    {
        await using var chain = await Chain.StartAsync();
        await Refused.ByTheTeamAsync(
            chain, Refused.Question(chain, "\"question\":", "\"question\":\"x y z\",\"question\":"), RejectionReason.MalformedEnvelope, "/data/question");
    }

    [Theory]
    [InlineData("\"id\":\"vt-nhn-1\",", "/id")]
    [InlineData("\"specversion\":\"1.0\",", "/specversion")]
    [InlineData("\"toorg\":\"st-alkmaar\",", "/toorg")]
    [InlineData("\"fromorg\":\"vt-nhn\",", "/fromorg")]
    [InlineData("\"time\":\"2026-03-30T08:00:00Z\",", "/time")]
    public async Task Without_an_attribute_is_refused_with_where(string attribute, string path)
    {
        await using var chain = await Chain.StartAsync();
        await Refused.ByTheTeamAsync(chain, Refused.Question(chain, attribute, ""), RejectionReason.MalformedEnvelope, path);
    }

    [Fact]
    public async Task Of_ten_mebibytes_is_refused_as_too_large_with_its_id()
    {
        await using var chain = await Chain.StartAsync();
        var large = Refused.Question(chain, Sayings.Canary, new string('x', 10 * 1024 * 1024), e => e with { Id = "large-1" });
        (await Refused.ByTheTeamAsync(chain, large, RejectionReason.TooLarge)).MessageId.ShouldBe("large-1");
    }

    [Fact]
    public async Task Larger_than_its_receiver_takes_is_refused_with_the_bound()
    {
        await using var chain = await Chain.StartAsync(limits: new Handling.NodeLimits { MaxMessageBytes = 2000 });
        var large = Refused.Question(chain, Sayings.Canary, new string('x', 3000));
        (await Refused.ByTheTeamAsync(chain, large, RejectionReason.TooLarge)).Detail.ShouldContain("2000");
    }

    [Fact]
    public async Task Nested_a_hundred_deep_is_refused_as_too_large()
    {
        await using var chain = await Chain.StartAsync();
        var deep = Refused.Question(chain, "\"question\":", $"\"deep\":{new string('[', 100)}{new string(']', 100)},\"question\":");
        (await Refused.ByTheTeamAsync(chain, deep, RejectionReason.TooLarge)).Detail.ShouldContain("nested too deep");
    }

    [Fact]
    public async Task Is_refused_once_however_often_it_comes()
    {
        await using var chain = await Chain.StartAsync();
        var wrong = Encoding.UTF8.GetBytes("{\"half\":");
        await Refused.ByTheTeamAsync(chain, wrong, RejectionReason.MalformedEnvelope);
        (await Refused.ArrivesAsync(chain, wrong)).ShouldBe(Conversations.Outcome.Duplicate);
        await chain.SettleAsync();
        chain[Chain.VeiligThuis].People.Found<Contracts.Hub.MessageRejected>().Count.ShouldBe(1);
    }
}
