using System.Text.Json;
using ChainHub.Contracts.Handover;
using ChainHub.Node.Tests.World;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Traces;

public sealed class What_people_say_stays_in_the_bodies
{
    [Fact]
    public async Task And_is_in_no_journal_log_span_metric_routing_key_or_column()
    {
        using var recording = new Recording();
        await using var chain = await Chain.StartAsync();
        await Story.TellAsync(chain);

        recording.AsText().ShouldNotContain(Sayings.Canary);
        foreach (var (code, member) in chain.Members)
        {
            Text(member.Book.Lines.Select(l => l.Line)).ShouldNotContain(Sayings.Canary, Case.Sensitive, code);
            Text(await member.JournalAsync()).ShouldNotContain(Sayings.Canary, Case.Sensitive, code);
            Text((await member.ParkedAsync()).Select(p => p with { Body = [] })).ShouldNotContain(Sayings.Canary, Case.Sensitive, code);
            Text(await member.Node.Ledger.SetAsideAsync(0, 100, CancellationToken.None)).ShouldNotContain(Sayings.Canary, Case.Sensitive, code);
            Text(await member.Node.Ledger.TermsAsync(null, 100, CancellationToken.None)).ShouldNotContain(Sayings.Canary, Case.Sensitive, code);
            Text(await member.Node.Ledger.TasksAsync(null, 100, CancellationToken.None)).ShouldNotContain(Sayings.Canary, Case.Sensitive, code);
            Text(member.Wire.Left.Select(m => m with { Body = default })).ShouldNotContain(Sayings.Canary, Case.Sensitive, code);
        }

        // It was said, and did arrive.
        Text(chain[Chain.Team].People.Found<HandoverOffered>().Select(found => found.Data)).ShouldContain(Sayings.Canary);
        chain[Chain.Team].Book.Lines.ShouldNotBeEmpty();
    }

    private static string Text<T>(IEnumerable<T> things) => JsonSerializer.Serialize(things);
}
