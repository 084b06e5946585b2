namespace ChainHub.Adapters.Simulated;

/// <summary>Between the clock of a story and the clock on the wall: a story of last spring can be played now, and faster.</summary>
/// <param name="StoryStart">When the story begins by its own clock (UTC).</param>
/// <param name="WallStart">When it is begun (UTC).</param>
/// <param name="Speed">How many seconds of the story go into one on the wall.</param>
internal sealed record StoryTime(DateTimeOffset StoryStart, DateTimeOffset WallStart, double Speed)
{
    public DateTimeOffset ToStory(DateTimeOffset wall) => Speed == 1 && StoryStart == WallStart ? wall : StoryStart + ((wall - WallStart) * Speed);

    public DateTimeOffset ToWall(DateTimeOffset story) => Speed == 1 && StoryStart == WallStart ? story : WallStart + ((story - StoryStart) / Speed);
}
