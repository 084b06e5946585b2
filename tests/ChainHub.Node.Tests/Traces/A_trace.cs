using System.Diagnostics;
using ChainHub.Contracts;
using ChainHub.Node.Telemetry;
using ChainHub.Node.Tests.World;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Traces;

public sealed class A_trace
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Fact]
    public async Task Follows_a_message_to_its_receiver_and_ends_before_a_term_that_links_to_it()
    {
        using var recording = new Recording(TelemetryNames.Source);
        await using var chain = await Chain.StartAsync();
        var (vt, team) = (chain[Chain.VeiligThuis], chain[Chain.Team]);
        var conversation = Guid.NewGuid();
        var envelope = vt.Envelope(conversation, team.Code, Sayings.Question) with { TraceParent = $"00-{Trace}-00f067aa0ba902b7-01" };
        (await vt.HandsInAsync(CloudEventCodec.Write(envelope, Sayings.Question))).Accepted.ShouldBeTrue();
        await chain.SettleAsync();

        var command = Single(recording, conversation, TelemetryNames.CommandSpan);
        var handled = Single(recording, conversation, TelemetryNames.ProcessSpan);
        (command.TraceId.ToString(), handled.TraceId.ToString()).ShouldBe((Trace, Trace));
        command.ParentSpanId.ToString().ShouldBe("00f067aa0ba902b7");
        handled.ParentSpanId.ShouldBe(command.SpanId);
        handled.GetTagItem(TelemetryNames.Organization).ShouldBe(team.Code);
        Single(recording, conversation, TelemetryNames.SendSpan).ParentSpanId.ShouldBe(command.SpanId);

        await chain.PassTimeAsync(TimeSpan.FromHours(21));
        var fired = Of(recording, conversation, TelemetryNames.FireSpan).ToList();
        fired.ShouldNotBeEmpty();
        foreach (var span in fired)
        {
            span.TraceId.ToString().ShouldNotBe(Trace);
            span.ParentSpanId.ShouldBe(default);
            span.Links.ShouldHaveSingleItem().Context.TraceId.ToString().ShouldBe(Trace);
        }
    }

    private static Activity Single(Recording recording, Guid conversation, string name) => Of(recording, conversation, name).ShouldHaveSingleItem();

    private static IEnumerable<Activity> Of(Recording recording, Guid conversation, string name) => recording.Spans
        .Where(span => span.DisplayName == name && (string?)span.GetTagItem(TelemetryNames.Conversation) == conversation.ToString());
}
