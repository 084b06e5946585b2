using System.CommandLine;
using System.CommandLine.Invocation;
using ChainHub.Cli.Commands;

namespace ChainHub.Cli;

/// <summary>The <c>chainhub</c> command: a class for each subcommand.</summary>
static class ChainHubCommand
{
    public static int Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand("ChainHub: tools for the safety chain.")
        {
            TermCommand.Create(terminal), AgreementCommand.Create(terminal), DirectoryCommand.Create(terminal), ProvisionCommand.Create(terminal),
            TimelineCommand.Create(terminal), TimelineCommand.CreateReport(terminal), LearnCommand.Create(terminal),
            OrganizationCommand.Create(terminal),
        };
        var parsed = root.Parse(args);
        // A mistake gets its own line; the whole help is for who asks for it, or types nothing.
        if (parsed.Action is ParseErrorAction refusal) refusal.ShowHelp = args.Length == 0;
        try
        {
            var code = parsed.Invoke(new InvocationConfiguration
            {
                Output = parsed.Errors.Count > 0 ? terminal.Error : terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (BadInputException mistake)
        {
            terminal.Error.WriteLine(mistake.Message);
            return ExitCode.BadInput;
        }
    }
}
