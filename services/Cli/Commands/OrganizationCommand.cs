using System.CommandLine;

namespace ChainHub.Cli.Commands;

/// <summary><c>chainhub organization</c>: what changes when an organization does.</summary>
static class OrganizationCommand
{
    public static Command Create(Terminal terminal) =>
        new("organization", "When organizations merge, split or move: what they had goes on.") { TakeOverCommand.Create(terminal) };
}
