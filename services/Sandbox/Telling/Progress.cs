using ChainHub.Sandbox.World;

namespace ChainHub.Sandbox.Telling;

/// <summary>Shows that something happens, while it happens: every thing that people say, or a line once in a while.</summary>
internal sealed class Progress(TextWriter to, TimeSpan every) : IStoryTeller
{
    private DateTimeOffset next;
    private int said;

    public void Begin(ChainSettings settings)
    {
        to.WriteLine($"{settings.Scenarios.Count} verhalen, {settings.Agreements.Participants.Count} organisaties, elk met een eigen administratie. Zaad: {settings.Seed}.");
        next = settings.Scenarios.Min(scenario => scenario.Start) + every;
        to.Flush();
    }

    public void Said(Deed deed)
    {
        said++;
        if (every == TimeSpan.Zero && StoryLines.Of(deed) is { } line) to.WriteLine($"{DutchTime.Moment(deed.At)}  {line}");
        else if (every > TimeSpan.Zero && deed.At >= next) to.WriteLine($"{DutchTime.Moment(deed.At)}  {said} keer iets gezegd of gedaan");
        else return;
        if (every > TimeSpan.Zero)
            while (next <= deed.At) next += every;
        to.Flush();
    }

    public void Heard(Hearing hearing)
    {
    }
}
