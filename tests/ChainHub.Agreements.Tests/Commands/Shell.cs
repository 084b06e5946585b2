using ChainHub.Cli;

namespace ChainHub.Agreements.Tests.Commands;

/// <summary>Runs the command in this process, as a shell would.</summary>
internal static class Shell
{
    public sealed record Result(int Code, string Out, string Error);

    public static Result Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = ChainHubCommand.Run(args, new Terminal(TextReader.Null, output, error));
        return new(code, output.ToString(), error.ToString());
    }
}
