using ChainHub.Contracts;
using ChainHub.Contracts.Links;
using ChainHub.Node.Adapters;
using ChainHub.Sandbox.Telling;

namespace ChainHub.Sandbox.Tests;

/// <summary>An agenda belongs to two organizations, not to a conversation of a story; a story tells what stands on it of its own.</summary>
public class A_weekly_agenda_is_told
{
    private static readonly ChainHub.Sandbox.World.ChainSettings Settings = Played.Settings(1);
    private static readonly Scenario Story = Settings.Scenarios.Single(story => story.Code == "veiligheid");
    private static readonly DateTimeOffset Friday = new(2026, 5, 1, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_stands_on_it_is_told_in_the_story_that_it_is_about_and_nowhere_else()
    {
        var told = await ToldAsync(new LinkAgenda
        {
            TalkOn = new(2026, 5, 1), OpenOffers = [new() { ConversationId = Story.ConversationId("overdracht"), State = "Offered", Since = Friday }],
        });

        told.ShouldBe([
            ("veiligheid", "Agenda voor het belletje van vr 1 mei, van Veilig Thuis Noord-Holland Noord aan het sociaal team Alkmaar: een overdracht die op antwoord wacht.")]);
    }

    [Fact]
    public async Task One_that_has_nothing_of_a_story_is_not_told() => (await ToldAsync(new LinkAgenda { TalkOn = new(2026, 5, 1) })).ShouldBeEmpty();

    [Fact]
    public void Each_point_is_counted_in_words()
    {
        var agenda = new LinkAgenda
        {
            TalkOn = new(2026, 5, 1), Questions = [new() { ConversationId = Guid.NewGuid(), Since = Friday }],
            NearTerms = [new() { ConversationId = Guid.NewGuid(), Rule = "D12", DueAt = Friday }, new() { ConversationId = Guid.NewGuid(), Rule = "D13", DueAt = Friday }],
        };

        AgendaLine.Of(agenda).ShouldBe("2 termijnen die bijna om zijn, een vraag zonder antwoord");
        AgendaLine.Of(new LinkAgenda { TalkOn = new(2026, 5, 1) }).ShouldBe("niets, ook dat is goed om te weten");
    }

    private static async Task<List<(string, string)>> ToldAsync(LinkAgenda agenda)
    {
        var (teller, pair) = (new Listener(), Guid.NewGuid());
        var team = new SimulatedAdapter(new Conversations.NodeIdentity("st-alkmaar", "00000099000000001002", "test", TestData: true), Settings.Scenarios, 1, TimeProvider.System, teller);
        var type = Catalogue.Of<LinkAgenda>().Type;
        var envelope = new Envelope
        {
            Id = "agenda", Source = "urn:nld:oin:00000099000000001001:systeem:test", Type = type, Time = Friday, ConversationId = pair, FromOrg = "vt-nhn", ToOrg = "st-alkmaar", TestData = true,
        };
        await team.DeliverAsync(new Notice("agenda", type, pair, CloudEventCodec.Write(envelope, agenda)), CancellationToken.None);
        return [.. teller.All.Select(hearing => (hearing.Scenario.Code, StoryLines.Of(hearing, Settings.Agreements)!)).Where(told => told.Item2 is not null)];
    }

    private sealed class Listener : IStoryTeller
    {
        public List<Hearing> All { get; } = [];

        public void Said(Deed deed)
        {
        }

        public void Heard(Hearing hearing) => All.Add(hearing);
    }
}
