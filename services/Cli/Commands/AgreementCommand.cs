using System.CommandLine;
using ChainHub.Node.Agreements;

namespace ChainHub.Cli.Commands;

/// <summary><c>chainhub agreement</c>: what is said in agreements, and what is wrong in them.</summary>
static class AgreementCommand
{
    public static Command Create(Terminal terminal) =>
        new("agreement", "Agreements between organizations.") { Check(terminal) };

    static Command Check(Terminal terminal)
    {
        var path = new Argument<string>("path") { Description = "A YAML file, or a folder with YAML files." };
        var command = new Command("check", "Shows who exchanges what and which terms run, or names every mistake.") { path };
        command.SetAction(parsed =>
        {
            foreach (var agreement in Load(parsed.GetValue(path)!).All)
            {
                foreach (var line in AgreementSummary.Of(agreement)) terminal.Out.WriteLine(line);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    /// <exception cref="BadInputException">An agreement cannot be used; names every mistake.</exception>
    public static Conversations.Agreements.AgreementBook Load(string path)
    {
        try
        {
            return AgreementFiles.Load(path);
        }
        catch (AgreementException wrong)
        {
            throw new BadInputException(wrong.Message);
        }
    }
}
