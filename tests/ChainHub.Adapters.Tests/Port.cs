using ChainHub.Contracts;
using ChainHub.Node.Adapters;

namespace ChainHub.Adapters.Tests;

/// <summary>Takes commands as a node would, and remembers them: each source and id has its effect once.</summary>
internal sealed class Port(string organization = "vt-nhn") : ICommandPort
{
    private readonly HashSet<string> seen = [];

    public string Organization => organization;

    public List<CloudEvent> Effects { get; } = [];

    public int HandedIn { get; private set; }

    public Func<CloudEvent, CommandResult?> Answer { get; set; } = _ => null;

    public Func<Exception?> Trouble { get; set; } = () => null;

    public Task<CommandResult> SubmitAsync(ReadOnlyMemory<byte> command, CancellationToken cancellationToken)
    {
        if (Trouble() is { } trouble) throw trouble;
        HandedIn++;
        CloudEvent read;
        try
        {
            read = CloudEventCodec.Read(command);
        }
        catch (EnvelopeException wrong)
        {
            return Task.FromResult(new CommandResult(false, wrong.MessageId, wrong.Reason, [.. wrong.Problems.Select(p => p.ToString())]));
        }

        if (Answer(read) is { } answer) return Task.FromResult(answer);
        if (seen.Add($"{read.Envelope.Source} {read.Envelope.Id}")) Effects.Add(read);
        return Task.FromResult(new CommandResult(true, read.Envelope.Id, null, []));
    }
}
