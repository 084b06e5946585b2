using ChainHub.Node.Adapters;
using Microsoft.Extensions.Configuration;

namespace ChainHub.Adapters.Tests.Simulated;

public class Settings_of_a_worker
{
    private static readonly string Story = RepositoryRoot.Combine("services", "Sandbox", "scenarios", "alkmaar.yaml");

    [Fact]
    public void A_story_is_played_from_now_unless_said_otherwise()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

        Create(time, ("Scenario", Story)).NextAt!.Value.ShouldBeGreaterThan(time.GetUtcNow());
        Create(time, ("Scenario", Story), ("Start", "scenario")).NextAt!.Value.ShouldBeLessThan(time.GetUtcNow());
    }

    [Theory]
    [InlineData("Scenario", "", "'Scenario'")]
    [InlineData("Seed", "veel", "'Seed'")]
    [InlineData("Speed", "0", "'Speed'")]
    [InlineData("Start", "morgen", "'Start'")]
    public void What_cannot_be_used_is_named(string name, string value, string told)
    {
        (string, string)[] settings = name == "Scenario" ? [(name, value)] : [("Scenario", Story), (name, value)];

        Should.Throw<InvalidOperationException>(() => Create(new ManualTime(), settings)).Message.ShouldContain(told);
    }

    private static SimulatedAdapter Create(ManualTime time, params (string Name, string Value)[] settings) => (SimulatedAdapter)SimulatedKind.Kind.Create(
        new AdapterContext(
            SmallStory.Vt, new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build(), time));
}
