using System.CommandLine;
using ChainHub.Benchmarks.Commands;

var root = new RootCommand("Measures the hub against real servers, and in the same run what the servers can do by themselves.")
{
    HandoversCommand.Create(), LatencyCommand.Create(), AcuteCommand.Create(),
    TermsCommand.Create(), LimitsCommand.Create(),
};
// Ctrl-C ends the run in order: servers and folders go.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(60) });
