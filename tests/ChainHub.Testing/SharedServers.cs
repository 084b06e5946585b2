namespace ChainHub.Testing;

/// <summary>
/// The private servers of one test assembly: started when the first test asks for them, gone with the last. Declare it once as
/// <c>[assembly: AssemblyFixture(typeof(SharedServers))]</c> and take it in a test's constructor.
/// </summary>
public sealed class SharedServers : IAsyncDisposable
{
    private readonly Lazy<Task<Servers>> started = new(() => Servers.StartAsync());

    /// <summary>The servers, both running.</summary>
    /// <exception cref="ServersException">They cannot be had; says what to install.</exception>
    public Task<Servers> StartedAsync() => started.Value;

    public async ValueTask DisposeAsync()
    {
        // Servers that did not come up have stopped already, and the tests that asked have failed with the reason.
        if (started.IsValueCreated && started.Value.IsCompletedSuccessfully)
            await (await started.Value).DisposeAsync();
    }
}
