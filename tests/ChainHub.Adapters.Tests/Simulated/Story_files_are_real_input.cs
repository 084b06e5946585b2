namespace ChainHub.Adapters.Tests.Simulated;

public class Story_files_are_real_input
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(RepositoryRoot.Combine("services", "Sandbox", "scenarios"), "*.yaml").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_story_in_the_repository_can_be_read(string file)
    {
        var story = ScenarioFile.Load(Path.Combine(RepositoryRoot.Combine("services", "Sandbox", "scenarios"), file));

        story.Code.ShouldBe(Path.GetFileNameWithoutExtension(file));
        story.Steps.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_family_in_Amsterdam_keeps_its_worker_through_every_handover()
    {
        var story = ScenarioFile.Load(Path.Combine(RepositoryRoot.Combine("services", "Sandbox", "scenarios"), "amsterdam.yaml"));

        var workers = story.Steps.Where(step => step.Say.Name == "handover.accepted")
            .Select(step => step.Data.Fill(new References(story, story.Cases["gezin"], story.Start, null))["primaryWorker"]?.GetValue<string>()).ToList();
        workers.Count.ShouldBe(5);
        workers.Distinct().ShouldHaveSingleItem();
    }
}
