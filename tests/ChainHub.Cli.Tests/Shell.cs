using System.Text.Json;

namespace ChainHub.Cli.Tests;

/// <summary>Runs the command in this process, as a shell would.</summary>
static class Shell
{
    public sealed record Result(int Code, string Out, string Error)
    {
        public JsonElement Json => JsonDocument.Parse(Out).RootElement;

        public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public static Result Run(string commandLine) => Run(commandLine, string.Empty);

    public static Result Run(string commandLine, string input)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var args = commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var code = ChainHubCommand.Run(args, new Terminal(new StringReader(input), output, error));
        return new(code, output.ToString(), error.ToString());
    }
}
