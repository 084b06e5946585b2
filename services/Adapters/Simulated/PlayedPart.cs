using System.Text.Json;
using ChainHub.Contracts;

namespace ChainHub.Adapters.Simulated;

/// <summary>What one organization's people do in one scenario: which step follows on what, and when.</summary>
internal sealed class PlayedPart(Scenario scenario, string organization, StoryTime time, Draws draws)
{
    private static readonly WaitRange Settling = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(45));

    private readonly Dictionary<Guid, string> conversations = scenario.Conversations.Keys.ToDictionary(scenario.ConversationId);
    private readonly List<Step> open = [.. scenario.Steps.Where(step => step.Who == organization)];

    public Scenario Scenario => scenario;

    public StoryTime Time => time;

    /// <summary>The name of a conversation, or null when it is not of this scenario.</summary>
    public string? NameOf(Guid conversation) => conversations.GetValueOrDefault(conversation);

    /// <summary>Two organizations of this scenario exchange it, about no family.</summary>
    public bool IsBetweenItsOwn(Envelope envelope) => envelope.ChainCase is null && envelope.FromOrg != envelope.ToOrg
        && scenario.Organizations.ContainsKey(envelope.FromOrg) && scenario.Organizations.ContainsKey(envelope.ToOrg);

    public IEnumerable<PlannedDeed> Begin() => Take(step => step.At is not null).Select(step => Plan(step, step.At!.Value, default, null));

    public IEnumerable<PlannedDeed> Hear(string type, string conversation, JsonElement data, DateTimeOffset at) =>
        Follow(trigger => trigger.Heard is not null && trigger.Heard.Type == Catalogue.NewestType(type) && trigger.In == conversation && Fits(trigger, data), at, data);

    public IEnumerable<PlannedDeed> AfterSaying(Step said, DateTimeOffset at, JsonElement? heard) =>
        Follow(trigger => trigger.Said == said.Name && trigger.In == said.In, at, heard);

    private IEnumerable<PlannedDeed> Follow(Func<Trigger, bool> on, DateTimeOffset at, JsonElement? heard) =>
        Take(step => step.After.Any(on)).Select(step => Plan(step, time.ToStory(at), step.After.First(on).Wait ?? step.Wait, heard));

    // A step is done once at the most; whether its chance came out does not depend on when it is asked.
    private List<Step> Take(Predicate<Step> which)
    {
        var taken = open.FindAll(which);
        open.RemoveAll(which);
        return taken.FindAll(step => (step.If is null || Happens(step, step.If)) && (step.Unless is null || !Happens(step, step.Unless)));
    }

    private bool Happens(Step step, string chance) => draws.Happens(scenario.Chances[chance], scenario.Code, chance, step.In);

    private PlannedDeed Plan(Step step, DateTimeOffset from, WaitRange wait, JsonElement? heard)
    {
        var at = wait.Over(from, draws.Number(scenario.Code, step.In, step.Name, "wait")) + step.Later;
        if (step.At is null && !step.AroundTheClock && scenario.Organizations[organization].Hours is { } hours)
            at = hours.Next(at, Settling.Between(draws.Number(scenario.Code, step.In, step.Name, "settle")));
        return new PlannedDeed(this, step, time.ToWall(at), heard);
    }

    private static bool Fits(Trigger trigger, JsonElement data) => trigger.Where.All(condition =>
        data.TryGetProperty(condition.Key, out var value) && (value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()) == condition.Value);
}

/// <summary>A step that will be done.</summary>
/// <param name="Part">The part it belongs to.</param>
/// <param name="Step">The step.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Heard">The body of what it follows on.</param>
internal sealed record PlannedDeed(PlayedPart Part, Step Step, DateTimeOffset At, JsonElement? Heard)
{
    /// <summary>The command: the same bytes whenever it is made.</summary>
    public byte[] Command(NodeIdentity self)
    {
        var (scenario, talk) = (Part.Scenario, Part.Scenario.Conversations[Step.In]);
        var family = talk.Case is { } name ? scenario.Cases[name] : null;
        var body = Step.Data.Fill(new References(scenario, family, At, Heard));
        return CloudEventCodec.Write(new Envelope
        {
            Id = Identity.From(scenario.Code, "step", Step.In, Step.Name).ToString(),
            Source = new NodeIdentity(self.Code, self.Oin, "simulatie", self.TestData).Source,
            Type = Step.Say.Type, Time = At, ConversationId = scenario.ConversationId(Step.In),
            ChainCase = talk.Case is { } caseName ? scenario.CaseId(caseName) : null,
            FromOrg = self.Code, ToOrg = AddressedTo(talk, self.Code),
            Urgency = Step.Say.Acute ? Urgency.Acute : Urgency.Normal, TestData = self.TestData,
        }, JsonSerializer.SerializeToElement(body));
    }

    // What stays within the organization is said to oneself: nobody else is on the envelope.
    private string AddressedTo(Talk talk, string self) =>
        Step.Say.Reach == MessageReach.WithinOrganization ? self : Step.To ?? talk.Between.First(party => party != self);
}
